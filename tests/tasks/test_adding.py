"""Texts become articles, each once."""

from pathlib import Path

import pytest

from gui.exchange.plain_text import text_from
from gui.model.article import ZoneKind
from gui.model.change import Act
from gui.store.project import Project
from gui.tasks.adding import add_articles, add_files, article_from
from gui.tasks.progress import Cancelled


def _files(folder: Path, **texts: bytes) -> list[Path]:
    paths = []
    for name, raw in texts.items():
        path = folder / f"{name}.txt"
        path.write_bytes(raw)
        paths.append(path)
    return paths


def test_files_become_articles_in_one_step(project: Project, tmp_path: Path) -> None:
    added = add_files(project, _files(tmp_path, one=b"Bridge opens\n\nIt is long.", two=b"\xef\xbb\xbfStorks\r\nhave come"), "Ada")
    assert [article.title for article in added.new] == ["Bridge opens", "Storks"]
    assert added.step is not None
    assert (added.step.act, len(added.step.changes), added.known, added.problems) == (Act.ADD_ARTICLES, 2, (), ())
    stored = project.reading.article(added.new[1].id)
    assert stored == added.new[1]
    assert (stored.source, stored.text) == ("two.txt", "Storks\nhave come")
    assert stored.remarks == "byte order mark dropped; 1 line ends changed to LF"
    zones = project.reading.article_by_uid(added.new[0].uid)
    assert zones is not None
    assert [zone.kind for zone in zones.zones] == [ZoneKind.TITLE, ZoneKind.BODY]
    project.undo("Ada")
    assert project.reading.articles() == []


def test_the_same_text_is_the_same_article(project: Project, tmp_path: Path) -> None:
    paths = _files(tmp_path, one=b"Bridge opens\n\nIt is long.", two=b"Bridge opens\r\n\r\nIt is long.", three=b"Other words")
    first = add_files(project, paths[:2], "Ada")
    assert [article.source for article in first.new] == ["one.txt"]
    again = add_files(project, paths, "Ada")
    assert [article.source for article in again.new] == ["three.txt"]
    assert [article.id for article in again.known] == [first.new[0].id]
    nothing = add_files(project, paths, "Ada")
    assert (nothing.step, nothing.new, len(nothing.known)) == (None, (), 2)
    assert len(project.reading.articles()) == 2


def test_an_article_that_was_taken_back_comes_again(project: Project) -> None:
    article = article_from(text_from("Bridge opens\n\nIt is long.", "pasted"))
    first = add_articles(project, [article], "Ada")
    project.undo("Ada")
    again = add_articles(project, [article_from(text_from("Bridge opens\n\nIt is long.", "pasted"))], "Ada")
    assert [each.id for each in again.new] == [first.new[0].id]


def test_what_cannot_be_read_is_named_and_the_rest_comes(project: Project, tmp_path: Path) -> None:
    paths = [tmp_path / "missing.txt", *_files(tmp_path, good=b"Words", binary=b"a\0b", empty=b""), tmp_path]
    added = add_files(project, paths, "Ada")
    assert [article.title for article in added.new] == ["Words"]
    named = [str(problem) for problem in added.problems]
    assert [next(path for path in paths if f"“{path}”" in sentence) for sentence in named] == [paths[0], paths[2], paths[3], paths[4]]


def test_progress_is_said_and_cancelling_adds_nothing(project: Project, tmp_path: Path) -> None:
    paths = _files(tmp_path, one=b"One", two=b"Two")
    seen: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        add_files(project, paths, "Ada", lambda *said: seen.append(said), lambda: len(seen) > 1)
    assert project.reading.articles() == []
    add_files(project, paths, "Ada", lambda *said: seen.append(said))
    assert seen[-3:] == [(0, 2), (1, 2), (2, 2)]


def test_odd_files_and_a_book_come_in(project: Project, shared_data: Path) -> None:
    paths = [*(shared_data / "quirks").iterdir(), *(shared_data / "long").iterdir(), shared_data / "seed-article.txt"]
    paths += [*(shared_data / "peer-formats" / "webanno-tsv").iterdir(), *(shared_data / "entities-he").glob("*.txt")]
    added = add_files(project, paths, "Ada")
    assert added.problems == ()
    assert len(added.new) == len(paths)
    for article in added.new:
        assert project.reading.article_by_digest(article.digest) == article
