"""What is known of an article is told, what nobody sees in it included."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from gui.model.kinds import Kind, Status
from gui.widgets.article_info import ArticleInfo
from tests.builders import tagged
from tests.session.desk import Desk, working
from tests.widgets.ink import first_row

TEXT = "Mayor \u202eopens\n\nIt cost\u00a03 million\u00ad euros\u00a0more.\n" + "More words.\n" * 3


@pytest.fixture
def office(qtbot: QtBot) -> Iterator[Desk]:
    """A session in which nothing is open."""
    with working() as made:
        yield made


def _told(info: ArticleInfo) -> dict[str, str]:
    return {label.accessibleName(): label.text() for label in info.findChildren(QLabel) if label.accessibleName()}


def test_all_of_it_is_told(office: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    (article,) = office.open(tmp_path / "news.pressmark", TEXT)
    tagged(office.project, article, "cost", Kind.CLAIM)
    tagged(office.project, article, "million", Kind.CLAIM, status=Status.ACCEPTED)
    tagged(office.project, article, "Mayor", Kind.ENTITY)
    window = QWidget()
    qtbot.addWidget(window)
    info = ArticleInfo(office.session, window)
    qtbot.waitUntil(lambda: "SOFT HYPHEN" in info.hidden.text())
    told = _told(info)
    assert (told["Title"], told["Source"], told["State"]) == ("Mayor ·opens", "news.txt", "New")
    assert (told["Characters"], told["Words"], told["Paragraphs"]) == (f"{len(TEXT)}", str(len(TEXT.split())), "5")
    assert told["Tags"] == "Claim: 2 (Tagged 1, Accepted 1)\nEntity: 1 (Tagged 1)"
    assert told["Changed when added"] == "nothing"
    lines = told["Hidden characters"].splitlines()
    assert lines[0].startswith("U+00A0 NO-BREAK SPACE: 2, first at ")
    assert f"{TEXT.index(chr(0xA0)):,} (“" in lines[0]
    assert {line.split(":")[0] for line in lines} == {"U+00A0 NO-BREAK SPACE", "U+202E RIGHT-TO-LEFT OVERRIDE", "U+00AD SOFT HYPHEN"}


def test_names_stand_beside_the_first_line_of_what_they_name(office: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    office.open(tmp_path / "news.pressmark", "A title of many words that goes on and on " * 4 + "\n\nText.")
    window = QWidget()
    qtbot.addWidget(window)
    info = ArticleInfo(office.session, window)
    info.show()
    labels = info.findChildren(QLabel)
    name = next(label for label in labels if label.text() == "Title")
    value = next(label for label in labels if label.accessibleName() == "Title")
    assert value.height() > 2 * name.fontMetrics().height()
    assert abs(first_row(name, info) - first_row(value, info)) <= 1


def test_a_long_text_is_counted_a_little_at_a_time(office: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    office.open(tmp_path / "news.pressmark", "word " * 200_000)
    window = QWidget()
    qtbot.addWidget(window)
    info = ArticleInfo(office.session, window)
    assert not info.words.text().startswith("2")
    qtbot.waitUntil(lambda: info.words.text() == "200,000")
    qtbot.waitUntil(lambda: info.hidden.text() == "none")
