"""Quote marks: which ones belong together, and whether one opens or closes where it stands.

The same mark does different work in different languages, and an apostrophe looks like a closing
mark; what stands on both sides of it tells.  All positions are code points.
"""

import re

from gui.model.blanks import is_blank
from gui.model.joints import LETTER, PARTICLES, in_word, joined
from gui.model.patterns import Pattern
from gui.model.scripts import without_blanks

CLOSING = {
    "“": "”", "‟": "”", "„": "“”\"", "”": "”", "‘": "’", "‛": "’", "‚": "‘’", "’": "’", "«": "»", "»": "«»", "‹": "›", "›": "‹",
    '"': '"', "'": "'", "「": "」", "『": "』", "｢": "｣", "＂": "＂",
}  # fmt: skip
"""What closes a quotation that the key opened: English, German („…“, »…«, ‚…‘), Polish and Dutch („…”), Swedish (”…”),
Finnish (»…»), French, Japanese; „…" is what many web pages have."""
SINGLE = frozenset("‘‛‚’'‹›")
MARKS = Pattern(f"[“”„‟‘’‛‚«»‹›\"'「」『』｢｣＂](?<!{LETTER}['’‘](?={LETTER}))")
"""Quote marks and what may be one, but no apostrophes between letters."""

_CORNERS = "「」『』｢｣＂"
_GUILLEMETS = "«»‹›"
_BRACKETS = frozenset("([{<—–")
_LEADS = _BRACKETS | frozenset("-/:=>¿¡：，。（、・“„‟‘‚‛«»‹›\"'「『")
"""Behind these a quotation may begin as behind a blank."""
_LEFT_OUT = Pattern(r"\d|(?:tis|twas|em|cause|til|bout|n|round|neath)\b", re.I)
_DECADE = Pattern(r"\d0s\b|(?:tis|twas|em|n)\b", re.I)
"""Behind an apostrophe that stands for something left out: ’90s, ’em, ’n’; some write ‘90s."""
_NEXT_WORD = Pattern(r"[\s\u200b]+(\w)")
_NEAR = 300
"""A possessive’s apostrophe is told from a closing mark by what comes next within so many characters."""


def closes(text: str, low: int, high: int, at: int, opened: str) -> bool:
    """Whether the mark at `at`, of the right shape, closes what `opened` opened; the paragraph is `[low, high)`."""
    mark, before, behind = text[at], _before(text, low, at), _behind(text, high, at)
    if mark in _CORNERS or (mark in "»›" and opened in "«‹"):
        return True
    if mark in "'’":
        return _closes_single(text, high, at)
    if mark in _GUILLEMETS or mark == "‘":
        return not is_blank(before) and not _goes_on(behind)
    return not ((is_blank(before) or before in _BRACKETS) and in_word(behind))


def opens(text: str, low: int, high: int, at: int, still_open: str) -> bool:
    """Whether the mark at `at` opens a quotation; `still_open` are the marks around it, the outermost first."""
    mark, before, behind = text[at], _before(text, low, at), _behind(text, high, at)
    if mark not in CLOSING or at + 1 == high:
        return False
    leads = is_blank(before) or before in _LEADS or without_blanks(before)
    match mark:
        case "「" | "『" | "｢" | "＂":
            return True
        case "“" | "„" | "‟":
            return leads or in_word(behind)
        case "«" | "‹":
            return leads
        case "‘" | "‛" | "‚":
            return leads and not is_blank(behind) and not _DECADE.compiled.match(text, at + 1)
        case "'" | "’":
            is_quote = leads and not is_blank(behind) and not _LEFT_OUT.compiled.match(text, at + 1)
            return is_quote and (mark == "'" or "”" in still_open)
        case _:
            return (leads or (mark == '"' and _behind_prefix(text, low, at))) and not is_blank(behind)


def is_apostrophe(text: str, at: int) -> bool:
    """Whether the mark at `at` stands between letters, as no quote mark does; a straight one in a Hebrew word neither (צה"ל)."""
    if text[at] == '"':
        return 0 < at < len(text) - 1 and joined(text, at) and in_word(text[at - 1])
    if text[at] not in "'’‘" or not 0 < at < len(text) - 1 or without_blanks(text[at - 1]):
        return False
    return in_word(text[at - 1]) and in_word(text[at + 1])


def begins_with_apostrophe(text: str, at: int) -> bool:
    """Whether the mark at `at` stands for something left out: ’90s, ’tis."""
    return text[at] in "'’" and _LEFT_OUT.compiled.match(text, at + 1) is not None


def _closes_single(text: str, high: int, at: int) -> bool:
    """Whether ’ or ' closes a quotation: "the workers’ rights" goes on if another mark comes that could close it."""
    if at == 0 or is_blank(text[at - 1]) or _goes_on(_behind(text, high, at)):
        return False
    follows = _NEXT_WORD.compiled.match(text, at + 1, high)
    if text[at - 1] not in "sS" or follows is None or not follows[1].islower():
        return True
    return not _is_closed_later(text, min(high, at + _NEAR), at)


def _is_closed_later(text: str, high: int, at: int) -> bool:
    """Whether the next mark behind `at` that is no apostrophe within a word could close a single quotation."""
    for found in MARKS.compiled.finditer(text, at + 1, high):
        here = found.start()
        if not is_apostrophe(text, here):
            return found[0] == text[at] and not is_blank(text[here - 1])
    return False


def _behind_prefix(text: str, low: int, at: int) -> bool:
    """Whether a quotation may begin at `at` behind a Hebrew word of one letter, which is written together with it (ו"טיוח")."""
    before = _before(text, low, at)
    return before in PARTICLES and (at - 1 == low or not in_word(text[at - 2])) and in_word(_behind(text, len(text), at))


def _goes_on(char: str) -> bool:
    """Whether a word goes on with `char`, as none does behind a closing mark where words are divided."""
    return in_word(char) and not without_blanks(char)


def _before(text: str, low: int, at: int) -> str:
    return text[at - 1] if at > low else "\n"


def _behind(text: str, high: int, at: int) -> str:
    return text[at + 1] if at + 1 < high else "\n"
