"""Quote marks without a partner: shown, never repaired."""

from collections.abc import Iterator

from gui.model.finding import Concern, Finding
from gui.model.quotations import marks_alone
from gui.model.span import Span
from gui.suggest.second_look.seen import Seen


def lone_marks(seen: Seen) -> Iterator[Finding | None]:
    """Each quote mark of the article that opens or closes nothing; None where one can stop.  Tags have no part in it."""
    for at in marks_alone(seen.text):
        yield seen.at(Concern.MARK, Span(at, at + 1), more=_around(seen.text, at)) if at is not None else None


_NEAR = 40
"""Code points beside a mark by which it is known."""


def _around(text: str, at: int) -> str:
    """The mark with the words beside it, on one line, from the start of a word on."""
    start = max(0, at - _NEAR)
    before = text[start:at].partition(" ")[2] if start and " " in text[start:at].strip() else text[start:at]
    return " ".join((before + text[at : at + 1 + _NEAR]).split())
