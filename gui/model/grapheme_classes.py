"""Which part of a grapheme a character is: the classes of Unicode's UAX #29, for 15.1.

Python 3.11 knows the categories of Unicode 14, so most classes are rules over `unicodedata`, and
the rest are small tables.  Each says which file of the Unicode Character Database it follows.
"""

from bisect import bisect_right
from enum import Enum, auto
from functools import cache
from unicodedata import category, combining

Ranges = tuple[tuple[int, int], ...]
"""First and last code points, in order."""


class Part(Enum):
    """The values of Grapheme_Cluster_Break that rules need; a Hangul syllable is LV or LVT."""

    OTHER = auto()
    CONTROL = auto()
    EXTEND = auto()
    JOINER = auto()
    SPACING = auto()
    PREPEND = auto()
    REGIONAL = auto()
    PICTOGRAPH = auto()
    L = auto()
    V = auto()
    T = auto()
    LV = auto()
    LVT = auto()


JOINER = "\u200d"

_EXTENDS: Ranges = (
    (0x09BE, 0x09BE), (0x09D7, 0x09D7), (0x0B3E, 0x0B3E), (0x0B57, 0x0B57), (0x0BBE, 0x0BBE), (0x0BD7, 0x0BD7), (0x0CC2, 0x0CC2),
    (0x0CD5, 0x0CD6), (0x0D3E, 0x0D3E), (0x0D57, 0x0D57), (0x0DCF, 0x0DCF), (0x0DDF, 0x0DDF), (0x0ECE, 0x0ECE), (0x1B35, 0x1B35),
    (0x200C, 0x200C), (0x302E, 0x302F), (0xFF9E, 0xFF9F), (0x10EFD, 0x10EFF), (0x11241, 0x11241), (0x11F00, 0x11F01),
    (0x11F36, 0x11F3A), (0x11F40, 0x11F40), (0x11F42, 0x11F42), (0x13440, 0x13440), (0x13447, 0x13455), (0x1D165, 0x1D165),
    (0x1D16E, 0x1D172), (0x1E08F, 0x1E08F), (0x1E4EC, 0x1E4EF), (0x1F3FB, 0x1F3FF), (0xE0020, 0xE007F),
)  # fmt: skip
"""What extends though it is no Mn or Me of Unicode 14: Other_Grapheme_Extend (PropList.txt), Emoji_Modifier
(emoji-data.txt), and the Mn that Unicode 15 added (DerivedAge.txt)."""
_NOT_SPACING: Ranges = (
    (0x102B, 0x102C), (0x1038, 0x1038), (0x1062, 0x1064), (0x1067, 0x106D), (0x1083, 0x1083), (0x1087, 0x108C), (0x108F, 0x108F),
    (0x109A, 0x109C), (0x1A61, 0x1A61), (0x1A63, 0x1A64), (0xAA7B, 0xAA7B), (0xAA7D, 0xAA7D), (0x11720, 0x11721),
)  # fmt: skip
"""Mc that do not belong to the letter before: the exceptions of SpacingMark in UAX #29, table 2."""
_SPACING: Ranges = (
    (0x0CF3, 0x0CF3), (0x0E33, 0x0E33), (0x0EB3, 0x0EB3), (0x11F03, 0x11F03), (0x11F34, 0x11F35), (0x11F3E, 0x11F3F), (0x11F41, 0x11F41),
)  # fmt: skip
"""The two am vowels (UAX #29, table 2) and the Mc that Unicode 15 added."""
_PREPENDS: Ranges = (
    (0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891), (0x08E2, 0x08E2), (0x0D4E, 0x0D4E), (0x110BD, 0x110BD),
    (0x110CD, 0x110CD), (0x111C2, 0x111C3), (0x1193F, 0x1193F), (0x11941, 0x11941), (0x11A3A, 0x11A3A), (0x11A84, 0x11A89),
    (0x11D46, 0x11D46), (0x11F02, 0x11F02),
)  # fmt: skip
"""Prepend of GraphemeBreakProperty.txt."""
_IGNORABLE: Ranges = (
    (0x2065, 0x2065), (0xFFF0, 0xFFF8), (0x13430, 0x1343F), (0xE0000, 0xE001F), (0xE0080, 0xE00FF), (0xE01F0, 0xE0FFF),
)  # fmt: skip
"""Default_Ignorable_Code_Point without a character (DerivedCoreProperties.txt), and the Cf that Unicode 15 added: Control."""
_PICTOGRAPHS: Ranges = (
    (0xA9, 0xA9), (0xAE, 0xAE), (0x203C, 0x203C), (0x2049, 0x2049), (0x2122, 0x2122), (0x2139, 0x2139), (0x2194, 0x2199),
    (0x21A9, 0x21AA), (0x231A, 0x231B), (0x2328, 0x2328), (0x2388, 0x2388), (0x23CF, 0x23CF), (0x23E9, 0x23F3), (0x23F8, 0x23FA),
    (0x24C2, 0x24C2), (0x25AA, 0x25AB), (0x25B6, 0x25B6), (0x25C0, 0x25C0), (0x25FB, 0x25FE), (0x2600, 0x2605), (0x2607, 0x2612),
    (0x2614, 0x2685), (0x2690, 0x2705), (0x2708, 0x2712), (0x2714, 0x2714), (0x2716, 0x2716), (0x271D, 0x271D), (0x2721, 0x2721),
    (0x2728, 0x2728), (0x2733, 0x2734), (0x2744, 0x2744), (0x2747, 0x2747), (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755),
    (0x2757, 0x2757), (0x2763, 0x2767), (0x2795, 0x2797), (0x27A1, 0x27A1), (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2934, 0x2935),
    (0x2B05, 0x2B07), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55), (0x3030, 0x3030), (0x303D, 0x303D), (0x3297, 0x3297),
    (0x3299, 0x3299), (0x1F000, 0x1F0FF), (0x1F10D, 0x1F10F), (0x1F12F, 0x1F12F), (0x1F16C, 0x1F171), (0x1F17E, 0x1F17F),
    (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A), (0x1F1AD, 0x1F1E5), (0x1F201, 0x1F20F), (0x1F21A, 0x1F21A), (0x1F22F, 0x1F22F),
    (0x1F232, 0x1F23A), (0x1F23C, 0x1F23F), (0x1F249, 0x1F3FA), (0x1F400, 0x1F53D), (0x1F546, 0x1F64F), (0x1F680, 0x1F6FF),
    (0x1F774, 0x1F77F), (0x1F7D5, 0x1F7FF), (0x1F80C, 0x1F80F), (0x1F848, 0x1F84F), (0x1F85A, 0x1F85F), (0x1F888, 0x1F88F),
    (0x1F8AE, 0x1F8FF), (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1FAFF), (0x1FC00, 0x1FFFD),
)  # fmt: skip
"""Extended_Pictographic of emoji-data.txt."""
_CONSONANTS: Ranges = (
    (0x0915, 0x0939), (0x0958, 0x095F), (0x0978, 0x097F), (0x0995, 0x09A8), (0x09AA, 0x09B0), (0x09B2, 0x09B2), (0x09B6, 0x09B9),
    (0x09DC, 0x09DD), (0x09DF, 0x09DF), (0x09F0, 0x09F1), (0x0A95, 0x0AA8), (0x0AAA, 0x0AB0), (0x0AB2, 0x0AB3), (0x0AB5, 0x0AB9),
    (0x0AF9, 0x0AF9), (0x0B15, 0x0B28), (0x0B2A, 0x0B30), (0x0B32, 0x0B33), (0x0B35, 0x0B39), (0x0B5C, 0x0B5D), (0x0B5F, 0x0B5F),
    (0x0B71, 0x0B71), (0x0C15, 0x0C28), (0x0C2A, 0x0C39), (0x0C58, 0x0C5A), (0x0D15, 0x0D3A),
)  # fmt: skip
"""Indic_Conjunct_Break=Consonant of DerivedCoreProperties.txt: Devanagari, Bengali, Gujarati, Oriya, Telugu, Malayalam."""
_LINKERS = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"
"""Indic_Conjunct_Break=Linker: the viramas of these scripts."""
_JAMO: tuple[tuple[int, int, Part], ...] = (
    (0x1100, 0x115F, Part.L), (0x1160, 0x11A7, Part.V), (0x11A8, 0x11FF, Part.T),
    (0xA960, 0xA97C, Part.L), (0xD7B0, 0xD7C6, Part.V), (0xD7CB, 0xD7FB, Part.T),
)  # fmt: skip
"""Hangul_Syllable_Type of HangulSyllableType.txt; whole syllables are computed."""


