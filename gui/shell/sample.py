"""The sample project: a few short articles to try things on."""

from pathlib import Path

import resources
from gui.exchange.file_problems import shown
from gui.exchange.plain_text import read_text
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.project import Project
from gui.tasks.adding import add_articles, article_from

_NOT_MADE = QT_TRANSLATE_NOOP("Problem", "The folder for “{name}” could not be made")
_TEXTS = ("ferry.txt", "storks.txt", "bakery.txt")


def make_sample(path: Path, annotator: str) -> None:
    """Make the sample project at `path`, whose folder is made too; Problem if it cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Problem(_NOT_MADE, "{reason}", name=shown(Path(path.name)), reason=error.strerror) from error
    project = Project.create(path)
    try:
        add_articles(project, [article_from(read_text(resources.file("sample", name))) for name in _TEXTS], annotator)
    finally:
        project.close()
