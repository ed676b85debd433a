"""Articles and tags come in and go out through a session, in a worker, with every question answered beforehand."""

import csv
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from gui.actions.catalogue import COMMANDS
from gui.actions.later import add_paths, paste_text
from gui.actions.projects import open_path
from gui.actions.running import attempt, run
from gui.exchange.tags_csv import COLUMNS
from gui.model.change import Act
from gui.model.kinds import Kind, Origin
from gui.model.tag_query import TagQuery
from gui.store.project import Project
from tests.builders import WORDS, saved, tagged
from tests.session.desk import Desk

BY_ID = {command.id: command for command in COMMANDS}


def _run(desk: Desk, qtbot: QtBot, id_: str) -> None:
    """Run a command that works in a thread, and wait until everything has come back."""
    with qtbot.waitSignal(desk.session.background.finished):
        run(BY_ID[id_], desk.session)
    assert not desk.session.background.busy()


def _text(folder: Path, name: str, text: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def test_articles_come_in(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.prompts.to_add = [_text(tmp_path, "a.txt", "Storks\r\nreturn"), _text(tmp_path, "b.txt", "Ferry sinks")]
    _run(desk, qtbot, "add")
    assert [desk.session.articles.entry(row).title for row in range(3)] == ["Mayor opens bridge", "Storks", "Ferry sinks"]
    assert (desk.article.title, desk.article.source) == ("Ferry sinks", "b.txt")
    assert desk.said == ["Articles added: 2, already here: 0 (Storks: 1 line ends changed to LF)"]
    assert (desk.prompts.told, desk.prompts.reported) == ([], [])
    assert desk.project.next_undo("Ada") is Act.ADD_ARTICLES
    desk.session.steps.undo()
    assert desk.session.articles.rowCount() == 1
    assert desk.article.title == "Mayor opens bridge"


def test_the_same_text_is_shown_and_not_added(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.session.open_article(0)
    desk.prompts.to_add = [_text(tmp_path, "twin.txt", WORDS)]
    _run(desk, qtbot, "add")
    assert desk.said == ["Articles added: 0, already here: 1"]
    assert desk.article.source == "news.txt"
    assert desk.project.next_undo("Ada") is None


def test_what_cannot_be_read_is_reported_and_the_rest_comes_in(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.prompts.to_add = [_text(tmp_path, "bad.bin", bytes(range(256)) * 8), tmp_path / "gone.txt", _text(tmp_path, "good.txt", "Good")]
    _run(desk, qtbot, "add")
    ((title, lines),) = desk.prompts.reported
    assert title == "Some texts were not added"
    assert ["bad.bin" in lines[0], "gone.txt" in lines[1], len(lines)] == [True, True, 2]
    assert desk.article.title == "Good"


def test_nobody_chose_anything(desk: Desk) -> None:
    for id_ in ("add", "export", "import", "new", "open", "annotator"):
        run(BY_ID[id_], desk.session)
    assert not desk.session.background.busy()
    assert (desk.said, desk.prompts.told) == ([], [])


def test_pasting_makes_an_article(desk: Desk) -> None:
    desk.surface.clipboard = "Pasted news\n\nWith a text."
    run(BY_ID["paste"], desk.session)
    assert (desk.article.title, desk.article.source) == ("Pasted news", "pasted")
    assert desk.session.articles.rowCount() == 2
    run(BY_ID["paste"], desk.session)
    assert desk.said[-1] == "Articles added: 0, already here: 1"


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b"])
def test_pasting_nothing_is_a_problem(desk: Desk, text: str) -> None:
    attempt(desk.session, paste_text, desk.session, text)
    assert ["no text in it" in sentence for sentence in desk.prompts.told] == [True]
    assert desk.session.articles.rowCount() == 1


def test_dropped_files_come_in(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(desk.session.background.finished):
        attempt(desk.session, add_paths, desk.session, [_text(tmp_path, "a.txt", "Dropped")])
    assert desk.article.title == "Dropped"


def _tags(desk: Desk) -> None:
    for words, kind in (("3 million euros", Kind.CLAIM), ("Anna Ortega", Kind.ENTITY), ("“It cost 3 million euros,”", Kind.QUOTE)):
        tagged(desk.project, desk.article, words, kind, note="=1+1;“x”\n\U0001f600")
    desk.session.read_again()


@pytest.mark.parametrize("only_shown", [False, True])
def test_tags_go_out(desk: Desk, qtbot: QtBot, tmp_path: Path, only_shown: bool) -> None:
    _tags(desk)
    desk.session.list_tags(TagQuery(kinds=frozenset({Kind.ENTITY})))
    target = tmp_path / "tags.csv"
    desk.prompts.target = (target, only_shown)
    _run(desk, qtbot, "export")
    assert desk.prompts.counts == (1, 3)
    with target.open(encoding="utf-8", newline="") as file:
        head, *rows = csv.reader(file)
    assert tuple(head) == COLUMNS
    assert len(rows) == (1 if only_shown else 3)
    for row in rows:
        cells = dict(zip(head, row, strict=True))
        assert desk.article.text[int(cells["start"]) : int(cells["end"])] == cells["text"]
    assert desk.said == [f"Tags exported to tags.csv: {len(rows)}"]


@pytest.mark.parametrize("why", ["folder", "gone", "damaged", "itself"])
def test_a_failing_export_keeps_what_is_there(desk: Desk, qtbot: QtBot, tmp_path: Path, why: str) -> None:
    _tags(desk)
    target = _text(tmp_path, "tags.csv", "the old export")
    if why == "folder":
        target = tmp_path / "no such folder" / "tags.csv"
    elif why == "gone":
        desk.project.path.rename(tmp_path / "elsewhere")
    elif why == "damaged":
        desk.project.path.write_bytes(desk.project.path.read_bytes()[:8000])
    else:
        target = desk.project.path
    before = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    desk.prompts.target = (target, False)
    run(BY_ID["export"], desk.session)
    qtbot.waitUntil(lambda: not desk.session.background.busy())
    assert len(desk.prompts.told) == 1
    assert desk.said == []
    assert {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


def _export(desk: Desk, qtbot: QtBot, target: Path) -> list[list[str]]:
    desk.prompts.target = (target, False)
    _run(desk, qtbot, "export")
    with target.open(encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


def _write(target: Path, rows: list[list[str]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def test_tags_come_back_identical_in_one_step(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    _tags(desk)
    target = tmp_path / "tags.csv"
    rows = _export(desk, qtbot, target)
    exported = desk.stored()
    for tag in exported:
        desk.session.editing.remove(tag)
    desk.prompts.to_import = target
    _run(desk, qtbot, "import")
    assert desk.said[-1] == "Tags imported: 3, already here: 0"
    assert len(desk.index) == 3
    assert {tag.origin for tag in desk.stored()} == {Origin.IMPORT}
    assert _export(desk, qtbot, tmp_path / "again.csv") == rows
    _run(desk, qtbot, "import")
    assert desk.said[-1] == "Tags imported: 0, already here: 3"
    desk.session.steps.undo()
    assert (desk.stored(), len(desk.index), desk.session.tags.rowCount()) == ([], 0, 0)


def test_bad_rows_are_named_and_the_rest_comes_in(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    _tags(desk)
    target = tmp_path / "tags.csv"
    rows = _export(desk, qtbot, target)
    for tag in desk.stored():
        desk.session.editing.remove(tag)
    rows[1][COLUMNS.index("text")] = "3 million eurox"
    rows[2][COLUMNS.index("kind")] = "opinion"
    _write(target, rows)
    desk.prompts.to_import = target
    _run(desk, qtbot, "import")
    ((title, lines),) = desk.prompts.reported
    assert title == "Some rows were not imported"
    assert len(lines) == 2
    assert lines[0].startswith("Line 2 was not imported: ")
    assert "opinion" in lines[1]
    assert len(desk.stored()) == 1


def test_a_csv_of_somebody_else_changes_nothing(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.prompts.to_import = _text(tmp_path, "other.csv", "a,b\r\n1,2\r\n")
    before = desk.project.path.read_bytes()
    _run(desk, qtbot, "import")
    assert ["is no CSV of tags from Pressmark" in sentence for sentence in desk.prompts.told] == [True]
    assert desk.project.path.read_bytes() == before


def test_while_a_task_is_at_work_no_other_can_begin(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    desk.prompts.to_add = [_text(tmp_path, "a.txt", "Added")]
    with qtbot.waitSignal(desk.session.background.finished):
        run(BY_ID["add"], desk.session)
        for id_ in ("add", "paste", "export", "import"):
            assert not BY_ID[id_].when(desk.session)
    assert BY_ID["add"].when(desk.session)


def test_what_a_task_found_in_another_project_is_not_shown_in_this_one(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    second = tmp_path / "second.pressmark"
    with closing(Project.create(second)) as project:
        saved(project, "First of the second", "Last of the second")
    desk.prompts.to_add = [_text(tmp_path, "a.txt", "Added")]
    with qtbot.waitSignal(desk.session.background.finished):
        run(BY_ID["add"], desk.session)
        thread = desk.session.background.findChild(QThread)
        assert isinstance(thread, QThread)
        thread.wait()  # it has written; what it says has not come through yet
        open_path(desk.session, second)
    assert desk.article.title == "First of the second"
    assert desk.session.articles.rowCount() == 2


def test_a_new_project(desk: Desk, tmp_path: Path) -> None:
    desk.prompts.to_create = tmp_path / "new.pressmark"
    run(BY_ID["new"], desk.session)
    assert desk.project.path == tmp_path / "new.pressmark"
    assert desk.session.article is None
    run(BY_ID["new"], desk.session)
    assert ["already a file" in sentence for sentence in desk.prompts.told] == [True]
    assert desk.project.path == tmp_path / "new.pressmark"


@pytest.mark.parametrize("consent", [True, False])
def test_a_project_that_is_not_there_is_made_if_wanted(desk: Desk, tmp_path: Path, consent: bool) -> None:
    before, desk.prompts.create = desk.project.path, consent
    desk.prompts.to_open = tmp_path / "new.pressmark"
    run(BY_ID["open"], desk.session)
    assert desk.project.path == (tmp_path / "new.pressmark" if consent else before)
    assert (tmp_path / "new.pressmark").exists() is consent


@pytest.mark.parametrize("name", ["text.txt", "n" * 300])
def test_a_file_that_is_no_project_leaves_the_open_one(desk: Desk, tmp_path: Path, name: str) -> None:
    before = desk.project
    desk.prompts.to_open = tmp_path / name
    if name == "text.txt":
        _text(tmp_path, name, "no project" * 100)
    run(BY_ID["open"], desk.session)
    assert desk.project is before
    assert len(desk.prompts.told) == int(name == "text.txt")


@pytest.mark.parametrize(("given", "kept"), [(" Zoë ", "Zoë"), ("x" * 500, "Ada"), ("  ", "Ada"), ("nul\0 \ud83d", "nul\ufffd \ufffd")])
def test_another_annotator(desk: Desk, given: str, kept: str) -> None:
    desk.prompts.name = given
    run(BY_ID["annotator"], desk.session)
    assert desk.session.annotator() == kept
    desk.select("bridge")
    run(BY_ID["claim"], desk.session)
    assert desk.tag.annotator == kept
