"""Story: who said what goes out by the command line, in three files and for fact-checkers, and comes back in another project."""

import csv
import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.article import Article
from gui.model.attributes import Attributes, Stance
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind
from gui.model.link import LinkRole, link_of
from gui.model.span import Span
from gui.model.uids import new_uid
from gui.store.project import Project
from tests.builders import WORDS, a_tag, saved
from tests.journeys.command_line import run

Rows = list[dict[str, str]]


def _rows(path: Path) -> Rows:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def article(tmp_path: Path) -> Article:
    """The article of `news.pressmark`, in which Anna is quoted and claims something, and of `other.pressmark`, in which nobody is."""
    with closing(Project.create(tmp_path / "news.pressmark")) as project, closing(Project.create(tmp_path / "other.pressmark")) as other:
        (article,) = saved(project)
        other.apply(Step(Act.ADD_ARTICLES, (Change(None, replace(article, id=0)),), "Ada"))
        anna = Entity(0, new_uid(), "Anna Ortega", ("the mayor",), "Q42")
        mention = a_tag(article, "Anna Ortega", Kind.ENTITY, label="person", attributes=Attributes(entity=anna.uid))
        at = WORDS.index("said")
        quote = a_tag(article, "“It cost 3 million euros,”", Kind.QUOTE, attributes=Attributes(cue=(Span(at, at + 4),)))
        claim = a_tag(article, "It cost 3 million euros", attributes=Attributes(stance=Stance.AFFIRMS, restatement="The bridge cost €3 m."))
        links = (link_of(quote, mention, LinkRole.SPEAKER, "Ada"), link_of(claim, mention, LinkRole.CLAIMANT, "Ada"))
        rows = (anna, mention, quote, claim, *links)
        project.apply(Step(Act.SET_SPEAKER, tuple(Change(None, row) for row in rows), "Ada"))
    return article


def _export(project: Path, folder: Path) -> list[Path]:
    folder.mkdir()
    files = [folder / name for name in ("tags.csv", "links.csv", "entities.csv")]
    done = run("export", project, "-o", files[0], "--links", files[1], "--entities", files[2])
    assert (done.returncode, done.stderr) == (0, "")
    assert [line.split(" exported to ")[0] for line in done.stdout.splitlines()] == ["Tags", "Links and cues", "Entities"]
    return files


def test_all_goes_out_and_comes_back(article: Article, tmp_path: Path) -> None:
    tags, links, register = _export(tmp_path / "news.pressmark", tmp_path / "out")
    quote = next(row for row in _rows(tags) if row["kind"] == "quote")
    assert {column: quote[column] for column in ("speaker", "speaker_text", "speaker_entity", "cue_text")} == {
        "speaker": "linked", "speaker_text": "Anna Ortega", "speaker_entity": "Anna Ortega", "cue_text": "said",
    }  # fmt: skip
    assert [(row["role"], row["from_kind"], row["to_text"]) for row in _rows(links)] == [
        ("speaker", "quote", "Anna Ortega"), ("claimant", "claim", "Anna Ortega"), ("cue", "quote", "said"),
    ]  # fmt: skip
    assert [(row["name"], row["aliases"], row["wikidata"], row["tags"]) for row in _rows(register)] == [
        ("Anna Ortega", "the mayor", "Q42", "1")
    ]  # fmt: skip
    other = tmp_path / "other.pressmark"
    back = run("import-tags", other, tags, "--links", links, "--entities", register)
    assert (back.returncode, back.stderr) == (0, "")
    assert back.stdout.splitlines() == [
        "Tags imported: 3; already there: 0; not imported: 0",
        "Links imported: 2; already there: 0; not imported: 0",
        "Entities imported: 1; already there: 0; not imported: 0",
    ]
    assert [path.read_bytes() for path in _export(other, tmp_path / "again")] == [path.read_bytes() for path in (tags, links, register)]
    checked = run("check", other)
    assert (checked.returncode, checked.stdout) == (0, "Articles checked: 1; tags checked: 3; links checked: 2; damaged: 0\n")


def test_bad_cells_are_told_with_their_lines(article: Article, tmp_path: Path) -> None:
    tags, links, register = _export(tmp_path / "news.pressmark", tmp_path / "out")
    tags.write_bytes(tags.read_bytes().replace(b",affirms,", b",doubts,"))
    links.write_bytes(links.read_bytes().replace(b",claimant,", b",addressee,"))
    register.write_bytes(register.read_bytes().replace(b",Q42,", b",42,"))
    done = run("import-tags", tmp_path / "other.pressmark", tags, "--links", links, "--entities", register)
    assert done.returncode == 1
    assert [sentence.split(":")[0] for sentence in done.stderr.splitlines()] == [
        "Line 2 of the entities was taken without its wikidata",
        "Line 6 was taken without its stance",
        "Line 3 of the links was not imported",
    ]
    assert "Tags imported: 3; already there: 0; not imported: 0" in done.stdout
    assert "Links imported: 1; already there: 0; not imported: 1" in done.stdout


def test_claims_go_out_for_fact_checkers(article: Article, tmp_path: Path) -> None:
    done = run("export", tmp_path / "news.pressmark", "--format", "claimreview", "-o", "-")
    assert (done.returncode, done.stderr) == (0, "")
    (claim,) = json.loads(done.stdout)
    assert (claim["@context"], claim["@type"], claim["claimReviewed"]) == ("https://schema.org", "ClaimReview", "The bridge cost €3 m.")
    assert claim["itemReviewed"] == {
        "@type": "Claim",
        "text": "It cost 3 million euros",
        "author": {"@type": "Person", "name": "Anna Ortega", "sameAs": "https://www.wikidata.org/entity/Q42"},
        "appearance": {
            "@type": "NewsArticle", "@id": f"urn:uuid:{article.uid}", "headline": "Mayor opens bridge", "alternateName": "news.txt",
        },
    }  # fmt: skip
    assert run("export", tmp_path / "news.pressmark", "--format", "claimreview", "-o", tmp_path / "claims.jsonld").returncode == 0
    assert json.loads((tmp_path / "claims.jsonld").read_text("utf-8")) == [claim]


@pytest.mark.parametrize(
    ("words", "status", "why"),
    [
        (("export", "news.pressmark"), 2, "one of the arguments -o/--output --links --entities is required"),
        (("import-tags", "news.pressmark"), 2, "one of the arguments FILE.csv --links --entities is required"),
        (("export", "news.pressmark", "-o", "a.csv", "--links", "./a.csv"), 2, "needs a file of its own"),
        (("export", "news.pressmark", "-o", "a.csv", "--format", "xml"), 2, "invalid choice: 'xml'"),
        (("import-tags", "news.pressmark", "--links", "tags.csv"), 1, "is no CSV of links from Pressmark: its first line lacks link_id"),
        (("import-tags", "news.pressmark", "--links", "none.csv"), 1, "there is no such file or folder"),
        (
            ("export", "news.pressmark", "--links", "news.pressmark"),
            1,
            "were not exported: “news.pressmark” is the project itself",
        ),
    ],
)
def test_what_cannot_be_is_said(
    article: Article, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], status: int, why: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "tags.csv").write_text("tag_id,role\r\n", "utf-8")
    done = run(*words)
    assert done.returncode == status
    assert why in done.stderr
    assert not (tmp_path / "a.csv").exists()
