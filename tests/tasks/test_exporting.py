"""Tags go out: all rows, whole or not at all."""

import csv
from pathlib import Path

import pytest

from gui.exchange.tags_csv import COLUMNS
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagQuery
from gui.store.project import Project
from gui.tasks.exporting import export_tags
from gui.tasks.progress import Cancelled
from tests.builders import a_tag, an_article

TEXT = "Bridge 😀 opens\n\n“It cost,\u00a03 million,” said Anna.\nIt is long."


def _tagged(project: Project, count: int = 0) -> list[Tag]:
    """An article with three tags, and `count` more."""
    added = project.apply(Step(Act.ADD_ARTICLES, (Change(None, an_article(TEXT, id=0)),), "Ada"))
    article = added.changes[0].after
    assert article is not None
    article = project.reading.article_by_uid(article.uid)
    assert article is not None
    tags = [a_tag(article, "“It cost,\u00a03 million,”", Kind.QUOTE, label="direct", note='so "quoted", he said\r\nin two lines')]
    tags += [a_tag(article, "Anna", Kind.ENTITY), a_tag(article, "😀 opens\n\n“It")]
    tags += [a_tag(article, "long", note=str(n)) for n in range(count)]
    step = project.apply(Step(Act.IMPORT_TAGS, tuple(Change(None, tag) for tag in tags), "Ada"))
    return [change.after for change in step.changes if isinstance(change.after, Tag)]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_every_tag_is_a_row_with_its_exact_words(project: Project, tmp_path: Path) -> None:
    tags = _tagged(project)
    exported = export_tags(project.path, tmp_path / "tags.csv")
    assert (exported.count, exported.path) == (3, tmp_path / "tags.csv")
    rows = _rows(exported.path)
    assert tuple(rows[0]) == COLUMNS
    assert {row["tag_id"] for row in rows} == {tag.uid for tag in tags}
    for row in rows:
        assert TEXT[int(row["start"]) : int(row["end"])] == row["text"]
        assert row["context"] == (row["prefix"] + row["text"] + row["suffix"]).replace("\n", " ")
        assert row["offset_unit"] == "code_point"
    assert rows[-1] | {"article_id": "", "tag_id": "", "created_at": "", "updated_at": ""} == {
        "article_id": "", "article_title": "Bridge 😀 opens", "source": "news.txt", "tag_id": "", "kind": "entity", "label": "",
        "text": "Anna", "start": "43", "end": "47", "offset_unit": "code_point", "prefix": TEXT[:43], "suffix": TEXT[47:],
        "context": TEXT.replace("\n", " "), "note": "", "status": "tagged", "annotator": "Ada", "reviewer": "",
        "created_at": "", "updated_at": "", **dict.fromkeys(COLUMNS[COLUMNS.index("unsure") :], ""), "unsure": "0",
    }  # fmt: skip
    assert b"\xef\xbb\xbf" not in exported.path.read_bytes()[:3]


def test_only_those_that_are_wanted_in_their_order(project: Project, tmp_path: Path) -> None:
    ids = [tag.id for tag in _tagged(project)]
    export_tags(project.path, tmp_path / "tags.csv", [ids[2], ids[0]])
    assert [row["text"][:1] for row in _rows(tmp_path / "tags.csv")] == ["😀", "“"]
    assert export_tags(project.path, tmp_path / "tags.csv", []).count == 0
    assert (tmp_path / "tags.csv").read_bytes().count(b"\r\n") == 1


def test_the_order_is_that_of_reading(project: Project, tmp_path: Path) -> None:
    _tagged(project, 2500)
    seen: list[tuple[int, int]] = []
    export_tags(project.path, tmp_path / "tags.csv", progress=lambda *said: seen.append(said))
    assert seen == [(1000, 2503), (2000, 2503), (2503, 2503)]
    ids = project.reading.tag_ids(TagQuery())
    assert [row["tag_id"] for row in _rows(tmp_path / "tags.csv")] == [tag.uid for tag in project.reading.tags(ids)]


def test_saving_gets_in_while_an_export_runs(project: Project, tmp_path: Path) -> None:
    tags = _tagged(project, 2500)

    def saves(done: int, total: int) -> None:
        project.apply(Step(Act.REMOVE_TAG, (Change(tags.pop(), None),), "Ada"))

    assert export_tags(project.path, tmp_path / "tags.csv", progress=saves).count == 2501
    assert project.reading.tag_count() == 2500
    assert len(_rows(tmp_path / "tags.csv")) == 2501


def test_cancelled_or_failed_it_leaves_all_as_it_was(project: Project, tmp_path: Path) -> None:
    _tagged(project, 2500)
    target = tmp_path / "tags.csv"
    target.write_text("old")
    before = sorted(path.name for path in tmp_path.iterdir())
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        export_tags(project.path, target, cancelled=lambda: next(asked))
    with pytest.raises(Problem, match="is a folder"):
        export_tags(project.path, tmp_path)
    with pytest.raises(Problem, match="is the project itself"):
        export_tags(project.path, project.path)
    with pytest.raises(Problem):
        export_tags(tmp_path / "none.pressmark", target)
    assert target.read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == before
    assert project.reading.tag_count() == 2503


def test_to_standard_output(project: Project, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    _tagged(project)
    assert export_tags(project.path, Path("-")).count == 3
    out = capfdbinary.readouterr().out
    assert out.startswith(b"article_id,")
    assert '"😀 opens\n\n“It",7,19,code_point,'.encode() in out
