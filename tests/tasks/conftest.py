"""A project to work on, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.store.project import Project
from tests.tasks.newsroom import Newsroom


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project; its path is `project.path`."""
    made = Project.create(tmp_path / "news.pressmark")
    yield made
    made.close()


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    """Two projects with the same articles; in one of them all is said that can be, and is in three files."""
    made = Newsroom(tmp_path)
    yield made
    made.project.close()
    made.other.close()