def within(ranges: Ranges, char: str) -> bool:
    """Whether `char` is in one of the ranges, which are in order."""
    code = ord(char)
    at = bisect_right(ranges, (code, 0x110000)) - 1
    return at >= 0 and ranges[at][0] <= code <= ranges[at][1]


@cache
def part_of(char: str) -> Part:
    """The class of one character."""
    if char == JOINER:
        return Part.JOINER
    if "\U0001f1e6" <= char <= "\U0001f1ff":
        return Part.REGIONAL
    if "\u1100" <= char <= "\ud7fb" and (hangul := _hangul(ord(char))) is not None:
        return hangul
    if within(_PREPENDS, char):
        return Part.PREPEND
    if within(_EXTENDS, char):
        return Part.EXTEND
    return _by_nature(char)


@cache
def is_consonant(char: str) -> bool:
    """Whether `char` can be part of an Indic conjunct."""
    return within(_CONSONANTS, char)


def is_linker(char: str) -> bool:
    """Whether `char` links two consonants into a conjunct."""
    return char in _LINKERS


@cache
def goes_on(char: str) -> bool:
    """Whether a conjunct may go on over `char`: Indic_Conjunct_Break=Extend or Linker."""
    return char == JOINER or char in _LINKERS or (combining(char) != 0 and part_of(char) is Part.EXTEND)


def _by_nature(char: str) -> Part:
    kind = category(char)
    if kind in {"Mn", "Me"}:
        return Part.EXTEND
    if within(_SPACING, char) or (kind == "Mc" and not within(_NOT_SPACING, char)):
        return Part.SPACING
    if kind in {"Cc", "Cf", "Cs", "Zl", "Zp"} or within(_IGNORABLE, char):
        return Part.CONTROL
    return Part.PICTOGRAPH if within(_PICTOGRAPHS, char) else Part.OTHER


def _hangul(code: int) -> Part | None:
    if 0xAC00 <= code <= 0xD7A3:
        return Part.LVT if (code - 0xAC00) % 28 else Part.LV
    return next((part for first, last, part in _JAMO if first <= code <= last), None)
