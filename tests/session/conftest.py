"""A desk for every test."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.session.desk import Desk, working


@pytest.fixture
def empty_desk(qtbot: QtBot) -> Iterator[Desk]:
    """A session in which nothing is open."""
    with working() as desk:
        yield desk


@pytest.fixture
def desk(empty_desk: Desk, tmp_path: Path) -> Desk:
    """A session with a project of one article, which is open."""
    empty_desk.open(tmp_path / "news.pressmark")
    return empty_desk
