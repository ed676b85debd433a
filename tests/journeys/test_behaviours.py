"""Story: somebody expects of this program what the best of its kind do; domain.md §3, one test for each number from 1 to 14."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget

from gui.model.kinds import Kind
from gui.widgets.status_line import StatusLine
from tests.program import ALT, CTRL, KEYS, NONE, SHIFT, Program, Start, drag_handle, project_on, said, selected
from tests.widgets.article.desk import click_series

Key = Qt.Key
TEXT = (
    "Mayor opens bridge\n\n“It cost 3 million euros,” said Anna Ortega. “It will last.”\nThe bridge is 200 metres long. Nobody knows why.\n"
)


@pytest.fixture
def news(start: Start, tmp_path: Path) -> Program:
    """The window on a little news; the keyboard is in the text."""
    program = start(project_on(tmp_path, TEXT))
    program.focus(program.view)
    return program


def inside(program: Program, words: str) -> tuple[int, int]:
    """A little inside the words at both ends."""
    start, end = program.place(words)
    return start + 2, end - 2


def has_keyboard() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def hold_shift(program: Program, *keys: tuple[Qt.Key, Qt.KeyboardModifier]) -> None:
    """Press keys while Shift is held, and let it go."""
    for key, modifier in keys:
        QApplication.sendEvent(program.view, QKeyEvent(QEvent.Type.KeyPress, key, modifier | SHIFT))
    QApplication.sendEvent(program.view, QKeyEvent(QEvent.Type.KeyRelease, Key.Key_Shift, NONE))


def test_01_a_drag_snaps_to_words_and_drops_blanks_and_alt_keeps_it_raw(news: Program) -> None:
    news.drag(*inside(news, "Anna Ortega"))
    assert selected(news) == "Anna Ortega"
    start, end = news.place("said Anna")
    news.drag(start - 1, end + 1)
    assert selected(news) == "said Anna"
    news.drag(start + 1, end - 1, ALT)
    assert selected(news) == "aid Ann"
    news.press(Key.Key_1)
    assert news.saved() == [("claim", "aid Ann")]


def test_02_blanks_and_clicks_make_no_tag(news: Program) -> None:
    gap = news.article.text.index("\n\n")
    for key in (*KEYS.values(), Key.Key_1):
        news.view.select(gap, gap + 2)
        news.press(key)
        news.press(key, ALT)
        news.drag(gap, gap + 2)
        assert selected(news) == ""
        news.press(key)
        news.press(key, ALT)
        news.click(news.place("bridge")[0] + 1)
        news.press(key)
        news.press(key, CTRL)  # from the second round on every selection becomes a tag, if it is one
    assert news.tags() == []
    assert news.answers.told == []


@pytest.mark.parametrize("by", ["clicks", "key"])
def test_03_a_selection_grows_from_the_word_to_the_paragraph_and_back(news: Program, by: str) -> None:
    at = news.place("million")[0] + 3
    seen: list[str] = []
    if by == "clicks":
        news.view.click_repeated.connect(lambda: seen.append(selected(news)))
        click_series(news.view, news.point(at), 6)
    else:
        news.view.place_caret(at)
        for _ in range(5):
            news.press(Key.Key_G)
            seen.append(selected(news))
    quotation, sentence = "“It cost 3 million euros,”", "“It cost 3 million euros,” said Anna Ortega."
    assert seen == ["million", quotation, sentence, f"{sentence} “It will last.”", "million"]
    assert said(news) == "Word selected"
    news.press(Key.Key_G)
    news.press(Key.Key_G)
    seen.clear()
    for _ in range(3):
        news.press(Key.Key_G, SHIFT)
        seen.append(selected(news))
    assert seen == [quotation, "million", "million"]
    assert news.tags() == []


def test_04_a_backward_drag_equals_a_forward_one(news: Program) -> None:
    start, end = inside(news, "200 metres long")
    news.drag(start, end)
    forward = news.view.selection()
    news.press(Key.Key_1)
    news.view.place_caret(0)
    news.drag(end, start)
    assert news.view.selection() == forward
    news.press(Key.Key_2)
    assert news.saved() == [("claim", "200 metres long"), ("quote", "200 metres long")]


@pytest.mark.parametrize("armed", [False, True])
def test_05_dragging_over_tags_never_changes_them(news: Program, armed: bool) -> None:
    news.tag("3 million", Kind.ENTITY)
    news.tag("It cost 3 million euros", Kind.CLAIM)
    before = news.tags()
    if armed:
        news.press(Key.Key_2, CTRL)
    for words in ("cost 3", "million euros", "3 million", "It cost 3 million euros", "opens bridge"):
        news.drag(*inside(news, words))
    assert [tag for tag in news.tags() if tag.kind is not Kind.QUOTE] == before
    assert len(news.tags()) == len(before) + 5 * armed


def test_06_all_by_keys_with_a_caret_that_shows(news: Program) -> None:
    at = news.view.cursorRect().center()
    picture = news.view.viewport().grab(news.view.cursorRect().adjusted(-1, 0, 2, 0)).toImage()
    assert any(picture.pixelColor(x, at.y() - news.view.cursorRect().top()).name() == "#1b1f24" for x in range(picture.width()))
    news.press(Key.Key_Right, CTRL | SHIFT)
    news.press(Key.Key_3)
    assert news.saved() == [("entity", "Mayor")]
    news.press(Key.Key_Down, CTRL)
    news.press(Key.Key_Left, CTRL | SHIFT)
    news.press(Key.Key_1)
    assert news.saved() == [("entity", "Mayor"), ("claim", "bridge")]


@pytest.mark.parametrize("kind", Kind)
def test_07_one_key_tags_without_a_question_and_an_armed_kind_tags_all(news: Program, kind: Kind) -> None:
    news.tag("bridge", kind)
    news.press(KEYS[kind], CTRL)
    shown = news.window.statusBar()
    assert isinstance(shown, StatusLine)
    assert "Esc stops it" in shown.armed.text()
    assert shown.armed.isVisible()
    news.drag(*inside(news, "Anna Ortega"))
    assert news.saved()[-1] == (kind.value, "Anna Ortega")
    news.view.place_caret(news.place("200 metres")[0])
    hold_shift(news, (Key.Key_Right, CTRL), (Key.Key_Right, CTRL))
    assert news.saved()[-1] == (kind.value, "200 metres")
    with news.qtbot.waitSignal(news.session.steps.stepped):
        click_series(news.view, news.point(news.place("Mayor")[0] + 1), 2)
    assert news.saved()[0] == (kind.value, "Mayor")
    count = len(news.saved())
    news.press(Key.Key_Escape)
    assert not shown.armed.isVisible()
    news.drag(*inside(news, "Nobody knows"))
    assert len(news.saved()) == count
    assert news.answers.asked == []


def test_08_keys_act_in_text_and_table_only(news: Program) -> None:
    """With words selected and a tag chosen, so that a key that got through would do something."""
    tag = news.tag("bridge")
    fields = news.window.card.fields
    line = fields.label.lineEdit()
    assert line is not None
    for field in (news.window.tags.filter.text, fields.note, line):
        news.session.selection.choose(tag)
        news.focus(field)
        news.view.select(*news.place("Mayor"))
        QTest.keyClicks(field, "ghjklG123")
        typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert typed == "ghjklG123"
        for key in (*KEYS.values(), Key.Key_H, Key.Key_J):
            news.press(key, CTRL, into=field)
        assert selected(news) == "Mayor"
    for elsewhere in (news.window.articles.list, fields.status):
        news.focus(elsewhere)
        news.view.select(*news.place("Mayor"))
        for key in (*KEYS.values(), Key.Key_H, Key.Key_L, Key.Key_G):
            news.press(key, into=elsewhere)
            news.press(key, CTRL, into=elsewhere)
        assert selected(news) == "Mayor"
    news.focus(news.view)
    assert [(one.kind, one.excerpt) for one in news.tags()] == [(Kind.CLAIM, "bridge")]
    assert news.session.selection.armed is None


def test_09_after_tagging_the_card_is_one_tab_away(news: Program) -> None:
    tag = news.tag("Anna Ortega", Kind.ENTITY)
    assert news.view.selection() == (tag.end, tag.end)
    assert (news.current, news.view.hasFocus()) == (tag, True)
    fields = news.window.card.fields
    for key, modifier in ((Key.Key_Tab, SHIFT), (Key.Key_Escape, NONE)):
        QTest.keyClick(news.view, Key.Key_Tab)
        assert has_keyboard() is fields.kind
        QTest.keyClick(has_keyboard(), Key.Key_Backtab if modifier else key, modifier)
        assert news.view.hasFocus()
        assert news.view.caret() == tag.end
    order = []
    of_kind = [field for field in fields.place.of(Kind.ENTITY).in_order() if field.isVisible()]
    pages = news.window.pages
    tabs = [pages.bar, *([pages.tabs.more] if pages.tabs.more.isVisible() else [])]
    for _ in range(len(of_kind) + 6 + len(tabs)):
        QTest.keyClick(has_keyboard(), Key.Key_Tab)
        order.append(has_keyboard())
    behind = [fields.unsure, fields.status, fields.note, *tabs, news.window.tags.filter.text]
    assert order == [fields.kind, fields.label, *of_kind, *behind]
    while not news.table.hasFocus():
        QTest.keyClick(has_keyboard(), Key.Key_Tab)
    news.press(Key.Key_Return, into=news.table)
    QTest.keyClick(has_keyboard(), Key.Key_Escape)
    assert news.table.hasFocus(), "Esc goes back to where one came from"


def test_10_the_same_range_opens_the_tag_that_is_there_and_another_kind_adds_one(news: Program) -> None:
    first = news.tag("Anna Ortega", Kind.ENTITY)
    news.tag("bridge")
    assert news.tag("Anna Ortega", Kind.ENTITY).uid == first.uid
    assert news.tag("Anna Ortega", Kind.CLAIM).uid != first.uid
    assert len(news.tags()) == 3


def test_11_clicks_go_from_the_smallest_tag_to_the_next_larger(news: Program) -> None:
    sentence = news.tag("It cost 3 million euros", Kind.CLAIM)
    amount = news.tag("3 million", Kind.ENTITY)
    number = news.tag("3", Kind.ENTITY)
    news.session.selection.choose(None)
    picked = []
    for _ in range(4):
        news.click(number.start)
        picked.append(news.current.uid)
    assert picked == [number.uid, amount.uid, sentence.uid, number.uid]
    menu = news.window.actions_by_id.context_menu(news.window)
    assert isinstance(menu, QMenu)
    assert "&Remove tag" in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_12_an_edge_goes_by_its_handle_by_words_and_by_characters(news: Program) -> None:
    tag = news.tag("3 million", Kind.CLAIM)
    excerpts = []
    for key, modifier in ((Key.Key_L, NONE), (Key.Key_K, CTRL), (Key.Key_H, NONE), (Key.Key_J, CTRL)):
        news.press(key, modifier)
        excerpts.append(news.current.excerpt)
    assert excerpts == ["3 million euros", "3 million euro", "cost 3 million euro", "ost 3 million euro"]
    news.do("undo")
    assert news.current.span == tag.span
    drag_handle(news, news.place("Ortega")[1] - 3, at_start=False)
    assert news.current.excerpt == "3 million euros,” said Anna Ortega"
    drag_handle(news, news.place("cost")[0] + 1, ALT, at_start=True)
    assert news.current.excerpt == "ost 3 million euros,” said Anna Ortega"
    assert news.saved() == [("claim", news.current.excerpt)]
    assert said(news).startswith("Edge moved: “\u2068ost 3 million euros,” said Anna Ortega\u2069” at ")
    drag_handle(news, news.place("metres")[1] - 1, at_start=False)
    assert said(news).startswith("Edge moved: “\u2068ost 3 million euros,” … The bridge is 200 metres\u2069” at ")


def test_13_a_kinds_key_on_the_current_tag_changes_its_kind(news: Program) -> None:
    tag = news.tag("bridge", Kind.CLAIM)
    for key, kind in ((Key.Key_3, "entity"), (Key.Key_2, "quote"), (Key.Key_1, "claim")):
        news.press(key)
        assert news.saved() == [(kind, "bridge")]
        assert news.current.uid == tag.uid


def test_14_delete_removes_the_current_tag_only_and_a_quiet_line_offers_undo(news: Program) -> None:
    news.tag("3 million", Kind.ENTITY)
    claim = news.tag("It cost 3 million euros", Kind.CLAIM)
    news.press(Key.Key_Delete)
    assert news.saved() == [("entity", "3 million")]
    assert "Ctrl+Z brings it back" in said(news)
    assert news.answers.told == news.answers.asked == []
    news.press(Key.Key_Z, CTRL)
    assert news.current.uid == claim.uid
