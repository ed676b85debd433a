"""Story: somebody reads an article and tags what is in it, by keyboard and by mouse."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QToolBar, QWidget

from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagColumn
from gui.session.table.columns import COLUMNS
from gui.widgets.palette import CommandPalette
from gui.widgets.table.rescue import editor_in
from tests.builders import WORDS
from tests.program import ALT, CTRL, KEYS, NONE, SHIFT, Program, Start, project_of, project_on

Key = Qt.Key
CLAIM = "Numbers of North Koreans escaping over the border to the South plummeted 44% in 2012"
QUOTE = "“substantial measures to physically remove”"
ENTITY = "Sokeel Park"
CAPTION = "Nine young North Korean defectors returned by Laos sing about their loyalty to Kim Jong-un."
BACKWARD = [False, True]


@pytest.fixture
def news(start: Start, tmp_path: Path) -> Program:
    """The window on a little news."""
    return start(project_on(tmp_path))


@pytest.fixture
def seed(start: Start, tmp_path: Path, shared_data: Path) -> Program:
    """The window on the seed article."""
    return start(project_of(tmp_path / "seed.pressmark", shared_data / "seed-article.txt"))


@pytest.mark.parametrize("backward", BACKWARD)
def test_a_claim_a_quote_and_an_entity_by_keyboard(seed: Program, backward: bool) -> None:
    for words, kind in ((CLAIM, Kind.CLAIM), (QUOTE, Kind.QUOTE), (ENTITY, Kind.ENTITY)):
        seed.select(words, backward=backward)
        seed.press(KEYS[kind])
        assert (seed.current.kind, seed.current.excerpt) == (kind, words)
        assert (seed.current.start, seed.current.end) == seed.place(words)
        assert seed.view.selection() == (seed.current.end, seed.current.end)
    assert seed.saved() == [("quote", QUOTE), ("entity", ENTITY), ("claim", CLAIM)]


@pytest.mark.parametrize("backward", BACKWARD)
def test_the_same_by_mouse(seed: Program, backward: bool) -> None:
    for words, kind in ((ENTITY, Kind.ENTITY), (QUOTE, Kind.QUOTE), ("Pyongyang cares much for escapees", Kind.CLAIM)):
        start, end = seed.place(words)
        seed.drag(*((end, start) if backward else (start, end)))
        assert seed.view.selection() == (start, end)
        seed.press(KEYS[kind])
        assert (seed.current.kind, seed.current.excerpt) == (kind, words)
    assert len(seed.saved()) == 3


def test_all_by_keys_alone(seed: Program) -> None:
    """From the start of the program, by paragraphs and words, without a mouse."""
    assert seed.view.hasFocus()
    seed.press(Key.Key_Down, CTRL)
    seed.press(Key.Key_Home, CTRL)
    for _ in range(2):
        seed.press(Key.Key_Right, CTRL | SHIFT)
    seed.press(Key.Key_3)
    assert seed.saved() == [("entity", "North Korea")]
    seed.press(Key.Key_A, CTRL)
    assert seed.view.selection() == (0, len(seed.article.text))
    seed.press(Key.Key_1)
    assert seed.article.text.endswith("fleeing.")
    assert [(tag.start, tag.end) for tag in seed.tags()] == [(0, 11), (0, len(seed.article.text) - 1)]


@pytest.mark.parametrize(("words", "position"), [("KCNA\u00a0aired", 1894), ("The\u00a0return by Laos", 2383)])
def test_no_break_spaces_stay_in_the_excerpt(seed: Program, words: str, position: int) -> None:
    tag = seed.tag(words)
    assert tag.excerpt == words
    assert tag.start <= position < tag.end
    assert seed.article.text[position] == "\u00a0"


def test_the_caption_that_stands_twice_is_tagged_where_it_was_selected(seed: Program) -> None:
    tag = seed.tag(CAPTION, nth=1)
    assert (tag.start, tag.excerpt) == (152, CAPTION.removesuffix("."))
    seed.drag(*seed.place("Kim Jong-un", 1))
    seed.press(Key.Key_3)
    assert seed.current.start == seed.place("Kim Jong-un", 1)[0] == 231
    assert [one.start for one in seed.tags()] == [152, 231]


def test_a_quote_without_its_opening_mark_is_tagged_as_it_is(seed: Program) -> None:
    end = seed.article.text.index("Mafia-esque.”") + len("Mafia-esque.”")
    tag = seed.tag((end - len("a little bit Mafia-esque.”"), end), Kind.QUOTE)
    assert tag.excerpt == "a little bit Mafia-esque.”"


def test_edges_snap_to_words_and_lose_blanks(news: Program) -> None:
    start, end = news.place("opens bridge")
    assert news.tag((start - 1, end - 2), Kind.CLAIM).excerpt == "opens bridge"
    start, end = news.place("Anna Ortega")
    news.drag(start + 2, end - 3)
    assert news.view.selection() == (start, end)


def test_with_alt_edges_stay_as_drawn(news: Program) -> None:
    start, end = news.place("opens bridge")
    news.select((start + 1, end - 2))
    news.press(Key.Key_1, ALT)
    assert news.current.excerpt == "pens brid"
    start, _ = news.place("Ortega")
    news.drag(start + 1, start + 4, ALT)
    news.press(Key.Key_3)
    assert news.current.excerpt == "rte"


@pytest.mark.parametrize("key", [Key.Key_1, Key.Key_2, Key.Key_3])
@pytest.mark.parametrize("modifier", [NONE, ALT])
def test_blanks_and_an_empty_selection_do_nothing(news: Program, key: Key, modifier: Qt.KeyboardModifier) -> None:
    gap = news.article.text.index("\n\n")
    for selected in ((gap, gap + 2), (4, 4), (5, 6)):
        news.select(selected)
        news.press(key, modifier)
    assert news.tags() == []
    assert news.answers.told == []


def test_overlapping_nested_and_identical_ranges_are_all_there(news: Program) -> None:
    news.tag("It cost 3 million euros", Kind.CLAIM)
    news.tag("3 million euros", Kind.ENTITY)
    news.tag("3 million euros", Kind.CLAIM)
    news.tag("“It cost 3 million euros,” said Anna", Kind.QUOTE)
    news.tag("Anna Ortega", Kind.ENTITY)
    assert len(news.tags()) == 5
    lanes = [news.session.index.lane(tag) for tag in news.tags() if news.session.index and tag.start < 40]
    assert len(set(lanes)) == len(lanes) == 4


def test_the_same_range_with_the_same_kind_is_the_tag_that_is_there(news: Program) -> None:
    first = news.tag("Anna Ortega", Kind.ENTITY)
    news.tag("bridge", Kind.CLAIM)
    assert news.tag("Anna Ortega", Kind.ENTITY).uid == first.uid
    assert len(news.tags()) == 2


def test_clicks_go_from_the_smallest_tag_to_larger_ones(news: Program) -> None:
    large = news.tag("It cost 3 million euros", Kind.CLAIM)
    small = news.tag("3 million", Kind.ENTITY)
    picked = []
    for _ in range(3):
        news.click(small.start + 2)
        picked.append(news.current.uid)
    assert picked == [large.uid, small.uid, large.uid]  # the tag just made is the current one
    news.click(news.place("Mayor")[0] + 1)
    assert news.session.selection.tag is None
    news.click(small.start + 2)
    assert news.current.uid == small.uid


def test_delete_removes_the_current_tag_only(news: Program) -> None:
    news.tag("3 million", Kind.ENTITY)
    news.tag("It cost 3 million euros", Kind.CLAIM)
    news.press(Key.Key_Delete)
    assert news.saved() == [("entity", "3 million")]
    news.press(Key.Key_Delete)
    assert news.saved() == [("entity", "3 million")]


def test_a_kinds_key_changes_the_kind_of_the_current_tag(news: Program) -> None:
    tag = news.tag("bridge", Kind.CLAIM)
    news.press(Key.Key_3)
    assert news.saved() == [("entity", "bridge")]
    assert news.current.uid == tag.uid


def test_enter_goes_to_the_card_and_escape_comes_back(news: Program) -> None:
    news.tag("bridge", Kind.CLAIM)
    news.press(Key.Key_Return)
    assert news.window.card.fields.label.isAncestorOf(_focus()) or news.window.card.fields.label is _focus()
    QTest.keyClick(_focus(), Key.Key_Escape)
    assert news.view.hasFocus()


def test_n_and_shift_n_walk_from_tag_to_tag(news: Program) -> None:
    for words in ("bridge", "3 million", "Anna Ortega"):
        news.tag(words)
    news.view.place_caret(0)
    walked = []
    for modifier in (NONE, NONE, NONE, NONE, SHIFT, SHIFT):
        news.press(Key.Key_N, modifier)
        walked.append(news.current.excerpt)
    assert walked == ["bridge", "3 million", "Anna Ortega", "bridge", "Anna Ortega", "3 million"]
    assert news.view.caret() == news.current.end


def test_tags_are_tagged_from_toolbar_menu_context_menu_and_palette(news: Program, qapp: QApplication) -> None:
    bar = news.window.findChild(QToolBar)
    assert bar is not None
    news.select("Mayor")
    button = bar.widgetForAction(news.window.actions_by_id["claim"])
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    news.select("3 million")
    entry = next(menu for menu in news.window.menuBar().actions() if menu.text() == "&Tag").menu()
    assert isinstance(entry, QMenu)
    next(action for action in entry.actions() if action.text() == "&Entity").trigger()
    news.select("It cost 3 million euros")
    menu = news.window.actions_by_id.context_menu(news.window)
    next(action for action in menu.actions() if action.text() == "&Quote").trigger()
    menu.deleteLater()
    news.select("Anna Ortega")
    news.press(Key.Key_P, CTRL | SHIFT)
    palette = news.window.findChild(CommandPalette)
    assert palette is not None
    typed = palette.findChild(QLineEdit)
    assert typed is not None
    QTest.keyClicks(typed, "entity")
    QTest.keyClick(typed, Key.Key_Return)
    assert news.saved() == [
        ("claim", "Mayor"), ("quote", "It cost 3 million euros"), ("entity", "3 million"), ("entity", "Anna Ortega")
    ]  # fmt: skip


def test_keys_type_where_a_text_field_has_the_keyboard(news: Program) -> None:
    """With words selected in the article, so that a key that got through would tag them."""
    tag = news.tag("bridge")
    card, bar = news.window.card.fields, news.window.tags.filter
    label = card.label.lineEdit()
    assert label is not None
    label.clear()
    for field in (bar.text, card.note, label):
        news.select("Mayor") if field is bar.text else news.session.selection.choose(tag)
        news.focus(field)
        QTest.keyClicks(field, "naxNAX123")
        typed = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
        assert typed == "naxNAX123"
    news.focus(news.view)
    assert [(one.excerpt, one.kind, one.status) for one in news.tags()] == [("bridge", Kind.CLAIM, Status.TAGGED)]
    assert [(one.label, one.note) for one in news.tags()] == [("naxNAX123", "naxNAX123")]


def test_kind_keys_belong_to_text_and_table(news: Program) -> None:
    tag = news.tag("bridge")
    for elsewhere in (news.window.articles.list, news.window.card.fields.status):
        news.select("Mayor")
        news.session.selection.choose(tag)
        news.focus(elsewhere)
        for key in (Key.Key_2, Key.Key_X, Key.Key_Delete):
            news.press(key, into=elsewhere)
    assert [(one.kind, one.excerpt, one.status) for one in news.tags()] == [(Kind.CLAIM, "bridge", Status.TAGGED)]


@pytest.mark.parametrize("column", [TagColumn.LABEL, TagColumn.NOTE])
def test_keys_type_in_a_cell_that_is_edited(news: Program, column: TagColumn) -> None:
    news.tag("bridge")
    news.table.setCurrentIndex(news.session.tags.index(0, COLUMNS.index(column)))
    news.focus(news.table)
    QTest.keyClick(news.table, Key.Key_F2)
    editor = editor_in(news.table)
    assert editor is not None
    QTest.keyClicks(editor, "1 AXn 2")
    QTest.keyClick(editor, Key.Key_Return)
    news.qtbot.waitUntil(lambda: [getattr(one, column) for one in news.tags()] == ["1 AXn 2"])
    assert [(one.kind, one.status) for one in news.tags()] == [(Kind.CLAIM, Status.TAGGED)]


def test_an_article_is_never_changed_by_typing(news: Program) -> None:
    news.focus(news.view)
    for key in (Key.Key_Q, Key.Key_Backspace, Key.Key_Space):
        news.press(key)
    assert news.view.document().characterCount() == len(WORDS) + 1
    assert news.article.text == WORDS


def _focus() -> QWidget:
    focus = QApplication.focusWidget()
    assert focus is not None
    return focus
