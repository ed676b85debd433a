"""Undo and redo against a plain model: whatever is done, undo is its opposite and redo brings it again.

Moves of one tag's edges in a row are one act.
"""

import tempfile
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from gui.model.article import Article, ArticleState
from gui.model.attributes import Attributes
from gui.model.change import Act, Change, Row, Step, Way
from gui.model.entity import Entity, key_of
from gui.model.kinds import Kind, Status
from gui.model.link import Link, LinkRole, fault_of, link_of
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag, moved
from gui.model.uids import new_uid
from gui.store.bulk.taking_back import answer_many
from gui.store.linking import links_between
from gui.store.project import Project
from gui.store.register import entries
from tests.builders import a_tag, an_article

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
TEXTS = ("One \U0001f600 two", "Mayor opens bridge", "x", "“Drei”\u00a0vier")
R = TypeVar("R")
World = dict[str, Row]
"""All rows by their identity: what the model says is in the project."""


class UndoMachine(RuleBasedStateMachine):
    """Ada's random acts over one project; `past` and `future` are the worlds that undo and redo must lead to."""

    @initialize()
    def begin(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="pressmark-tests-")
        self.path = Path(self.folder.name) / "p.pressmark"
        self.project = Project.create(self.path)
        self.world: World = {}
        self.past: list[World] = []
        self.future: list[World] = []
        self.moving = ""  # the tag of which an edge was moved last, if nothing else was done since

    @rule(text=st.sampled_from(TEXTS))
    def add_article(self, text: str) -> None:
        if all(article.text != text for article in self._articles()):
            self._do(Change(None, an_article(text, id=0)))

    @precondition(lambda self: self._articles())
    @rule(data=st.data(), kind=st.sampled_from(Kind), note=WORDS)
    def add_tags(self, data: st.DataObject, kind: Kind, note: str) -> None:
        article = data.draw(st.sampled_from(self._articles()))
        starts = data.draw(st.lists(st.integers(0, len(article.text) - 1), min_size=1, max_size=3))
        spans = [(start, data.draw(st.integers(start + 1, len(article.text)))) for start in starts]
        self._do(*(Change(None, a_tag(article, span, kind, note=note)) for span in spans))

    @precondition(lambda self: self._tags())
    @rule(data=st.data(), note=WORDS, status=st.sampled_from(Status), reviewer=st.sampled_from(["", "Bob", "Ada"]))
    def change_tag(self, data: st.DataObject, note: str, status: Status, reviewer: str) -> None:
        tag = data.draw(st.sampled_from(self._tags()))
        self._do(Change(tag, replace(tag, note=note, status=status, reviewer=reviewer)))

    @precondition(lambda self: self._tags())
    @rule(data=st.data())
    def move_edge(self, data: st.DataObject) -> None:
        tag = data.draw(st.sampled_from(self._tags()))
        text = next(each for each in self._articles() if each.id == tag.article_id).text
        for _ in range(data.draw(st.integers(1, 3))):
            start = data.draw(st.integers(0, len(text) - 1))
            after = moved(tag, text, Span(start, data.draw(st.integers(start + 1, len(text)))))
            self._do(Change(tag, after), act=Act.MOVE_EDGE)
            tag = after

    @precondition(lambda self: self._tags())
    @rule(data=st.data())
    def remove_tag(self, data: st.DataObject) -> None:
        tag = data.draw(st.sampled_from(self._tags()))
        linked = [link for link in self._of(Link) if tag.uid in (link.source, link.target)]
        self._do(*(Change(link, None) for link in linked), Change(tag, None))

    @precondition(lambda self: self._tags())
    @rule(data=st.data(), name=st.sampled_from(["Ana", "Bert", "ANA"]), unsure=st.booleans())
    def name_tag(self, data: st.DataObject, name: str, unsure: bool) -> None:
        """In one step with the entry, if the register has none."""
        tag = data.draw(st.sampled_from(self._tags()))
        there = next((entity for entity in self._of(Entity) if key_of(entity.name) == key_of(name)), None)
        entity = there or Entity(0, new_uid(), name)
        said = Attributes(entity=entity.uid, cue=(Span(0, 1),))
        self._do(*([] if there else [Change(None, entity)]), Change(tag, replace(tag, attributes=said, unsure=unsure)))

    @precondition(lambda self: len(self._tags()) > 1)
    @rule(data=st.data(), role=st.sampled_from(LinkRole))
    def link_tags(self, data: st.DataObject, role: LinkRole) -> None:
        """Whatever makes sense is saved, all else is refused and changes nothing."""
        one, other = (data.draw(st.sampled_from(self._tags())) for _ in range(2))
        before = defaultdict[str, list[str]](list)
        for link in self._of(Link):
            if link.role is LinkRole.CONTINUES:
                before[link.source].append(link.target)
        is_there = any((link.source, link.target, link.role) == (one.uid, other.uid, role) for link in self._of(Link))
        may_be = fault_of(one, other, role, before.__getitem__) is None and not is_there
        try:
            self._do(Change(None, link_of(one, other, role, "Ada")))
            assert may_be
        except Problem:
            assert not may_be
            self.moving = ""

    @precondition(lambda self: self._of(Entity))
    @rule(data=st.data(), note=st.sampled_from(["", "mayor"]))
    def change_entry(self, data: st.DataObject, note: str) -> None:
        """Where no tag names it, it goes."""
        entity = data.draw(st.sampled_from(self._of(Entity)))
        is_named = any(tag.attributes.entity == entity.uid for tag in self._tags())
        self._do(Change(entity, replace(entity, aliases=(note,) if note else (), note=note) if is_named else None))

    @precondition(lambda self: self._articles())
    @rule(data=st.data(), state=st.sampled_from(ArticleState))
    def change_state(self, data: st.DataObject, state: ArticleState) -> None:
        article = data.draw(st.sampled_from(self._articles()))
        self._do(Change(article, replace(article, state=state)))

    @precondition(lambda self: self._tags())
    @rule(data=st.data())
    def fail(self, data: st.DataObject) -> None:
        tag = data.draw(st.sampled_from(self._tags()))
        stale = replace(tag, note=tag.note + "!")
        try:
            self.project.apply(Step(Act.CHANGE_NOTE, (Change(tag, replace(tag, label="x")), Change(stale, None)), "Ada"))
            raise AssertionError("the lock let it through")
        except Problem:
            self.moving = ""

    @rule(at_once=st.booleans())
    def undo(self, at_once: bool) -> None:
        """One by one or in sets of rows: the two must not differ."""
        self.moving = ""
        done = answer_many(self.project, "Ada", Way.UNDO) if at_once else self.project.undo("Ada")
        assert (done is not None) is bool(self.past)
        if self.past:
            self.future.append(self.world)
            self.world = self.past.pop()

    @rule(at_once=st.booleans())
    def redo(self, at_once: bool) -> None:
        self.moving = ""
        done = answer_many(self.project, "Ada", Way.REDO) if at_once else self.project.redo("Ada")
        assert (done is not None) is bool(self.future)
        if self.future:
            self.past.append(self.world)
            self.world = self.future.pop()

    @rule()
    def reopen(self) -> None:
        self.moving = ""
        self.project.close()
        self.project = Project(self.path)

    @invariant()
    def the_project_is_what_the_model_says(self) -> None:
        reading = self.project.reading
        articles = [article for entry in reading.articles() if (article := reading.article(entry.id))]
        rows: list[Row] = [*articles, *(tag for article in articles for tag in reading.tags_of(article.id))]
        rows += [*entries(reading), *(link for article in articles for link in links_between(reading, article.id))]
        assert {row.uid: row for row in rows} == self.world
        assert reading.tag_count() == len(self._tags())
        texts = {article.id: article.text for article in articles}
        assert all(tag.start < tag.end and tag.excerpt == tag.span.excerpt(texts[tag.article_id]) for tag in self._tags())

    def teardown(self) -> None:
        self.project.close()
        self.folder.cleanup()

    def _do(self, *changes: Change, act: Act = Act.IMPORT_TAGS) -> None:
        step = self.project.apply(Step(act, changes, "Ada"))
        moving = changes[0].row.uid if act is Act.MOVE_EDGE else ""
        if not moving or moving != self.moving:
            self.past.append(self.world)
        self.moving = moving
        self.future.clear()
        self.world = dict(self.world)
        for change in step.changes:
            if change.after is None:
                del self.world[change.row.uid]
            else:
                self.world[change.row.uid] = change.after

    def _articles(self) -> list[Article]:
        return [row for row in self.world.values() if isinstance(row, Article)]

    def _tags(self) -> list[Tag]:
        return self._of(Tag)

    def _of(self, kind: type[R]) -> list[R]:
        return [row for row in self.world.values() if isinstance(row, kind)]


TestUndo = UndoMachine.TestCase
TestUndo.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
