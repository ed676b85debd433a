"""The second look over a project: what it reads, what it keeps, what another program may have written."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Step
from gui.model.finding import Concern, Finding, Looked
from gui.model.kinds import Kind, Status
from gui.model.label import Label
from gui.model.link import LinkRole, link_of
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.uids import new_uid
from gui.model.waiver import Waiver
from gui.store.project import Project
from gui.tasks.progress import Cancelled
from gui.tasks.second_look import SecondLook
from tests.builders import changed, entered, removed, saved, tagged


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """A project with two articles."""
    with closing(Project.create(tmp_path / "news.pressmark")) as project:
        saved(project, "“It fell,” said Kim. And Bo left.”", "Kim came.")
        yield project


@pytest.fixture
def look(project: Project) -> Iterator[SecondLook]:
    """A second look at it."""
    with closing(SecondLook(project.path)) as look:
        yield look


def tag(project: Project, words: str, kind: Kind, article: int = 1) -> Tag:
    """A tag that is saved."""
    found = project.reading.article(article)
    assert found is not None
    return tagged(project, found, words, kind)


def apply(project: Project, *changes: Change) -> None:
    """Save these changes."""
    project.apply(Step(Act.CHANGE_DETAILS, changes, "Ada"))


def elsewhere(project: Project, *statements: str) -> None:
    """Another program writes into the file, without asking what makes sense."""
    with closing(sqlite3.connect(project.path)) as other:
        other.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            other.execute(statement)
        other.commit()


def looked(look: SecondLook, article: int = 1) -> Looked:
    """What there is to say, where something has changed."""
    found = look.look(article)
    assert found is not None
    return found


def concerns(found: Looked) -> list[tuple[Concern, str]]:
    """What it is about."""
    return [(finding.concern, finding.words) for finding in found.findings]


def test_findings_come_in_reading_order_and_once(project: Project, look: SecondLook) -> None:
    tag(project, "Bo left", Kind.CLAIM)
    tag(project, "“It fell,”", Kind.QUOTE)
    assert concerns(looked(look)) == [(Concern.NO_SPEAKER, "“It fell,”"), (Concern.NO_CLAIMANT, "Bo left"), (Concern.MARK, "”")]
    assert look.look(1) is None
    assert concerns(looked(look, 2)) == []
    assert look.look(2) is None


def test_a_link_of_another_article_changes_nothing_here(project: Project, look: SecondLook) -> None:
    quote, kim = tag(project, "“It fell,”", Kind.QUOTE), tag(project, "Kim", Kind.ENTITY)
    assert (Concern.NO_SPEAKER, "“It fell,”") in concerns(looked(look))
    looked(look, 2)
    apply(project, Change(None, link_of(quote, kim, LinkRole.SPEAKER, "Ada")))
    assert concerns(looked(look)) == [(Concern.MARK, "”")]
    assert look.look(2) is None


def test_a_tag_that_is_removed_or_rejected_takes_its_findings_along(project: Project, look: SecondLook) -> None:
    claim = tag(project, "Bo left", Kind.CLAIM)
    assert len(looked(look).findings) == 2
    rejected = changed(project, claim, status=Status.REJECTED)
    assert len(looked(look).findings) == 1
    changed(project, rejected, note="not a claim")
    assert look.look(1) is None
    removed(project, changed(project, project.reading.tags_of(1)[0], status=Status.TAGGED))
    assert look.look(1) is None


def test_a_waiver_comes_and_goes_and_fits_as_long_as_the_tag_is_the_same(project: Project, look: SecondLook) -> None:
    claim = tag(project, "Bo left", Kind.CLAIM)
    finding = next(each for each in looked(look).findings if each.concern is Concern.NO_CLAIMANT)
    waiver = Waiver(0, new_uid(), 1, finding.concern, finding.subject, "the headline", "Ada", "2026-01-01T00:00:00+00:00")
    apply(project, Change(None, waiver))
    found = looked(look)
    assert [(each.finding, each.subject) for each in found.waivers] == [(finding.concern, finding.subject)]
    changed(project, claim, note="so what")
    assert {each.subject for each in looked_or_before(look, found).findings} >= {finding.subject}
    changed(project, project.reading.tags_of(1)[0], label="event")
    assert finding.subject not in {each.subject for each in looked(look).findings}


def looked_or_before(look: SecondLook, before: Looked) -> Looked:
    """What there is to say now, new or not."""
    return look.look(1) or before


def test_a_label_that_is_listed_now_is_no_finding_any_more(project: Project, look: SecondLook) -> None:
    article = project.reading.article(2)
    assert article is not None
    tagged(project, article, "Kim", Kind.ENTITY, label="ship")
    assert concerns(looked(look, 2)) == [(Concern.LABEL, "Kim")]
    apply(project, Change(None, Label(0, new_uid(), Kind.ENTITY, "ship", 99)))
    assert concerns(looked(look, 2)) == []


def test_an_article_that_is_taken_back_has_nothing_to_say(project: Project, look: SecondLook) -> None:
    assert concerns(looked(look)) == [(Concern.MARK, "”")]
    project.undo("Ada")
    assert looked(look) == Looked(1)
    project.redo("Ada")
    assert concerns(looked(look)) == [(Concern.MARK, "”")]


def test_links_that_another_program_has_left_behind(project: Project, look: SecondLook) -> None:
    quote, kim, bo = tag(project, "“It fell,”", Kind.QUOTE), tag(project, "Kim", Kind.ENTITY), tag(project, "Bo", Kind.ENTITY)
    far = tag(project, "Kim", Kind.ENTITY, 2)
    for target, role in ((kim, LinkRole.SPEAKER), (bo, LinkRole.ADDRESSEE)):
        apply(project, Change(None, link_of(quote, target, role, "Ada")))
    elsewhere(
        project,
        f"UPDATE link SET to_id = {far.id} WHERE role = 'speaker'",
        f"DELETE FROM tag WHERE id = {bo.id}",
    )
    assert found_links(looked(look)) == [(Concern.LINK_ACROSS, "speaker"), (Concern.LINK_GONE, "addressee")]
    elsewhere(project, f"DELETE FROM tag WHERE id = {quote.id}")
    assert found_links(looked(look, 2)) == [(Concern.LINK_GONE, "speaker")]


def test_links_that_another_program_has_made(project: Project, look: SecondLook) -> None:
    quote, claim = tag(project, "“It fell,”", Kind.QUOTE), tag(project, "Bo left", Kind.CLAIM)
    columns = "(uid, from_id, to_id, role, annotator_id, created_at)"
    ends = ((quote.id, claim.id, "speaker"), (quote.id, quote.id, "same as"))
    rows = [f"('{new_uid()}', {source}, {target}, '{role}', 1, '')" for source, target, role in ends]
    elsewhere(project, *(f"INSERT INTO link {columns} VALUES {row}" for row in rows))
    assert found_links(looked(look)) == [(Concern.LINK_KINDS, "speaker"), (Concern.LINK_ITSELF, "same as")]


def found_links(found: Looked) -> list[tuple[Concern, str]]:
    """What is wrong with links, and their roles."""
    wanted = (Concern.LINK_GONE, Concern.LINK_ITSELF, Concern.LINK_ACROSS, Concern.LINK_KINDS)
    return sorted((finding.concern, finding.more) for finding in found.findings if finding.concern in wanted)


def test_a_cue_that_nobody_can_read(project: Project, look: SecondLook) -> None:
    quote = changed(project, tag(project, "“It fell,”", Kind.QUOTE), attributes=Attributes(cue=(Span(11, 15),)))
    assert details(looked(look)) == []
    elsewhere(project, f"UPDATE tag SET cue = 'the said' WHERE id = {quote.id}")
    assert [finding.more for finding in details(looked(look))] == ["cue"]


@pytest.mark.parametrize("statement", ["wikidata = 'Q99999999999999999999'", "name = 'Bo'"])
def test_an_entry_that_only_another_program_can_have_made(project: Project, look: SecondLook, statement: str) -> None:
    """A number that is none; a name that another entry has, since it is kept under a key of its own."""
    kim, _ = entered(project, "Kim"), entered(project, "Bo")
    tag(project, "Bo left", Kind.CLAIM)
    changed(project, tag(project, "Kim", Kind.ENTITY), attributes=Attributes(entity=kim.uid))
    assert details(looked(look)) == []
    elsewhere(project, f"UPDATE entity SET {statement} WHERE uid = '{kim.uid}'")
    assert [(finding.words, finding.more) for finding in details(looked(look))] == [("Kim", "entity")]


def details(found: Looked) -> list[Finding]:
    """What makes no sense of what tags say."""
    return [finding for finding in found.findings if finding.concern is Concern.DETAILS]


def test_it_can_be_stopped_and_begins_anew(project: Project, look: SecondLook) -> None:
    tag(project, "Bo left", Kind.CLAIM)
    with pytest.raises(Cancelled):
        look.look(1, lambda: True)
    assert len(looked(look).findings) == 2


def test_nobody_who_saves_waits_for_it(project: Project, look: SecondLook) -> None:
    """Between two articles it holds no lock, and none in between: a save would wait for two seconds, and be refused."""
    claim = tag(project, "Bo left", Kind.CLAIM)
    tags = [claim]

    def save() -> bool:
        tags.append(changed(project, tags[-1], note=str(len(tags))))
        return False

    look.look(1, save)
    assert len(tags) > 1
    assert replace(tags[-1], note="") == replace(claim, updated_at=tags[-1].updated_at)


def test_what_is_no_project_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Problem):
        SecondLook(tmp_path / "none.pressmark")
