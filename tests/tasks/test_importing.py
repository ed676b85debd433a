"""Tags come back: identical where the text is, named where it is not."""

import csv
import json
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gui.exchange.plain_text import read_text, text_from
from gui.exchange.tags_csv import COLUMNS
from gui.model.article import Article
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind, Origin, Status
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.store.project import Project
from gui.tasks.adding import add_articles, article_from
from gui.tasks.exporting import export_tags
from gui.tasks.importing import Files, Imported, import_files
from gui.tasks.progress import Asked, Cancelled, Progress, never, unseen
from tests.builders import a_tag

TEXT = "Bridge 😀 opens\n\n“It cost,\u00a03 million,” said Anna.\nIt is long."
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0") | st.sampled_from("\"',;\r\n\t=+-@😀"), max_size=10)


def _add(project: Project, text: str = TEXT, source: str = "news.txt") -> Article:
    return add_articles(project, [article_from(text_from(text, source))], "Ada").new[0]


def _tag(project: Project, *tags: Tag) -> None:
    project.apply(Step(Act.TAG_CLAIM, tuple(Change(None, tag) for tag in tags), "Ada"))


def import_tags(project: Project, path: Path, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Imported:
    return import_files(project, Files(tags=(path,)), annotator, progress, cancelled)


def _some(article: Article) -> list[Tag]:
    return [
        a_tag(article, "“It cost,\u00a03 million,”", Kind.QUOTE, label="direct", note='so "quoted",\r\nhe said\ttwice', annotator="Zoë 😀"),
        a_tag(article, "Anna", Kind.ENTITY, status=Status.ACCEPTED, reviewer="=Bo", updated_at="2026-11-23T07:04:05Z"),
        a_tag(article, "😀 opens\n\n“It", status=Status.REJECTED, reviewer="Bo"),
        a_tag(article, "Anna", Kind.ENTITY, status=Status.SUGGESTED),
    ]


def _without_origin(project: Project, article: Article) -> list[Tag]:
    return [replace(tag, id=0, article_id=0, origin=Origin.HAND) for tag in project.reading.tags_of(article.id)]


def _edited(path: Path, edit: Callable[[list[dict[str, str]]], object]) -> Path:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    edit(rows)
    out = StringIO(newline="")
    writer = csv.DictWriter(out, COLUMNS)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(out.getvalue(), "utf-8", newline="")
    return path


@pytest.fixture
def exported(project: Project, tmp_path: Path) -> Path:
    """The CSV of a project with one article and four tags."""
    _tag(project, *_some(_add(project)))
    return export_tags(project.path, tmp_path / "tags.csv").path


def test_exported_and_imported_tags_are_identical(project: Project, exported: Path, tmp_path: Path) -> None:
    (article,) = (each for entry in project.reading.articles() if (each := project.reading.article(entry.id)))
    before = _without_origin(project, article)
    for tag in project.reading.tags_of(article.id):
        project.apply(Step(Act.REMOVE_TAG, (Change(tag, None),), "Ada"))
    imported = import_tags(project, exported, "Cy")
    assert (imported.tags.new, imported.tags.known, imported.problems) == (4, 0, ())
    assert _without_origin(project, article) == before
    assert {tag.origin for tag in project.reading.tags_of(article.id)} == {Origin.IMPORT}
    again = export_tags(project.path, tmp_path / "again.csv").path
    assert again.read_bytes() == exported.read_bytes()


MADE = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 9), st.sampled_from(Kind), WORDS, WORDS, WORDS)


@given(st.lists(MADE, min_size=1, max_size=5))
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_tags_survive_the_round(tmp_path: Path, made: list[tuple[int, int, Kind, str, str, str]]) -> None:
    files = [tmp_path / name for name in ("one.pressmark", "two.pressmark", "one.csv", "two.csv")]
    for path in files:
        path.unlink(missing_ok=True)
    one, two = Project.create(files[0]), Project.create(files[1])
    article = _add(one)
    two.apply(Step(Act.ADD_ARTICLES, (Change(None, replace(article, id=0)),), "Ada"))
    _tag(
        one,
        *(
            a_tag(article, (start, min(len(TEXT), start + length)), kind, label=label, note=note, annotator=annotator or "Ada")
            for start, length, kind, label, note, annotator in made
        ),
    )
    export_tags(one.path, files[2])
    imported = import_tags(two, files[2], "Cy")
    assert (imported.tags.new, imported.problems) == (len(made), ())
    export_tags(two.path, files[3])
    assert files[3].read_bytes() == files[2].read_bytes()
    one.close()
    two.close()


