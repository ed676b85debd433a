"""Into the trash and out of it again, with all that belongs to an article; who is to read it."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from gui.model.article import Article, ArticleState
from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Step
from gui.model.kinds import Kind
from gui.model.link import Link, LinkRole
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.uids import new_uid, now
from gui.model.waiver import Waiver
from gui.store.linking import links_between
from gui.store.project import Project
from gui.store.trash import trashed
from gui.store.waivers import waivers
from gui.tasks.articles import Assigning, assigning_step, deleting_step, putting_back_step
from gui.tasks.progress import Cancelled
from tests.builders import WORDS, changed, entered, saved, tagged

State = tuple[list[Tag], list[Link], list[Waiver], list[Article]]


class Newsroom:
    """Two articles with tags, links within and between them, a waiver and a name of the register."""

    def __init__(self, path: Path) -> None:
        self.project = Project.create(path)
        self.one, self.two = saved(self.project, WORDS, f"Second: {WORDS}")
        ortega = entered(self.project)
        quotes = [tagged(self.project, each, "“It cost 3 million euros,”", Kind.QUOTE) for each in (self.one, self.two)]
        speaker = tagged(self.project, self.one, "Anna Ortega", Kind.ENTITY, attributes=Attributes(entity=ortega.uid))
        self.other = tagged(self.project, self.two, "Anna Ortega", Kind.ENTITY)
        self.entry = ortega
        links = (
            Link(0, new_uid(), quotes[0].uid, speaker.uid, LinkRole.SPEAKER, "Ada", now()),
            Link(0, new_uid(), quotes[1].uid, self.other.uid, LinkRole.SPEAKER, "Ada", now()),
        )
        waiver = Waiver(0, new_uid(), self.one.id, "x", "y", "it may stay", "Ada", now())
        self.apply(Act.SET_SPEAKER, *(Change(None, row) for row in (*links, waiver)))

    def apply(self, act: Act, *changes: Change) -> Step:
        """One step of Ada's."""
        return self.project.apply(Step(act, changes, "Ada"))

    def delete(self, *articles: Article) -> Step:
        """Put these into the trash."""
        return self.project.apply(deleting_step(self.project.reading, [each.id for each in articles], "Ada"))

    def put_back(self, *articles: Article) -> Step:
        """Bring these back, by somebody else."""
        wanted = [each for each in trashed(self.project.reading) if each.id in {article.id for article in articles}]
        return self.project.apply(putting_back_step(self.project.reading, wanted, "Bea"))

    def state(self) -> State:
        """All that is in the project but the history."""
        reading = self.project.reading
        ids = [entry.id for entry in reading.articles()]
        whole = [article for id_ in ids if (article := reading.article(id_)) is not None]
        return (
            [tag for id_ in ids for tag in reading.tags_of(id_)],
            [x for id_ in ids for x in links_between(reading, id_)],
            waivers(reading),
            whole,
        )


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Newsroom]:
    made = Newsroom(tmp_path / "news.pressmark")
    with closing(made.project):
        yield made


def test_an_article_goes_with_its_tags_and_comes_back_by_undo(room: Newsroom) -> None:
    before = room.state()
    room.delete(room.one, room.two)
    assert room.state() == ([], [], [], [])
    room.project.undo("Ada")
    assert room.state() == before
    room.project.redo("Ada")
    assert room.state() == ([], [], [], [])


def test_the_trash_says_who_when_and_how_many_tags(room: Newsroom) -> None:
    assert trashed(room.project.reading) == []
    first = room.delete(room.two)
    second = room.delete(room.one)
    told = [(each.id, each.title, each.annotator, each.at, each.tags) for each in trashed(room.project.reading)]
    assert told == [(room.one.id, room.one.title, "Ada", second.at, 2), (room.two.id, room.two.title, "Ada", first.at, 2)]


def test_it_comes_back_from_the_trash_long_after_and_by_anybody(room: Newsroom) -> None:
    article = replace(room.one, state=ArticleState.DONE, assignee="Bea", note="look again")
    room.apply(Act.CHANGE_STATE, Change(room.one, article))
    before = room.state()
    room.delete(article, room.two)
    saved(room.project, "Something else in the meantime")
    step = room.put_back(room.one)
    assert step.act is Act.PUT_BACK_ARTICLES
    tags, links, waived, articles = room.state()
    assert tags == [tag for tag in before[0] if tag.article_id == room.one.id]
    assert links == before[1][:1]
    assert waived == before[2]
    assert articles[0] == article
    room.put_back(room.two)
    assert room.state()[:3] == before[:3]
    room.project.undo("Bea")
    assert room.state()[0] == tags


