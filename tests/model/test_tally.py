"""Counts of tags: by kind, label, status, annotator, article."""

from gui.model.kinds import Kind, Status
from gui.model.tally import Alike, Count, CountedBy, counts_of


def test_all_that_is_counted_in_the_order_in_which_it_is_shown() -> None:
    alike = [
        Alike(Kind.QUOTE, "direct", Status.TAGGED, "Ada", 1, 2),
        Alike(Kind.QUOTE, "mixed", Status.ACCEPTED, "Bert", 2, 3),
        Alike(Kind.CLAIM, "", Status.TAGGED, "Bert", 2, 1),
        Alike(Kind.CLAIM, "event", Status.REJECTED, "Ada", 2, 7),
    ]
    assert counts_of(alike, [2, 1, 3]) == [
        Count(CountedBy.KIND, "claim", 1, Kind.CLAIM),
        Count(CountedBy.KIND, "quote", 5, Kind.QUOTE),
        Count(CountedBy.KIND, "entity", 0, Kind.ENTITY),
        Count(CountedBy.LABEL, "", 1, Kind.CLAIM),
        Count(CountedBy.LABEL, "mixed", 3, Kind.QUOTE),
        Count(CountedBy.LABEL, "direct", 2, Kind.QUOTE),
        Count(CountedBy.STATUS, "suggested", 0),
        Count(CountedBy.STATUS, "tagged", 3),
        Count(CountedBy.STATUS, "accepted", 3),
        Count(CountedBy.STATUS, "rejected", 7),
        Count(CountedBy.ANNOTATOR, "Bert", 4),
        Count(CountedBy.ANNOTATOR, "Ada", 2),
        Count(CountedBy.ARTICLE, "", 4, None, 2),
        Count(CountedBy.ARTICLE, "", 2, None, 1),
        Count(CountedBy.ARTICLE, "", 0, None, 3),
    ]


def test_of_nothing_kinds_and_statuses_are_counted() -> None:
    assert [count.count for count in counts_of([], [])] == [0] * (len(Kind) + len(Status))
