"""The filters of the open project, what can be chosen of a facet, and how conditions are said."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from gui.actions.filtering import apply_filter, keep_filter, remove_filter, rename_filter
from gui.model.attributes import Attributes
from gui.model.facets import FACET_NAMES, Facet, ValueCount, values_of
from gui.model.kinds import Kind, Status
from gui.model.problem import Problem
from gui.model.tag_query import ANY, TagColumn, TagQuery, Where
from gui.model.uids import now
from gui.session.filtering.offering import Offer, offers
from gui.session.filtering.wording import conditions_of, described, tag_count, value_name
from gui.session.numbers import shown
from tests.builders import entered, tagged
from tests.session.desk import Desk

CLAIMS = TagQuery(kinds=frozenset({Kind.CLAIM}))


def counted(desk: Desk, qtbot: QtBot, facet: Facet, query: TagQuery = ANY) -> dict[str, int]:
    """The counts that come for a facet."""
    with qtbot.waitSignal(desk.session.filters.counted) as heard:
        desk.session.filters.count(facet, query)
    assert heard.args is not None
    told, counts = heard.args
    assert told is facet
    return {each.value: each.count for each in counts}


def test_what_the_table_is_filtered_by_is_kept_and_used_again(desk: Desk) -> None:
    session = desk.session
    tagged(desk.project, desk.article, "bridge")
    session.list_tags(TagQuery(kinds=frozenset({Kind.CLAIM}), order=TagColumn.LABEL))
    keep_filter(session, "Claims")
    session.list_tags(TagQuery(desk.article.id, statuses=frozenset({Status.TAGGED}), order=TagColumn.KIND))
    apply_filter(session, session.filters.saved()[0])
    assert session.tags.query == TagQuery(desk.article.id, kinds=frozenset({Kind.CLAIM}), order=TagColumn.KIND)
    rename_filter(session, "Claims", "All claims")
    assert [saved.name for saved in session.filters.saved()] == ["All claims"]
    remove_filter(session, "All claims")
    assert session.filters.saved() == []
    assert desk.said[-3:] == ["Filter kept: Claims", "Filter renamed: All claims", "Filter removed: All claims"]


def test_nothing_is_kept_without_a_project(empty_desk: Desk) -> None:
    assert empty_desk.session.filters.saved() == []
    empty_desk.session.filters.count(Facet.KIND, ANY)  # there is nobody to ask


def test_unknown_conditions_are_said_when_the_filter_is_used(desk: Desk) -> None:
    with closing(sqlite3.connect(desk.project.path, isolation_level=None)) as other:
        other.execute('INSERT INTO saved_filter VALUES (\'Newer\', \'{"kinds": ["claim", "rumour"], "mood": 1}\')')
    desk.session.filters.forget()
    apply_filter(desk.session, desk.session.filters.saved()[0])
    assert desk.session.tags.query.kinds == {Kind.CLAIM}
    assert desk.said[-1] == "Unknown in the filter “Newer”, and left out: kinds: rumour; mood: 1"


def test_what_another_window_keeps_is_there_when_it_is_noticed(desk: Desk, qtbot: QtBot) -> None:
    assert desk.session.filters.saved() == []
    with closing(sqlite3.connect(desk.project.path, isolation_level=None)) as other:
        other.execute("INSERT INTO saved_filter VALUES ('Theirs', '{}')")
    with qtbot.waitSignal(desk.session.filters.changed):
        desk.session.look_around()
    assert [saved.name for saved in desk.session.filters.saved()] == ["Theirs"]


def test_values_are_counted_beside_the_window(desk: Desk, qtbot: QtBot) -> None:
    entry = entered(desk.project)
    tagged(desk.project, desk.article, "bridge", label="event", by="bea")
    tagged(desk.project, desk.article, "Mayor", Kind.ENTITY, unsure=True, reviewer="bea")
    tagged(desk.project, desk.article, "“It cost", Kind.QUOTE, attributes=Attributes(entity=entry.uid))
    assert counted(desk, qtbot, Facet.KIND) == {"claim": 1, "quote": 1, "entity": 1}
    assert counted(desk, qtbot, Facet.KIND, CLAIMS) == {"claim": 1, "quote": 1, "entity": 1}
    assert counted(desk, qtbot, Facet.LABEL, CLAIMS) == {"event": 1}
    assert counted(desk, qtbot, Facet.ANNOTATOR) == {"Ada": 2, "bea": 1}
    assert counted(desk, qtbot, Facet.REVIEWER) == {"": 2, "bea": 1}
    assert counted(desk, qtbot, Facet.UNSURE) == {"yes": 1}
    assert counted(desk, qtbot, Facet.SPEAKER) == {entry.uid: 1}
    assert counted(desk, qtbot, Facet.STATE) == {"new": 3}
    assert counted(desk, qtbot, Facet.CHANGED) == {now()[:10]: 3}
    assert counted(desk, qtbot, Facet.WORDS) == {}


def test_only_the_last_question_is_answered(desk: Desk, qtbot: QtBot) -> None:
    told: list[Facet] = []
    desk.session.filters.counted.connect(lambda facet, _: told.append(facet))
    for facet in (Facet.KIND, Facet.LABEL, Facet.STATUS):
        desk.session.filters.count(facet, ANY)
    qtbot.waitUntil(lambda: Facet.STATUS in told)
    desk.session.filters.count(Facet.KIND, ANY)
    desk.session.filters.stop_counting()
    assert counted(desk, qtbot, Facet.ORIGIN) == {}
    assert told == [Facet.STATUS, Facet.ORIGIN]


def test_where_the_project_cannot_be_read_there_are_no_counts(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise Problem("no", "no", "no")

    monkeypatch.setattr("gui.store.reading.open_to_read", refuse)
    with qtbot.waitSignal(desk.session.filters.counted) as heard:
        desk.session.filters.count(Facet.KIND, ANY)
    assert heard.args == [Facet.KIND, None]


def offered(facet: Facet, query: TagQuery, counts: Sequence[ValueCount] | None, typed: str = "") -> list[tuple[str, int | None, bool]]:
    found: list[Offer] = offers(facet, query, counts, lambda uid: {"u1": "Anna Ortega"}.get(uid, ""), typed)
    return [(offer.name, offer.count, offer.is_on) for offer in found]


def test_fixed_values_come_in_their_order_and_others_the_commonest_first() -> None:
    counts = [ValueCount("quote", 7)]
    assert offered(Facet.KIND, CLAIMS, None) == [("Claim", None, True), ("Quote", None, False), ("Entity", None, False)]
    assert offered(Facet.KIND, CLAIMS, counts) == [("Claim", 0, True), ("Quote", 7, False), ("Entity", 0, False)]
    labels = [ValueCount("b", 2), ValueCount("", 9), ValueCount("a", 2)]
    assert offered(Facet.LABEL, TagQuery(labels=frozenset({"gone"})), labels) == [
        ("No label", 9, False), ("a", 2, False), ("b", 2, False), ("gone", 0, True),
    ]  # fmt: skip
    assert offered(Facet.LABEL, ANY, [ValueCount("Été", 1), ValueCount("b", 1)], "ete") == [("Été", 1, False)]
    assert offered(Facet.SPEAKER, TagQuery(speaker="u1"), [ValueCount("u2", 3, "Kim")]) == [("Kim", 3, False), ("Anna Ortega", 0, True)]


def test_days_are_offered_as_they_are_usually_asked_for_and_as_they_are_typed() -> None:
    today = now()[:10]
    counts = [ValueCount(today, 2), ValueCount("2001-02-03", 5)]
    names = [(name, count) for name, count, _ in offered(Facet.CHANGED, ANY, counts)]
    assert names == [("Today", 2), ("The last 7 days", 2), ("The last 30 days", 2), ("The last 365 days", 2)]
    assert offered(Facet.CHANGED, TagQuery(until="2001-02-03"), counts, "2001-02") == [
        ("2001-02-01 to 2001-02-28", 5, False), ("since 2001-02-01", 7, False), ("until 2001-02-28", 5, False),
    ]  # fmt: skip
    assert offered(Facet.CHANGED, TagQuery(until="2001-02-03"), None)[0] == ("until 2001-02-03", None, True)


def test_conditions_are_said_in_a_few_words() -> None:
    query = TagQuery(
        kinds=frozenset({Kind.QUOTE, Kind.CLAIM}), labels=frozenset({"", "x"}), reviewers=frozenset({""}), unsure=True, speaker="u1",
        since="2026-11-01", until="2026-11-01", text="3\u00a0 million", case=True,
    )  # fmt: skip
    assert described(query, lambda uid: "Anna Ortega") == (
        "“3 million” · Kind: Claim, Quote · Label: No label, x · Not sure · Speaker: Anna Ortega · Reviewer: Nobody yet · "
        "Last changed: 2026-11-01 · Words: Capitals count"
    )
    assert described(ANY, str) == ""
    assert described(TagQuery(speaker="gone"), lambda uid: "") == "Speaker: Somebody who is not in the register"
    assert str(conditions_of(TagQuery(text="a", where=frozenset({Where.NOTE})), str)[0]) == "Words: In the note"
    assert conditions_of(TagQuery(where=frozenset({Where.NOTE})), str) == []


def test_words_of_the_other_direction_keep_it() -> None:
    assert described(TagQuery(labels=frozenset({"תווית"})), str) == "Label: \u2068תווית\u2069"


def test_every_value_has_a_name() -> None:
    for facet in FACET_NAMES:
        for value in values_of(ANY, facet):
            assert value_name(facet, value, str)
    assert [tag_count(count) for count in (0, 1, 1234)] == ["0 tags", "1 tag", f"{shown(1234)} tags"]


def test_who_counts_gives_the_file_back_before_the_project_is_closed(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = Event()

    def count(*ignored: object) -> list[ValueCount]:
        begun.set()
        for _ in range(10_000):
            if QThread.currentThread().isInterruptionRequested():
                break
            QThread.usleep(500)
        return []

    monkeypatch.setattr("gui.session.filtering.counter.value_counts", count)
    desk.session.filters.count(Facet.KIND, ANY)
    assert begun.wait(5)
    desk.session.close()
    assert all(thread.isFinished() for thread in desk.session.filters.findChildren(QThread))
