"""The page of counts: bars with numbers that need no colour, the table beside them, each marking the other."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from gui.model.kinds import Kind, Status
from gui.model.tag_query import TagQuery
from gui.model.tally import Count, CountedBy
from gui.session.looks import Theme
from gui.store.project import Project
from gui.widgets.seeing.count_bars import MOST_ARTICLES, lines_of
from gui.widgets.seeing.counts_pane import CountsPane
from gui.widgets.seeing.counts_picture import CountsPicture
from tests.program import Program, Start, project_on
from tests.talk import talk_in


def pane_of(program: Program) -> CountsPane:
    program.do("counts")
    pane = program.window.pages.widget("counts")
    assert isinstance(pane, CountsPane)
    return pane


@pytest.fixture
def program(start: Start, tmp_path: Path) -> Program:
    path = tmp_path / "talk.pressmark"
    project = Project.create(path)
    talk_in(project)
    project.close()
    return start(path)


@pytest.fixture
def pane(program: Program) -> CountsPane:
    pane = pane_of(program)
    program.qtbot.waitUntil(lambda: bool(pane.model.counts))
    return pane


def numbers(pane: CountsPane, by: CountedBy) -> dict[str, int]:
    return {count.name: count.count for count in pane.model.counts if count.by is by}


def test_what_is_saved_is_counted_at_once(program: Program, pane: CountsPane) -> None:
    assert numbers(pane, CountedBy.KIND) == {"claim": 2, "quote": 5, "entity": 2}
    assert numbers(pane, CountedBy.ARTICLE) == {}, "one article needs no count of its own"
    program.tag("Bridge", Kind.ENTITY)
    program.qtbot.waitUntil(lambda: numbers(pane, CountedBy.KIND)["entity"] == 3)
    program.press(Qt.Key.Key_X)
    program.qtbot.waitUntil(lambda: numbers(pane, CountedBy.STATUS)["rejected"] == 2)
    assert numbers(pane, CountedBy.KIND)["entity"] == 2
    program.do("everywhere")
    program.qtbot.waitUntil(lambda: [count.count for count in pane.model.counts if count.by is CountedBy.ARTICLE] == [9, 4])


def test_the_longest_bar_of_a_group_is_the_largest_count_and_nothing_has_none(pane: CountsPane) -> None:
    """Measured in the picture itself: the ink between the names and the numbers."""
    picture = QImage.fromData(pane.png())
    assert picture.width() == 1440
    lines = lines_of(pane.model.counts, pane.model.title)
    pitch = (picture.height() / 2 - 24) / len(lines)
    lengths = {}
    for place, line in enumerate(lines[:4]):
        y = round(2 * (12 + (place + 0.5) * pitch)) - 12
        ink = QColor("#A34E00" if line.kind is Kind.CLAIM else "#152F9C" if line.kind is Kind.QUOTE else "#0B7D66")
        edges = [x for x in range(120, picture.width()) if picture.pixelColor(x, y) == ink]
        lengths[line.name] = edges[-1] - edges[0] if edges else 0
    assert lengths["Kind"] == 0
    assert lengths["Quote"] == max(lengths.values()) > 1000
    assert lengths["Claim"] == pytest.approx(lengths["Quote"] * 2 / 5, abs=6)


def test_a_row_marks_its_bar_and_a_bar_its_row(program: Program, pane: CountsPane) -> None:
    program.focus(pane.table)
    program.press(Qt.Key.Key_End, into=pane.table)
    program.press(Qt.Key.Key_Home, into=pane.table)
    lines = lines_of(pane.model.counts, pane.model.title)
    place = next(place for place, line in enumerate(lines) if line.name == "Tagged")
    top, bottom = pane.picture.mark(lines[place].row)
    QTest.mouseClick(pane.picture, Qt.MouseButton.LeftButton, pos=QPoint(60, (top + bottom) // 2))
    assert pane.table.currentIndex().row() == lines[place].row
    QTest.mouseClick(pane.picture, Qt.MouseButton.LeftButton, pos=QPoint(60, 14))
    assert pane.table.currentIndex().row() == lines[place].row, "a heading has no row"


def test_enter_lists_the_tags_that_were_counted(program: Program, pane: CountsPane) -> None:
    rows = {count: row for row, count in enumerate(pane.model.counts)}
    here = program.article.id
    wanted = {
        Count(CountedBy.KIND, "claim", 2, Kind.CLAIM): TagQuery(here, kinds=frozenset({Kind.CLAIM})),
        Count(CountedBy.LABEL, "direct", 2, Kind.QUOTE): TagQuery(here, kinds=frozenset({Kind.QUOTE}), labels=frozenset({"direct"})),
        Count(CountedBy.STATUS, "rejected", 1): TagQuery(here, statuses=frozenset({Status.REJECTED})),
        Count(CountedBy.ANNOTATOR, "Ada", 9): TagQuery(here, annotators=frozenset({"Ada"})),
    }
    for count, query in wanted.items():
        program.do("counts")
        program.qtbot.waitUntil(pane.table.hasFocus)
        pane.table.selectRow(rows[count])
        program.press(Qt.Key.Key_Return, into=pane.table)
        assert program.session.tags.query == query
        program.qtbot.waitUntil(program.table.hasFocus)
        is_there = [tag for row in range(len(program.rows())) if (tag := program.session.tags.tag_at(row)) is not None]
        assert len([tag for tag in is_there if tag.status is not Status.REJECTED or query.statuses]) == count.count


def test_of_many_articles_the_largest_have_bars() -> None:
    counts = [Count(CountedBy.ARTICLE, "", number % 50, None, number) for number in range(200)]
    lines = lines_of(counts, str)
    assert len(lines) == MOST_ARTICLES + 2
    assert lines[-1].name == "170 more articles"
    assert min(line.count for line in lines[1:-1]) == 42
    assert [line.row for line in lines[1:-1]] == sorted(line.row for line in lines[1:-1]), "in the order of the table"


def test_it_follows_the_theme(program: Program, pane: CountsPane) -> None:
    light = pane.png()
    program.session.settings.looks.set_theme(Theme.DARK)
    program.qtbot.waitUntil(lambda: pane.png() != light)
    assert QImage.fromData(pane.png()).pixelColor(0, 0).lightness() < 64


def test_those_who_listen_have_the_numbers_too(pane: CountsPane) -> None:
    assert pane.picture.accessibleDescription() == "Kind: Claim, tags: 2; Kind: Quote, tags: 5; Kind: Entity, tags: 2"
    assert (pane.picture.focusPolicy(), pane.table.accessibleName()) == (Qt.FocusPolicy.NoFocus, "Counts")


def test_names_of_any_length_and_direction_stay_in_their_place(qtbot: object, pane: CountsPane) -> None:
    picture = CountsPicture(pane)
    names = ("x" * 400, "כותרת ארוכה מאוד " * 20, "")
    picture.show_lines(lines_of([Count(CountedBy.ANNOTATOR, name, 3) for name in names], str))
    drawn = QImage.fromData(picture.png())
    ground = drawn.pixelColor(0, 0)
    assert all(drawn.pixelColor(x, y) == ground for x in (0, 4, 1439) for y in range(0, drawn.height(), 3))


def test_without_tags_it_says_what_to_do(start: Start, tmp_path: Path) -> None:
    pane = pane_of(start(project_on(tmp_path)))
    assert "No tags yet. Select words in the article and press 1, 2 or 3." in [
        label.text() for label in pane.findChildren(QLabel) if label.isVisible()
    ]
