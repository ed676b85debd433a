"""What each paragraph of a news page is: title, caption, credit, notice or body.

Rules on the words of one line and its neighbours, one pass, no learning.  They speak only where
a line gives itself away; when in doubt a line is body, since a wrong title or notice hides text
from the annotator's eye while a wrong body costs nothing.  A line is a paragraph: that is how
text copied from a news page comes.
"""

import re
from collections.abc import Iterator

from gui.model.article import Zone, ZoneKind

_LONGEST_TITLE = 200
"""Code points; headlines of news agencies and papers stay far below, lead paragraphs do not."""

_LONGEST_CAPTION = 400
_LONGEST_NOTICE = 200
_LONGEST_CREDIT = 120
_LARGEST_PICTURE_BLOCK = 5
"""Lines between two blank ones that can still be a picture's: captions, credit, notice."""

_WRAPPED_AT = 100
"""Where no line of a text is longer, its lines may be cut by hand and are no paragraphs."""

_PICTURE = "(?:image|images|photo|photos|photograph|photographs|picture|pictures|foto|fotos|bild|bilder|imagen|illustration)"
_WHOSE = r"(?: (?:credit|credits|courtesy|by|via|courtesy of))?"

# Kept as words: `re` compiles each at the first text and remembers it, which the start of the window need not pay for.
_CREDIT = (
    # "Image: Reuters / KCNA", "Photo credit: NASA" - a colon behind a word for a picture, then a few words;
    # no question and no quotation, since "BILD: Herr Minister, wann?" is an interview by a newspaper
    rf"{_PICTURE}{_WHOSE} ?[:：] ?[^\s?!\"“„»«][^?!\"“„»«]{{0,80}}"
    # "Photo by Jane Roe", "Photo courtesy of NASA" - but "Photo by photo, the story unfolded." is a sentence
    rf"|{_PICTURE} (?:by|courtesy of) [^.,;!?]*"
    # "AP Photo/Jane Roe", "REUTERS/Jane Roe", "Getty Images/AFP" - an agency, a stroke, a name, nothing else
    r"|\(?(?:AP|AP Photo|AFP|REUTERS|EPA|DPA|Getty Images|Getty) ?/ ?[^.,;!?]{1,60}\)?"
)
_CREDIT_AT_END = rf"[.!?»”\"'’)] {_PICTURE}: [^.:!?]{{1,60}}\.?$"
"""Wikinews ends its captions so: "An example of severe eczema. Image: Jambula."."""

_NOTICE = "|".join(
    (
        # Links that pay: the duty to disclose (FTC 16 CFR 255) makes publishers say it in these words.
        r"we may (?:earn|receive|get) (?:a|an)(?: small| affiliate)? (?:commission|fee)\b.*",
        r"(?:if|when) you (?:buy|purchase|click)\b.*\b(?:through|via|using|on) (?:our|these|the|a|links?)\b.*",
        r"this (?:article|page|post|story|site) (?:may )?(?:contains?|includes?) affiliate links?\b.*",
        r"as an amazon associate\b.*",
        # The place where an advertisement stood: the word alone, or the promise that the story goes on.
        r"(?:advertisement|advertising|ads?|sponsored(?: content)?|promoted(?: content)?|anzeige|werbung|publicité|publicidad)[.:]?",
        r"(?:story|article) continues (?:below|after)(?: (?:the |this )?ad(?:vertisement)?)?[.:]?",
        # An invitation to subscribe: the verb first and the thing in the same short line.
        r"(?:sign up|subscribe|register) (?:here )?(?:for|to)\b.{0,80}\b(?:newsletters?|briefing|e-?mails?|inbox|alerts)\b.{0,60}",
        r"(?:get|receive)\b.{0,80}\b(?:in|to) your inbox\b.{0,40}",
        # A way out of the article: the phrase alone, or with a colon and a headline behind it.
        r"(?:read|see|watch) (?:more|also|next)(?: ?[:：].*|[.…]*)",
        r"(?:also|keep) read(?:ing)?(?: ?[:：].*|[.…]*)",
        r"related(?: (?:articles?|stories|story|coverage|content|topics))? ?(?:[:：].*)",
        r"related (?:articles?|stories|story|coverage|content|topics)",
        r"(?:mehr zum thema|lesen sie auch|weiterlesen|lire aussi|à lire aussi|lea también|leer más)(?: ?[:：].*|[.…]*)",
        # What buttons of the page leave behind when it is copied.
        r"(?:share|save|print|email|tweet)(?: this)?(?: (?:article|story|page|post))",
        r"skip to (?:main )?content|back to top",
    )
)
_SENTENCE_END = tuple(".,;:。．、，：；։।…،؛")
_OPENING = "\"'“‘„«»‹›「『([{ \t\u00a0"