def test_it_is_one_step_that_undo_takes_back(project: Project, exported: Path, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.pressmark")
    _add(other)
    imported = import_tags(other, exported, "Cy")
    assert imported.step is not None
    assert imported.step.act is Act.IMPORT_TAGS
    assert other.reading.tag_count() == 4
    other.undo("Cy")
    assert other.reading.tag_count() == 0
    other.redo("Cy")
    assert other.reading.tag_count() == 4
    other.close()


def test_what_is_here_already_is_known(project: Project, exported: Path) -> None:
    again = import_tags(project, exported, "Cy")
    assert (again.step, again.tags.new, again.tags.known, again.problems) == (None, 0, 4, ())


def test_what_is_here_with_other_content_is_named(project: Project, exported: Path) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        rows[1]["note"] = "another"

    imported = import_tags(project, _edited(exported, edit), "Cy")
    assert (imported.tags.new, imported.tags.known) == (0, 3)
    assert "the project has its tag" in str(imported.problems[0])


def test_the_same_row_twice_is_one_tag(project: Project, exported: Path, tmp_path: Path) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        rows += [dict(rows[0]), rows[1] | {"note": "another"}]

    other = Project.create(tmp_path / "other.pressmark")
    _add(other)
    imported = import_tags(other, _edited(exported, edit), "Cy")
    assert (imported.tags.new, imported.tags.known, len(imported.problems)) == (4, 1, 1)
    assert "stands in the file before with other content" in str(imported.problems[0])
    other.close()


def test_rows_that_do_not_fit_are_named_and_the_rest_comes(project: Project, exported: Path, tmp_path: Path) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        rows[0].update(text="😁 opens\n\n“It")
        rows[1].update(article_title="Another")
        rows[2].update(start="900", end="904")
        rows.append(rows[3] | {"tag_id": "01938c5e-0000-7000-8000-000000000001", "article_title": "", "kind": "rumour"})

    other = Project.create(tmp_path / "other.pressmark")
    _add(other)
    imported = import_tags(other, _edited(exported, edit), "Cy")
    assert imported.tags.new == 1
    assert [str(problem).split(":")[0] for problem in imported.problems] == [f"Line {line} was not imported" for line in (2, 6, 11, 19)]
    other.close()


def test_words_that_differ_are_named_with_their_place(project: Project, exported: Path) -> None:
    def edit(rows: list[dict[str, str]]) -> None:
        rows[2].update(text="Annå", tag_id="01938c5e-0000-7000-8000-000000000001")

    imported = import_tags(project, _edited(exported, edit), "Cy")
    (problem,) = imported.problems
    assert str(problem).endswith("the article “Bridge 😀 opens” has other words from 43 to 47.")


def test_another_project_with_the_text_takes_them_only_if_one_article_fits(exported: Path, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.pressmark")
    assert "is not in the project; add the article first" in str(import_tags(other, exported, "Cy").problems[0])
    _add(other, TEXT + " More.")
    assert import_tags(other, exported, "Cy").tags.new == 4
    other.undo("Cy")
    _add(other)
    imported = import_tags(other, exported, "Cy")
    assert imported.tags.new == 0
    assert "2 articles called “Bridge 😀 opens” have its words there" in str(imported.problems[0])
    other.close()


def test_a_row_without_annotator_gets_the_one_who_imports(project: Project, exported: Path, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.pressmark")
    article = _add(other)
    import_tags(other, _edited(exported, lambda rows: rows[2].update(annotator="")), "Cy")
    assert [tag.annotator for tag in other.reading.tags_of(article.id)] == ["Ada", "Zoë 😀", "Cy", "Ada"]
    other.close()


def test_progress_and_cancel(exported: Path, tmp_path: Path) -> None:
    other = Project.create(tmp_path / "other.pressmark")
    _add(other)
    size = exported.stat().st_size
    seen: list[tuple[int, int]] = []
    with pytest.raises(Cancelled):
        import_tags(other, exported, "Cy", cancelled=lambda: True)
    assert other.reading.tag_count() == 0
    import_tags(other, exported, "Cy", lambda *said: seen.append(said))
    assert seen[-1] == (size, size)
    assert all(0 <= done <= total == size for done, total in seen)
    other.close()


def test_files_that_are_not_ours_change_nothing(project: Project, exported: Path, tmp_path: Path) -> None:
    before = project.path.read_bytes()
    half = tmp_path / "half.csv"
    half.write_bytes(exported.read_bytes() + b"\xff\xfe not UTF-8\r\n")
    for path in (tmp_path, tmp_path / "none.csv", project.path, half):
        with pytest.raises(Problem):
            import_tags(project, path, "Cy")
    assert project.path.read_bytes() == before


def test_gold_spans_of_real_texts_survive_the_round(project: Project, shared_data: Path, tmp_path: Path) -> None:
    texts = [
        (read_text(path.with_name(path.name.replace(".gold.json", ".txt"))).text, json.loads(path.read_text("utf-8"))["spans"])
        for folder in ("gum-news", "entities-he")
        for path in (shared_data / folder).glob("*.gold.json")
    ]
    posts = (shared_data / "entities-emoji" / "wnut17-emoji.jsonl").read_text("utf-8").splitlines()
    texts += [(post["text"], post["spans"]) for post in map(json.loads, posts)]
    count = 0
    for at, (text, spans) in enumerate(texts):
        article = _add(project, text, f"{at}.txt")
        _tag(project, *(a_tag(article, (span["start"], span["end"]), Kind.ENTITY) for span in spans))
        assert [tag.excerpt for tag in project.reading.tags_of(article.id)] == [
            span["text"] for span in sorted(spans, key=lambda span: (span["start"], span["end"]))
        ]
        count += len(spans)
    first = export_tags(project.path, tmp_path / "first.csv")
    assert first.count == count > 700
    other = Project.create(tmp_path / "other.pressmark")
    for entry in project.reading.articles():
        article_here = project.reading.article(entry.id)
        assert article_here is not None
        other.apply(Step(Act.ADD_ARTICLES, (Change(None, replace(article_here, id=0)),), "Ada"))
    assert import_tags(other, first.path, "Cy").tags.new == count
    assert export_tags(other.path, tmp_path / "second.csv").path.read_bytes() == first.path.read_bytes()
    other.close()
