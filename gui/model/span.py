"""A half-open range of an article's text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """`[start, end)` in Unicode code points of the article's text, `0 <= start < end`.

    Raises ValueError for anything else: an empty or backward range is no span.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"no span: [{self.start}, {self.end})")

    def __len__(self) -> int:
        return self.end - self.start

    def excerpt(self, text: str) -> str:
        """The words under the span; `text` is the whole text of the article."""
        return text[self.start : self.end]
