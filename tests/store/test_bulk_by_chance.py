"""Undo and redo against a plain model once more, now with acts over sets of rows, the trash, and undo of many acts at once."""

from collections.abc import Iterator
from dataclasses import replace
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from gui.model.amendment import Amendment, amended
from gui.model.article import ArticleState
from gui.model.article_amendment import ArticleAmendment
from gui.model.change import Act, Way
from gui.model.kinds import Kind, Status
from gui.model.link import Link, fits_end
from gui.model.tag import Tag
from gui.store.bulk.articles import amend_articles
from gui.store.bulk.many import Outcome, last_change, many_changes
from gui.store.going_back import go_back
from gui.tasks.bulk import change_tags, remove_tags
from gui.tasks.many_articles import delete_many
from tests.store.test_undo_by_chance import UndoMachine, World

AMENDMENTS = st.one_of(
    st.builds(Amendment, kind=st.sampled_from(Kind)),
    st.builds(Amendment, kind=st.sampled_from(Kind), label=st.sampled_from(["", "direct"]), annotator=st.sampled_from(["Bob", "Ada"])),
    st.builds(Amendment, status=st.sampled_from(Status), note=st.sampled_from(["", "n"])),
    st.builds(Amendment, added=st.just("more")),
)


class BulkMachine(UndoMachine):
    """As `UndoMachine`, with very many rows at once (here: some)."""

    @precondition(lambda self: self._tags())
    @rule(data=st.data(), amendment=AMENDMENTS)
    def amend_tags(self, data: st.DataObject, amendment: Amendment) -> None:
        some = data.draw(st.lists(st.sampled_from(self._tags()), min_size=1, max_size=5, unique_by=lambda tag: tag.id))
        ids = [tag.id for tag in some]
        outcome = change_tags(self.project, ids, amendment, "Ada", last_change(self.project.reading))
        stored = {tag.uid: tag for tag in self.project.reading.tags(ids)}
        world = dict(self.world)
        for tag in some:
            becomes = stored[tag.uid]
            assert becomes in (tag, replace(amended(tag, amendment, "Ada", becomes.updated_at), updated_at=becomes.updated_at))
            world[tag.uid] = becomes
        for link in self._of(Link):
            ends = [(self.world[end], world[end]) for end in (link.source, link.target)]
            kinds = [(now.uid, now.kind) for was, now in ends if isinstance(was, Tag) and isinstance(now, Tag) and was.kind is not now.kind]
            if not all(fits_end(link, uid, kind) for uid, kind in kinds):
                del world[link.uid]
        self._done(outcome, world)

    @precondition(lambda self: self._tags())
    @rule(data=st.data())
    def remove_tags(self, data: st.DataObject) -> None:
        some = data.draw(st.lists(st.sampled_from(self._tags()), min_size=1, max_size=5, unique_by=lambda tag: tag.id))
        outcome = remove_tags(self.project, [tag.id for tag in some], "Ada", last_change(self.project.reading))
        assert outcome.changed == len(some)
        self._done(outcome, self._without({tag.uid for tag in some}))

    @precondition(lambda self: self._articles())
    @rule(data=st.data())
    def delete_articles(self, data: st.DataObject) -> None:
        some = data.draw(st.lists(st.sampled_from(self._articles()), min_size=1, max_size=3, unique_by=lambda article: article.id))
        outcome = delete_many(self.project, [article.id for article in some], "Ada", last_change(self.project.reading))
        assert outcome.changed == len(some)
        gone = {article.id for article in some}
        tags = {tag.uid for tag in self._tags() if tag.article_id in gone}
        self._done(outcome, self._without(tags | {article.uid for article in some}))

    @precondition(lambda self: self._articles())
    @rule(
        data=st.data(),
        act=st.sampled_from([Act.ASSIGN, Act.CHANGE_STATE]),
        amendment=st.builds(ArticleAmendment, state=st.sampled_from([None, *ArticleState]), assignee=st.sampled_from([None, "", "Bob"])),
    )
    def amend_articles(self, data: st.DataObject, act: Act, amendment: ArticleAmendment) -> None:
        some = data.draw(st.lists(st.sampled_from(self._articles()), min_size=1, max_size=3, unique_by=lambda article: article.id))
        outcome = Outcome()
        with many_changes(self.project, act, "Ada") as many:
            outcome = amend_articles(many, [article.id for article in some], amendment)
        said = {name: value for name in ("state", "assignee", "note") if (value := getattr(amendment, name)) is not None}
        self._done(outcome, self.world | {article.uid: replace(article, **said) for article in some})

    @rule(data=st.data(), many=st.sampled_from([0, 250]))
    def go_back(self, data: st.DataObject, many: int) -> None:
        """Undo up to any act, or redo up to it, steps of more than so many changes in sets: as if it was done one by one."""
        self.moving = ""
        way, line = data.draw(st.sampled_from(list(self._lines())))
        if not line:
            return
        count = data.draw(st.integers(1, len(line)))
        with patch("gui.store.going_back._MANY", many):
            agreed = go_back(self.project, way, line[count - 1], "Ada")
            assert (len(agreed.steps), agreed.left) == (count, ())
            go_back(self.project, way, line[count - 1], "Ada", agreed=agreed)
        here, there = (self.past, self.future) if way is Way.UNDO else (self.future, self.past)
        for _ in range(count):
            there.append(self.world)
            self.world = here.pop()

    def _lines(self) -> Iterator[tuple[Way, list[int]]]:
        """The acts that stand, the newest first, and those that were taken back, the oldest first."""
        sql = "SELECT id FROM step WHERE standing = ? ORDER BY id"
        stand, undone = ([key for (key,) in self.project.reading.rows(sql, standing)] for standing in ("done", "undone"))
        assert (len(stand), len(undone)) == (len(self.past), len(self.future))
        yield Way.UNDO, stand[::-1]
        yield Way.REDO, undone

    def _without(self, gone: set[str]) -> World:
        links = {link.uid for link in self._of(Link) if {link.source, link.target} & gone}
        return {uid: row for uid, row in self.world.items() if uid not in gone | links}

    def _done(self, outcome: Outcome, world: World) -> None:
        self.moving = ""
        if outcome.changed:
            self.past.append(self.world)
            self.future.clear()
            self.world = world
        else:
            assert world == self.world


TestBulk = BulkMachine.TestCase
TestBulk.settings = settings(max_examples=30, stateful_step_count=30, deadline=None)
