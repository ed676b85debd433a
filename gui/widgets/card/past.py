"""What a change of a tag was, in words: when, who, what, and from what to what."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from gui.model.attributes import CHOICES, attributes_from
from gui.model.change import Act, Way
from gui.model.directions import isolated
from gui.model.kinds import Kind, Status
from gui.model.link import LinkRole
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.moments import shown_moment
from gui.session.names import name_of
from gui.session.spoken import shortened
from gui.store.history import PastChange
from gui.store.rows import Kept
from gui.widgets.card.field_names import Field, name_of_field

_FIELDS = {
    "kind": Field.KIND,
    "label": Field.LABEL,
    "check_worthiness": Field.WORTH,
    "claimant": Field.CLAIMANT,
    "stance": Field.STANCE,
    "restatement": Field.RESTATEMENT,
    "speaker": Field.SPEAKER,
    "cue": Field.CUE,
    "not_a_quote": Field.NOT_A_QUOTE,
    "entity": Field.NAME,
    "role": Field.ROLE,
    "unsure": Field.UNSURE,
    "status": Field.STATUS,
    "note": Field.NOTE,
}
"""What is kept of a tag, and the field that shows it; edges are told by their words, times by the line itself."""
_ANNOTATOR = QT_TRANSLATE_NOOP("Card", "Annotator")
_NOTHING = "–"
_MARKS = '“„”«»"‹‘「『'
"""Words that have quote marks of their own get none of ours."""
_LONGEST = 80
"""Code points of words that are told; of longer ones the middle is left out."""
_ACTS, _ROLES = frozenset(Act), frozenset(LinkRole)
_tr = QCoreApplication.translate


class Telling:
    """Tells the past of one tag.

    `text` is that of its article; `name` tells the name of an entry of the register by its identity, `excerpt`
    the words of another tag by its own (None: it is gone).
    """

    def __init__(self, text: str, name: Callable[[str], str], excerpt: Callable[[str], str | None]) -> None:
        self._text, self._name, self._excerpt = text, name, excerpt

    def lines(self, tag: Tag, past: Sequence[PastChange]) -> list[str]:
        """What happened, as `past` has it, the newest first; each line with those that belong to it below."""
        told, span = list[str](), (tag.start, tag.end)
        for change in past:
            if change.is_link:
                details = list(self._link(tag, change))
            else:
                earlier = _span_before(change, span)
                details = [*self._edges(earlier, span), *self._fields(change)]
                span = earlier
            told.append("\n".join([_head(change), *(f"   {line}" for line in details)]))
        return told

    def _edges(self, before: tuple[int, int], after: tuple[int, int]) -> Iterator[str]:
        if before != after:
            yield _from_to(_quoted(self._text[slice(*before)]), _quoted(self._text[slice(*after)]))

    def _fields(self, change: PastChange) -> Iterator[str]:
        """Of a tag that came, all that it said besides its kind; of one that went, nothing: it is said to be gone."""
        if change.after is None or (change.before is None and change.way != Way.DO):
            return
        before, is_new = change.before or {}, change.before is None
        for name, field in _FIELDS.items():
            if name in change.after and not (is_new and (name, change.after[name]) in _USUAL):
                values = (self._value(name, before), self._value(name, change.after))
                yield f"{name_of_field(field)}: " + (values[1] if is_new else _from_to(*values))
        if "annotator" in before:
            yield f"{_tr('Card', _ANNOTATOR)}: " + _from_to(*(isolated(str(side.get("annotator", ""))) for side in (before, change.after)))

    def _value(self, name: str, kept: Kept) -> str:
        word = kept.get(name, "")
        if name == "unsure":
            return _tr("Card", "yes") if word else _tr("Card", "no")
        if not word:
            return _NOTHING
        try:
            return self._named(name, str(word))
        except ValueError:
            return _quoted(str(word))  # another program has put it there

    def _named(self, name: str, word: str) -> str:
        match name:
            case "kind":
                return name_of(Kind(word))
            case "status":
                return name_of(Status(word))
            case "entity":
                return isolated(self._name(word)) or _NOTHING
            case "cue":
                return _quoted(" … ".join(span.excerpt(self._text) for span in attributes_from({"cue": word}).cue))
            case "label":
                return isolated(word)
            case _ if name in CHOICES:
                return name_of(CHOICES[name](word))
            case _:
                return _quoted(word)

    def _link(self, tag: Tag, change: PastChange) -> Iterator[str]:
        """The role, and the words at the other end."""
        kept = change.after if change.after is not None else change.before or {}
        role = str(kept.get("role", ""))
        other = str(kept.get("target" if kept.get("source") == tag.uid else "source", ""))
        words = self._excerpt(other)
        shown = _quoted(words) if words is not None else _tr("Card", "a tag that is gone")
        name = name_of(LinkRole(role)) if role in _ROLES else role
        from_to = _from_to(shown, _NOTHING) if change.after is None else _from_to(_NOTHING, shown)
        yield f"{name}: {from_to}"


def _head(change: PastChange) -> str:
    act = name_of(Act(change.act)) if change.act in _ACTS else change.act
    match change.way:
        case Way.UNDO:
            act = _tr("Card", "undid {act}").format(act=act)
        case Way.REDO:
            act = _tr("Card", "redid {act}").format(act=act)
    return f"{shown_moment(change.at)} · {isolated(change.annotator)} · {act}"


def _span_before(change: PastChange, after: tuple[int, int]) -> tuple[int, int]:
    """Where the tag was before a change (code points), of which only what differs is kept; a tag that came was nowhere else."""
    if change.before is None or change.after is None:
        return _whole_span(change, after)
    return int(change.before.get("start", after[0])), int(change.before.get("end", after[1]))


def _whole_span(change: PastChange, after: tuple[int, int]) -> tuple[int, int]:
    kept = change.before or change.after or {}
    return int(kept.get("start", after[0])), int(kept.get("end", after[1]))


def _from_to(before: str, after: str) -> str:
    return _tr("Card", "{before} → {after}").format(before=before, after=after)


def _quoted(words: str) -> str:
    plain = isolated(shortened(" ".join(words.split()), _LONGEST))
    if not words.strip():
        return _NOTHING
    return plain if words.strip()[0] in _MARKS else _tr("Card", "“{words}”").format(words=plain)


_USUAL = {("status", Status.TAGGED.value), ("kind", Kind.CLAIM.value), ("kind", Kind.QUOTE.value), ("kind", Kind.ENTITY.value)}
"""What need not be told of a new tag: the act says its kind."""
