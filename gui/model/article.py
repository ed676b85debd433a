"""An article: an immutable text, its zones and how far its reader has come."""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.words import QT_TRANSLATE_NOOP

MAX_LENGTH = 20_000_000
"""The longest text, in code points, that may become an article."""

LONGEST_TITLE = 300


class ZoneKind(StrEnum):
    """What a paragraph of a news page is."""

    TITLE = "title"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTICE = "notice"
    BODY = "body"


class ArticleState(StrEnum):
    """How far an annotator has come with an article; NOTHING is done too: there is nothing to tag in it."""

    NEW = "new"
    READING = "reading"
    DONE = "done"
    NOTHING = "nothing"

    @property
    def is_done(self) -> bool:
        """Whether nobody need open the article again."""
        return self in (ArticleState.DONE, ArticleState.NOTHING)


STATE_NAMES: dict[ArticleState, str] = {
    ArticleState.NEW: QT_TRANSLATE_NOOP("ArticleState", "New"),
    ArticleState.READING: QT_TRANSLATE_NOOP("ArticleState", "Reading"),
    ArticleState.DONE: QT_TRANSLATE_NOOP("ArticleState", "Done"),
    ArticleState.NOTHING: QT_TRANSLATE_NOOP("ArticleState", "Done, nothing to tag"),
}
assert STATE_NAMES.keys() == set(ArticleState)


@dataclass(frozen=True, slots=True)
class Zone:
    """One non-empty paragraph `[start, end)`, in code points, without its line end.

    `twin_of` is the start of the first paragraph with the same words, or -1: news pages
    repeat captions, and what is tagged in one of the two is wanted in one only.
    """

    kind: ZoneKind
    start: int
    end: int
    twin_of: int = -1


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it came in, after `gui.model.canon`; it is never changed again.

    `id` is the project's integer key, 0 before it is saved; `uid` is a UUIDv7.  `digest` is the
    SHA-256 of the text in UTF-8 and the article's identity: the same text is the same article.
    `source` says where it came from (a file name, "pasted"), `remarks` what was changed to make
    the text canonical or how its bytes were decoded, in English, empty if nothing.  `assignee` is
    the name of the annotator who is to read it, empty if that is open; `note` is about the article.
    """

    id: int
    uid: str
    title: str
    source: str
    digest: str
    text: str
    zones: tuple[Zone, ...] = ()
    state: ArticleState = ArticleState.NEW
    remarks: str = ""
    added_at: str = ""
    assignee: str = ""
    note: str = ""


def title_of(text: str) -> str:
    """The first line that is not blank, without the blanks around it; empty if there is none.

    A line of more than `LONGEST_TITLE` code points is a whole text without line ends rather than
    a headline; since the title goes along with every tag, it is cut.
    """
    for line in text.split("\n"):
        if title := line.strip():
            return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"
    return ""
