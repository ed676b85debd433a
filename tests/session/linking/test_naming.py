"""What the name of an entity offers while one types."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.session.linking.naming import Naming
from gui.session.linking.offers import Offer
from tests.builders import a_tag, an_article
from tests.session.desk import Desk


@pytest.fixture
def known(desk: Desk) -> Desk:
    """A desk with a register in which two are called Smith."""
    register = desk.session.register
    register.add("Anna Ortega", ("Mayor Ortega", "Ortega"), "Q42")
    register.add("Jane Smith", ("Smith",), "", "the judge\nof many years")
    register.add("John Smith", ("Smith", "J. Smith"))
    return desk


def naming(desk: Desk) -> Naming:
    return Naming(desk.session.register, desk.session.describing)


def an_entity(words: str) -> Tag:
    return a_tag(an_article(f"So said {words} in May."), words, Kind.ENTITY)


def lines(offers: Sequence[Offer]) -> list[tuple[str, str]]:
    return [(offer.words, offer.beside) for offer in offers]


def test_without_words_the_excerpt_is_looked_for_and_offered_as_a_new_name(known: Desk) -> None:
    assert lines(naming(known).offered(an_entity("Anna Ortega"), "")) == [("Anna Ortega", "Q42")]
    assert lines(naming(known).offered(an_entity("Bea Novak"), "")) == [("Bea Novak", "new in the register")]
    assert naming(known).offered(an_entity("x" * 100), "") == []


def test_what_is_typed_is_found_in_names_and_aliases_with_what_tells_them_apart(known: Desk) -> None:
    tag = an_entity("she")
    assert lines(naming(known).offered(tag, "smi")) == [
        ("Jane Smith", "the judge"), ("John Smith", ""), ("smi", "new in the register")
    ]  # fmt: skip
    assert lines(naming(known).offered(tag, "mayor"))[0] == ("Anna Ortega", "Mayor Ortega · Q42")
    assert lines(naming(known).offered(tag, "ORTEGA"))[0][0] == "Anna Ortega"


def test_one_that_is_called_just_so_comes_first(known: Desk) -> None:
    known.session.register.add("Anna Ortega Bridge")
    known.session.register.add("Aanna Ortega")
    known.session.register.add("Ann")
    assert lines(naming(known).offered(an_entity("she"), "ann"))[0][0] == "Ann"


@pytest.mark.parametrize(
    ("typed", "means"),
    [
        ("anna ortega", "Anna Ortega"),
        ("Ortega", "Anna Ortega"),  # nobody else is also called so
        ("Smith", "Smith"),  # two are: a new one
        ("Anna", "Anna"),  # nobody is called so
    ],
)
def test_what_is_typed_and_left_means_an_entry_or_a_new_name(known: Desk, typed: str, means: str) -> None:
    names = naming(known)
    offer = names.meant(names.offered(an_entity("she"), typed), typed)
    assert offer is not None
    assert offer.words == means
    assert isinstance(offer.value, Entity) is (means == "Anna Ortega")


def test_nothing_that_can_be_read_means_nothing(known: Desk) -> None:
    names = naming(known)
    assert names.meant(names.offered(an_entity("she"), "\u200b"), "\u200b") is None


def test_taking_an_offer_names_the_entity_and_clearing_takes_the_name_away(known: Desk) -> None:
    known.select("Anna Ortega")
    known.session.editing.tag_selection(Kind.ENTITY)
    names, tag = naming(known), known.tag
    for typed, means in (("ortega", "Anna Ortega"), ("Anna O.", "Anna O.")):
        names.take(known.tag, names.offered(tag, typed)[0])
        assert names.shown(known.tag) == means
    names.clear(known.tag)
    assert names.shown(known.tag) == ""
    assert names.shown(replace(tag, attributes=replace(tag.attributes, entity="0199-gone"))) == ""
