"""Story: an annotator's hour. A name is tagged, then all of its places in all articles; some are left out, and all is taken back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.model.article import ArticleState
from gui.model.hunt import Standing
from gui.model.kinds import Kind, Origin
from gui.store.project import Project
from tests.builders import tagged
from tests.program import CTRL, SHIFT, Start, said
from tests.widgets.searching.search import Searcher
from tests.widgets.searching.search import searcher as searcher

Key = Qt.Key


def places(searcher: Searcher) -> list[tuple[int, str, str]]:
    """What is saved, in all articles."""
    return [(tag.article_id, tag.excerpt, tag.label) for tag in searcher.all_tags()]


def test_an_hour_by_keyboard(searcher: Searcher, start: Start) -> None:
    program = searcher.program
    first = program.tag("Kim", Kind.ENTITY)
    searcher.session.editing.set_label(first, "person")
    program.press(Key.Key_M)
    searcher.rest()
    searcher.press(Key.Key_Down)
    while searcher.pane.table.hit() is None or searcher.pane.table.hit() != searcher.hits()[3]:
        searcher.press(Key.Key_Down)
    assert program.view.selection() == program.place("Kim", 3), "the text goes along"
    searcher.press(Key.Key_Space)
    assert len(places(searcher)) == 1, "nothing is written yet"
    searcher.press(Key.Key_Return, CTRL)
    assert places(searcher) == [(1, "Kim", "person")] * 3 + [(2, "Kim", "person")]
    assert "3" in said(program)
    assert [tag.origin for tag in searcher.all_tags()] == [Origin.HAND] + [Origin.TAG_ALL] * 3
    searcher.press(Key.Key_Z, CTRL)
    assert places(searcher) == [(1, "Kim", "person")]
    searcher.press(Key.Key_Z, CTRL | SHIFT)
    assert len(places(searcher)) == 4
    searcher.press(Key.Key_Escape)
    assert program.view.hasFocus()
    program.press(Key.Key_D, CTRL)
    assert program.article.state is ArticleState.DONE
    path = program.project.path
    program.close()
    again = Searcher(start(path))
    assert len(places(again)) == 4
    again.program.do("undo")
    again.program.do("undo")
    assert [label for _, _, label in places(again)] == ["person"], "undo goes on after a restart"


def test_from_the_search_alone(searcher: Searcher) -> None:
    searcher.open("harbour master")
    QTest.keyClick(searcher.pane.field.text, Key.Key_Return)
    searcher.press(Key.Key_Return, CTRL)
    assert places(searcher) == [(2, "harbour master", "")]
    assert searcher.program.article.title == "Harbour closed"


def test_what_another_window_has_tagged_in_the_meantime_is_not_tagged_twice(searcher: Searcher) -> None:
    searcher.open("kim")
    other = Project(searcher.program.project.path)
    article = other.reading.article(2)
    assert article is not None
    tagged(other, article, "Kim", Kind.ENTITY, by="Ben")
    other.close()
    searcher.pane.panel.button.click()
    assert [tag.annotator for tag in searcher.all_tags() if tag.article_id == 2] == ["Ben"]
    assert len(searcher.all_tags()) == 5
    searcher.session.look_around()
    searcher.rest()
    searcher.program.qtbot.waitUntil(lambda: searcher.standings() == [Standing.TAGGED] * 5)


def test_another_project_has_its_own_places(searcher: Searcher, start: Start) -> None:
    searcher.open("kim")
    searcher.session.close()
    assert searcher.hits() == []
    assert searcher.searching.hunt is None
