"""Where the edges of a selection belong: whole words, no blanks around them.

Words as readers see them, which Qt's own word boundaries are not: those take an opening curly
quote as part of a word and keep "Kim’s" whole.  What holds a word together is said in
`gui.model.joints`.  Scripts that are written without blanks (Han, kana, Thai …) have no words
that could be seen without a dictionary: there an edge stays where it is, but never inside a
grapheme or a cluster (`gui.model.scripts`).  All positions are code points.
"""

from gui.model.blanks import first_seen, last_seen
from gui.model.graphemes import after, before, inside
from gui.model.joints import PLAIN, in_word, joined
from gui.model.patterns import Pattern, row_start
from gui.model.scripts import phrase_around, run_around, without_blanks
from gui.model.span import Span

_SIGN = "\\w\u2600-\u27bf\U0001f000-\U0001faff"
_WORD = Pattern(f"[{_SIGN}]")
"""What a word or an emoji has at least one of."""
_NO_WORD = Pattern(f"[^{_SIGN}]+")
_MOST_JOINTS = 10_000
"""A "word" with more signs in it is no word (a megabyte of "1,2,3,…"): there an edge comes to lie at a grapheme, so that nobody waits."""


def snapped(text: str, start: int, end: int) -> Span | None:
    """The span of whole words that `[start, end)` touches, or None if it holds only blanks."""
    trimmed = trimmed_span(text, start, end)
    if trimmed is None:
        return None
    return Span(_word_start(text, trimmed.start), _word_end(text, trimmed.end))


def trimmed_span(text: str, start: int, end: int) -> Span | None:
    """`[start, end)` without the blanks and line ends around it, or None if nothing is left."""
    end = min(end, len(text))
    start = first_seen(text, max(0, start), end)
    end = last_seen(text, start, end)
    return Span(start, end) if start < end else None


def word_at(text: str, position: int) -> Span | None:
    """The word that holds or ends at `position`, or None where there is none.

    In Chinese and Japanese it is the run of one script.  In Thai, Lao, Khmer and Myanmar it is what
    stands between blanks: those are written around names, numbers and phrases, which somebody may
    want to tag, while a cluster of two letters nobody does.  An emoji is a word of its own.
    """
    for at in (position, position - 1):
        if 0 <= at < len(text) and _is_of_word(text, at):
            return _held(text, at, run_around(text, at) or phrase_around(text, at))
    return None


def stepped(text: str, position: int, by: int) -> int:
    """Where an edge belongs next: the end of a word behind `position` (by 1), or the start of one before it (by -1).

    Always further on or back, at last an end of the text.  In Chinese and Japanese words are runs of
    one script; in Thai and its neighbours an edge goes from cluster to cluster, since a phrase is too much.
    """
    return _stepped_on(text, max(0, position)) if by > 0 else _stepped_back(text, min(position, len(text)))


def _stepped_on(text: str, position: int) -> int:
    if 0 < position < len(text) and joined(text, position):
        return _word_end(text, position)
    found = _WORD.compiled.search(text, position)
    return _unit(text, found.start()).end if found else len(text)


def _stepped_back(text: str, position: int) -> int:
    if 0 < position < len(text) and joined(text, position):
        return _word_start(text, position)
    behind = row_start(_NO_WORD, text, position)
    return _unit(text, behind - 1).start if behind else 0


def _unit(text: str, at: int) -> Span:
    """What a step goes over: the word, run or cluster with the character at `at`."""
    return _held(text, at, run_around(text, at)) if without_blanks(text[at]) else _held(text, at, None)


def _held(text: str, at: int, run: tuple[int, int] | None) -> Span:
    """The run, or the character at `at` if there is none, with all that must not be cut off from it."""
    start, end = run or (at, at + 1)
    return Span(_word_start(text, start), _word_end(text, end))


def _word_start(text: str, position: int) -> int:
    for _ in range(_MOST_JOINTS):
        if not (0 < position < len(text) and joined(text, position)):
            return position
        position = min(position - 1, row_start(PLAIN, text, position))
    return before(text, position) if inside(text, position) else position


def _word_end(text: str, position: int) -> int:
    for _ in range(_MOST_JOINTS):
        if not (0 < position < len(text) and joined(text, position)):
            return position
        plain = PLAIN.compiled.match(text, position)
        position = plain.end() if plain else position + 1
    return after(text, position) if inside(text, position) else position


def _is_of_word(text: str, at: int) -> bool:
    if in_word(text[at]) or _WORD.compiled.match(text, at):
        return True
    return (at > 0 and joined(text, at)) or (at + 1 < len(text) and joined(text, at + 1))
