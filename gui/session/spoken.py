"""Tags as sentences: for those who listen, and for lists that are read."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from gui.model.kinds import Kind, Status
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP

_HEARD = 120
"""Code points of an excerpt that a sentence has; of a longer one the middle is left out."""
_MANY = 5
"""Of more tags that begin or end at once only their number is said."""

_KINDS = {
    Kind.CLAIM: QT_TRANSLATE_NOOP("Spoken", "claim"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Spoken", "quote"),
    Kind.ENTITY: QT_TRANSLATE_NOOP("Spoken", "entity"),
}
_ENDS = {
    Kind.CLAIM: QT_TRANSLATE_NOOP("Spoken", "end of claim"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Spoken", "end of quote"),
    Kind.ENTITY: QT_TRANSLATE_NOOP("Spoken", "end of entity"),
}
_STATUSES = {
    Status.SUGGESTED: QT_TRANSLATE_NOOP("Spoken", "suggested"),
    Status.TAGGED: QT_TRANSLATE_NOOP("Spoken", "tagged"),
    Status.ACCEPTED: QT_TRANSLATE_NOOP("Spoken", "accepted"),
    Status.REJECTED: QT_TRANSLATE_NOOP("Spoken", "rejected"),
}
assert _KINDS.keys() == _ENDS.keys() == set(Kind)
assert _STATUSES.keys() == set(Status)


def sentence(tag: Tag) -> str:
    """ "Claim, quantity, accepted: “forty million euros”"."""
    said = QCoreApplication.translate("Spoken", "{what}: “{words}”").format(what=what(tag), words=shortened(tag.excerpt))
    return said[:1].upper() + said[1:]


def row(tag: Tag, title: str) -> str:
    """The sentence of a tag in the table, with its article's `title` and its annotator."""
    said = sentence(tag)
    if title:
        said = QCoreApplication.translate("Spoken", "{sentence} – {title}").format(sentence=said, title=title)
    if tag.annotator:
        said = QCoreApplication.translate("Spoken", "{sentence}, by {name}").format(sentence=said, name=tag.annotator)
    return said


def what(tag: Tag) -> str:
    """What is said where a tag begins: kind, label if there is one, status, and whether somebody is not sure of it."""
    unsure = QCoreApplication.translate("Spoken", "not sure") if tag.unsure else ""
    parts = (_said(_KINDS[tag.kind]), tag.label, _said(_STATUSES[tag.status]), unsure)
    return ", ".join(part for part in parts if part)


def crossed(before: Iterable[Tag], after: Iterable[Tag], passed: Iterable[Tag] = ()) -> str:
    """What is said when a step leads from a place under the tags `before` to one under those `after`.

    Ends come first, the innermost before the others; then what begins, the innermost last.  Of a tag
    that was `passed` as a whole both are said.  Nothing, if no edge was met.
    """
    was, now = {tag.uid: tag for tag in before}, {tag.uid: tag for tag in after}
    over = {tag.uid: tag for tag in passed if tag.uid not in was and tag.uid not in now}
    left = sorted((tag for uid, tag in was.items() if uid not in now), key=_length)
    entered = sorted((tag for uid, tag in now.items() if uid not in was), key=_length, reverse=True)
    said = _ended(left)
    for tag in sorted(over.values(), key=_place)[:_MANY]:
        said += [what(tag), _end(tag)]
    return "; ".join(said + _begun(entered))


def shortened(words: str, most: int = _HEARD) -> str:
    """The words in one line, with an ellipsis for their middle if they have more than `most` code points."""
    words = words.replace("\n", " ")
    if len(words) <= most:
        return words
    half = (most - 1) // 2
    return f"{words[:half].rstrip()}…{words[-half:].lstrip()}"


def _ended(tags: list[Tag]) -> list[str]:
    if len(tags) > _MANY:
        return [QCoreApplication.translate("Spoken", "{count} tags end").format(count=len(tags))]
    return [_end(tag) for tag in tags]


def _begun(tags: list[Tag]) -> list[str]:
    """What begins; of very many their number and the innermost."""
    if len(tags) > _MANY:
        return [QCoreApplication.translate("Spoken", "{count} tags begin").format(count=len(tags)), what(tags[-1])]
    return [what(tag) for tag in tags]


def _end(tag: Tag) -> str:
    return _said(_ENDS[tag.kind])


def _length(tag: Tag) -> int:
    return tag.end - tag.start


def _place(tag: Tag) -> tuple[int, int]:
    return tag.start, -tag.end


def _said(words: str) -> str:
    return QCoreApplication.translate("Spoken", words)
