"""The rules of the house as plain functions: source text in, what is wrong with it out.

They are functions of text, so that `test_architecture` can plant a violation of each and see it found.
Each yields `line: what is wrong`.
"""

import ast
import re
from collections.abc import Callable, Iterator
from typing import TypeVar

Rule = Callable[[str, str], Iterator[str]]
"""`rule(dotted name of the module, its source)`."""

MODULE_LINES = 300
FUNCTION_LINES = 40
CLASS_METHODS = 20

NO_NAMES = {"util", "utils", "helper", "helpers", "common", "base", "misc", "manager", "managers", "tools", "stuff"}
NO_WORDS = NO_NAMES - {"base", "tools"} | {"annotation", "annotations", "highlight", "highlights", "category", "record", "records"}
INLINE = {
    "gui.shell.command_line": "gui.shell.",  # Qt only when a window is wanted, tasks only for a subcommand
    "gui.store.connecting": "gui.store.schema.",  # sqlite-utils only when a project is made, migrated or filled in bulk
}
BY_NAME = {
    "gui.session.later": "commands and dialogs come after the window's first picture",
    "gui.exchange.decoding": "charset-normalizer comes with the first text that is not UTF-8",
}
"""Modules that may load others by name, and why."""
QT_IN_ROOM = {"session": {"QtCore"}, "actions": {"QtCore", "QtGui"}}
PAST = re.compile(r".*(ed|begun|chosen|done|found|gone|left|lost|made|put|said|set|shown|taken|told)$")
SQL = re.compile(
    r"\s*(SELECT\s.+\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s.+\sSET|DELETE\s+FROM|PRAGMA\s|CREATE\s+(TABLE|VIEW|INDEX))", re.I | re.S
)
Function = ast.FunctionDef | ast.AsyncFunctionDef
Import = ast.Import | ast.ImportFrom
Node = TypeVar("Node", bound=ast.AST)


def long_module(module: str, source: str) -> Iterator[str]:
    """A module has at most 300 lines."""
    count = len(source.splitlines())
    if count > MODULE_LINES:
        yield f"{count}: {module} has {count} lines"


def long_function(module: str, source: str) -> Iterator[str]:
    """A function has at most 40 lines."""
    for function in functions(source):
        if lines_of(function) > FUNCTION_LINES:
            yield f"{function.lineno}: {function.name} has {lines_of(function)} lines"


def big_class(module: str, source: str) -> Iterator[str]:
    """A class has at most 20 methods."""
    for node in _all(source, ast.ClassDef):
        count = sum(isinstance(part, Function) for part in node.body)
        if count > CLASS_METHODS:
            yield f"{node.lineno}: {node.name} has {count} methods"


def empty_name(module: str, source: str) -> Iterator[str]:
    """No module is called what every module is."""
    for part in module.split("."):
        if part in NO_NAMES:
            yield f"1: a module named {part}"


def unused_word(module: str, source: str) -> Iterator[str]:
    """What we define is named with the glossary's words; Qt's own names (camelCase) are Qt's."""
    for line, name in _defined(source):
        if re.fullmatch("[a-z]+[A-Z].*", name):
            continue
        for word in re.findall("[A-Z]?[a-z]+|[A-Z]+", name):
            if word.lower() in NO_WORDS:
                yield f"{line}: {name} says {word.lower()}"


def no_docstring(module: str, source: str) -> Iterator[str]:
    """Modules, public classes and public functions of a module say what they are for."""
    tree = ast.parse(source)
    if ast.get_docstring(tree) is None:
        yield f"1: {module} does not say what it is for"
    for node in tree.body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_") and not ast.get_docstring(node):
            yield f"{node.lineno}: {node.name} does not say what it is for"


def inline_import(module: str, source: str) -> Iterator[str]:
    """Imports stand at the top, but for the two that are allowed by name."""
    allowed = INLINE.get(module)
    for function in functions(source):
        for node in (part for part in ast.walk(function) if isinstance(part, Import)):
            for target in _targets(node):
                if allowed is None or not target.startswith(allowed):
                    yield f"{node.lineno}: {target} is imported inside {function.name}"


def loaded_by_name(module: str, source: str) -> Iterator[str]:
    """Nothing is imported by name, where no tool sees it, but by the two modules that say why."""
    if module in BY_NAME:
        return
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Name(id="__import__" | "import_module") | ast.Attribute(attr="import_module"):
                yield f"{node.lineno}: {ast.unparse(node)}"
            case ast.ImportFrom(module="importlib") if any(alias.name == "import_module" for alias in node.names):
                yield f"{node.lineno}: import_module"


