"""What the fields of speaker, claimant and addressee offer and show."""

import pytest

from gui.model.attributes import Speaker
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.session.linking.speaking import Speaking
from tests.session.desk import Desk

MAYOR = "“We did it,” said the mayor, Anna Ortega.\n“All of it,” she said.\nMayor Novak said nothing."


@pytest.fixture
def quoted(empty_desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Two entities, the first of them with a name, and a quote that is the current tag."""
    desk = empty_desk
    desk.open(tmp_path_factory.mktemp("news") / "news.pressmark", MAYOR)
    for words, kind in (("mayor", Kind.ENTITY), ("Anna Ortega", Kind.ENTITY), ("“We did it,”", Kind.QUOTE)):
        desk.select(words, raw=True)
        desk.session.editing.tag_selection(kind, raw=True)
        if words == "mayor":
            desk.session.describing.name_entity(desk.tag, "Anna Ortega")
    return desk


def speaking(desk: Desk, role: LinkRole = LinkRole.SPEAKER) -> Speaking:
    return Speaking(desk.session.linking, role)


def words(desk: Desk, typed: str = "") -> list[str]:
    return [offer.words for offer in speaking(desk).offered(desk.tag, typed)]


def take(desk: Desk, typed: str) -> None:
    offers = speaking(desk).offered(desk.tag, typed)
    meant = speaking(desk).meant(offers, typed)
    assert meant is not None
    speaking(desk).take(desk.tag, meant)


def test_the_mentions_come_first_and_who_it_is_now_is_not_offered_again(quoted: Desk) -> None:
    first = words(quoted)[0]
    assert first in ("mayor", "Anna Ortega")
    take(quoted, first)
    assert first not in words(quoted)


def test_what_is_shown_are_the_words_with_the_name_behind_them(quoted: Desk) -> None:
    assert speaking(quoted).shown(quoted.tag) == ""
    take(quoted, "mayor")
    assert speaking(quoted).shown(quoted.tag) == "mayor (Anna Ortega)"
    assert speaking(quoted, LinkRole.ADDRESSEE).shown(quoted.tag) == ""


def test_who_is_called_just_so_is_meant_before_one_that_begins_so(quoted: Desk) -> None:
    take(quoted, "anna ortega")
    assert speaking(quoted).shown(quoted.tag) == "Anna Ortega"
    take(quoted, "impl")
    assert quoted.tag.attributes.speaker is Speaker.IMPLICIT


def test_a_name_that_nobody_has_is_meant_last(quoted: Desk) -> None:
    offers = speaking(quoted).offered(quoted.tag, "Bea Novak-Smith")
    meant = speaking(quoted).meant(offers, "Bea Novak-Smith")
    assert meant is not None
    assert meant.words == "Bea Novak-Smith"
    assert meant.beside
    assert speaking(quoted).meant([], "Bea") is None


def test_nobody_is_said_any_more(quoted: Desk) -> None:
    take(quoted, "mayor")
    speaking(quoted).clear(quoted.tag)
    assert speaking(quoted).shown(quoted.tag) == ""
    count = len(quoted.steps)
    speaking(quoted).clear(quoted.tag)
    assert len(quoted.steps) == count
