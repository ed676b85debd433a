"""Regular expressions that are not needed before the window's first picture, and so are not compiled before."""

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
