"""What each boundary rule would leave out at an edge of a span.

English first, with German and French where they are plain; Hebrew and Arabic articles are part of
their word and stay.  All positions are code points; each function returns the new edge or edges, the
old ones where there is nothing to leave out.
"""

from gui.model.blanks import is_blank
from gui.model.patterns import Pattern
from gui.model.points import keeps_point
from gui.model.quotations import quotations_around, quotations_within
from gui.model.quote_marks import MARKS, begins_with_apostrophe
from gui.model.span import Span

_GAP = r"[ \xa0\u202f]"
_ARTICLE = Pattern(
    rf"(?:(?:[Tt]he(?!{_GAP}Hague\b)|THE|[Aa]n?|[Dd](?:er|ie|as)|d(?:em|en|es)|[Ee]ine?|eine[nmrs]|l[ae]|les|une?){_GAP}+|l['’])(?=\S)"
)
"""A capital Le, La, Les, L’, Den and Des is part of a name more often than not: Le Pen, La Paz, L’Oréal, Den Haag, Des Moines."""

_HONORIFIC = Pattern(
    rf"(?:(?:Mrs?|Ms|Mx|Miss|Messrs|Drs?|Prof|Sir|Dame|Hr|Fr|Herrn?|Frau|Mmes?|Mlles?|Monsieur|Madame|Mademoiselle)(?:\.{_GAP}*|{_GAP}+)"
    rf"|(?:MM?|Rev|Hon|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Adm|Cmdr|Mgr|Dipl\.-Ing)\.{_GAP}+(?!\w\.))"
    rf"(?:(?:med|phil|jur|rer\.{_GAP}?(?:nat|pol)|h\.{_GAP}?c)\.{_GAP}+)*(?=[^\Wa-z_])"
)
"""Before a name only.  Some are words or initials without their point ("Gen Z"); "M. C. Escher" is no French one."""

_THAT = Pattern(
    rf"(?:(?:[Tt]hat|THAT){_GAP}+(?!(?:is|was|are|were|has|had|have|will|would|can|could|should|may|might|must|does|did|do|makes?|made"
    r"|means?|meant|isn['’]t|wasn['’]t|said|same|day|night|week|month|year|time|way|much|kind|sort|point|moment|one)\b)"
    rf"|[Dd]a(?:ss|ß){_GAP}+|[Qq]ue{_GAP}+|[Qq]u['’])(?=\S)"
)
"""The conjunction; "that is", "that year" have another."""

_STOPS = ".!?…,;:。！？．｡、，؟۔،؛।॥‼⁇⁈⁉"


def without_article(text: str, span: Span) -> int:
    """The start behind a leading article."""
    return _without_lead(_ARTICLE, text, span)


def without_honorific(text: str, span: Span) -> int:
    """The start behind leading honorifics: "Prof. Dr. Merkel"."""
    return _without_lead(_HONORIFIC, text, span)


def without_that(text: str, span: Span) -> int:
    """The start behind a leading "that", "dass" or "que"."""
    return _without_lead(_THAT, text, span)


def without_possessive(text: str, span: Span) -> int:
    """The end before ’s, or before the apostrophe of "workers’"; not where that closes a quotation."""
    if text[span.end - 2 : span.end].lower() in {"’s", "'s", "ʼs"}:
        return span.end - 2
    if text[span.end - 1] in "'’ʼ" and text[span.end - 2 : span.end - 1].lower() == "s" and len(span) > 2:
        closes = any(one.end == span.end for one in quotations_within(text, span))
        return span.end if closes else span.end - 1
    return span.end


def without_stop(text: str, span: Span) -> int:
    """The end before stops and commas; the point of "U.S.", "Jr." or "p.m." stays."""
    end = span.end
    while end > span.start and (text[end - 1] in _STOPS or is_blank(text[end - 1])):
        if text[end - 1] == "." and keeps_point(text, span.start, end - 1):
            break
        end -= 1
    return end


def without_marks(text: str, span: Span) -> tuple[int, int]:
    """Start and end inside the quote marks around the whole, and inside those at an edge that have no partner in the span.

    "“a” and “b”" keeps its marks: each has its partner.
    """
    start, end = span.start, span.end
    if not (MARKS.compiled.match(text[start]) or MARKS.compiled.match(text[end - 1])):
        return start, end
    if MARKS.compiled.match(text[end - 1]) and len(span) > 2 and span in quotations_around(text, span):
        return start + 1, end - 1
    pairs = {one.start: one.end for one in quotations_within(text, span)}
    ends = set(pairs.values())
    while end - start > 1:
        if pairs.get(start) == end:
            start, end = start + 1, end - 1
        elif MARKS.compiled.match(text[start]) and start not in pairs and start + 1 not in ends and not begins_with_apostrophe(text, start):
            start += 1
        elif MARKS.compiled.match(text[end - 1]) and end not in ends and end - 1 not in pairs and not _is_needed(text, end - 1):
            end -= 1
        else:
            break
    return start, end


def _without_lead(pattern: Pattern, text: str, span: Span) -> int:
    start = span.start
    while match := pattern.compiled.match(text, start, span.end):
        start = match.end()
    return start


def _is_needed(text: str, at: int) -> bool:
    """Whether the mark at `at` is the apostrophe of "workers’" or the inches of 12" rather than a closing mark."""
    if text[at] not in "'’\"" or not (text[at - 1] in "sS" or text[at - 1].isdigit()):
        return False
    return all(one.end != at + 1 for one in quotations_around(text, Span(at, at + 1)))