def zones_of(text: str) -> tuple[Zone, ...]:
    """The zones of a canonical text, in order, disjoint, one for each line that is not blank.

    Each is the whole line without its line end, in code points.  A line with the same words as
    an earlier one (blanks aside) has that one's start as `twin_of`, whatever its kind.
    """
    lines = text.split("\n")
    words = [line.strip() for line in lines]
    kinds = [_kind_of(line) for line in words]
    title = _title_in(words)
    if title is not None and kinds[title] is ZoneKind.BODY:
        kinds[title] = ZoneKind.TITLE
    for credit in [at for at, kind in enumerate(kinds) if kind is ZoneKind.CREDIT]:
        for caption in _captions_of(credit, words, kinds):
            kinds[caption] = ZoneKind.CAPTION
    return tuple(_zones(lines, kinds))


def _zones(lines: list[str], kinds: list[ZoneKind]) -> Iterator[Zone]:
    first: dict[str, int] = {}
    start = 0
    for line, kind in zip(lines, kinds, strict=True):
        if words := " ".join(line.split()):
            twin_of = first.setdefault(words, start)
            yield Zone(kind, start, start + len(line), twin_of if twin_of < start else -1)
        start += len(line) + 1


def _kind_of(words: str) -> ZoneKind:
    """What a line says of itself, without its neighbours; in lower case it is the rest of a sentence."""
    if words[:1].islower():
        return ZoneKind.BODY
    if len(words) <= _LONGEST_CREDIT and re.fullmatch(_CREDIT, words, re.IGNORECASE):
        return ZoneKind.CREDIT
    if len(words) <= _LONGEST_NOTICE and re.fullmatch(_NOTICE, words, re.IGNORECASE):
        return ZoneKind.NOTICE
    if len(words) <= _LONGEST_CAPTION and re.search(_CREDIT_AT_END, words, re.IGNORECASE):
        return ZoneKind.CAPTION
    return ZoneKind.BODY


def _title_in(words: list[str]) -> int | None:
    """The line that is the headline: the first one, if it is short, no sentence, and the text goes on anew.

    A lead paragraph ends with a stop; a verse or a line cut by hand goes on in lower case, or
    without a blank line behind it.
    """
    written = [at for at, line in enumerate(words) if line][:2]
    if len(written) < 2:
        return None
    first, second = written
    line, following = words[first], words[second].lstrip(_OPENING)
    if len(line) > _LONGEST_TITLE or line.endswith(_SENTENCE_END) or not any(map(str.isalpha, line)):
        return None
    cut_by_hand = second == first + 1 and max(map(len, words)) <= _WRAPPED_AT
    return None if cut_by_hand or following[:1].islower() else first


def _captions_of(credit: int, words: list[str], kinds: list[ZoneKind]) -> list[int]:
    """The lines of the caption above a credit: the line directly above, and it again if it stands twice.

    Only in a small block of lines, since where all paragraphs stand without a blank line between
    them being above says nothing.
    """
    last, block = credit, _LARGEST_PICTURE_BLOCK
    first = credit
    while first > 0 and words[first - 1] and credit - first < block:
        first -= 1
    while last + 1 < len(words) and words[last + 1] and last - credit < block:
        last += 1
    above = credit - 1
    if last - first >= block or first > above or len(words[above]) > _LONGEST_CAPTION:
        return []
    return [at for at in range(first, credit) if words[at] == words[above] and kinds[at] is ZoneKind.BODY]
