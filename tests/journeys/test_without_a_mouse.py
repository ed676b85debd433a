"""Story: somebody uses no mouse.  Whatever a mouse can do has a key, and every key is in the list."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QComboBox, QSpinBox, QTreeWidget, QTreeWidgetItem, QWidget

from gui.actions.catalogue import COMMANDS
from gui.actions.texts import title_of
from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagColumn
from gui.session.table.columns import COLUMNS
from gui.widgets.article.keyboard import move_of
from gui.widgets.key_list import KeyList, shown_keys
from gui.widgets.own_keys import OWN_KEYS
from tests.program import ALT, CTRL, NONE, SHIFT, Program, Start, project_on

Key = Qt.Key

GESTURES: dict[str, tuple[str, ...]] = {
    "drag over words": ("Shift+Right", "Shift+Left"),
    "drag with Alt": ("claim-raw", "quote-raw", "entity-raw"),
    "double click on a word": ("grow",),
    "further clicks of a series": ("grow", "shrink"),
    "drag a handle": ("start-back", "start-on", "end-back", "end-on"),
    "drag a handle with Alt": ("start-back-char", "start-on-char", "end-back-char", "end-on-char"),
    "buttons of the find bar": ("find-next", "find-previous", "find-words", "find-case", "find-regex", "Esc"),
    "click on a tag": ("next-tag", "previous-tag", "tags-here"),
    "another click, for the next larger one": ("tags-here",),
    "click on a bar in the margin": ("tags-here",),
    "click on the count of a pile": ("tags-here",),
    "click beside the text, to put the caret there": ("Left", "Right", "Up", "Down"),
    "right click": ("Menu", "Shift+F10"),
    "wheel": ("Up", "Down"),
    "scroll bar": ("PgUp", "PgDown", "Ctrl+Home", "Ctrl+End"),
    "click on an article": ("next-article", "previous-article"),
    "click on a row of the table": ("Up", "Down"),
    "double click on a cell": ("F2",),
    "click on a heading of the table": ("sort",),
    "choices of the filter": ("filter", "Tab"),
    "cross in the filter": ("Esc",),
    "options of the search": ("Alt+W", "Alt+C", "Alt+X", "Tab", "Space"),
    "click on a place that was found": ("Up", "Down"),
    "box of a place that was found": ("Space",),
    "button that tags all": ("Ctrl+Return",),
    "line that offers more of the same": ("tag-alike",),
    "fields of the card": ("card", "Tab"),
    "edges between the panes": ("wider", "narrower", "taller", "lower"),
    "button with the annotator’s name": ("Tab", "Space"),
    "Next, in the hints": ("Tab", "Space"),
    "drop a file or words": ("add", "paste"),
    "close the window": ("quit",),
}
"""What can be done by mouse, and the commands or keys that do the same."""


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    return start(project_on(tmp_path))


def lines_of(program: Program) -> list[tuple[str, str]]:
    """What F1 shows: command and keys."""
    program.press(Key.Key_F1, into=program.view)
    [shown] = program.window.findChildren(KeyList)
    [tree] = shown.findChildren(QTreeWidget)
    groups = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    found: list[QTreeWidgetItem | None] = [group.child(row) for group in groups if group for row in range(group.childCount())]
    return [(line.text(0), line.text(1)) for line in found if line is not None]


def test_every_key_is_in_the_list(program: Program) -> None:
    lines = lines_of(program)
    assert {(title_of(command), shown_keys(command.keys)) for command in COMMANDS if command.keys} <= set(lines)
    assert {shown_keys(keys) for _, section in OWN_KEYS for _, keys in section} <= {keys for _, keys in lines}


@pytest.mark.parametrize("gesture", GESTURES)
def test_a_gesture_has_a_key_that_is_in_the_list(program: Program, gesture: str) -> None:
    shown = {key for _, keys in lines_of(program) for key in keys.split("   ")}
    keys = {command.id: command.keys for command in COMMANDS}
    for way in GESTURES[gesture]:
        for key in keys.get(way, (way,)):
            assert shown_keys((key,)) in shown, f"{gesture}: {way}"


def test_the_keys_of_the_text_are_those_that_the_text_takes() -> None:
    listed = set()
    for _, keys in OWN_KEYS[0][1]:
        for key in keys:
            combination = _combination(key)
            move = move_of(QKeyEvent(QEvent.Type.KeyPress, combination.key(), combination.keyboardModifiers()))
            assert move is not None, key
            listed.add(move)
    assert len(listed) == 14


def _combination(key: str) -> QKeyCombination:
    pressed: QKeyCombination = QKeySequence(key)[0]  # type: ignore[index]  # the stubs leave it out
    return pressed


def test_every_button_is_reached_by_tab_or_is_a_command(program: Program) -> None:
    """Those in the toolbar are commands; others must not be left out by Tab."""
    titles = {title_of(command) for command in COMMANDS} | {action.text() for action in program.window.findChildren(QAction)}
    for button in program.window.findChildren(QAbstractButton):
        if button.isVisible() and not button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.accessibleName():
            assert button.accessibleName() in titles


def test_whatever_takes_the_keyboard_has_a_name(program: Program) -> None:
    program.tag("bridge")
    for widget in program.window.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_whatever_takes_the_keyboard_in_a_dialog_or_on_a_page_has_a_name(program: Program) -> None:
    program.tag("bridge")
    for id_ in ("saved-filters", "columns", "trash", "about-article", "change-alike", "history", "search"):
        program.do(id_)
        program.window.articles.head.line.click()
        named = [
            bool(widget.accessibleName() or getattr(widget, "text", str)())
            for widget in program.window.findChildren(QWidget)
            if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.StrongFocus and not isinstance(widget.parent(), QSpinBox)
        ]
        assert all(named), id_


def test_the_table_is_sorted_by_keys(program: Program) -> None:
    for words in ("opens", "Mayor", "bridge"):
        program.tag(words, Kind.ENTITY)
    program.focus(program.table)
    program.table.setCurrentIndex(program.session.tags.index(0, COLUMNS.index(TagColumn.EXCERPT)))
    orders = []
    for _ in range(3):
        program.press(Key.Key_O, CTRL | SHIFT, program.table)
        orders.append(program.rows())
    assert orders == [["bridge", "Mayor", "opens"], ["opens", "Mayor", "bridge"], ["Mayor", "opens", "bridge"]]


@pytest.mark.parametrize(
    ("key", "place", "grows", "horizontal"),
    [
        (Key.Key_Right, "view", True, True),
        (Key.Key_Left, "view", False, True),
        (Key.Key_Right, "table", True, True),
        (Key.Key_Up, "table", True, False),
        (Key.Key_Down, "table", False, False),
    ],
)
def test_panes_are_resized_by_keys(program: Program, key: Key, place: str, grows: bool, horizontal: bool) -> None:
    program.window.resize(1280, 800)  # in a small one every pane has its least width
    program.window.share_width()
    program.tag("bridge")
    widget = program.view if place == "view" else program.table
    program.focus(widget)

    def size() -> int:
        pane = program.window.reading if place == "view" else program.window.down if horizontal else program.window.tags
        return pane.width() if horizontal else pane.height()

    before = size()
    program.press(key, ALT | SHIFT, widget)
    program.qtbot.waitUntil(lambda: (size() > before) if grows else (size() < before))


def test_a_whole_review_without_a_mouse(program: Program) -> None:
    """Tag, find the tag again, look at what lies there, change it on its card, and back to the text."""
    program.focus(program.view)
    program.press(Key.Key_Right, CTRL | SHIFT)
    program.press(Key.Key_3)
    program.press(Key.Key_U)
    assert program.view.caret() == program.place("“It")[0]
    program.press(Key.Key_Down, CTRL | SHIFT)
    program.press(Key.Key_2)
    program.press(Key.Key_U)
    assert program.view.caret() == program.place("The bridge")[0]
    program.press(Key.Key_End, SHIFT)
    program.press(Key.Key_1)
    said: list[str] = []
    program.session.announced.connect(said.append)
    program.press(Key.Key_U)
    assert said == ["Every paragraph has a tag"]
    program.press(Key.Key_N, SHIFT)
    assert program.current.kind is Kind.QUOTE
    program.press(Key.Key_A)
    assert {tag.status for tag in program.tags() if tag.kind is Kind.QUOTE} == {Status.ACCEPTED}
    program.press(Key.Key_Return)
    focused = program.window.focusWidget()
    assert focused is not None
    assert program.window.card.isAncestorOf(focused)
    assert isinstance(focused, QComboBox)
    program.press(Key.Key_Escape, NONE, focused)
    assert program.view.hasFocus()
