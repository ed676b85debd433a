"""A desk with quotes, claims and entities on it, for tests about who said it."""

from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import Link
from gui.model.tag import Tag
from gui.model.uids import new_uid
from gui.session.linking.candidates import Candidate
from gui.store.linking import links_of
from tests.session.desk import Desk

NEWS = (
    "Bridge opens\n\nAnna Ortega came with Kim Lee. “It cost 3 million euros,” said Ortega. “It is 200 metres long.”\n\n"
    "The bridge is closed on Mondays, Lee told Quartz. He added that it was “dear”."
)
COST, LONG, DEAR = "“It cost 3 million euros,”", "“It is 200 metres long.”", "“dear”"


def tagged(desk: Desk, words: str, kind: Kind) -> Tag:
    """A tag over these words of the open article, which is the current one."""
    desk.select(words)
    desk.session.editing.tag_selection(kind)
    at = desk.tag.end
    desk.session.selection.move(at, at, at, False)
    return desk.tag


def entered(desk: Desk, name: str, *aliases: str) -> Entity:
    """An entry of the register."""
    step = desk.project.apply(Step(Act.ADD_ENTITY, (Change(None, Entity(0, new_uid(), name, aliases)),), "Ada"))
    entry = step.changes[0].after
    assert isinstance(entry, Entity)
    return entry


def named(desk: Desk, tag: Tag, entry: Entity) -> None:
    """Say whom an entity names."""
    change = Change(tag, replace(tag, attributes=replace(tag.attributes, entity=entry.uid)))
    desk.session.steps.carry_out(Step(Act.NAME_ENTITY, (change,), "Ada"))


def links(desk: Desk, tag: Tag) -> list[Link]:
    """The links of a tag as they are saved."""
    return links_of(desk.project.reading, tag.uid)


def rows(desk: Desk, tag: Tag, typed: str = "") -> list[str]:
    """What is offered, as it is read."""
    return [said(candidate) for candidate in desk.session.linking.candidates(tag, typed=typed)]


def said(candidate: Candidate) -> str:
    """A row as it is read; without the marks that keep names apart which run the other way."""
    remark = candidate.remark.translate(dict.fromkeys(map(ord, "\u2068\u2069")))
    return f"{candidate.words} ({remark})" if remark else candidate.words


def take(desk: Desk, tag: Tag, words: str, typed: str = "") -> None:
    """Take the first row that begins with these words."""
    desk.session.linking.take(tag, next(each for each in desk.session.linking.candidates(tag, typed=typed) if each.words.startswith(words)))


def ends(desk: Desk, tag: Tag) -> list[tuple[str, str]]:
    """Role and words of the tags that a tag leads to."""
    found = [(link.role.value, desk.index.get(link.target)) for link in links(desk, tag) if link.source == tag.uid]
    return [(role, end.excerpt) for role, end in found if end is not None]


@pytest.fixture
def news(desk: Desk, tmp_path: Path) -> Desk:
    """A desk: the news with Anna Ortega and Kim Lee as entities, and a quote that is the current tag."""
    desk.open(tmp_path / "quoted.pressmark", NEWS)
    for name in ("Anna Ortega", "Kim Lee"):
        tagged(desk, name, Kind.ENTITY)
    tagged(desk, COST, Kind.QUOTE)
    return desk
