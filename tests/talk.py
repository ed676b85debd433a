"""Two articles in which people speak: one is named in both, one only mentioned, one is nobody yet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from gui.model.article import Article
from gui.model.attributes import Attributes, Claimant, NotAQuote, Speaker
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole, link_of
from gui.model.tag import Tag
from gui.store.project import Project
from tests.builders import entered, saved, tagged

BRIDGE = (
    "Bridge opens\n\n“It cost much,” Anna Ortega said, “but it holds.” She was proud. “Now we\ncan cross,” she said. "
    "“Too dear,” said somebody. It is 200 metres long. The so-called “bridge” is closed. “No.”"
)
STORM = "Storm\n\n“It still holds,” said Ms Ortega. “Good,” it was heard. The storm was the worst."


@dataclass(frozen=True, slots=True)
class Talk:
    """The articles, the entry of the register, and all tags by their words."""

    articles: Sequence[Article]
    ortega: Entity
    tags: dict[str, Tag]


def talk_in(project: Project) -> Talk:
    """Anna Ortega said two quotes (one in two pieces) and a claim, “she” said one, and one is rejected, one no quote."""
    bridge, storm = saved(project, BRIDGE, STORM)
    ortega = entered(project, "Anna Ortega", wikidata="Q42")
    tags: dict[str, Tag] = {}

    def tag(article: Article, words: str, kind: Kind, **fields: Any) -> Tag:
        tags[words] = tagged(project, article, words, kind, **fields)
        return tags[words]

    named = Attributes(entity=ortega.uid)
    anna, ms = tag(bridge, "Anna Ortega", Kind.ENTITY, attributes=named), tag(storm, "Ms Ortega", Kind.ENTITY, attributes=named)
    she = tag(bridge, "She", Kind.ENTITY)
    one, two = (tag(bridge, words, Kind.QUOTE, label="direct") for words in ("“It cost much,”", "“but it holds.”"))
    third, fourth = tag(bridge, "“Now we\ncan cross,”", Kind.QUOTE), tag(storm, "“It still holds,”", Kind.QUOTE)
    claim = tag(bridge, "It cost much", Kind.CLAIM)
    for source, target, role in (
        (one, anna, LinkRole.SPEAKER),
        (two, one, LinkRole.CONTINUES),
        (third, she, LinkRole.SPEAKER),
        (fourth, ms, LinkRole.SPEAKER),
        (claim, anna, LinkRole.CLAIMANT),
    ):
        project.apply(Step(Act.SET_SPEAKER, (Change(None, link_of(source, target, role, "Ada")),), "Ada"))
    tag(bridge, "“Too dear,”", Kind.QUOTE, attributes=Attributes(speaker=Speaker.ANONYMOUS))
    tag(bridge, "It is 200 metres long", Kind.CLAIM, attributes=Attributes(claimant=Claimant.JOURNALIST))
    tag(bridge, "“bridge”", Kind.QUOTE, attributes=Attributes(not_a_quote=NotAQuote.SCARE_QUOTES))
    tag(bridge, "“No.”", Kind.QUOTE, status=Status.REJECTED)
    tag(storm, "“Good,”", Kind.QUOTE)
    tag(storm, "The storm was the worst", Kind.CLAIM, by="Bert", label="event")
    return Talk([bridge, storm], ortega, tags)
