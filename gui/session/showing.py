"""What of the tags is drawn on the page: all, none, or some kinds and statuses."""

from PySide6.QtCore import QObject, Signal

from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.session.settings import Settings


class Showing(QObject):
    """Each change is told by `changed`.

    What is hidden is shown again after a restart, so that nobody looks for tags that were hidden
    last week; rejected ones stay hidden until they are asked for.  The ticks beside the scroll bar
    and the hidden characters are kept in the settings.
    """

    changed = Signal()

    def __init__(self, settings: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._all_hidden = False
        self._hidden: set[Kind | Status] = {Status.REJECTED}
        self._ticks = settings.is_on("view/ticks") if settings is not None else False
        self._hidden_characters = settings.is_on("view/hidden-characters") if settings is not None else False

    @property
    def all_hidden(self) -> bool:
        """Whether no tag is drawn, the current one neither."""
        return self._all_hidden

    @property
    def ticks(self) -> bool:
        """Whether the tags have ticks beside the scroll bar."""
        return self._ticks

    @property
    def hidden_characters(self) -> bool:
        """Whether characters without a shape of their own are shown."""
        return self._hidden_characters

    def lets_through(self, tag: Tag) -> bool:
        """Whether a tag like this one is drawn, all else apart."""
        if self._all_hidden:
            return False
        kind, status = tag.kind, tag.status
        # asked 50,000 times in a row, and an enum's hash is slow
        return not any(part is kind or part is status for part in self._hidden)

    def draws(self, tag: Tag, current: Tag | None) -> bool:
        """Whether the tag is drawn: the `current` one is, even if it is not let through, unless all are hidden."""
        return self.lets_through(tag) or (current is not None and current.uid == tag.uid and not self._all_hidden)

    def shows(self, part: Kind | Status) -> bool:
        """Whether tags of this kind or status are drawn, all else apart."""
        return part not in self._hidden

    def hidden_by_choice(self) -> list[Kind | Status]:
        """The kinds and statuses that the user has hidden, in their order."""
        return [part for part in (*Kind, *Status) if part in self._hidden and part is not Status.REJECTED]

    def hide_all(self, hidden: bool) -> None:
        """Draw no tags at all, or those again that were drawn."""
        self._all_hidden = hidden
        self.changed.emit()

    def show(self, part: Kind | Status, shown: bool) -> None:
        """Draw tags of this kind or status, or hide them."""
        if shown:
            self._hidden.discard(part)
        else:
            self._hidden.add(part)
        self.changed.emit()

    def set_ticks(self, ticks: bool) -> None:
        """Draw ticks beside the scroll bar for tags, or none."""
        self._ticks = ticks
        self._keep("view/ticks", ticks)

    def set_hidden_characters(self, shown: bool) -> None:
        """Show characters without a shape of their own, or not."""
        self._hidden_characters = shown
        self._keep("view/hidden-characters", shown)

    def _keep(self, name: str, on: bool) -> None:
        if self._settings is not None:
            self._settings.switch(name, on)
        self.changed.emit()