def test_what_does_not_fit_any_more_is_left_out(room: Newsroom) -> None:
    between = Link(0, new_uid(), room.project.reading.tags_of(room.one.id)[0].uid, room.other.uid, LinkRole.SAME_AS, "Ada", now())
    speaker = next(tag for tag in room.project.reading.tags_of(room.one.id) if tag.kind is Kind.ENTITY)
    between = replace(between, source=speaker.uid)
    room.apply(Act.SET_SPEAKER, Change(None, between))
    room.delete(room.one)
    quoting = links_between(room.project.reading, room.two.id)
    room.apply(Act.REMOVE_TAG, *(Change(link, None) for link in quoting), Change(room.other, None))
    room.apply(Act.REMOVE_ENTITY, Change(room.entry, None))
    room.put_back(room.one)
    tags, links, *_ = room.state()
    named = [tag.attributes.entity for tag in tags if tag.article_id == room.one.id]
    assert named == ["", ""]
    assert [link.role for link in links] == [LinkRole.SPEAKER]


def test_an_article_that_was_taken_back_is_in_the_trash_without_tags(room: Newsroom) -> None:
    saved(room.project, "Added by mistake", annotator="Chen")
    room.project.undo("Chen")
    [gone] = trashed(room.project.reading)
    assert (gone.title, gone.annotator, gone.tags) == ("Added by mistake", "Chen", 0)
    room.project.apply(putting_back_step(room.project.reading, [gone], "Ada"))
    assert [article.title for article in room.state()[3]][-1] == "Added by mistake"


def test_a_tag_that_came_since_keeps_the_article(room: Newsroom) -> None:
    step = deleting_step(room.project.reading, [room.one.id], "Ada")
    tagged(room.project, room.one, "bridge", by="Bea")
    before = room.state()
    with pytest.raises(Problem, match="still has tags"):
        room.project.apply(step)
    assert room.state() == before


def test_articles_are_for_somebody_to_read(room: Newsroom) -> None:
    both = [room.one.id, room.two.id]
    step = room.project.apply(assigning_step(room.project.reading, Assigning(both, "Bea"), "Ada"))
    assert len(step.changes) == 2
    assert [entry.assignee for entry in room.project.reading.articles()] == ["Bea", "Bea"]
    assert assigning_step(room.project.reading, Assigning(both, "Bea"), "Ada").changes == ()
    room.project.undo("Ada")
    assert [entry.assignee for entry in room.project.reading.articles()] == ["", ""]
    tag = room.project.reading.tags_of(room.one.id)[0]
    assert changed(room.project, tag, note="untouched").note == "untouched"


def test_a_task_that_is_told_to_stop_has_changed_nothing(room: Newsroom) -> None:
    before, told = room.state(), list[tuple[int, int]]()

    def note(done: int, total: int) -> None:
        told.append((done, total))

    assigning_step(room.project.reading, Assigning([room.one.id], "Bea"), "Ada", note)
    assert told == [(0, 2)]
    for making in (deleting_step,):
        with pytest.raises(Cancelled):
            making(room.project.reading, [room.one.id], "Ada", note, lambda: True)
    assert room.state() == before


def test_what_was_added_anew_and_taken_back_still_comes_back_with_its_tags(project: Project) -> None:
    (article,) = saved(project)
    tag = tagged(project, article)
    project.apply(deleting_step(project.reading, [article.id], "Ada"))
    saved(project, annotator="Bob")
    with pytest.raises(Problem):
        project.undo("Ada")
    project.undo("Bob")
    (gone,) = trashed(project.reading)
    assert (gone.annotator, gone.tags) == ("Ada", 1)
    project.apply(putting_back_step(project.reading, [gone], "Cy"))
    assert project.reading.tags_of(article.id) == [tag]
    project.undo("Cy")
    assert [each.tags for each in trashed(project.reading)] == [1]
