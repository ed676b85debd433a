"""Which tags a list shows, and in which order."""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.kinds import Kind, Status


class TagColumn(StrEnum):
    """The columns of the table of tags; READING is the order in which the text is read."""

    READING = "reading"
    KIND = "kind"
    EXCERPT = "excerpt"
    LABEL = "label"
    STATUS = "status"
    ANNOTATOR = "annotator"
    ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class TagQuery:
    """All conditions hold together; None and the empty text mean "any".

    `text` is looked for in excerpt, label and note, letters of the ASCII alphabet in either case.
    """

    article_id: int | None = None
    kind: Kind | None = None
    status: Status | None = None
    annotator: str | None = None
    text: str = ""
    order: TagColumn = TagColumn.READING
    descending: bool = False
