"""The table of what would change: rows that can be taken out, those of twins that cannot be taken in."""

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from gui.model.boundaries import DEFAULT
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.session.bounds_model import AFTER, ARTICLE, BEFORE, KIND, PIECES_ROLE, BoundsModel, Pieces
from gui.store.project import Project
from gui.tasks.bounding import bounds_of
from tests.builders import changed, saved, tagged
from tests.session.desk import Desk

NEWS = "Senate votes\n\nDr. Kim of the Senate said “that the 3\nbridges” fell."
CHECK = Qt.ItemDataRole.CheckStateRole
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def _tags(desk: Desk) -> list[Tag]:
    (article,) = saved(desk.project, NEWS)
    start = NEWS.index("the Senate")
    tagged(desk.project, article, (start + 4, start + 10), Kind.ENTITY)
    words = (("Dr. Kim", Kind.ENTITY), ("the Senate", Kind.ENTITY), ("“that the 3\nbridges”", Kind.CLAIM))
    return [tagged(desk.project, article, each, kind) for each, kind in words]


@pytest.fixture
def model(desk: Desk) -> BoundsModel:
    """Three rows, of which the middle one is a twin's."""
    _tags(desk)
    desk.session.read_again()
    return _model(desk)


def _model(desk: Desk) -> BoundsModel:
    return BoundsModel(bounds_of(desk.project.path, DEFAULT), desk.project.reading, desk.session.articles.title_of)


def _row(model: BoundsModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in (KIND, BEFORE, AFTER, ARTICLE)]


def test_its_rows(model: BoundsModel) -> None:
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [_row(model, row) for row in range(model.rowCount())] == [
        ["Entity", "Dr. Kim", "Kim", "Senate votes"],
        ["Entity", "the Senate", "left alone: “Senate” is tagged so already", "Senate votes"],
        ["Claim", "“that the 3 bridges”", "the 3 bridges", "Senate votes"],
    ]
    assert model.index(0, BEFORE).data(PIECES_ROLE) == Pieces("Dr. ", "Kim", "", False)
    assert model.index(2, BEFORE).data(PIECES_ROLE) == Pieces("“that ", "the 3 bridges", "”", False)
    assert model.index(2, BEFORE).data(SPOKEN) == "““that the 3 bridges”” will be “the 3 bridges”"
    assert (model.count(), model.possible(), model.chosen()) == (2, 2, [0, 2])


def test_a_row_is_taken_out_and_in(model: BoundsModel, qtbot: QtBot) -> None:
    first = model.index(0, KIND)
    assert model.flags(first) & Qt.ItemFlag.ItemIsUserCheckable
    with qtbot.waitSignals([model.counted, model.dataChanged]):
        assert model.setData(first, Qt.CheckState.Unchecked.value, CHECK)
    assert (first.data(CHECK), model.chosen()) == (Qt.CheckState.Unchecked, [2])
    assert not model.setData(first, "other words")
    assert not model.setData(model.index(1, KIND), Qt.CheckState.Checked.value, CHECK)
    assert not model.flags(model.index(1, KIND)) & Qt.ItemFlag.ItemIsUserCheckable
    model.choose(range(3), True)
    assert model.chosen() == [0, 2]
    with qtbot.assertNotEmitted(model.counted):
        model.choose(range(3), True)
    model.choose(range(3), False)
    assert (model.chosen(), model.count()) == ([], 0)


def test_what_moved_on_is_not_shown_as_something_else(desk: Desk) -> None:
    tag = _tags(desk)[0]
    model = _model(desk)
    with closing(Project(desk.project.path)) as other:
        changed(other, tag, by="Bea", note="theirs")
    assert _row(model, 0)[1] == "…"
    assert model.tag_at(0) is None
    assert _row(model, 2)[2] == "the 3 bridges"


def test_of_long_words_both_ends_are_kept(desk: Desk) -> None:
    (article,) = saved(desk.project, "Title\n\n“" + "many words " * 500 + "end.”")
    tagged(desk.project, article, (7, len(article.text)))
    model = _model(desk)
    shown = model.index(0, BEFORE).data()
    assert isinstance(shown, str)
    assert len(shown) < 200
    assert shown.startswith("“many words")
    assert shown.endswith("words end.”")
