"""What the table says of a tag beside the tag itself, also while the project cannot be read."""

import pytest

from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.problem import Problem
from gui.model.tag import CONTEXT, Tag
from gui.model.tag_query import TagColumn
from gui.session.table import beside
from gui.session.table.beside import Around, Beside
from gui.session.table.columns import COLUMNS
from gui.store.reading import Reading
from tests.builders import tagged
from tests.session.desk import Desk


def test_the_words_around_are_the_articles(desk: Desk) -> None:
    tag = tagged(desk.project, desk.article, "200 metres")
    text = desk.article.text
    known = Beside(desk.session.articles.title_of)
    around = known.around(desk.project.reading, tag)
    assert around == Around(text[max(0, tag.start - CONTEXT) : tag.start], text[tag.end : tag.end + CONTEXT])
    words = {column: known.words(desk.project.reading, tag, column) for column in COLUMNS}
    assert words[TagColumn.READING] == around.before + "200 metres" + around.behind
    assert words[TagColumn.ARTICLE] == desk.article.title
    assert {column for column, shown in words.items() if shown} == {TagColumn.READING, TagColumn.ARTICLE}
    assert known.around(None, tag) == Around()


def test_a_speaker_stands_in_its_column_as_soon_as_there_is_one(desk: Desk) -> None:
    tag = tagged(desk.project, desk.article, "Anna Ortega", Kind.ENTITY)
    quote = tagged(desk.project, desk.article, "It cost", Kind.QUOTE)
    desk.session.read_again()
    model, speaker = desk.session.tags, COLUMNS.index(TagColumn.SPEAKER)
    assert model.index(model.row_of(quote), speaker).data() == ""
    offered = desk.session.linking.candidates(quote, LinkRole.SPEAKER)
    desk.session.linking.take(quote, next(each for each in offered if each.words == tag.excerpt), LinkRole.SPEAKER)
    assert model.index(model.row_of(quote), speaker).data() == "Anna Ortega"


def test_what_a_cell_says_is_asked_once_until_something_changes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    tag = tagged(desk.project, desk.article)
    desk.session.read_again()
    asked: list[Tag] = []

    def counted(reading: Reading, tag: Tag) -> str:
        asked.append(tag)
        return f"voice {len(asked)}"

    monkeypatch.setattr(beside, "speaker_of", counted)
    cell = desk.session.tags.index(desk.session.tags.row_of(tag), COLUMNS.index(TagColumn.SPEAKER))
    assert [cell.data() for _ in range(3)] == ["voice 1"] * 3
    desk.session.editing.set_label(tag, "another")
    assert [cell.data() for _ in range(3)] == ["voice 2"] * 3
    desk.session.tags.forget()
    assert cell.data() == "voice 3"


def test_a_project_that_cannot_be_read_is_not_asked_for_every_row(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each question would wait for whoever is writing."""
    tag = tagged(desk.project, desk.article)
    asked: list[Tag] = []

    def locked(reading: Reading, tag: Tag) -> tuple[str, str]:
        asked.append(tag)
        raise Problem("locked")

    monkeypatch.setattr(beside, "words_around", locked)
    now = [100.0]
    monkeypatch.setattr(beside, "monotonic", lambda: now[0])
    known = Beside(desk.session.articles.title_of)
    assert [known.around(desk.project.reading, tag) for _ in range(20)] == [Around()] * 20
    assert len(asked) == 1
    now[0] += 1
    known.around(desk.project.reading, tag)
    assert len(asked) == 2
