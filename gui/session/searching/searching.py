"""Searching across articles, as a part of the session: one hunt at a time, in a thread of its own."""

import gc

from PySide6.QtCore import QObject, QTimer, Signal

from gui.model.article import Article
from gui.model.change import Step
from gui.model.entity import Entity, key_of
from gui.model.hunt import Catch, Hunt, Wanted
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.later import Later
from gui.session.searching.hits_model import HitsModel
from gui.session.searching.seeker import Errand, Errands, Maker, Seeker
from gui.session.session import Session

_PAUSE = 400
"""Milliseconds after a tag before what is like it is counted: the next key may make another one."""
_AGAIN = 1000
"""Milliseconds after another window's act before the hunt is begun again: it may be the first of many."""
_LONGEST = 200
"""Code points of a tag of which it is worth while to ask where else they stand."""
_searcher = Later("gui.tasks.searching", "Searcher")


class Searching(QObject):
    """`begun()` tells of another hunt or of none, `found()` that there is more in `model`, `ended()` that there will be no more
    (`fault` says why, if it could not go on); `counted(alike)` how many places are like the tag that was asked about.
    """

    begun = Signal()
    found = Signal()
    ended = Signal()
    counted = Signal(object)

    def __init__(self, session: Session, make: Maker = _searcher) -> None:
        super().__init__(session)
        self._session, self._make = session, make
        self._errands = Errands()
        self._thread: Seeker | None = None
        self._errand: Errand | None = None
        self._tag: Tag | None = None
        self._stale: set[int] = set()
        """Articles of the hunt before in which nothing has been found again yet."""
        self.model = HitsModel(self)
        self.hunt: Hunt | None = None
        """What is hunted, or was last."""
        self.looked_at = (0, 0)
        """Through how many articles the hunt has gone, and how many there are to go through; for a bar of progress."""
        self.fault: Problem | None = None
        """Why the hunt has ended too early: no regular expression, one that takes too long, a file that cannot be read."""
        self._soon, self._again = (QTimer(self, singleShot=True, interval=pause) for pause in (_PAUSE, _AGAIN))
        self._soon.timeout.connect(self._count)
        self._again.timeout.connect(self.hunt_again)
        session.steps.stepped.connect(self._follow)
        session.project_opened.connect(self.forget)
        session.refreshed.connect(self._refresh)

    @property
    def is_at_work(self) -> bool:
        """Whether more may be found."""
        return self._errand is not None

    @property
    def has_more(self) -> bool:
        """Whether there may be more hits than are kept (`gui.model.hunt.MOST`)."""
        return self.model.is_full

    def begin(self, hunt: Hunt, wanted: Wanted | None = None) -> None:
        """Hunt in the open project; the hunt before ends, and what it has found goes.  What is no regular expression is a `fault`."""
        self.stop()
        self.model.clear()
        if wanted is not None:
            self.model.want(wanted)
        self._stale = set()
        self._begin(hunt)

    def stop(self) -> None:
        """End the hunt; what it has found stays."""
        self._again.stop()
        self._errands.drop(is_count=False)
        if self._errand is not None:
            self._errand = None
            self.ended.emit()

    def hunt_again(self) -> None:
        """Look once more for the same: what was found stays in sight until it is found again, or is not."""
        if self.hunt is not None:
            self._errands.drop(is_count=False)
            self._stale = self.model.article_ids()
            self._begin(self.hunt)

    def forget(self) -> None:
        """End the hunt, show nothing, and give the file back: another project is open, or none."""
        self._soon.stop()
        self.stop()
        self._errands.end()
        thread, self._thread = self._thread, None
        if thread is not None:
            thread.wait()
            thread.deleteLater()
        self._errands, self.hunt, self.fault, self.looked_at = Errands(), None, None, (0, 0)
        self.model.clear()
        self.begun.emit()

    def count_alike(self, tag: Tag | None) -> None:
        """Count in a while, in the thread, where else its words stand and are not tagged so; `counted` tells.  None: of none."""
        self._tag = tag if tag is not None and len(tag.excerpt) <= _LONGEST else None
        self._errands.drop(is_count=True)
        if self._tag is None:
            self._soon.stop()
        else:
            self._soon.start()

    def names_of(self, tag: Tag) -> tuple[str, ...]:
        """Other names of the one whom the tag names, as the register has them; none for other tags.  Raises Problem."""
        entry: Entity | None = self._session.register.entry(tag.attributes.entity)
        return other_names(entry, tag.excerpt) if entry is not None else ()

    def _begin(self, hunt: Hunt) -> None:
        self.hunt, self.fault, self.looked_at = hunt, None, (0, 0)
        self._errand = self._sent(Errand(hunt, self._session.policies.current))
        self.begun.emit()

    def _sent(self, errand: Errand) -> Errand | None:
        project = self._session.project
        if project is None:
            return None
        if self._thread is None:
            self._thread = Seeker(self._make, project.path, self._errands, self)
            self._thread.arrived.connect(self._take)
            self._thread.ended.connect(self._end)
            self._thread.counted.connect(self._tell)
            self._thread.start()
        self._errands.put(errand)
        return errand

    def _count(self) -> None:
        tag = self._tag
        if tag is None:
            return
        try:
            hunt, _ = hunt_for(tag, self.names_of(tag))
        except Problem:  # nobody has asked for this: the line that offers more stays away
            return
        self._sent(Errand(hunt, self._session.policies.current, tag))

    def _take(self, errand: Errand, catches: list[Catch], done: int, total: int) -> None:
        if errand is self._errand:
            self.looked_at = done, total
            self._stale.difference_update(catch.article_id for catch in catches)
            self.model.take(catches)
            self.found.emit()
            gc.freeze()  # else each of the many collections looks at all hits that came before: a fifth of the time

    def _end(self, errand: Errand, error: Exception | None) -> None:
        if error is not None and not isinstance(error, Problem):
            raise error  # a bug: the border of the program reports it
        if errand is self._errand:
            self._errand, self.fault = None, error
            if error is None and not self.has_more:
                self.model.take([Catch(article_id, "", ()) for article_id in sorted(self._stale)])
            self._stale = set()
            self.ended.emit()

    def _tell(self, errand: Errand, alike: object) -> None:
        if errand.tag is self._tag and not errand.dropped.is_set():
            self.counted.emit(alike)

    def _follow(self, step: Step) -> None:
        """Something was saved: hits stand otherwise, articles have come or gone."""
        self.model.follow(step)
        rows = [change for change in step.changes if isinstance(change.row, Article)]
        if any(change.before is None or change.after is None for change in rows):
            self.hunt_again()

    def _refresh(self) -> None:
        """Another window or a task has written."""
        if self.hunt is not None:
            self._again.start()


def other_names(entry: Entity, words: str) -> tuple[str, ...]:
    """All names of an entry but the one that these words are."""
    return tuple(name for name in (entry.name, *entry.aliases) if key_of(name) != key_of(words))


def hunt_for(tag: Tag, names: tuple[str, ...] = ()) -> tuple[Hunt, Wanted]:
    """What would find the words of a tag elsewhere, as whole words and in the same case, and say of them what it says.

    `names` are the names of the entry of the register that it names (`Searching.names_of`).
    """
    return Hunt(tag.excerpt, names, case=True), Wanted(tag.kind, tag.label, tag.attributes.entity)
