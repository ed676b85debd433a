"""Quotations by their marks, for growing a selection: nested, unbalanced, over paragraphs.

A mark opens or closes by what stands beside it and by what is open: “ closes a German „…“,
» opens in German and closes in French, a straight " does both, ’ is mostly an apostrophe.  A
quotation whose closing mark is missing ends with its paragraph, unless the next paragraph begins
with the mark that opened it: then it is one quotation over both, as news has it.  A closing mark
that nothing opened is passed over.  All positions are code points.

Only paragraphs that one quotation can join are looked at: most of the time the one around.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from gui.model.blanks import first_seen, last_seen
from gui.model.graphemes import whole
from gui.model.paragraphs import paragraph_around
from gui.model.quote_marks import CLOSING, MARKS, SINGLE, closes, is_apostrophe, opens
from gui.model.span import Span

_MOST_PARAGRAPHS = 100
"""A quotation is followed over so many paragraphs before and behind the ones in question."""
_DEEPEST = 8
"""A closing mark is matched with one of so many that are open."""
_TURNED = {"«": "»", "‹": "›"}
"""French paragraphs within a quotation may begin with the closing mark."""
_GOES_ON = frozenset(CLOSING) - SINGLE - {"”", "»"}
"""What opens the paragraphs of a long quotation, and what may stand without its closing mark."""
_REPEATED = _GOES_ON | {"»"}


@dataclass(frozen=True, slots=True)
class _Open:
    """A mark that opened a quotation, and where the first paragraph of it has it."""

    at: int
    mark: str


@dataclass(frozen=True, slots=True)
class _Read:
    """What the marks of one paragraph make: whole quotations, what is still open, the outermost first, and where each mark opened last.

    `alone` are the marks that close nothing, and those that were given up for one around them.
    """

    closed: list[Span]
    still_open: list[_Open]
    last: dict[str, int]
    alone: list[int]


def quotations_around(text: str, span: Span) -> list[Span]:
    """All quotations, marks included, that hold `span`, the smallest first."""
    low = _first_paragraph(text, paragraph_around(text, span.start)[0])
    found = [one for one in _quotations(text, low, span.end) if one.start <= span.start and span.end <= one.end]
    return sorted({whole(text, one) for one in found}, key=len)


def quotations_within(text: str, span: Span) -> list[Span]:
    """The quotations that the marks inside `span` alone make; a mark without its partner makes none."""
    return _read(text, span.start, span.end, []).closed


def marks_alone(text: str) -> Iterator[int | None]:
    """Where a quote mark stands that opens or closes nothing, in order; None after each paragraph, so that one can stop there.

    Not ’ and its like, which may always be an apostrophe, nor a straight mark behind a digit, which may be inches.
    A mark at the start of a paragraph that is repeated at the start of the next has its partner there.
    """
    low, carried, start = first_seen(text, 0, len(text)), list[_Open](), 0
    low = start = paragraph_around(text, low)[0]
    while low < len(text):
        high = paragraph_around(text, low)[1]
        read = _read(text, start, high, carried)
        low = _next_paragraph(text, high)
        carried, start = _carried(text, low, read)
        goes_on = {one.at for one in carried}
        alone = [*read.alone, *(one.at for one in read.still_open if one.at not in goes_on)]
        yield from sorted(at for at in alone if _tells(text, at))
        yield None


def _tells(text: str, at: int) -> bool:
    """Whether the mark at `at` can be nothing but a quote mark."""
    return text[at] not in SINGLE and not (text[at] == '"' and at > 0 and text[at - 1].isdigit())


def _quotations(text: str, low: int, end: int) -> list[Span]:
    """The quotations of the paragraph at `low`, and of those behind it as long as something is open."""
    found, carried, start, behind = list[Span](), list[_Open](), low, 0
    while True:
        high = paragraph_around(text, low)[1]
        behind += high >= end
        read = _read(text, start, high, carried)
        low = _next_paragraph(text, high)
        carried, start = _carried(text, low, read) if behind < _MOST_PARAGRAPHS else ([], low)
        crossed = carried[-1].at if carried else -1  # what began before it and ends here would cross it
        alone = [one for one in read.still_open if one.at > crossed and _may_stand_alone(one, read)]
        found += read.closed + [Span(one.at, last_seen(text, one.at, high)) for one in alone]
        if not carried:
            return found


def _read(text: str, start: int, end: int, carried: list[_Open]) -> _Read:
    """Pair the marks of `[start, end)`; `carried` are open from the paragraphs before."""
    closed, still_open, last = list[Span](), list(carried), {one.mark: one.at for one in carried}
    alone = list[int]()
    for found in MARKS.compiled.finditer(text, start, end):
        at, mark = found.start(), found[0]
        if is_apostrophe(text, at):
            continue
        if depth := _closed_by(text, start, end, at, still_open):
            closed.append(Span(still_open[-depth].at, at + 1))
            alone += [one.at for one in still_open[len(still_open) - depth + 1 :]]
            del still_open[-depth:]
        elif opens(text, start, end, at, "".join(one.mark for one in still_open[-_DEEPEST:])):
            still_open.append(_Open(at, mark))
            last[mark] = at
        else:
            alone.append(at)
    return _Read(closed, still_open, last, alone)


def _closed_by(text: str, low: int, high: int, at: int, still_open: list[_Open]) -> int:
    """How many open quotations end with the mark at `at`, the unfinished ones inside of the one that it closes included."""
    for depth, one in enumerate(reversed(still_open[-_DEEPEST:]), 1):
        if text[at] in CLOSING[one.mark]:
            return depth if closes(text, low, high, at, one.mark) else 0
    return 0


def _may_stand_alone(one: _Open, read: _Read) -> bool:
    """Whether `one` is a quotation though its paragraph does not close it.

    Not if another of its kind was opened behind it: then nobody knows where its closing mark should be.
    """
    return one.mark in _GOES_ON and read.last[one.mark] == one.at


def _carried(text: str, low: int, read: _Read) -> tuple[list[_Open], int]:
    """What goes on into the paragraph at `low`, and where that one's own words begin.

    The paragraph repeats the marks of what goes on, the outermost first; a single one within a double one.
    """
    at = first_seen(text, low, paragraph_around(text, low)[1])
    carried = list[_Open]()
    for one in read.still_open:
        repeats = at < len(text) and text[at] in (one.mark, _TURNED.get(one.mark))
        if repeats and read.last[one.mark] == one.at and (carried or one.mark in _GOES_ON):
            carried.append(one)
            at += 1
    return carried, at if carried else low


def _first_paragraph(text: str, low: int) -> int:
    """The start of the first paragraph from which a quotation may go on into the one at `low`."""
    for _ in range(_MOST_PARAGRAPHS):
        at = first_seen(text, low, paragraph_around(text, low)[1])
        before = last_seen(text, 0, low)
        if before == 0 or at == len(text) or text[at] not in _REPEATED:
            return low
        start, end = paragraph_around(text, before)
        if not _carried(text, low, _read(text, start, end, []))[0]:
            return low
        low = start
    return low


def _next_paragraph(text: str, high: int) -> int:
    """The start of the next paragraph behind `high` that is not blank; the length of the text if there is none."""
    at = first_seen(text, high, len(text))
    return paragraph_around(text, at)[0] if at < len(text) else at
