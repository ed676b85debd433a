"""How it is said what a tag left out of the words that were selected for it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.model.article import Article
from gui.model.change import Step
from gui.model.span import Span
from gui.model.tag import Tag

_SHOWN = 40
_tr = QCoreApplication.translate


def left_out_of(step: Step, article: Article | None, spans: Sequence[Span]) -> str:
    """The end of "Entity saved": ` without “the”`; marks are not read out, but named.  Empty if nothing was left out."""
    tag = step.changes[0].after if step.changes else None
    if article is None or not spans or not isinstance(tag, Tag):
        return ""
    words = [piece for span in spans if any(map(str.isalnum, piece := span.excerpt(article.text).strip()))]
    parts = [_tr("Said", "“{words}”").format(words=piece[:_SHOWN]) for piece in words]
    marks = [span for span in spans if not any(map(str.isalnum, span.excerpt(article.text)))]
    if marks:
        parts.append(_marks(marks, tag))
    return " " + _tr("Said", "without {parts}").format(parts=_tr("Said", " and ").join(parts))


def _marks(spans: Sequence[Span], tag: Tag) -> str:
    if len(spans) > 1:
        return _tr("Said", "the marks around it")
    return _tr("Said", "the marks before it") if spans[0].start < tag.start else _tr("Said", "the marks behind it")
