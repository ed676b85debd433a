"""What is said of an act that was saved, in the status line and to those who listen."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.model.article import Article
from gui.model.change import Act, Step, Way
from gui.model.directions import isolated
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.names import name_of

_SAVED = {
    Act.TAG_CLAIM: QT_TRANSLATE_NOOP("Said", "Claim saved"),
    Act.TAG_QUOTE: QT_TRANSLATE_NOOP("Said", "Quote saved"),
    Act.TAG_ENTITY: QT_TRANSLATE_NOOP("Said", "Entity saved"),
    Act.REMOVE_TAG: QT_TRANSLATE_NOOP("Said", "Tag removed (Ctrl+Z brings it back)"),
    Act.CHANGE_KIND: QT_TRANSLATE_NOOP("Said", "Kind changed"),
    Act.CHANGE_LABEL: QT_TRANSLATE_NOOP("Said", "Label changed"),
    Act.CHANGE_NOTE: QT_TRANSLATE_NOOP("Said", "Note saved"),
    Act.CHANGE_STATUS: QT_TRANSLATE_NOOP("Said", "Status changed"),
    Act.ACCEPT: QT_TRANSLATE_NOOP("Said", "Tag accepted"),
    Act.REJECT: QT_TRANSLATE_NOOP("Said", "Tag rejected"),
    Act.ADD_ARTICLES: QT_TRANSLATE_NOOP("Said", "Articles added"),
    Act.CHANGE_STATE: QT_TRANSLATE_NOOP("Said", "Article state changed"),
    Act.IMPORT_TAGS: QT_TRANSLATE_NOOP("Said", "Tags imported"),
    Act.APPLY_BOUNDARIES: QT_TRANSLATE_NOOP("Said", "Boundaries applied"),
    Act.SET_SPEAKER: QT_TRANSLATE_NOOP("Said", "Speaker saved"),
    Act.SET_CLAIMANT: QT_TRANSLATE_NOOP("Said", "Claimant saved"),
    Act.SET_ADDRESSEE: QT_TRANSLATE_NOOP("Said", "Addressee saved"),
    Act.SET_CUE: QT_TRANSLATE_NOOP("Said", "Cue saved"),
    Act.CONTINUE_QUOTE: QT_TRANSLATE_NOOP("Said", "Quote continued"),
    Act.REMOVE_LINK: QT_TRANSLATE_NOOP("Said", "Link removed"),
    Act.CHANGE_DETAILS: QT_TRANSLATE_NOOP("Said", "Details saved"),
    Act.MARK_UNSURE: QT_TRANSLATE_NOOP("Said", "“Not sure” changed"),
    Act.NAME_ENTITY: QT_TRANSLATE_NOOP("Said", "Name saved"),
    Act.ADD_ENTITY: QT_TRANSLATE_NOOP("Said", "Added to the register"),
    Act.CHANGE_ENTITY: QT_TRANSLATE_NOOP("Said", "Register entry saved"),
    Act.MERGE_ENTITIES: QT_TRANSLATE_NOOP("Said", "Register entries merged"),
    Act.REMOVE_ENTITY: QT_TRANSLATE_NOOP("Said", "Register entry removed (Ctrl+Z brings it back)"),
    Act.ADD_LABEL: QT_TRANSLATE_NOOP("Said", "Label added"),
    Act.RENAME_LABEL: QT_TRANSLATE_NOOP("Said", "Label renamed"),
    Act.MERGE_LABELS: QT_TRANSLATE_NOOP("Said", "Labels merged"),
    Act.RETIRE_LABEL: QT_TRANSLATE_NOOP("Said", "Label retired"),
    Act.OFFER_LABEL: QT_TRANSLATE_NOOP("Said", "Label offered again"),
    Act.WAIVE: QT_TRANSLATE_NOOP("Said", "Waived"),
    Act.ASK_AGAIN: QT_TRANSLATE_NOOP("Said", "Waiver taken back"),
    Act.REMOVE_TAGS: QT_TRANSLATE_NOOP("Said", "Tags removed (Ctrl+Z brings them back)"),
    Act.CHANGE_ANNOTATOR: QT_TRANSLATE_NOOP("Said", "Annotator changed"),
    Act.ASSIGN: QT_TRANSLATE_NOOP("Said", "Assignment saved"),
    Act.CHANGE_ARTICLE_NOTE: QT_TRANSLATE_NOOP("Said", "Note of the article saved"),
    Act.DELETE_ARTICLES: QT_TRANSLATE_NOOP("Said", "Articles put into the trash (Ctrl+Z brings them back)"),
    Act.PUT_BACK_ARTICLES: QT_TRANSLATE_NOOP("Said", "Articles put back from the trash"),
}
assert _SAVED.keys() | {Act.MOVE_EDGE, Act.TAG_ALL} == set(Act)
_ENDS = 24
"""At most so many characters at each end of a tag say where it begins and ends, or a longer word."""
_SHOWN = 40
"""So many characters of what was left out are said."""
_tr = QCoreApplication.translate


def said_of(step: Step) -> str:
    """What the user has done: "Claim saved", "Undone: Move edge"."""
    match step.way:
        case Way.UNDO | Way.REDO:
            return taken_back(step.act, step.way)
        case Way.DO if step.act is Act.MOVE_EDGE:
            return _tr("Said", "Edge moved: “{words}”").format(words=_both_ends(step))
        case Way.DO if step.act is Act.TAG_ALL:
            return _tr("Said", "Places tagged: {count} (Ctrl+Z takes them back)").format(count=f"{_tags(step):,}")
        case Way.DO:
            return _tr("Said", _SAVED[step.act])


def named_of(name: str) -> str:
    """The end of "Speaker saved": `: Anna Ortega`; empty without a name."""
    return _tr("Said", ": {name}").format(name=isolated(name[:_SHOWN])) if name else ""


def taken_back(act: Act, way: Way) -> str:
    """What an undo or a redo has done."""
    said = _tr("Said", "Undone: {act}") if way is Way.UNDO else _tr("Said", "Redone: {act}")
    return said.format(act=name_of(act))


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


def _tags(step: Step) -> int:
    """How many tags a step is about."""
    return sum(isinstance(change.row, Tag) for change in step.changes)


def _both_ends(step: Step) -> str:
    """How the tag begins and ends now; words that run to the left are kept from turning the sentence around."""
    tag = step.changes[0].row
    words = " ".join(tag.excerpt.split()) if isinstance(tag, Tag) else ""
    if len(words) > 2 * _ENDS:
        words = f"{words[: _ENDS + 1].rsplit(' ', 1)[0]} … {words[-_ENDS - 1 :].split(' ', 1)[-1]}"
    return isolated(words)


def _marks(spans: Sequence[Span], tag: Tag) -> str:
    if len(spans) > 1:
        return _tr("Said", "the marks around it")
    return _tr("Said", "the marks before it") if spans[0].start < tag.start else _tr("Said", "the marks behind it")
