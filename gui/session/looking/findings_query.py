"""Which findings the table of the second look shows, and in which order."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from gui.model.finding import Concern, Finding
from gui.model.waiver import Waiver
from gui.session.looking.finding_words import said_more, shown_words

Key = tuple[str, int, int, int, str, str]
"""The place of a row: by a word, then as it is read."""


class FindingColumn(StrEnum):
    """What findings can be ordered by; READING is the order in which the articles are read."""

    READING = "reading"
    CONCERN = "concern"
    KIND = "kind"
    WORDS = "words"
    MORE = "more"
    ARTICLE = "article"
    REASON = "reason"


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding, and why it may stay as it is if somebody has said so."""

    finding: Finding
    waiver: Waiver | None = None


@dataclass(frozen=True, slots=True)
class FindingQuery:
    """All conditions hold together; None means "any".  Findings that are waived are shown alone, or not at all."""

    article_id: int | None = None
    concern: Concern | None = None
    waived: bool = False
    order: FindingColumn = FindingColumn.READING
    descending: bool = False

    def lets_through(self, row: FindingRow) -> bool:
        """Whether the row is in the table."""
        finding = row.finding
        return (
            self.article_id in (None, finding.article_id)
            and self.concern in (None, finding.concern)
            and self.waived == (row.waiver is not None)
        )

    def key(self, row: FindingRow, title: Callable[[int], str]) -> Key:
        """Where the row stands among the others; `title` gives an article's title by its key."""
        finding, word = row.finding, self._word(row, title)
        return (
            (_downwards(word) if self.descending else word),
            finding.article_id,
            finding.start,
            finding.end,
            finding.concern,
            finding.subject,
        )

    def _word(self, row: FindingRow, title: Callable[[int], str]) -> str:
        finding = row.finding
        match self.order:
            case FindingColumn.READING:
                return ""
            case FindingColumn.CONCERN:
                return f"{_PLACES[finding.concern]:02}"
            case FindingColumn.KIND:
                return finding.kind
            case FindingColumn.WORDS:
                return _folded(shown_words(finding))
            case FindingColumn.MORE:
                return _folded(said_more(finding))
            case FindingColumn.ARTICLE:
                return _folded(title(finding.article_id))
            case FindingColumn.REASON:
                return _folded(row.waiver.reason) if row.waiver is not None else ""


_PLACES = {concern: place for place, concern in enumerate(Concern)}
_COMPARED = 80
"""So many code points decide which of two stands above."""
_LAST = 0x10FFFF


def _folded(words: str) -> str:
    return words[:_COMPARED].casefold()


def _downwards(word: str) -> str:
    """Sorted upwards, such words stand as the words themselves do downwards."""
    return "".join(chr(_LAST - ord(char)) for char in word) + chr(_LAST)
