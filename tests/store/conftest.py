"""Projects to work on, and a way to be nobody in particular."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from gui.store.project import Project

NOBODY = 65534


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a project is or is to be; its folder holds nothing else."""
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder / "news.pressmark"


@pytest.fixture
def project(path: Path) -> Iterator[Project]:
    """An empty project, open."""
    made = Project.create(path)
    yield made
    made.close()


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that everybody may read and enter, unlike pytest's own."""
    folder = Path(tempfile.mkdtemp(prefix="pressmark-tests-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Permissions count in here, also where the tests run as root."""
    if os.geteuid() != 0:
        yield
        return
    os.setegid(NOBODY)
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)


@pytest.fixture
def as_ordinary_user() -> AbstractContextManager[None]:
    """`ordinary_user()`, once."""
    return ordinary_user()
