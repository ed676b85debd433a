"""What many tags are given at once, and what becomes of one of them."""

from dataclasses import dataclass, replace

from gui.model.attributes import said_by
from gui.model.change import Act
from gui.model.kinds import Kind, Status
from gui.model.tag import Tag

_REVIEWED = {Status.ACCEPTED: Act.ACCEPT, Status.REJECTED: Act.REJECT}


@dataclass(frozen=True, slots=True)
class Amendment:
    """None means that the tags keep theirs; `added` is put behind the note they have, on a line of its own, unless it is empty."""

    kind: Kind | None = None
    label: str | None = None
    status: Status | None = None
    note: str | None = None
    added: str = ""
    annotator: str | None = None

    def __post_init__(self) -> None:
        if self.note is not None and self.added:
            raise ValueError("a note is either another one or gets one more line")

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing in any tag."""
        return self == NOTHING

    @property
    def act(self) -> Act:
        """What the user does: named after the first of its parts."""
        if self.kind is not None:
            return Act.CHANGE_KIND
        if self.label is not None:
            return Act.CHANGE_LABEL
        if self.status is not None:
            return _REVIEWED.get(self.status, Act.CHANGE_STATUS)
        return Act.CHANGE_ANNOTATOR if self.annotator is not None else Act.CHANGE_NOTE

    def reviewer(self, name: str) -> str:
        """Who is entered as the reviewer of tags that get the status, if `name` gives it to them: nobody, unless it is a verdict."""
        return name if self.status in _REVIEWED else ""


NOTHING = Amendment()
"""Every tag stays as it is."""


def amended(tag: Tag, amendment: Amendment, by: str, at: str) -> Tag:
    """The tag as `by` makes it at that moment (UTC, ISO 8601); the same tag if it is so already.

    Of another kind it keeps neither its label nor what only its old kind can say.
    """
    after = tag
    if amendment.kind not in (None, tag.kind):
        assert amendment.kind is not None
        after = replace(after, kind=amendment.kind, label="", attributes=said_by(amendment.kind, tag.attributes))
    if amendment.label is not None:
        after = replace(after, label=amendment.label)
    if amendment.status not in (None, tag.status):
        assert amendment.status is not None
        after = replace(after, status=amendment.status, reviewer=amendment.reviewer(by))
    if amendment.annotator is not None:
        after = replace(after, annotator=amendment.annotator)
    after = replace(after, note=_note_after(tag.note, amendment))
    return tag if after == tag else replace(after, updated_at=at)


def _note_after(note: str, amendment: Amendment) -> str:
    if amendment.note is not None:
        return amendment.note
    return "\n".join(words for words in (note, amendment.added) if words)
