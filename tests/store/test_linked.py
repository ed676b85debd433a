"""A tag that others are linked with is not removed alone."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.uids import new_uid
from gui.store.project import Project
from tests.builders import removed, saved, tagged


def _link(path: Path, *links: tuple[Tag, Tag, str]) -> None:
    """As another program does it."""
    with closing(sqlite3.connect(path)) as other, other:
        for one, two, role in links:
            other.execute(
                "INSERT INTO link (uid, from_id, to_id, role, annotator_id, created_at) VALUES (?, ?, ?, ?, 1, '')",
                (new_uid(), one.id, two.id, role),
            )


def test_a_tag_that_is_linked_is_not_removed(project: Project, path: Path) -> None:
    [article] = saved(project)
    quote, speaker = (tagged(project, article, words) for words in ("cost", "Anna"))
    _link(path, (quote, speaker, "speaker"))
    for tag in (quote, speaker):
        with pytest.raises(Problem, match="linked"):
            removed(project, tag)
    with pytest.raises(Problem, match="linked"):
        project.undo("Ada")
    assert project.reading.tags_of(article.id) == [quote, speaker]
