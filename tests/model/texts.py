"""Nasty texts for the rules of text, and how their cost is judged without absolute times."""

from collections.abc import Callable
from time import process_time

from hypothesis import strategies as st

from gui.model.span import Span

NASTY = (
    "ab7 .,’'“”\"„«»‘-\n\u00a0\u200b\ufeff\u0301\u200d\ufe0fé😀👩🏽🇩🇪漢字かなカー。？「」ไทยเ์ะ שָׁ״ابن۔؟_%$/:!?…sST()US"
    "\u0600\u094dकषत\u1100\u1161\u11a8각\u00ad\u200c\u2060\u202f\r\t"
)
TEXTS = st.text(st.sampled_from(NASTY), min_size=1, max_size=25) | st.text(min_size=1, max_size=25)
"""At most 25 characters, most of them from an alphabet in which all rules meet."""

MARKED = st.text(st.sampled_from("ab s.\n“”„«»‘’\"'‚「」\u00a0\u0301漢"), min_size=1, max_size=40)
"""Texts that are full of quote marks."""

BLANK = " \n\t\u00a0\u200b\u2060\ufeff"

LONG = {
    "letters": "a", "initials": "A.", "apostrophes": "a’", "marks": "\u0301", "flags": "🇩", "joiners": "\u200d", "emoji": "👩\u200d",
    "kanji": "漢", "thai": "ไทย",
    "conjuncts": "क्", "stops": ".", "dashes": "-", "quotes": "“", "closers": "a”", "straight": '"a',
    "digits": "1,", "blanks": " ", "elisions": "l’", "prepends": "\u0600",
    "paragraphs": "“a\n", "letters and stops": "Aa. ", "possessives": "‘s’ b",
}  # fmt: skip
"""What is repeated without end."""


def blank(char: str) -> bool:
    """Whether a reader sees nothing at `char`."""
    return char.isspace() or char in BLANK


@st.composite
def selections(draw: st.DrawFn) -> tuple[str, Span]:
    """A nasty text and a span of it."""
    text = draw(TEXTS | MARKED)
    start = draw(st.integers(0, len(text) - 1))
    return text, Span(start, draw(st.integers(start + 1, len(text))))


def grows_in_line(work: Callable[[str], object], piece: str, size: int = 40_000) -> bool:
    """Whether four times the text costs about four times the processor's time, where squares cost sixteen times.

    The bound is as far from the one as from the other, and what else the machine does can only
    make the longer text look dearer: then it is tried again.  It has twice `size` characters.
    """
    short, long = piece * (size // 2 // len(piece)), piece * (2 * size // len(piece))
    work(short[:1000])
    return any(_took(work, long) <= 8 * min(_took(work, short) for _ in range(3)) + 0.002 for _ in range(3))


def _took(work: Callable[[str], object], text: str) -> float:
    begun = process_time()
    work(text)
    return process_time() - begun
