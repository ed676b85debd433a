"""What a tag says: as values, as words in files, and fitting its kind."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.attributes import (
    ATTRIBUTES_OF,
    CHOICE_NAMES,
    CHOICES,
    NAMES,
    NONE,
    Attributes,
    Claimant,
    EntityRole,
    Speaker,
    attributes_from,
    fitting,
    words_of,
)
from gui.model.kinds import Kind
from gui.model.span import Span


def _cue(edges: list[int]) -> tuple[Span, ...]:
    edges = sorted(set(edges))[: len(set(edges)) // 2 * 2]
    return tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))


_ANY = st.builds(
    Attributes,
    cue=st.lists(st.integers(0, 10**6), max_size=8).map(_cue),
    restatement=st.text(max_size=20),
    entity=st.sampled_from(["", "0192-uid"]),
    **{name: st.sampled_from([None, *choice]) for name, choice in CHOICES.items()},
)


@given(_ANY)
def test_as_words_and_back_it_is_the_same(attributes: Attributes) -> None:
    assert attributes_from(words_of(attributes)) == attributes
    assert set(words_of(attributes)) == set(NAMES)


@pytest.mark.parametrize("cue", ["3", "3-", "5-3", "3-3", "1-4 4-6", "1-4 2-6", "1-2  4-6", "-1-2", "1-2,4-6", "１-2", "1–2"])
def test_a_cue_without_sense_is_named(cue: str) -> None:
    with pytest.raises(ValueError, match="cue") as raised:
        attributes_from({"stance": "affirms", "cue": cue})
    assert raised.value.args == (cue, "cue")


@pytest.mark.parametrize("name", CHOICES)
def test_a_value_that_is_none_is_named(name: str) -> None:
    with pytest.raises(ValueError, match=name):
        attributes_from({name: "whatever"})


@given(_ANY, st.sampled_from(Kind))
def test_a_kind_keeps_its_own_and_no_more(attributes: Attributes, kind: Kind) -> None:
    kept = fitting(kind, attributes)
    for name in NAMES:
        assert getattr(kept, name) == (getattr(attributes, name) if name in ATTRIBUTES_OF[kind] else getattr(NONE, name))


def test_a_quote_that_becomes_a_claim_keeps_whom_it_is_of() -> None:
    quote = Attributes(speaker=Speaker.IMPLICIT, cue=(Span(1, 2),), entity="uid")
    assert fitting(Kind.CLAIM, quote) == Attributes(entity="uid")
    assert fitting(Kind.ENTITY, replace(NONE, claimant=Claimant.UNKNOWN, role=EntityRole.AUTHOR)) == Attributes(role=EntityRole.AUTHOR)


def test_every_value_has_a_name_of_its_own_among_its_like() -> None:
    for choice in CHOICES.values():
        assert len({CHOICE_NAMES[value] for value in choice}) == len(choice)