def hidden_circle(module: str, source: str) -> Iterator[str]:
    """No circle is hidden behind TYPE_CHECKING."""
    for node in (part for part in ast.walk(ast.parse(source)) if isinstance(part, Import)):
        if any(target.endswith(".TYPE_CHECKING") for target in _targets(node)):
            yield f"{node.lineno}: TYPE_CHECKING"


def lambda_connected(module: str, source: str) -> Iterator[str]:
    """A signal is connected to something that has a name."""
    for call in _all(source, ast.Call):
        if isinstance(call.func, ast.Attribute) and call.func.attr == "connect" and any(isinstance(a, ast.Lambda) for a in call.args):
            yield f"{call.lineno}: a lambda is connected"


def signal_not_past(module: str, source: str) -> Iterator[str]:
    """A signal says what happened, in the past tense."""
    for node in _all(source, ast.Assign):
        if isinstance(node.value, ast.Call) and isinstance(node.value.func, ast.Name) and node.value.func.id == "Signal":
            for target in node.targets:
                if isinstance(target, ast.Name) and not PAST.match(target.id):
                    yield f"{node.lineno}: the signal {target.id} does not say what happened"


def qt_out_of_place(module: str, source: str) -> Iterator[str]:
    """QtSql nowhere; session knows QtCore only, actions no widgets."""
    allowed = QT_IN_ROOM.get(module.split(".")[1]) if module.startswith("gui.") else None  # tests of a room may use QtTest
    for node in (part for part in ast.walk(ast.parse(source)) if isinstance(part, Import)):
        for target in _targets(node):
            package, part = [*target.split("."), ""][:2]
            if package == "PySide6" and (part == "QtSql" or (allowed is not None and part not in allowed)):
                yield f"{node.lineno}: {target} in {module}"


def text_from_widget(module: str, source: str) -> Iterator[str]:
    """An article's text is never read back from a widget: Qt changes NBSP and line ends."""
    for node in _all(source, ast.Attribute):
        if node.attr in {"selectedText", "toPlainText"} and module.startswith(("gui.widgets.article", "gui.widgets.page")):
            yield f"{node.lineno}: {node.attr}"


def sql_outside_store(module: str, source: str) -> Iterator[str]:
    """Only the store speaks SQL."""
    if module.startswith("gui.store"):
        return
    for node in _all(source, ast.Constant):
        if isinstance(node.value, str) and SQL.match(node.value):
            yield f"{node.lineno}: SQL"


def open_dataclass(module: str, source: str) -> Iterator[str]:
    """Dataclasses are frozen and slotted."""
    for node in _all(source, ast.ClassDef):
        for decorator in node.decorator_list:
            text = ast.unparse(decorator)
            if text.startswith("dataclass") and not ("frozen=True" in text and "slots=True" in text):
                yield f"{node.lineno}: {node.name} is not frozen and slotted"


def fixed_wait(module: str, source: str) -> Iterator[str]:
    """A test waits for something, never for a time."""
    for call in _all(source, ast.Call):
        name = ast.unparse(call.func)
        if name in {"time.sleep", "sleep", "qtbot.wait", "QTest.qWait", "QThread.sleep", "QThread.msleep"}:
            yield f"{call.lineno}: {name}"


EVERYWHERE: tuple[Rule, ...] = (long_module, long_function, big_class, empty_name, hidden_circle, qt_out_of_place)
IN_GUI: tuple[Rule, ...] = (
    unused_word, no_docstring, inline_import, loaded_by_name, lambda_connected, signal_not_past, text_from_widget, sql_outside_store,
    open_dataclass,
)  # fmt: skip
IN_TESTS: tuple[Rule, ...] = (fixed_wait,)


def functions(source: str) -> list[Function]:
    """All functions and methods, nested ones too."""
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, Function)]


def lines_of(function: Function) -> int:
    """How many lines a function has, its docstring and signature included."""
    assert function.end_lineno is not None
    return function.end_lineno - function.lineno + 1


def _all(source: str, kind: type[Node]) -> list[Node]:
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, kind)]


def _targets(node: Import) -> list[str]:
    """What an import brings in: `a.b` of `import a.b` and of `from a import b`."""
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [f"{node.module}.{alias.name}" for alias in node.names]


def _defined(source: str) -> Iterator[tuple[int, str]]:
    """Every name that the source itself brings into the world, with its line."""
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.lineno, node.name
            case ast.arg():
                yield node.lineno, node.arg
            case ast.Name(ctx=ast.Store()):
                yield node.lineno, node.id
            case ast.Attribute(ctx=ast.Store()):
                yield node.lineno, node.attr
