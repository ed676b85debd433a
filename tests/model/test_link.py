"""Which links make sense."""

from collections import defaultdict
from dataclasses import replace

import pytest

from gui.model.kinds import Kind
from gui.model.link import ENDS, FAULTS, Fault, LinkRole, fault_of, goes_round, link_of
from tests.builders import a_tag, an_article

ARTICLE = an_article()
TAGS = {kind: a_tag(ARTICLE, words, kind) for kind, words in zip(Kind, ("bridge", "cost", "Anna"), strict=True)}


def _alone(uid: str) -> tuple[str, ...]:
    del uid
    return ()


@pytest.mark.parametrize("role", LinkRole)
@pytest.mark.parametrize("one", Kind)
@pytest.mark.parametrize("other", Kind)
def test_the_kinds_of_the_ends_are_those_of_the_role(role: LinkRole, one: Kind, other: Kind) -> None:
    source, target = TAGS[one], replace(TAGS[other], uid="another")
    fits = ENDS[role] == (one, other) if ENDS[role] is not None else one is other
    assert fault_of(source, target, role, _alone) is (None if fits else Fault.KINDS)


def test_nothing_is_linked_with_itself_or_across_articles_but_what_is_the_same() -> None:
    quote, anna = TAGS[Kind.QUOTE], TAGS[Kind.ENTITY]
    assert fault_of(quote, quote, LinkRole.CONTINUES, _alone) is Fault.ITSELF
    assert fault_of(quote, replace(anna, article_id=2), LinkRole.SPEAKER, _alone) is Fault.ACROSS
    assert fault_of(anna, replace(anna, uid="x", article_id=2), LinkRole.SAME_AS, _alone) is None


def test_pieces_go_on_but_never_round() -> None:
    before = defaultdict[str, list[str]](list, {"c": ["b"], "b": ["a"], "f": ["e", "g"]}).__getitem__
    quote = TAGS[Kind.QUOTE]
    assert fault_of(replace(quote, uid="d"), replace(quote, uid="c"), LinkRole.CONTINUES, before) is None
    assert fault_of(replace(quote, uid="a"), replace(quote, uid="c"), LinkRole.CONTINUES, before) is Fault.CIRCLE
    assert fault_of(replace(quote, uid="g"), replace(quote, uid="f"), LinkRole.CONTINUES, before) is Fault.CIRCLE, "not the first alone"
    assert goes_round("x", "z", {"x": ["y"], "y": ["x"]}.__getitem__) is False


def test_a_link_is_of_the_tags_and_every_fault_has_a_sentence() -> None:
    link = link_of(TAGS[Kind.QUOTE], TAGS[Kind.ENTITY], LinkRole.SPEAKER, "Ada")
    assert (link.source, link.target, link.role) == (TAGS[Kind.QUOTE].uid, TAGS[Kind.ENTITY].uid, LinkRole.SPEAKER)
    for sentence in FAULTS.values():
        assert sentence.format(source="quote", role="speaker", target="claim")
