"""What belongs to a quote: its cue, the piece before it, its links when it goes or becomes another kind, and the way along them."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.attributes import Attributes
from gui.model.change import Act
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag
from gui.session.linking.acts import pieces_apart
from gui.store.linking import links_between
from tests.session.desk import Desk
from tests.session.quoted import COST, DEAR, LONG, NEWS, ends, entered, links, tagged, take


def test_the_cue_is_kept_in_pieces_and_those_that_touch_are_one(news: Desk) -> None:
    at = NEWS.index("said")
    assert news.session.linking.set_cue(news.tag, [Span(at + 2, at + 4), Span(at, at + 2), Span(0, 6)])
    assert news.tag.attributes.cue == (Span(0, 6), Span(at, at + 4))
    assert news.session.linking.cue_words(news.tag) == "Bridge … said"
    assert not news.session.linking.set_cue(news.tag, news.tag.attributes.cue)
    news.session.steps.undo()
    assert news.session.linking.cue_words(news.tag) == ""


def covered(pieces: Sequence[Span]) -> set[int]:
    """All positions under the pieces."""
    return {at for piece in pieces for at in range(piece.start, piece.end)}


@given(st.lists(st.builds(lambda start, length: Span(start, start + length), st.integers(0, 50), st.integers(1, 9)), max_size=8))
def test_pieces_cover_what_was_given_and_never_touch(pieces: list[Span]) -> None:
    found = pieces_apart(pieces)
    assert all(one.end < other.start for one, other in pairwise(found))
    assert {at for piece in found for at in range(piece.start, piece.end)} == {
        at for piece in pieces for at in range(piece.start, piece.end)
    }


def test_a_quote_continues_one_other(news: Desk) -> None:
    first, second, third = news.tag, tagged(news, LONG, Kind.QUOTE), tagged(news, DEAR, Kind.QUOTE)
    linking = news.session.linking
    assert linking.continue_quote(third, second)
    assert linking.continue_quote(third, first)
    assert linking.piece_before(third) == first
    assert ends(news, third) == [("continues", first.excerpt)]
    assert linking.continue_quote(second, third)
    with pytest.raises(Problem, match="circle"):
        linking.continue_quote(first, second)
    assert linking.end_here(third)
    assert linking.piece_before(third) is None


def test_a_removed_tag_takes_its_links_along_and_brings_them_back(news: Desk) -> None:
    quote = news.tag
    take(news, quote, "Kim Lee")
    other = tagged(news, LONG, Kind.QUOTE)
    take(news, other, "Kim Lee")
    speaker = next(tag for tag in news.stored() if tag.excerpt == "Kim Lee")
    before = links_between(news.project.reading, news.article.id)
    news.session.editing.remove(speaker)
    assert links_between(news.project.reading, news.article.id) == []
    assert news.steps[-1].act is Act.REMOVE_TAG
    news.session.steps.undo()
    again = links_between(news.project.reading, news.article.id)
    assert {(link.uid, link.source, link.target, link.role) for link in again} == {
        (link.uid, link.source, link.target, link.role) for link in before
    }


def test_another_kind_loses_what_belongs_to_the_old_one(news: Desk) -> None:
    quote = news.tag
    take(news, quote, "Kim Lee")
    news.session.linking.set_cue(quote, [Span(0, 6)])
    news.session.editing.set_kind(news.tag, Kind.CLAIM)
    assert (links(news, quote), news.tag.attributes, news.tag.kind) == ([], Attributes(), Kind.CLAIM)
    news.session.steps.undo()
    assert ends(news, quote) == [("speaker", "Kim Lee")]
    assert news.tag.attributes.cue == (Span(0, 6),)


def test_whom_the_register_names_as_the_speaker_is_no_claimant(news: Desk) -> None:
    entered(news, "Jane Roe")
    take(news, news.tag, "Jane Roe")
    assert news.tag.attributes.entity
    news.session.editing.set_kind(news.tag, Kind.CLAIM)
    assert news.tag.attributes == Attributes()


def test_not_sure_goes_there_and_back(news: Desk) -> None:
    assert news.session.editing.set_unsure(news.tag, True)
    assert news.tag.unsure
    assert not news.session.editing.set_unsure(news.tag, True)
    assert news.steps[-1].act is Act.MARK_UNSURE
    news.session.steps.undo()
    assert not news.tag.unsure


def test_the_way_leads_along_the_links_and_back(news: Desk) -> None:
    quote = news.tag
    take(news, quote, "Kim Lee")
    take_also = news.session.linking.candidates(quote, LinkRole.ADDRESSEE)
    news.session.linking.take(quote, next(each for each in take_also if each.words == "Anna Ortega"), LinkRole.ADDRESSEE)
    way = []
    for _ in range(4):
        end = news.session.linking.ends.step()
        assert end is not None
        news.session.go_to(end)
        way.append(end.excerpt)
    assert way == ["Kim Lee", "Anna Ortega", COST, "Kim Lee"]


def test_those_who_show_the_current_tag_are_told_when_its_links_change(news: Desk) -> None:
    quote, shown = news.tag, list[Tag | None]()
    speaker = next(tag for tag in news.stored() if tag.excerpt == "Kim Lee")
    take(news, quote, "Kim Lee")
    news.session.selection.tag_chosen.connect(lambda tag, reveal: shown.append(tag))
    news.session.steps.undo()
    news.session.steps.redo()
    assert shown == [quote, quote]
    shown.clear()
    news.session.editing.remove(speaker)
    assert shown == [quote]
