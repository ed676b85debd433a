"""The house as design.md draws it: rooms, arrow, budgets, words.  Each rule is shown to find a planted violation."""

import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from statistics import median
from types import ModuleType

import pytest

import gui
import gui.widgets.article
import gui.widgets.page
from tests import rules
from tests.conftest import ROOT
from tests.rules import EVERYWHERE, IN_GUI, IN_TESTS, Rule

ROOMS = {"model", "store", "exchange", "suggest", "tasks", "session", "actions", "widgets", "shell"}
AT_THE_TOP = {"gui", "resources", "tests", "main.py", "pyproject.toml", "constraints.txt", "README.md", "LICENSE", "CHANGELOG.md"}
LATE = {"sqlite_utils", "charset_normalizer", "numpy", "regex", "click", "csv", "uuid", "importlib.resources", "PySide6.QtSql", "QStyle"}
"""Modules that the window may not load before it is painted (design.md, Start-up), and a class of Qt's that takes 6 ms by itself."""


def _modules(folder: str) -> Iterator[tuple[str, str]]:
    for path in sorted((ROOT / folder).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(part for part in parts if part != "__init__"), path.read_text("utf-8")


GUI = [*_modules("gui"), ("main", (ROOT / "main.py").read_text("utf-8"))]
TESTS = [*_modules("tests")]


def _named(rule: Rule) -> str:
    return rule.__name__


@pytest.mark.parametrize("rule", EVERYWHERE + IN_GUI, ids=_named)
def test_gui_keeps(rule: Rule) -> None:
    assert [f"{module}:{found}" for module, source in GUI for found in rule(module, source)] == []


@pytest.mark.parametrize("rule", EVERYWHERE + IN_TESTS, ids=_named)
def test_tests_keep(rule: Rule) -> None:
    assert [f"{module}:{found}" for module, source in TESTS for found in rule(module, source)] == []


def test_modules_and_functions_are_small_in_the_middle() -> None:
    written = [(module, source) for module, source in GUI if rules.functions(source)]
    assert median(len(source.splitlines()) for _, source in written) <= 120
    assert median(rules.lines_of(function) for _, source in written for function in rules.functions(source)) <= 8


def test_the_rooms_are_these_and_each_says_why() -> None:
    folders = {path.parent.name for path in (ROOT / "gui").glob("*/__init__.py")}
    assert folders == ROOMS
    assert {path.name for path in (ROOT / "gui").iterdir() if path.is_file()} == {"__init__.py"}
    for room in ROOMS:
        assert f"\n    {room} " in (gui.__doc__ or ""), f"{room} is not on the map"


def test_the_map_names_what_there_is() -> None:
    """`room.module.name`: the name is one of the module or of a class in it."""
    told = gui.__doc__ or ""
    named = re.findall(rf"\b(?:{'|'.join(sorted(ROOMS))})\.[\w.]*\w", told)
    assert len(named) >= 10
    assert [name for name in named if not _is_there(name)] == []
    beside = re.findall(r"^    (main\.py|\w+/) ", told, re.M)
    assert {name.rstrip("/") for name in beside} == {"main.py", "resources", "tests"}
    assert all((ROOT / name).exists() for name in beside)


@pytest.mark.parametrize("room", [gui.widgets.article, gui.widgets.page], ids=["article", "page"])
def test_the_maps_of_the_edit_and_of_the_page_name_all_of_it(room: ModuleType) -> None:
    told = re.findall(r"^    (\w+) {2,}", room.__doc__ or "", re.M)
    assert sorted(told) == sorted(path.stem for path in Path(*room.__path__).glob("[a-z]*.py"))


def test_those_that_load_by_name_still_do() -> None:
    assert {module for module, source in GUI if "import_module" in source} == set(rules.BY_NAME)


def _is_there(name: str) -> bool:
    room, module, *member = name.split(".")
    try:
        found = import_module(f"gui.{room}.{module}")
    except ModuleNotFoundError:
        return False
    own = [value for value in vars(found).values() if isinstance(value, type) and value.__module__ == found.__name__]
    return not member or any(hasattr(holder, member[0]) for holder in (found, *own))


def test_nothing_else_stands_at_the_top() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode:
        pytest.skip("not a git checkout")
    visible = {line.split("/")[0] for line in listed.stdout.splitlines() if not line.startswith(".")}
    assert visible <= AT_THE_TOP


def test_imports_run_one_way() -> None:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_window_loads_only_what_it_needs() -> None:
    program = "import sys, gui.shell.application; from PySide6 import QtWidgets; print(*sys.modules, *vars(QtWidgets))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) & LATE == set()


PLANTED: list[tuple[Rule, str, str]] = [
    (rules.long_module, "gui.model.x", "x = 1\n" * 301),
    (rules.long_function, "gui.model.x", "def f():\n" + "    x = 1\n" * 40),
    (rules.big_class, "gui.model.x", "class A:\n" + "".join(f"    def f{i}(self): ...\n" for i in range(21))),
    (rules.empty_name, "gui.model.utils", "x = 1\n"),
    (rules.empty_name, "gui.helpers.x", "x = 1\n"),
    (rules.unused_word, "gui.model.x", "def add_annotation(): ...\n"),
    (rules.unused_word, "gui.model.x", "class TagManager: ...\n"),
    (rules.unused_word, "gui.model.x", "def f(highlight): ...\n"),
    (rules.unused_word, "gui.model.x", "self.last_record = 1\n"),
    (rules.no_docstring, "gui.model.x", "x = 1\n"),
    (rules.no_docstring, "gui.model.x", '"""Why."""\nclass A: ...\n'),
    (rules.inline_import, "gui.model.x", "def f():\n    import re\n"),
    (rules.inline_import, "gui.shell.command_line", "def f():\n    import sqlite_utils\n"),
    (rules.inline_import, "gui.store.connecting", "def f():\n    import sqlite_utils\n"),
    (rules.loaded_by_name, "gui.shell.x", "from importlib import import_module\n"),
    (rules.loaded_by_name, "gui.shell.x", "import importlib\na = importlib.import_module('csv')\n"),
    (rules.loaded_by_name, "gui.shell.x", "a = __import__('csv')\n"),
    (rules.hidden_circle, "gui.model.x", "from typing import TYPE_CHECKING\n"),
    (rules.lambda_connected, "gui.widgets.x", "a.clicked.connect(lambda: 1)\n"),
    (rules.signal_not_past, "gui.session.x", "class A:\n    update_table = Signal()\n"),
    (rules.qt_out_of_place, "gui.store.x", "from PySide6.QtSql import QSqlDatabase\n"),
    (rules.qt_out_of_place, "gui.shell.x", "from PySide6 import QtSql\n"),
    (rules.qt_out_of_place, "gui.session.x", "from PySide6.QtGui import QColor\n"),
    (rules.qt_out_of_place, "gui.actions.x", "import PySide6.QtWidgets\n"),
    (rules.text_from_widget, "gui.widgets.article.x", "a = cursor.selectedText()\n"),
    (rules.text_from_widget, "gui.widgets.page.x", "a = document.toPlainText()\n"),
    (rules.sql_outside_store, "gui.tasks.x", 'x = "SELECT uid FROM tag"\n'),
    (rules.open_dataclass, "gui.model.x", "@dataclass(frozen=True)\nclass A: ...\n"),
    (rules.fixed_wait, "tests.x", "qtbot.wait(100)\n"),
]


@pytest.mark.parametrize(("rule", "module", "source"), PLANTED, ids=lambda value: _named(value) if callable(value) else "")
def test_a_planted_violation_is_found(rule: Rule, module: str, source: str) -> None:
    assert list(rule(module, source))


def test_every_rule_has_a_planted_violation() -> None:
    assert {rule for rule, _, _ in PLANTED} == set(EVERYWHERE + IN_GUI + IN_TESTS)


def test_what_is_allowed_passes() -> None:
    assert list(rules.inline_import("gui.shell.command_line", "def f():\n    from gui.shell import application\n")) == []
    assert list(rules.inline_import("gui.store.connecting", "def f():\n    from gui.store.schema import bring\n")) == []
    assert list(rules.loaded_by_name("gui.session.later", "from importlib import import_module\n")) == []
    assert list(rules.unused_word("gui.widgets.x", "def setData(self): ...\n")) == []
    assert list(rules.signal_not_past("gui.session.x", "class A:\n    stepped = Signal()\n")) == []


def test_the_import_contracts_find_a_planted_violation(tmp_path: Path) -> None:
    for room in ROOMS:
        (tmp_path / "gui" / room).mkdir(parents=True)
        (tmp_path / "gui" / room / "__init__.py").touch()
    (tmp_path / "gui" / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    assert _lint(tmp_path) == 0
    for planted in ("store/__init__.py:import gui.session", "tasks/__init__.py:import PySide6", "widgets/__init__.py:import sqlite3"):
        path, _, line = planted.partition(":")
        (tmp_path / "gui" / path).write_text(line + "\n", "utf-8")
        assert _lint(tmp_path) == 1, planted
        (tmp_path / "gui" / path).write_text("", "utf-8")
    (tmp_path / "gui" / "utils").mkdir()
    (tmp_path / "gui" / "utils" / "__init__.py").touch()
    assert _lint(tmp_path) == 1


def _lint(folder: Path) -> int:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()", "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, check=False).returncode
