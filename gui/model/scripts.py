"""Scripts that are written without blanks: where an edge may be put, and what a double click takes.

Han, kana, Thai, Lao, Khmer and Myanmar show no words without a dictionary.  In Chinese and
Japanese a reader sees runs of one script (漢字, カタカナ, ひらがな); in Thai and its neighbours
clusters (a consonant with all that is written around it) and phrases between blanks.  All
positions are code points.
"""

from functools import cache

from gui.model.grapheme_classes import Ranges, within
from gui.model.patterns import Pattern, row_start

_BLOCKS: Ranges = (
    (0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x2E80, 0x2FDF), (0x3005, 0x30FF), (0x31F0, 0x31FF), (0x3400, 0x9FFF),
    (0xF900, 0xFAFF), (0xFF66, 0xFF9F), (0x20000, 0x3FFFF),
)  # fmt: skip
"""Thai and Lao, Myanmar, Khmer, Han with its radicals, kana: blocks of Unicode (Blocks.txt)."""

BLOCKS = "".join(f"{chr(first)}-{chr(last)}" for first, last in _BLOCKS)
"""The same, as it stands in a class of a regular expression."""

_CHINESE_JAPANESE = (
    "[々-〇〻ヵヶ⺀-⿕㐀-鿿豈-龎\U00020000-\U0003ffff\ufe00-\ufe0f\U000e0100-\U000e01ef]",
    "[ァ-ヴヷ-ヺー-ヿㇰ-ㇿｦ-ﾟ\u3099\u309a]",
    "[ぁ-ゟー]",
)
"""Han with its variation selectors and the ヶ of 関ヶ原, katakana, hiragana."""
_LONG_VOWEL = "ー"
_OTHERS = (
    "[\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59]",
    "[\u0e81-\u0edf]",
    "[\u1000-\u1049\u1050-\u109f]",
    "[\u1780-\u17d3\u17d7\u17dc-\u17e9]",
)
"""Letters, marks and digits of Thai, Lao, Myanmar and Khmer, without their punctuation."""
_RUNS = tuple(Pattern(f"{letters}+") for letters in _CHINESE_JAPANESE)
_PHRASES = tuple(Pattern(f"{letters}+") for letters in _OTHERS)

_LEADING = Pattern("[\u0e40-\u0e44\u0ec0-\u0ec4][\u0e01-\u0e2e\u0e81-\u0eae\u0edc-\u0edf]")
_FOLLOWING = frozenset("\u0e2f\u0e30\u0e32\u0e33\u0e45\u0e46\u0eb0\u0eb2\u0eb3\u0ebd\u0ec6")
_SILENT = Pattern("[\u0e01-\u0e2e][\u0e34\u0e38]?\u0e4c")
_BOUND = Pattern("(?:[\u0e31\u0eb1\u0ebb][\u0e48-\u0e4b\u0ec8-\u0ecb]?|\u0e47)[\u0e01-\u0e2e\u0e81-\u0eae]")
_LONG = Pattern("(?:\u0e37[\u0e48-\u0e4b]?\u0e2d|\u0e40[\u0e01-\u0e2e]{1,2}\u0e35[\u0e48-\u0e4b]?\u0e22)")
_STACKED = Pattern("[\u17d2\u1039][\u1000-\u102a\u1780-\u17a2]")
_FURTHEST = 5
"""No rule of a cluster looks at more characters before an edge."""


@cache
def without_blanks(char: str) -> bool:
    """Whether `char` is of a script whose words are not divided."""
    return within(_BLOCKS, char)


def cuts_cluster(text: str, position: int) -> bool:
    """Whether an edge at `position` would cut what no reader of Thai, Lao, Khmer or Myanmar would.

    The clusters of Theeramunkong et al. (2000), as far as they can be told without a dictionary:
    a leading vowel stays with its consonant, following vowels and tone marks too, a silenced
    consonant with what is before it, a vowel that needs a final consonant with that.
    """
    if not "\u0e00" <= text[position] <= "\u17ff":
        return False
    if text[position] in _FOLLOWING or _LEADING.compiled.match(text, position - 1) or _STACKED.compiled.match(text, position - 1):
        return without_blanks(text[position - 1])
    if _SILENT.compiled.match(text, position):
        return "\u0e00" < text[position - 1] < "\u0e7f"
    return _is_last_of(_BOUND, text, position) or _is_last_of(_LONG, text, position)


def run_around(text: str, at: int) -> tuple[int, int] | None:
    """The run of one Chinese or Japanese script that holds the character at `at`, or None: `(start, end)`."""
    return _around(_RUNS, text, at)


def phrase_around(text: str, at: int) -> tuple[int, int] | None:
    """The phrase between blanks of Thai, Lao, Myanmar or Khmer that holds the character at `at`, or None: `(start, end)`."""
    return _around(_PHRASES, text, at)


def _around(patterns: tuple[Pattern, ...], text: str, at: int) -> tuple[int, int] | None:
    found = None
    for pattern in patterns:
        match = pattern.compiled.match(text, at)
        if match:
            run = _without_vowel(text, row_start(pattern, text, at), at), match.end()
            found = run if found is None or run[0] < found[0] else found
    return found


def _without_vowel(text: str, start: int, at: int) -> int:
    """Past long vowels at the start of a run: they go with the kana before them, unless one of them is meant."""
    while start < at and text[start] == _LONG_VOWEL != text[at]:
        start += 1
    return start


def _is_last_of(pattern: Pattern, text: str, position: int) -> bool:
    """Whether the character at `position` is the last of something that `pattern` matches."""
    leads = range(max(0, position - _FURTHEST), position)
    return any((match := pattern.compiled.match(text, lead)) is not None and match.end() == position + 1 for lead in leads)
