"""What is loaded later: every name that is written somewhere leads to something."""

import ast

import pytest

from gui.actions.later import Later
from tests.conftest import ROOT


def written() -> dict[str, ast.Call]:
    """Every `Later(...)` in the program, by where it stands."""
    found = {}
    for path in sorted((ROOT / "gui").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == Later.__name__:
                found[f"{path.relative_to(ROOT).as_posix()}:{node.lineno}"] = node
    return found


WRITTEN = written()


@pytest.mark.parametrize("call", WRITTEN.values(), ids=WRITTEN)
def test_what_comes_later_is_there(call: ast.Call) -> None:
    module, name = (ast.literal_eval(word) for word in call.args)
    assert not call.keywords
    assert callable(Later(module, name).loaded())


def test_they_are_found() -> None:
    assert {where.partition(":")[0] for where in WRITTEN} >= {
        "gui/actions/later.py",
        "gui/session/linking/acts.py",
        "gui/shell/window.py",
        "gui/widgets/status_line.py",
    }


def test_the_module_is_loaded_at_the_first_call() -> None:
    later = Later("gui.nonesuch", "act")
    with pytest.raises(ModuleNotFoundError):
        later()
    assert Later("gui.model.canon", "canonical")("a\r\n")[0] == "a\n"
