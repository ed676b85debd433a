"""A project that may be read and not written: it can be looked at, and saving is refused with one sentence."""

from contextlib import AbstractContextManager, closing
from pathlib import Path

import pytest

from gui.model.problem import Problem
from gui.store.project import Project
from gui.store.reading import Reading
from tests.builders import saved, tagged


@pytest.fixture
def made(open_folder: Path) -> Path:
    """A project with one tag, which belongs to somebody else if the tests run as root."""
    path = open_folder / "news.pressmark"
    with closing(Project.create(path)) as project:
        tagged(project, saved(project)[0])
    return path


@pytest.mark.parametrize("protected", ["file", "folder"])
def test_reading_works_and_saving_is_refused(made: Path, protected: str, as_ordinary_user: AbstractContextManager[None]) -> None:
    made.chmod(0o444 if protected == "file" else 0o666)
    made.parent.chmod(0o555 if protected == "folder" else 0o777)
    before = made.read_bytes()
    with as_ordinary_user, closing(Project(made)) as project:
        (entry,) = project.reading.articles()
        article = project.reading.article(entry.id)
        assert article is not None
        assert entry.tags == 1
        with pytest.raises(Problem, match="could not be read or written: the file or its folder"):
            tagged(project, article, "Mayor")
        with pytest.raises(Problem, match="could not be read or written: the file or its folder"):
            project.undo("Ada")
        assert project.reading.tag_count() == 1
    assert made.read_bytes() == before
    assert list(made.parent.iterdir()) == [made]


def test_a_reader_needs_no_right_to_write(made: Path, as_ordinary_user: AbstractContextManager[None]) -> None:
    made.chmod(0o444)
    made.parent.chmod(0o555)
    with as_ordinary_user, closing(Reading.open(made)) as reading:
        assert reading.tag_count() == 1


def test_a_reader_cannot_write(project: Project, path: Path) -> None:
    saved(project)
    with closing(Reading.open(path)) as reading, pytest.raises(Problem, match="may not be written to"):
        list(reading.rows("DELETE FROM zone"))
