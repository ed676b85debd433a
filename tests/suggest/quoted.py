"""Places in a text, for tests about quotes."""

from gui.model.span import Span


def place(text: str, words: str) -> Span:
    """The first place of these words; ValueError if there is none."""
    start = text.index(words)
    return Span(start, start + len(words))
