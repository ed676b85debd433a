"""The page of the search across articles: what is found, how one walks it, what becomes of it."""

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest

from gui.model.hunt import Standing
from gui.model.kinds import Kind, Origin
from tests.builders import entered, saved, tagged
from tests.program import ALT, CTRL, SHIFT
from tests.widgets.searching.search import Searcher

Key = Qt.Key


def test_places_are_listed_by_article_with_the_words_around_them(searcher: Searcher) -> None:
    searcher.open("kim")
    assert searcher.rows() == [("Kim opens the bridge", 4), ("Harbour closed", 1)]
    assert [hit.words for hit in searcher.hits()] == ["Kim"] * 5, "never half a word"
    assert searcher.hits()[1].before.endswith("Mr ")
    assert searcher.hits()[1].behind.startswith(" came")
    assert "5" in searcher.pane.count.said.text()
    assert searcher.all_tags() == []


def test_selected_words_become_the_question(searcher: Searcher) -> None:
    searcher.program.select("speech")
    searcher.open()
    searcher.rest()
    assert searcher.pane.field.text.hasFocus()
    assert searcher.pane.field.text.text() == "speech"
    assert searcher.rows() == [("Kim opens the bridge", 1)]


def test_options_are_those_of_the_find_bar(searcher: Searcher) -> None:
    searcher.open("kimo")
    assert searcher.rows() == []
    assert searcher.pane.count.said.text() == "Found nowhere"
    QTest.keyClick(searcher.pane.field.text, Key.Key_W, ALT)
    searcher.program.qtbot.waitUntil(lambda: len(searcher.hits()) == 2)
    QTest.keyClick(searcher.pane.field.text, Key.Key_X, ALT)
    searcher.type("k.m")
    assert {hit.words for hit in searcher.hits()} == {"Kim", "kim"}
    QTest.keyClick(searcher.pane.field.text, Key.Key_C, ALT)
    searcher.program.qtbot.waitUntil(lambda: {hit.words for hit in searcher.hits()} == {"kim"})


def test_without_the_possessive(searcher: Searcher) -> None:
    searcher.open("kim")
    searcher.pane.field.possessive.click()
    searcher.program.qtbot.waitUntil(lambda: len(searcher.hits()) == 4)


def test_this_article_only(searcher: Searcher) -> None:
    searcher.open("kim")
    scope = searcher.pane.field.scope
    scope.setCurrentIndex(scope.findData(True))
    scope.activated.emit(scope.currentIndex())
    searcher.program.qtbot.waitUntil(lambda: searcher.rows() == [("Kim opens the bridge", 4)])


def test_what_is_no_regular_expression_is_said_and_nothing_lost(searcher: Searcher) -> None:
    searcher.open("kim")
    QTest.keyClick(searcher.pane.field.text, Key.Key_X, ALT)
    searcher.pane.field.text.selectAll()
    QTest.keyClicks(searcher.pane.field.text, "k(im")
    searcher.program.qtbot.waitUntil(searcher.pane.field.fault.isVisible)
    assert searcher.pane.field.fault.text().startswith("This is no regular expression")
    assert searcher.pane.field.text.text() == "k(im"
    QTest.keyClicks(searcher.pane.field.text, ")")
    searcher.program.qtbot.waitUntil(lambda: len(searcher.hits()) == 5)
    assert not searcher.pane.field.fault.isVisible()


def test_quotes_and_operators_are_words_like_others(searcher: Searcher) -> None:
    searcher.open()
    for typed in ('"', "kim AND", "NEAR(", "kim* OR", "-kim", "“Ask Kim,”"):
        searcher.type(typed)
        assert not searcher.pane.field.fault.isVisible(), typed
    assert [hit.words for hit in searcher.hits()] == ["“Ask Kim,”"]


def test_walking_moves_the_article_along_and_the_list_stays(searcher: Searcher) -> None:
    searcher.open("kim")
    QTest.keyClick(searcher.pane.field.text, Key.Key_Return)
    assert searcher.pane.table.hasFocus()
    searcher.press(Key.Key_Down)
    assert searcher.program.view.selection() == searcher.program.place("Kim", 1)
    searcher.go(4)
    assert searcher.program.article.title == "Harbour closed"
    assert searcher.pane.table.hasFocus()
    searcher.press(Key.Key_Return)
    assert searcher.program.view.hasFocus()
    assert len(searcher.hits()) == 5
    assert searcher.program.window.pages.page == "search"


