"""Regular expressions that are not needed before the window's first picture, and so are not compiled before; and a look back with them."""

import re
from functools import cached_property


class Pattern:
    """A regular expression that is compiled when it is used for the first time.

    The rules of text have fifteen of them, together 10 ms: too much for a start.
    """

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self._source, self._flags = source, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression itself."""
        return re.compile(self._source, self._flags)


def row_start(pattern: Pattern, text: str, position: int) -> int:
    """Where the row of characters begins that ends at `position` and that `pattern`, a class and `+`, matches.

    Regular expressions look ahead only: this looks back in slices that grow, then shrink, so that
    it costs a few passes in C.
    """
    matches, size, grows = pattern.compiled.fullmatch, 1, True
    while size and position:
        lead = max(0, position - size)
        if matches(text, lead, position):
            position = lead
            size = size * 2 if grows else size
        else:
            grows = False
            size //= 2
    return position
