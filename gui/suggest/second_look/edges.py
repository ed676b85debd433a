"""Tags that begin or end where no reader would: on a blank, inside a word, inside a character."""

from collections.abc import Callable, Iterator

from gui.model.blanks import is_blank
from gui.model.finding import Concern, Finding
from gui.model.graphemes import inside
from gui.model.joints import joined
from gui.suggest.second_look.seen import Seen


def on_blank(seen: Seen) -> Iterator[Finding]:
    """Tags whose first or last character is a blank or a line end."""
    for tag in seen.tags:
        if is_blank(seen.text[tag.start]) or is_blank(seen.text[tag.end - 1]):
            yield seen.about(Concern.BLANK, tag)


def in_word(seen: Seen) -> Iterator[Finding]:
    """Tags with an edge inside a word, as `gui.model.joints` sees words."""
    return _cut(seen, Concern.IN_WORD, _cuts_word)


def in_grapheme(seen: Seen) -> Iterator[Finding]:
    """Tags with an edge inside what a reader takes for one character."""
    return _cut(seen, Concern.IN_GRAPHEME, inside)


def _cut(seen: Seen, concern: Concern, cuts: Callable[[str, int], bool]) -> Iterator[Finding]:
    for tag in seen.tags:
        if cuts(seen.text, tag.start) or cuts(seen.text, tag.end):
            yield seen.about(concern, tag)


def _cuts_word(text: str, position: int) -> bool:
    """Not where it cuts a character: that is another finding."""
    return 0 < position < len(text) and not inside(text, position) and joined(text, position)