def test_nothing_is_written_before_the_button_that_names_the_number(searcher: Searcher) -> None:
    searcher.open("kim")
    panel = searcher.pane.panel
    assert panel.button.text() == "Tag 5 places"
    searcher.go(2)
    searcher.press(Key.Key_Space)
    assert panel.button.text() == "Tag 4 places"
    panel.label.show_label("person")
    searcher.program.qtbot.waitUntil(lambda: searcher.pane.hits.wanted.label == "person")
    assert searcher.all_tags() == []
    searcher.pane.hits.setData(searcher.row(2), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    panel.button.click()
    tags = searcher.all_tags()
    assert [(tag.excerpt, tag.kind, tag.label, tag.origin) for tag in tags] == [("Kim", Kind.ENTITY, "person", Origin.TAG_ALL)] * 4
    assert searcher.said == [] or "4" in searcher.said[-1]
    assert panel.button.text() == "Tag 0 places"
    assert searcher.standings().count(Standing.TAGGED) == 4
    searcher.program.do("undo")
    assert searcher.all_tags() == []
    assert searcher.standings() == [Standing.FREE] * 5


def test_ctrl_enter_tags_what_is_chosen(searcher: Searcher) -> None:
    searcher.open("kim")
    searcher.go(0)
    searcher.press(Key.Key_Return, CTRL)
    assert len(searcher.all_tags()) == 5


def test_the_box_above_chooses_all_or_none(searcher: Searcher) -> None:
    searcher.open("kim")
    every = searcher.pane.count.every
    assert every.checkState() is Qt.CheckState.Checked
    every.click()
    assert (searcher.pane.hits.chosen_count(), every.checkState()) == (0, Qt.CheckState.Unchecked)
    assert not searcher.pane.panel.button.isEnabled()
    every.click()
    assert (searcher.pane.hits.chosen_count(), every.checkState()) == (5, Qt.CheckState.Checked)


def test_what_is_tagged_otherwise_or_overlaps_is_told_and_not_proposed(searcher: Searcher) -> None:
    program = searcher.program
    tagged(program.project, program.article, "Kim", Kind.ENTITY, label="place")
    tagged(program.project, program.article, "Mr Kim", Kind.ENTITY, label="person")
    program.session.read_again()
    searcher.open("kim")
    assert searcher.standings()[:3] == [Standing.TAGGED, Standing.OVERLAPPING, Standing.FREE]
    assert searcher.pane.panel.button.text() == "Tag 3 places"
    searcher.pane.panel.label.show_label("person")
    program.qtbot.waitUntil(lambda: searcher.standings()[0] is Standing.OTHERWISE)
    assert searcher.pane.panel.button.text() == "Tag 3 places"


def test_where_the_number_has_just_changed_the_button_is_to_be_pressed_again(searcher: Searcher) -> None:
    program = searcher.program
    tagged(program.project, program.article, "Mr Kim", Kind.ENTITY)
    program.session.read_again()
    searcher.open("kim")
    panel = searcher.pane.panel
    assert panel.button.text() == "Tag 4 places"
    panel.kind.setCurrentIndex(panel.kind.findData(Kind.CLAIM.value))
    panel.button.click()
    assert len(searcher.all_tags()) == 1, "the one before: nobody has confirmed five"
    assert panel.button.text() == "Tag 5 places"
    panel.button.click()
    assert len(searcher.all_tags()) == 6


def test_to_come_back_to_the_field_keeps_what_was_found(searcher: Searcher) -> None:
    searcher.open("kim")
    searcher.go(2)
    searcher.program.press(Key.Key_F, CTRL | SHIFT, into=searcher.pane.table)
    assert searcher.pane.field.text.text() == "kim"
    assert searcher.pane.field.text.hasFocus()
    assert len(searcher.hits()) == 5


def test_the_other_names_of_an_entry_are_looked_for_too(searcher: Searcher) -> None:
    entry = entered(searcher.program.project, "Kim", aliases=("the harbour master",))
    searcher.program.session.read_again()
    searcher.open("kim")
    assert searcher.pane.field.names.isVisible()
    searcher.pane.field.names.click()
    searcher.program.qtbot.waitUntil(lambda: searcher.rows() == [("Kim opens the bridge", 4), ("Harbour closed", 2)])
    panel = searcher.pane.panel
    panel.entry.setText("Nobody of that name")
    assert not panel.button.isEnabled()
    panel.entry.setText("kim")
    searcher.program.qtbot.waitUntil(lambda: searcher.pane.hits.wanted.entity == entry.uid)
    panel.button.click()
    assert {tag.attributes.entity for tag in searcher.all_tags()} == {entry.uid}
    assert len(searcher.all_tags()) == 6


def test_the_list_follows_what_is_tagged_in_the_text(searcher: Searcher) -> None:
    searcher.open("kim")
    searcher.program.tag(searcher.program.place("Kim", 1), Kind.ENTITY)
    QCoreApplication.processEvents()
    assert searcher.standings()[1] is Standing.TAGGED
    assert searcher.pane.panel.button.text() == "Tag 4 places"


def test_the_mouse_chooses_in_the_box_and_goes_there_beside_it(searcher: Searcher) -> None:
    searcher.open("kim")
    table = searcher.pane.table
    cell = table.visualRect(table.rows.index(2, 0))
    assert searcher.pane.hits.chosen_count() == 5
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.left() + 40, cell.center().y()))
    assert searcher.pane.hits.chosen_count() == 4
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(cell.center().x(), cell.center().y()))
    assert searcher.pane.hits.chosen_count() == 4
    assert searcher.program.view.selection() == searcher.program.place("Kim", 1)


def test_hundreds_are_tagged_beside_the_window_and_taken_back(searcher: Searcher) -> None:
    text = "Many of them\n\n" + "Kim spoke again. " * 300
    saved(searcher.program.project, text, annotator="Librarian")
    searcher.session.read_again()
    searcher.open("kim")
    assert searcher.pane.panel.button.text() == "Tag 305 places"
    with searcher.program.qtbot.waitSignal(searcher.session.background.finished):
        searcher.pane.panel.button.click()
    assert len(searcher.all_tags()) == 305
    assert searcher.said[-1] == "Places tagged: 305 (Ctrl+Z takes them back)"
    searcher.program.qtbot.waitUntil(lambda: searcher.standings() == [Standing.TAGGED] * 305)
    searcher.program.finish("undo")
    assert searcher.all_tags() == []
    searcher.program.qtbot.waitUntil(lambda: searcher.standings() == [Standing.FREE] * 305)


def test_the_list_of_another_project_is_empty(searcher: Searcher) -> None:
    searcher.open("kim")
    searcher.session.close()
    assert searcher.hits() == []
    assert searcher.pane.count.said.text() == ""


def test_escape_leads_back_to_the_text(searcher: Searcher) -> None:
    searcher.open("kim")
    QTest.keyClick(searcher.pane.field.text, Key.Key_Escape)
    assert searcher.program.view.hasFocus()
    searcher.go(1)
    searcher.press(Key.Key_Escape)
    assert searcher.program.view.hasFocus()
