"""Heights of paragraphs with their sums: where each begins and which lies at a given depth."""

from collections.abc import Sequence


class Heights:
    """A Fenwick tree: one height changes, and every sum is right again, in logarithmic time.

    Heights are pixels; a paragraph begins where the sum of those before it ends.
    """

    def __init__(self, heights: Sequence[float]) -> None:
        self._of = list(heights)
        self._sums = [0.0, *self._of]
        for i in range(1, len(self._sums)):
            parent = i + (i & -i)
            if parent < len(self._sums):
                self._sums[parent] += self._sums[i]
        self._top_bit = 1 << len(self._of).bit_length()
        self.total = sum(self._of)

    def __len__(self) -> int:
        return len(self._of)

    def __getitem__(self, paragraph: int) -> float:
        return self._of[paragraph]

    def change(self, paragraph: int, height: float) -> float:
        """Give the paragraph another height; returns by how much it grew."""
        grown = height - self._of[paragraph]
        if grown:
            self._of[paragraph] = height
            self.total += grown
            i = paragraph + 1
            while i < len(self._sums):
                self._sums[i] += grown
                i += i & -i
        return grown

    def top(self, paragraph: int) -> float:
        """The sum of the heights before this paragraph."""
        total, i = 0.0, paragraph
        while i > 0:
            total += self._sums[i]
            i -= i & -i
        return total

    def at(self, depth: float) -> tuple[int, float]:
        """The paragraph that lies at `depth`, and its top; the first or last one beyond the ends."""
        paragraph, top, bit = 0, 0.0, self._top_bit
        while bit:
            beyond = paragraph + bit
            if beyond < len(self._sums) and top + self._sums[beyond] <= depth:
                paragraph, top = beyond, top + self._sums[beyond]
            bit >>= 1
        if paragraph < len(self._of):
            return paragraph, top
        last = len(self._of) - 1
        return last, top - self._of[last]
