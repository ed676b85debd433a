"""Paragraphs: what stands between line ends.  All positions are code points."""

from gui.model.joints import is_blank


def paragraph_around(text: str, position: int) -> tuple[int, int]:
    """`(start, end)` of the line that `position` is in or beside, without its line end; empty for an empty line.

    Costs two searches in C, however long the text is.
    """
    position = min(max(0, position), len(text))
    end = text.find("\n", position)
    return text.rfind("\n", 0, position) + 1, len(text) if end < 0 else end


def first_seen(text: str, start: int, end: int) -> int:
    """Where the first character of `[start, end)` stands that is no blank; `end` if there is none."""
    while start < end and is_blank(text[start]):
        start += 1
    return start


def last_seen(text: str, start: int, end: int) -> int:
    """Behind the last character of `[start, end)` that is no blank; `start` if there is none."""
    while start < end and is_blank(text[end - 1]):
        end -= 1
    return end
