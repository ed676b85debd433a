"""A project to work on, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gui.store.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """An empty project; its path is `project.path`."""
    made = Project.create(tmp_path / "news.pressmark")
    yield made
    made.close()
