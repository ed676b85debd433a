"""The table of findings under random news: Qt's own model tester watches, and the rows are always what filling it anew gives."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.article import ZoneKind
from gui.model.attributes import Claimant, Speaker
from gui.model.finding import CONCERN_NAMES, Concern, Finding, Looked
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.waiver import Waiver
from gui.session.looking.finding_words import read_out, said_more
from gui.session.looking.findings_model import COLUMNS, ROW_ROLE, FindingsModel
from gui.session.looking.findings_query import FindingColumn, FindingQuery, FindingRow

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
WAIVER = Waiver(1, "w", 1, "", "", "looked at", "Ada")
TITLES = {1: "Bridge", 2: "bank", 3: "Alps"}

FINDINGS = st.builds(
    lambda concern, start, words: Finding(concern, 0, start, start + 1, words, f"{start} {words}", (), "claim"),
    st.sampled_from([Concern.NO_CLAIMANT, Concern.BLANK, Concern.MARK]), st.integers(0, 6), st.sampled_from(["a", "B", "ab", "Ä"]),
)  # fmt: skip
QUERIES = st.builds(
    FindingQuery, st.sampled_from([None, 1, 2]), st.sampled_from([None, Concern.BLANK]), st.booleans(), st.sampled_from(FindingColumn),
    st.booleans(),
)  # fmt: skip


@st.composite
def news(draw: st.DrawFn) -> Looked:
    """What there is to say of one article."""
    article_id = draw(st.sampled_from([1, 2, 3]))
    found = draw(st.lists(FINDINGS, max_size=5, unique_by=lambda finding: (finding.concern, finding.subject)))
    findings = tuple(replace(finding, article_id=article_id) for finding in found)
    waived = [finding for finding in findings if draw(st.booleans())]
    return Looked(article_id, findings, tuple(replace(WAIVER, finding=each.concern, subject=each.subject) for each in waived))


def model() -> FindingsModel:
    """An empty table."""
    return FindingsModel(TITLES.__getitem__)


def rows(table: FindingsModel) -> list[FindingRow]:
    """What it shows, from above."""
    return [table.index(row, 0).data(ROW_ROLE) for row in range(table.rowCount())]


@pytest.mark.parametrize("order", [FindingColumn.READING, FindingColumn.ARTICLE])
def test_what_is_about_an_article_that_has_gone_goes_though_nobody_knows_its_title_any_more(qapp: object, order: FindingColumn) -> None:
    titles = {1: "Bridge", 2: "Alps"}
    table = FindingsModel(lambda article_id: titles.get(article_id, ""))
    table.show(FindingQuery(order=order))
    found = [Looked(id_, (Finding(Concern.BLANK, id_, 0, 1, "a", "0 a", (), "claim"),)) for id_ in titles]
    table.take(found)
    del titles[1]
    table.take([Looked(1)])
    assert [row.finding.article_id for row in rows(table)] == [2]


@given(st.lists(st.lists(news(), max_size=3) | QUERIES, max_size=8))
@settings(max_examples=60)
def test_what_comes_and_goes_is_what_filling_anew_gives(qapp: object, acts: list[list[Looked] | FindingQuery]) -> None:
    table, known = model(), dict[int, Looked]()
    tester = QAbstractItemModelTester(table, FATAL)
    for act in acts:
        if isinstance(act, FindingQuery):
            table.show(act)
        else:
            table.take(act)
            known.update((looked.article_id, looked) for looked in act)
        fresh = model()
        fresh.take(known.values())
        fresh.show(table.query)
        assert rows(table) == rows(fresh)
        assert table.counts() == fresh.counts()
        assert all(table.row_of(row) == at for at, row in enumerate(rows(table)))
    del tester


def test_descending_is_ascending_turned_round_but_for_the_order_of_reading(qtbot: QtBot) -> None:
    table = model()
    found = [Finding(Concern.BLANK, 1, at, at + 1, words, f"{at}") for at, words in enumerate(["b", "ab", "a", "b", "É"])]
    table.take([Looked(1, tuple(found))])
    table.show(FindingQuery(order=FindingColumn.WORDS))
    assert [(row.finding.words, row.finding.start) for row in rows(table)] == [("a", 2), ("ab", 1), ("b", 0), ("b", 3), ("É", 4)]
    table.show(FindingQuery(order=FindingColumn.WORDS, descending=True))
    assert [(row.finding.words, row.finding.start) for row in rows(table)] == [("É", 4), ("b", 0), ("b", 3), ("ab", 1), ("a", 2)]


def test_rows_that_stay_are_left_alone(qtbot: QtBot) -> None:
    table = model()
    stays, goes, comes = (Finding(Concern.BLANK, 1, at, at + 1, "x", f"{at}") for at in (5, 1, 9))
    table.take([Looked(1, (goes, stays))])
    reset: list[bool] = []
    table.modelReset.connect(lambda: reset.append(True))
    with qtbot.waitSignals([table.rowsRemoved, table.rowsInserted]):
        table.take([Looked(1, (stays, comes))])
    table.take([Looked(1, (stays, comes))])
    assert ([row.finding for row in rows(table)], reset) == ([stays, comes], [])


def test_what_is_many_comes_at_once(qtbot: QtBot) -> None:
    table = model()
    many = tuple(Finding(Concern.BLANK, 2, at, at + 1, "x", f"{at}") for at in range(1000))
    table.take([Looked(3, (Finding(Concern.BLANK, 3, 0, 1, "x", "0"),))])
    with qtbot.waitSignal(table.modelReset):
        table.take([Looked(2, many)])
    assert table.rowCount() == 1001
    with qtbot.waitSignal(table.modelReset):
        table.take([Looked(2)])
    assert table.rowCount() == 1


@pytest.mark.parametrize(
    ("finding", "said"),
    [
        (Finding(Concern.NOT_TAGGED, 1, 0, 3, "Kim", "", kind=Kind.ENTITY), "elsewhere: Entity"),
        (Finding(Concern.TWO_KINDS, 1, 0, 3, "Kim", "", more=Kind.CLAIM), "first tagged as: Claim"),
        (Finding(Concern.MANY_SPEAKERS, 1, 0, 3, "Kim", "", more=Speaker.IMPLICIT), "linked, and: Implicit"),
        (Finding(Concern.MANY_SPEAKERS, 1, 0, 3, "Kim", ""), ""),
        (Finding(Concern.CLAIMANT_TWICE, 1, 0, 3, "Kim", "", more=Claimant.JOURNALIST), "linked, and: The journalist"),
        (Finding(Concern.ZONE, 1, 0, 3, "Kim", "", more=ZoneKind.CREDIT), "in a credit"),
        (Finding(Concern.LABEL, 1, 0, 3, "Kim", "", more="ship"), "“ship”"),
        (Finding(Concern.DETAILS, 1, 0, 3, "Kim", "", more="cue entity"), "cue, entry of the register"),
        (Finding(Concern.LINK_KINDS, 1, 0, 3, "Kim", "", more=LinkRole.SPEAKER), "Speaker"),
        (Finding(Concern.TYPES, 1, 0, 3, "Kim", "", more="person · place"), "person · place"),
        (Finding(Concern.TWINS, 1, 0, 3, "Kim", ""), ""),
    ],
)
def test_what_is_said_besides(finding: Finding, said: str) -> None:
    assert said_more(finding) == said


def test_cells_headings_and_what_is_read_out(qtbot: QtBot) -> None:
    table = model()
    lone = Finding(Concern.MARK, 1, 4, 5, "”", "4", more="It fell.” She left")
    kim = Finding(Concern.LABEL, 1, 9, 12, "Kim\nJong", "x", ("t",), "entity", "ship")
    table.take([Looked(1, (lone, kim), (replace(WAIVER, finding=Concern.LABEL, subject="x"),))])
    headings = [table.headerData(at, Qt.Orientation.Horizontal) for at in range(len(COLUMNS))]
    assert headings == ["Kind", "Finding", "Words", "Waived because", "Details", "Article"]
    cells = [table.index(0, at).data() for at in range(len(COLUMNS))]
    assert cells == ["", "Quote mark without a partner", "It fell.” She left", "", "", "Bridge"]
    assert table.index(0, 3).data(Qt.ItemDataRole.AccessibleTextRole) == "Waived because: none"
    table.show(FindingQuery(waived=True))
    cells = [table.index(0, at).data() for at in range(len(COLUMNS))]
    assert cells == ["Entity", "Label not in the list", "Kim Jong", "looked at", "“ship”", "Bridge"]
    heard = "Label not in the list, “Kim Jong”, “ship”, Bridge, waived: looked at"
    assert table.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == heard == read_out(kim, "Bridge", "looked at")


def test_names_are_short_enough_for_their_column_and_differ() -> None:
    assert len(set(CONCERN_NAMES.values())) == len(Concern)
    assert max(map(len, CONCERN_NAMES.values())) <= 28
