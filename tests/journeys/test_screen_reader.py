"""Story: somebody who cannot see it reads and tags, in a real window, through the accessibility bus.

Opt-in, since it needs a virtual screen, a window manager and the bus (`../shared/tools/desk --setup` installs them):

    PRESSMARK_DESK=1 .venv/bin/pytest tests/journeys/test_screen_reader.py

On a busy machine the tool's keyboard may lose a key; the failure then says at which step.
The steps run in the system's Python, as a screen reader does, and leave what they found for the tests.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.builders import WORDS
from tests.conftest import ROOT
from tests.program import project_of

TOOL = ROOT.parent / "shared" / "tools" / "desk"
NEEDED = ("Xvfb", "openbox", "xdotool", "dbus-run-session")

STEPS = """
import json, time
from gi.repository import GLib

heard, focused, moved = [], [], []

def hear(event):
    try:
        if event.type.startswith("object:announcement"):
            heard.append(str(event.any_data))
        elif event.type.startswith("object:text"):
            moved.append([event.type.split(":")[1], event.detail1])
        elif event.detail1:
            focused.append([event.source.getRoleName(), event.source.name])
    except Exception:  # what was focused is gone already
        pass

def until(met, seconds=10):
    end = time.time() + seconds
    while time.time() < end:
        GLib.timeout_add(20, lambda: False)  # nothing may come that wakes it
        GLib.MainContext.default().iteration(True)
        try:
            if met():
                return True
        except Exception:  # the tree changes while it is read
            pass
    return False

def must(met, what):
    if not until(met):
        raise SystemExit(f"{what}: caret at {body.caretOffset}, heard {heard}, focused {focused}, rows {cells()}")

def said(start):
    return until(lambda: any(sentence.startswith(start) for sentence in heard))

def cells():
    table = find("Tags", "table").queryTable()
    return [table.getAccessibleAt(row, 0).name for row in range(table.nRows)]

def unnamed():
    found = []
    for node in find_all():
        state = node.getState()
        is_button = node.getRoleName() in ("push button", "toggle button", "check box", "radio button", "combo box", "menu item")
        can_be_reached = state.contains(pyatspi.STATE_FOCUSABLE) and node.getRoleName() != "application"
        if state.contains(pyatspi.STATE_SHOWING) and (is_button or can_be_reached) and not node.name:
            found.append([node.getRoleName(), node.parent.name if node.parent else ""])
    return found

found = {}
app()
for kind in ("object:announcement", "object:text-caret-moved", "object:text-selection-changed", "object:state-changed:focused"):
    pyatspi.Registry.registerEventListener(hear, kind)
article = find("Article text", "text")
body = article.queryText()
found["role"], found["text"] = article.getRoleName(), text("Article text", "text")
found["focused"] = article.getState().contains(pyatspi.STATE_FOCUSED)
found["unnamed"] = unnamed()

key("ctrl+Right")
must(lambda: body.caretOffset == 5, "the caret did not move")
found["caret"] = body.caretOffset
key("ctrl+shift+Left")
must(lambda: body.getNSelections() == 1, "nothing was selected")
found["selection"] = list(body.getSelection(0))
until(lambda: ["text-caret-moved", 0] in moved and any(kind == "text-selection-changed" for kind, _ in moved))
found["moved"] = moved

key("3")
must(lambda: said("Entity saved at "), "nothing was saved")
found["saved"] = True
key("ctrl+shift+Right", "1")
found["saved too"] = said("Claim saved at ")
until(lambda: len(cells()) == 2)
found["rows"] = cells()
heard.clear()
key("ctrl+Home", "ctrl+Right")
said("end of entity")
found["edges"] = list(heard)

focused.clear()
key("t")
must(lambda: any(role == "list item" for role, _ in focused), "no list of tags")
listed = find("Tags at the caret", "list")
found["menu"] = [[row.getRoleName(), row.name] for row in listed]
key("Down")
until(lambda: len([role for role, _ in focused if role == "list item"]) > 1)
found["menu focused"] = [name for role, name in focused if role == "list item"]
key("Escape")
found["back"] = until(lambda: article.getState().contains(pyatspi.STATE_FOCUSED))

heard.clear()
key("ctrl+z")
found["undone"] = said("Undone: Tag claim at ")
key("ctrl+y")
found["redone"] = said("Redone: Tag claim at ")
heard.clear()
key("n")
said("Entity")
found["chosen"] = list(heard)
focus("Tags", "table")
focused.clear()
key("Up", "Down", "Up", "Down")
until(lambda: len({name for role, name in focused if role == "table cell"}) > 1)
found["walked"] = sorted({name for role, name in focused if role == "table cell"})
found["unnamed later"] = unnamed()
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a screen reader found in a window on a little news."""
    if os.environ.get("PRESSMARK_DESK") != "1":
        pytest.skip("opt-in: PRESSMARK_DESK=1 starts a real window on a virtual screen")
    if not TOOL.is_file() or not all(map(shutil.which, NEEDED)):
        pytest.skip("../shared/tools/desk is not there or not set up (desk --setup)")
    done = _read(tmp_path_factory.mktemp("desk"))
    assert done.returncode == 0, done.stdout + done.stderr
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def _read(folder: Path) -> subprocess.CompletedProcess[str]:
    """Go through the steps in a window on a project in this folder."""
    (folder / "news.txt").write_text(WORDS, "utf-8")
    (folder / "steps.py").write_text(STEPS, "utf-8")
    project = project_of(folder / "news.pressmark", folder / "news.txt")
    rooms = {name: str(folder / name.lower()) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME")}
    command = [str(TOOL), "--do", str(folder / "steps.py"), "--", sys.executable, "main.py", str(project)]
    return subprocess.run(command, cwd=ROOT, env=os.environ | rooms, capture_output=True, text=True, timeout=180, check=False)


def test_the_article_is_a_text_with_name_content_and_keyboard(found: dict[str, Any]) -> None:
    assert (found["role"], found["text"], found["focused"]) == ("text", WORDS, True)


def test_caret_and_selection_are_seen(found: dict[str, Any]) -> None:
    assert found["caret"] == 5
    assert found["selection"] == [0, 5]
    assert ["text-caret-moved", 5] in found["moved"]
    assert "text-selection-changed" in {kind for kind, _ in found["moved"]}


def test_what_is_saved_undone_and_redone_is_announced(found: dict[str, Any]) -> None:
    assert all(found[act] for act in ("saved", "saved too", "undone", "redone"))


def test_the_rows_of_the_table_are_sentences(found: dict[str, Any]) -> None:
    assert [row.split(" – ")[0] for row in found["rows"]] == ["Entity, tagged: “Mayor”", "Claim, tagged: “opens”"]
    assert all(" – Mayor opens bridge, by " in row for row in found["rows"])
    assert found["walked"] == sorted(found["rows"])


def test_edges_are_announced(found: dict[str, Any]) -> None:
    assert found["edges"][-1].startswith("end of entity")
    assert any(sentence.endswith("entity, tagged") for sentence in found["edges"])


def test_the_tags_at_the_caret_are_read_row_by_row(found: dict[str, Any]) -> None:
    assert found["menu"] == [["list item", "Entity, tagged: “Mayor”"]]
    assert found["menu focused"][0] == "Entity, tagged: “Mayor”"
    assert found["back"]


def test_choosing_a_tag_says_its_sentence(found: dict[str, Any]) -> None:
    assert found["chosen"] == ["Entity, tagged: “Mayor”"]


def test_whatever_can_be_reached_has_a_name(found: dict[str, Any]) -> None:
    assert found["unnamed"] == []
    assert found["unnamed later"] == []
