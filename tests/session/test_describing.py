"""What the card says of a tag: each one step, kept in the file, and taken back as a whole."""

import pytest

from gui.model.attributes import Attributes, CheckWorthiness, EntityRole, NotAQuote, Stance
from gui.model.change import Act
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.store.register import entries
from tests.session.desk import Desk


def a_tag_of(desk: Desk, words: str, kind: Kind) -> Tag:
    desk.select(words)
    desk.session.editing.tag_selection(kind)
    return desk.tag


def kept(desk: Desk) -> Attributes:
    """What the file has of the current tag."""
    return next(tag for tag in desk.stored() if tag.uid == desk.tag.uid).attributes


def names(desk: Desk) -> list[str]:
    return [entry.name for entry in entries(desk.project.reading)]


@pytest.mark.parametrize(
    ("kind", "name", "value"),
    [
        (Kind.CLAIM, "check_worthiness", CheckWorthiness.MAYBE),
        (Kind.CLAIM, "stance", Stance.REFUTES),
        (Kind.QUOTE, "not_a_quote", NotAQuote.SCARE_QUOTES),
        (Kind.ENTITY, "role", EntityRole.SUBJECT),
    ],
)
def test_an_attribute_is_said_taken_away_and_brought_back(desk: Desk, kind: Kind, name: str, value: EntityRole) -> None:
    tag, describing = a_tag_of(desk, "Anna Ortega", kind), desk.session.describing
    assert describing.set_attribute(tag, name, value)
    assert desk.steps[-1].act is Act.CHANGE_DETAILS
    assert getattr(kept(desk), name) is value
    assert not describing.set_attribute(desk.tag, name, value)
    assert describing.set_attribute(desk.tag, name, None)
    assert kept(desk) == Attributes()
    desk.session.steps.undo()
    assert getattr(kept(desk), name) is value


def test_what_the_kind_does_not_have_is_not_said(desk: Desk) -> None:
    tag = a_tag_of(desk, "Anna Ortega", Kind.ENTITY)
    assert not desk.session.describing.set_attribute(tag, "stance", Stance.AFFIRMS)
    assert desk.steps[-1].act is Act.TAG_ENTITY


def test_a_restatement_is_one_line(desk: Desk) -> None:
    desk.session.describing.restate(a_tag_of(desk, "3 million", Kind.CLAIM), " The bridge\r\ncost 3\u00a0million. ")
    assert kept(desk).restatement == "The bridge cost 3\u00a0million."


def test_a_new_name_enters_the_register_in_the_same_step(desk: Desk) -> None:
    tag = a_tag_of(desk, "Anna Ortega", Kind.ENTITY)
    desk.session.describing.name_entity(tag, "  Anna   Ortega ")
    assert names(desk) == ["Anna Ortega"]
    assert kept(desk).entity == entries(desk.project.reading)[0].uid
    assert desk.steps[-1].act is Act.NAME_ENTITY
    desk.session.steps.undo()
    assert (names(desk), kept(desk)) == ([], Attributes())
    desk.session.steps.redo()
    assert names(desk) == ["Anna Ortega"]


def test_the_same_name_is_the_same_entry_in_every_article_whatever_its_case(desk: Desk) -> None:
    describing = desk.session.describing
    describing.name_entity(a_tag_of(desk, "Mayor", Kind.ENTITY), "Anna Ortega")
    first = kept(desk).entity
    describing.name_entity(a_tag_of(desk, "Anna Ortega", Kind.ENTITY), "ANNA ORTEGA")
    assert kept(desk).entity == first
    assert names(desk) == ["Anna Ortega"]


def test_a_name_is_taken_away_and_the_entry_stays(desk: Desk) -> None:
    describing = desk.session.describing
    describing.name_entity(a_tag_of(desk, "Anna Ortega", Kind.ENTITY), "Anna Ortega")
    assert describing.name_entity(desk.tag, "  ")
    assert (kept(desk).entity, names(desk)) == ("", ["Anna Ortega"])
    [entry] = entries(desk.project.reading)
    assert describing.name_after(desk.tag, entry)
    assert kept(desk).entity == entry.uid


def test_a_name_of_nothing_that_can_be_read_is_refused(desk: Desk) -> None:
    tag = a_tag_of(desk, "Anna Ortega", Kind.ENTITY)
    with pytest.raises(Problem, match="nothing to be read"):
        desk.session.describing.name_entity(tag, "\u200b")
    assert names(desk) == []


def test_an_entry_that_is_gone_names_nothing(desk: Desk) -> None:
    tag = a_tag_of(desk, "Anna Ortega", Kind.ENTITY)
    with pytest.raises(Problem):
        desk.session.describing.name_after(tag, Entity(9, "0199-gone", "Nobody"))
    assert kept(desk) == Attributes()
