"""Spans, tags, identities, problems, changes and steps."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.model.article import LONGEST_TITLE, Article, title_of
from gui.model.change import Act, Change, Row, Step, Way
from gui.model.digest import digest_of
from gui.model.kinds import FACES, Kind, Status
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import CONTEXT, Tag, around, tag_of
from gui.model.uids import new_uid, now
from tests.builders import a_tag, an_article

NUMBERS = st.integers(-3, 30)


@given(NUMBERS, NUMBERS)
def test_only_a_range_forward_is_a_span(start: int, end: int) -> None:
    if 0 <= start < end:
        assert len(Span(start, end)) == end - start
    else:
        with pytest.raises(ValueError, match="no span"):
            Span(start, end)


@given(st.text(min_size=1, max_size=300), st.data())
def test_a_tag_has_the_words_of_its_article(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    tag = tag_of(an_article(text), Span(start, end), Kind.QUOTE, "Ada", label="direct")
    assert tag.excerpt == text[start:end]
    before, behind = around(text, tag.span)
    assert text[: tag.start].endswith(before)
    assert text[tag.end :].startswith(behind)
    assert (len(before), len(behind)) == (min(start, CONTEXT), min(len(text) - end, CONTEXT))
    assert (tag.status, tag.annotator, tag.label, tag.reviewer) == (Status.TAGGED, "Ada", "direct", "")


def test_uids_are_version_7_and_all_different() -> None:
    uids = [new_uid() for _ in range(2000)]
    assert len(set(uids)) == len(uids)
    form = re.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
    assert all(form.fullmatch(uid) for uid in uids)


def test_uids_sort_by_the_time_they_were_made(monkeypatch: pytest.MonkeyPatch) -> None:
    moments = [0, 1_000_000, 1_700_000_000_123_456_789, 1_700_000_000_124_000_000, (1 << 48) * 1_000_000 - 1]
    uids = []
    for moment in moments:
        monkeypatch.setattr("time.time_ns", lambda moment=moment: moment)
        uids.append(new_uid())
    assert uids == sorted(uids)
    assert [int(uid[:8] + uid[9:13], 16) for uid in uids] == [moment // 1_000_000 for moment in moments]


def test_now_is_the_present_in_utc() -> None:
    moment = datetime.strptime(now(), "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)
    assert abs((datetime.now(UTC) - moment).total_seconds()) < 5
    assert len(now()) == 24


def test_a_title_is_the_first_line_with_words() -> None:
    assert title_of("\n \u00a0\n  Bridge opens \t\nMore") == "Bridge opens"
    assert title_of("\n \n") == ""


def test_a_title_is_never_a_whole_text() -> None:
    assert title_of("x" * LONGEST_TITLE) == "x" * LONGEST_TITLE
    assert title_of("word " * 100_000) == ("word " * 100)[: LONGEST_TITLE - 1] + "…"


def test_the_digest_is_of_the_bytes() -> None:
    assert digest_of("ü") == "607474ca475a9724d7360aba71a56d5df77e61350e3f724cfa1f46e857e2d85f"
    assert digest_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_problem_is_one_sentence() -> None:
    assert (
        str(Problem("“{name}” was not saved", "it is {age}", "try {name}", name="{a}", age="old"))
        == "“{a}” was not saved: it is old; try {a}."
    )
    assert str(Problem("It was not saved")) == "It was not saved."
    assert (
        Problem("{count} lost", "bad", count=3).sentence({"{count} lost": "{count} verloren", "bad": "schlecht"}.__getitem__)
        == "3 verloren: schlecht."
    )


def test_kinds_differ_in_all_that_tells_them_apart() -> None:
    for what in ("name", "key", "letter", "line", "light", "dark"):
        assert len({getattr(face, what) for face in FACES.values()}) == len(Kind)


ARTICLE = an_article()
ROWS: list[Tag | Article] = [a_tag(ARTICLE), a_tag(ARTICLE, "Anna Ortega", Kind.ENTITY), ARTICLE]


def _changed(row: Tag | Article) -> Tag | Article:
    return replace(row, state=type(row.state).DONE) if isinstance(row, Article) else replace(row, note="seen")


CHANGES = st.sampled_from(ROWS).flatmap(
    lambda row: st.sampled_from([Change(None, row), Change(row, None), Change(row, _changed(row)), Change(_changed(row), row)])
)


def _applied(rows: dict[str, Row], changes: tuple[Change, ...]) -> dict[str, Row] | None:
    """The rows after some changes, or None where a `before` does not hold."""
    rows = dict(rows)
    for change in changes:
        if rows.pop(change.row.uid, None) != change.before:
            return None
        if change.after is not None:
            rows[change.row.uid] = change.after
    return rows


@given(st.lists(st.sampled_from(ROWS), unique_by=id), st.lists(CHANGES, max_size=6))
def test_do_and_undo_is_nothing(rows: list[Row], changes: list[Change]) -> None:
    before = {row.uid: row for row in rows}
    step = Step(Act.CHANGE_NOTE, tuple(changes), "Ada", id=7)
    after = _applied(before, step.changes)
    if after is not None:
        undo = step.inverse(Way.UNDO, "Ada")
        assert _applied(after, undo.changes) == before
        assert (undo.of, undo.way, undo.act, undo.id) == (7, Way.UNDO, Act.CHANGE_NOTE, 0)
        redo = replace(undo, id=8).inverse(Way.REDO, "Bo")
        assert redo.changes == step.changes
        assert (redo.of, redo.annotator) == (7, "Bo")


def test_a_change_is_of_one_row_that_is_there() -> None:
    with pytest.raises(ValueError, match="nothing into nothing"):
        Change(None, None)
    with pytest.raises(ValueError, match="one row"):
        Change(ROWS[0], ROWS[1])
    assert Change(ROWS[0], None).row is ROWS[0]
    assert Change(ROWS[0], _changed(ROWS[0])).row == _changed(ROWS[0])


def test_undo_goes_backward() -> None:
    first, second = Change(None, ROWS[0]), Change(ROWS[0], _changed(ROWS[0]))
    assert Step(Act.CHANGE_NOTE, (first, second)).inverse(Way.UNDO, "Ada").changes == (
        Change(_changed(ROWS[0]), ROWS[0]),
        Change(ROWS[0], None),
    )
