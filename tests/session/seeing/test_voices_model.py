"""The tree of who said what, and the table of counts: rows, order, what is heard, and more rows than are shown at once."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from gui.model.kinds import Kind
from gui.model.tally import counts_of
from gui.model.voices import NOBODY, Utterance, Voice, VoiceLine, Whose, lines_of
from gui.session.seeing.counts_model import CountsModel
from gui.session.seeing.utterances import Utterances
from gui.session.seeing.voice_order import Column, in_order
from gui.session.seeing.voices_model import MOST, TAG_ROLE, VOICE_ROLE, VoicesModel
from gui.store.counting import alike_in
from gui.store.voices import named, said_in
from tests.session.desk import Desk
from tests.talk import Talk, talk_in

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SPOKEN = Qt.ItemDataRole.AccessibleTextRole
Show = Callable[[], VoicesModel]


@pytest.fixture
def talk(desk: Desk) -> Talk:
    made = talk_in(desk.project)
    desk.session.read_again()
    return made


@pytest.fixture
def model(desk: Desk, talk: Talk) -> VoicesModel:
    """Who said what in all articles, with Qt's tester on it."""
    made = VoicesModel(desk.session.articles.title_of, desk.session)
    QAbstractItemModelTester(made, FATAL, made)
    lines = lines_of(said_in(desk.project.reading, article.id) for article in talk.articles)
    made.show(lines, named(desk.project.reading, [talk.ortega.uid]), Utterances(desk.project.reading))
    return made


def rows(model: VoicesModel, above: QModelIndex = QModelIndex()) -> list[list[object]]:  # noqa: B008 - as Qt has it
    return [[model.index(row, column, above).data() for column in Column] for row in range(model.rowCount(above))]


def test_a_row_for_each_voice_with_what_it_said_below(model: VoicesModel, talk: Talk) -> None:
    assert rows(model) == [
        ["Anna Ortega", "2", "1", "2"],
        ["Nobody yet", "1", "1", "1"],
        ["Anonymous", "1", "0", "1"],
        ["“She”", "1", "0", "1"],
        ["The journalist", "0", "1", "1"],
    ]
    assert rows(model, model.index(0, 0)) == [
        ["“It cost much,” … “but it holds.”", "", "", "Bridge opens"],
        ["It cost much", "", "", "Bridge opens"],
        ["“It still holds,”", "", "", "Storm"],
    ]
    first = model.index(0, 0, model.index(0, 0))
    assert first.data(TAG_ROLE) == talk.tags["“It cost much,”"]
    assert (first.data(VOICE_ROLE), model.index(1, 0).data(VOICE_ROLE), model.index(1, 0).data(TAG_ROLE)) == (None, NOBODY, None)


def test_each_row_is_heard_whole_in_its_first_cell(model: VoicesModel) -> None:
    assert model.index(0, 0).data(SPOKEN) == "Anna Ortega, quotes: 2, claims: 1"
    assert model.index(3, 0).data(SPOKEN) == "“She”, quotes: 1, claims: 0, not in the register"
    said = model.index(0, 0, model.index(0, 0)).data(SPOKEN)
    assert said == "Quote, direct, tagged: ““It cost much,”” – Bridge opens, by Ada, in pieces: 2"


@pytest.mark.parametrize(
    ("column", "order", "names"),
    [
        (Column.WHO, Qt.SortOrder.AscendingOrder, ["Anna Ortega", "“She”", "Anonymous", "Nobody yet", "The journalist"]),
        (Column.WHO, Qt.SortOrder.DescendingOrder, ["“She”", "Anna Ortega", "The journalist", "Nobody yet", "Anonymous"]),
        (Column.CLAIMS, Qt.SortOrder.DescendingOrder, ["Anna Ortega", "Nobody yet", "The journalist", "Anonymous", "“She”"]),
        (Column.ARTICLES, Qt.SortOrder.AscendingOrder, ["Nobody yet", "Anonymous", "“She”", "The journalist", "Anna Ortega"]),
    ],
)
def test_it_is_sorted_by_every_column(model: VoicesModel, column: Column, order: Qt.SortOrder, names: list[str]) -> None:
    model.sort(column, order)
    assert [row[0] for row in rows(model)] == names


