"""An expected failure, said to the user in one sentence."""

from collections.abc import Callable

Translate = Callable[[str], str]


class Problem(Exception):
    """What happened, why, and what to do about it.

    `what`, `why` and `mend` are templates in English (marked for translation where they are
    written); `values` fills their `{names}`.  `why` and `mend` may be empty.
    """

    def __init__(self, what: str, why: str = "", mend: str = "", **values: object) -> None:
        super().__init__(what)
        self.what, self.why, self.mend, self.values = what, why, mend, values

    def __str__(self) -> str:
        """The whole in one English sentence: `what: why; mend.`"""
        return self.sentence(lambda text: text)

    def sentence(self, translate: Translate) -> str:
        """The same sentence with each template run through `translate` before it is filled."""
        what, why, mend = (translate(part).format(**self.values) if part else "" for part in (self.what, self.why, self.mend))
        return what + (f": {why}" if why else "") + (f"; {mend}" if mend else "") + "."
