"""Claims go out as ClaimReview, each with those who make it."""

import json
from pathlib import Path
from typing import Any

import pytest

from gui.exchange.file_kinds import FileKind
from gui.model.article import Article
from gui.model.attributes import NONE, Attributes, Claimant
from gui.model.change import Act, Change, Step
from gui.model.entity import Entity
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.uids import new_uid
from gui.store.project import Project
from gui.tasks.exporting import export_file
from gui.tasks.progress import Cancelled
from tests.builders import a_tag, saved
from tests.tasks.newsroom import Newsroom, apply

ANNA = Entity(0, new_uid(), "Anna Ortega", (), "Q42")


@pytest.fixture
def article(project: Project) -> Article:
    (article,) = saved(project)
    apply(project, ANNA)
    return article


def _claims(project: Project, folder: Path) -> list[dict[str, Any]]:
    done = export_file(project.path, folder / "claims.jsonld", FileKind.CLAIMS)
    found: list[dict[str, Any]] = json.loads(done.path.read_text("utf-8"))
    assert (len(found), done.kind) == (done.count, FileKind.CLAIMS)
    return found


def _author(project: Project, folder: Path) -> Any:
    (claim,) = _claims(project, folder)
    return claim["itemReviewed"].get("author")


def _claim(project: Project, article: Article, attributes: Attributes = NONE, *mentions: Tag) -> Tag:
    claim = a_tag(article, "3 million euros", attributes=attributes)
    apply(project, claim, *mentions, *(link_of(claim, mention, LinkRole.CLAIMANT, "Ada") for mention in mentions))
    return claim


def test_only_claims_that_are_not_rejected_go_out(project: Project, article: Article, tmp_path: Path) -> None:
    tags = [a_tag(article, (10 * at, 10 * at + 3), status=status) for at, status in enumerate(reversed(Status))]
    apply(project, *tags, a_tag(article, "Anna Ortega", Kind.ENTITY))
    wanted = [f"urn:uuid:{tag.uid}" for tag in tags if tag.status is not Status.REJECTED]
    assert [claim["@id"] for claim in _claims(project, tmp_path)] == wanted


def test_a_linked_claimant_is_named_as_in_the_register(project: Project, article: Article, tmp_path: Path) -> None:
    mention = a_tag(article, "Mayor", Kind.ENTITY, label="person", attributes=Attributes(entity=ANNA.uid))
    _claim(project, article, NONE, mention)
    assert _author(project, tmp_path) == {"@type": "Person", "name": "Anna Ortega", "sameAs": "https://www.wikidata.org/entity/Q42"}


def test_a_claimant_without_an_entry_is_named_by_the_words(project: Project, article: Article, tmp_path: Path) -> None:
    _claim(project, article, NONE, a_tag(article, "The bridge", Kind.ENTITY, label="place"))
    assert _author(project, tmp_path) == {"@type": "Thing", "name": "The bridge"}


def test_several_claimants_stand_in_the_order_of_their_links_and_once(project: Project, article: Article, tmp_path: Path) -> None:
    named = Attributes(entity=ANNA.uid)
    council = a_tag(article, "bridge", Kind.ENTITY, label="organisation")
    mentions = [a_tag(article, words, Kind.ENTITY, label="person", attributes=named) for words in ("Anna Ortega", "Mayor")]
    _claim(project, article, NONE, council, *mentions)
    found = _author(project, tmp_path)
    assert [(who["@type"], who["name"]) for who in found] == [("Organization", "bridge"), ("Person", "Anna Ortega")]


def test_one_who_is_known_but_not_mentioned_has_the_type_of_other_mentions(project: Project, article: Article, tmp_path: Path) -> None:
    named = Attributes(entity=ANNA.uid)
    labels = ["place", "person", "person", ""]
    apply(project, *(a_tag(article, (at, at + 3), Kind.ENTITY, label=label, attributes=named) for at, label in enumerate(labels)))
    _claim(project, article, Attributes(claimant=Claimant.UNKNOWN, entity=ANNA.uid))
    assert _author(project, tmp_path) == {"@type": "Person", "name": "Anna Ortega", "sameAs": "https://www.wikidata.org/entity/Q42"}


def test_the_journalist_and_nobody(project: Project, article: Article, tmp_path: Path) -> None:
    claim = _claim(project, article)
    assert _author(project, tmp_path) is None
    apply(project, a_tag(article, "3 million", attributes=Attributes(claimant=Claimant.JOURNALIST)))
    project.apply(Step(Act.REMOVE_TAG, (Change(project.reading.tag_by_uid(claim.uid), None),), "Ada"))
    assert _author(project, tmp_path) == {"@type": "Person", "jobTitle": "journalist"}


def test_claims_of_all_articles_say_where_they_stand(room: Newsroom, tmp_path: Path) -> None:
    found = _claims(room.project, tmp_path)
    assert [claim["claimReviewed"] for claim in found] == ["It cost\n3 million.", "The bridge is long"]
    assert {claim["itemReviewed"]["appearance"]["url"] for claim in found} == {"https://news.example/bridge"}


@pytest.mark.parametrize("kind", [kind for kind in FileKind if kind is not FileKind.TAGS])
def test_cancelled_or_failed_it_leaves_all_as_it_was(room: Newsroom, tmp_path: Path, kind: FileKind) -> None:
    target = tmp_path / "target"
    target.write_text("old")
    with pytest.raises(Cancelled):
        export_file(room.project.path, target, kind, cancelled=lambda: True)
    with pytest.raises(Problem, match=f"The {kind} were not exported: .* is the project itself"):
        export_file(room.project.path, room.project.path, kind)
    assert target.read_text() == "old"
    seen: list[tuple[int, int]] = []
    export_file(room.project.path, target, kind, lambda *said: seen.append(said))
    assert seen[-1][0] == seen[-1][1] > 0


def test_an_empty_project_has_empty_files(project: Project, tmp_path: Path) -> None:
    for kind, content in ((FileKind.LINKS, "link_id,"), (FileKind.ENTITIES, "entity_id,name,"), (FileKind.CLAIMS, "[]\n")):
        done = export_file(project.path, tmp_path / kind, kind)
        assert done.count == 0
        assert done.path.read_text("utf-8").startswith(content)
