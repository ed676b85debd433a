"""What a reader sees nothing at, and where something that is seen begins and ends.  All positions are code points."""

from functools import cache

_INVISIBLE = "\u200b\u2060\ufeff"


@cache
def is_blank(char: str) -> bool:
    """Whether a reader sees nothing at `char`: blanks, line ends, zero-width spaces."""
    return char.isspace() or char in _INVISIBLE


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
