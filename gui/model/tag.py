"""A tag: a span of an article with what somebody says of it."""

from dataclasses import dataclass, replace

from gui.model.article import Article
from gui.model.attributes import NONE, Attributes
from gui.model.kinds import Kind, Origin, Status
from gui.model.span import Span
from gui.model.uids import new_uid, now

CONTEXT = 64
"""How many code points before and after a span are saved with a tag."""


@dataclass(frozen=True, slots=True)
class Tag:
    """One saved judgement.

    `start` and `end` are code points of the article's text; `excerpt` is exactly
    `text[start:end]`; the words around it are the article's, and saved with the tag for those
    who read the file.  `id` is the project's integer key, 0 before the tag is saved; `uid` is a
    UUIDv7.  `annotator` and `reviewer` are names, `reviewer` is empty until somebody has accepted
    or rejected.  `unsure` says that the annotator is not.  Times are UTC in ISO 8601.
    """

    id: int
    uid: str
    article_id: int
    kind: Kind
    start: int
    end: int
    excerpt: str
    label: str = ""
    note: str = ""
    status: Status = Status.TAGGED
    origin: Origin = Origin.HAND
    annotator: str = ""
    reviewer: str = ""
    created_at: str = ""
    updated_at: str = ""
    unsure: bool = False
    attributes: Attributes = NONE

    @property
    def span(self) -> Span:
        """The range of the tag in its article."""
        return Span(self.start, self.end)


def tag_of(article: Article, span: Span, kind: Kind, annotator: str, *, label: str = "") -> Tag:
    """A new tag, not yet saved, with its excerpt cut from the article itself."""
    moment = now()
    return Tag(
        0, new_uid(), article.id, kind, span.start, span.end, span.excerpt(article.text),
        label=label, annotator=annotator, created_at=moment, updated_at=moment,
    )  # fmt: skip


def moved(tag: Tag, text: str, span: Span) -> Tag:
    """The tag over another span of its article, with the words that stand there; `text` is the article's."""
    return replace(tag, start=span.start, end=span.end, excerpt=span.excerpt(text), updated_at=now())


def around(text: str, span: Span) -> tuple[str, str]:
    """The words directly before and after a span, at most `CONTEXT` code points each."""
    return text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
