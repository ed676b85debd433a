"""Story: an hour in a newsroom, by keyboard.

A reviewer filters, walks, fixes, changes many, takes back and comes again; an annotator finds all, tags all and is done.
"""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.model.amendment import Amendment
from gui.model.article import ArticleState
from gui.model.facets import Facet
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.tag_query import ANY
from gui.session.many import ManyChoice
from tests.bench.newsroom import newsroom
from tests.picking import chips, pick, take_away
from tests.program import CTRL, SHIFT, Program, Start, said
from tests.widgets.searching.search import Searcher
from tests.widgets.searching.search import searcher as searcher

Key = Qt.Key
ARTICLES, TAGS = 30, 300


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    """A small newsroom, all of its tags in the table, which has the keyboard."""
    program = start(newsroom(tmp_path / "news.pressmark", ARTICLES, TAGS))
    program.session.settings.set_annotator("Rita")
    program.press(Key.Key_L, CTRL | SHIFT)
    _wait(program, TAGS)
    return program


def _wait(program: Program, total: int) -> None:
    program.qtbot.waitUntil(lambda: program.session.tags.total() == total)
    program.qtbot.waitUntil(lambda: program.session.tags.is_whole())


def _stored(program: Program) -> list[Tag]:
    reading = program.project.reading
    return reading.tags(reading.tag_ids(ANY))


def _keys(program: Program, *pressed: Key) -> None:
    for key in pressed:
        program.press(key, into=program.table)


def test_a_reviewers_hour(program: Program, start: Start) -> None:
    before, bar = _stored(program), program.window.tags.filter
    wanted = [tag for tag in before if tag.kind is Kind.ENTITY and tag.status is Status.TAGGED]

    pick(bar, Facet.KIND, "Entity")  # filter
    pick(bar, Facet.STATUS, "Tagged")
    _wait(program, len(wanted))
    program.focus(program.table)
    program.table.selectRow(0)
    assert program.current == wanted[0]

    _keys(program, Key.Key_L, Key.Key_A)  # fix an edge, accept: the row goes, the next one comes
    assert (program.current, program.table.hasFocus()) == (wanted[1], True)
    _keys(program, Key.Key_X, Key.Key_Down, Key.Key_A)
    assert program.article.id == program.current.article_id
    after = {tag.id: tag for tag in _stored(program)}
    assert [after[tag.id].status for tag in wanted[:4]] == [Status.ACCEPTED, Status.REJECTED, Status.TAGGED, Status.ACCEPTED]
    assert {after[tag.id].reviewer for tag in (wanted[0], wanted[1], wanted[3])} == {"Rita"}
    assert after[wanted[0].id].end > wanted[0].end
    _wait(program, len(wanted) - 3)

    program.answers.many = ManyChoice(False, Amendment(label="place"))  # many at once
    program.press(Key.Key_K, CTRL | SHIFT, into=program.table)
    assert program.answers.asked[-1] == f"change_many 1 of {len(wanted) - 3}"
    assert sum(tag.label == "place" for tag in _stored(program)) == len(wanted) - 3
    program.press(Key.Key_Z, CTRL, into=program.table)
    assert [tag.label for tag in _stored(program)] == [tag.label for tag in before]

    for _ in range(4):
        program.press(Key.Key_Z, CTRL, into=program.table)
    assert _stored(program) == before, "all of it is taken back"
    place, path = program.article.id, program.project.path
    take_away(bar, Facet.STATUS)
    assert len(chips(bar)) == 1
    program.close()
    again = start(path)
    assert again.article.id == place, "one goes on where one was"


def test_an_annotators_hour(searcher: Searcher, start: Start) -> None:
    program = searcher.program
    searcher.open("kim")
    assert searcher.rows() == [("Kim opens the bridge", 4), ("Harbour closed", 1)]
    searcher.press(Key.Key_Return, CTRL)
    assert len(searcher.all_tags()) == 5
    searcher.press(Key.Key_Z, CTRL)
    assert searcher.all_tags() == []
    searcher.press(Key.Key_Z, CTRL | SHIFT)
    assert len(searcher.all_tags()) == 5

    searcher.press(Key.Key_Escape)
    program.view.place_caret(30)
    program.press(Key.Key_D)  # done, and on to the next
    assert program.article.title == "Harbour closed"
    program.view.place_caret(17)
    program.press(Key.Key_D, SHIFT)  # nothing to tag in it
    assert program.article.title == "A quiet day"
    program.press(Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert program.view.caret() == 17, "where its reader left it"
    program.press(Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    program.press(Key.Key_D)
    assert "done" in said(program).casefold()
    assert program.article.title == "A quiet day", "there is none to go on with"
    states = [entry.state for entry in program.project.reading.articles()]
    assert states == [ArticleState.DONE, ArticleState.NOTHING, ArticleState.DONE]
    path = program.project.path
    program.close()
    assert len(Searcher(start(path)).all_tags()) == 5
