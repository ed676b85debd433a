"""Searching across articles, as a part of the session: one hunt at a time, in a thread of its own."""

from PySide6.QtCore import QObject, Signal

from gui.model.hunt import Hunt, Wanted
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.searching.hits_model import HitsModel
from gui.session.steps import Opened, Steps


class Searching(QObject):
    """`begun()` tells of another hunt or of none, `found()` that there is more in `model`, `ended()` that there will be no more
    (`fault` says why, if it could not go on); `counted(alike)` how many places are like the tag that was asked about.
    """

    begun = Signal()
    found = Signal()
    ended = Signal()
    counted = Signal(object)

    def __init__(self, opened: Opened, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened, self._steps = opened, steps
        self.model = HitsModel(self)
        self.hunt: Hunt | None = None
        """What is hunted, or was last."""
        self.is_at_work = False
        self.has_more = False
        """Whether there are more hits than are kept (`gui.tasks.searching.MOST`)."""
        self.looked_at = (0, 0)
        """Through how many articles the hunt has gone, and how many there are to go through; for a bar of progress."""
        self.fault: Problem | None = None
        """Why the hunt has ended too early: a pattern that takes too long, a file that cannot be read."""

    def begin(self, hunt: Hunt, wanted: Wanted | None = None) -> None:
        """Hunt in the open project; the hunt before ends.  Raises Problem if the words are no regular expression (where they should be)."""
        raise NotImplementedError

    def stop(self) -> None:
        """End the hunt; what it has found stays."""
        raise NotImplementedError

    def forget(self) -> None:
        """End the hunt and show nothing; another project is open."""
        raise NotImplementedError

    def count_alike(self, tag: Tag | None) -> None:
        """Count in a while, in the thread, where else its words stand and are not tagged so; `counted` tells.  None: of none."""
        raise NotImplementedError


def hunt_for(tag: Tag, names: tuple[str, ...] = ()) -> tuple[Hunt, Wanted]:
    """What would find the words of a tag elsewhere, as whole words and in the same case, and say of them what it says.

    `names` are the names of the entry of the register that it names.
    """
    return Hunt(tag.excerpt, names, case=True), Wanted(tag.kind, tag.label, tag.attributes.entity)