def test_names_are_sorted_without_case_and_marks() -> None:
    lines = [VoiceLine(Voice(Whose.MENTIONED, "", words, 1), 1, 0, 1, ()) for words in ("Zoë", "émile", "Anna", "Emil")]
    ordered = in_order(lines, {}, Column.WHO, descending=False)
    assert [line.voice.words for line in ordered] == ["Anna", "Emil", "émile", "Zoë"]


def test_a_tag_is_found_where_it_is_said(model: VoicesModel, talk: Talk) -> None:
    [place] = model.indices_of(talk.tags["“but it holds.”"].id)
    assert (place.parent().data(), place.row()) == ("Anna Ortega", 0)
    assert model.indices_of(talk.tags["“No.”"].id) == []
    assert model.index_of(NOBODY).row() == 1
    assert not model.index_of(Voice(Whose.UNKNOWN)).isValid()


def test_of_very_many_some_are_shown_and_a_row_offers_more(desk: Desk) -> None:
    model = VoicesModel(desk.session.articles.title_of, desk.session)
    QAbstractItemModelTester(model, FATAL, model)
    said = tuple(Utterance(Kind.QUOTE, (number,)) for number in range(3 * MOST))
    lines = [VoiceLine(Voice(Whose.MENTIONED, "", f"voice {number:04}", 1), 1, 0, 1, said[:1]) for number in range(2 * MOST)]
    model.show([VoiceLine(NOBODY, len(said), 0, 1, said), *lines], {}, Utterances())
    for above, count in ((QModelIndex(), 2 * MOST + 1), (model.index(0, 0), 3 * MOST)):
        assert model.rowCount(above) == MOST + 1
        last = model.index(MOST, 0, above)
        assert model.offers_more(last)
        assert last.data() == f"{count - MOST} more – Enter shows them"
        assert (last.data(TAG_ROLE), last.data(VOICE_ROLE), model.rowCount(last)) == (None, None, 0)
        model.show_more(last)
        above = model.index(0, 0) if above.isValid() else above
        assert model.rowCount(above) == count
        assert not model.offers_more(model.index(count - 1, 0, above))


def test_what_is_gone_meanwhile_is_an_empty_row(desk: Desk) -> None:
    model = VoicesModel(desk.session.articles.title_of, desk.session)
    model.show([VoiceLine(NOBODY, 1, 0, 1, (Utterance(Kind.QUOTE, (999,)),))], {}, Utterances(desk.project.reading))
    assert rows(model, model.index(0, 0)) == [[None] * 4]


def test_counts_are_a_table(desk: Desk, talk: Talk) -> None:
    model = CountsModel(desk.session.articles.title_of, desk.session)
    QAbstractItemModelTester(model, FATAL, model)
    articles = [article.id for article in talk.articles]
    model.show(counts_of([one for id_ in articles for one in alike_in(desk.project.reading, id_)], articles))
    table = [[model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())]
    assert table == [
        ["Kind", "Claim", "3"],
        ["Kind", "Quote", "7"],
        ["Kind", "Entity", "3"],
        ["Label of claim", "no label", "2"],
        ["Label of claim", "event", "1"],
        ["Label of quote", "no label", "5"],
        ["Label of quote", "direct", "2"],
        ["Label of entity", "no label", "3"],
        ["Status", "Suggested", "0"],
        ["Status", "Tagged", "13"],
        ["Status", "Accepted", "0"],
        ["Status", "Rejected", "1"],
        ["Annotator", "Ada", "12"],
        ["Annotator", "Bert", "1"],
        ["Article", "Bridge opens", "9"],
        ["Article", "Storm", "4"],
    ]
    assert model.index(4, 0).data(SPOKEN) == "Label: Claim, event, tags: 1"
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)] == ["By", "Which", "Tags"]
