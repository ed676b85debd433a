"""News to measure with: every text is made of our own words, by chance with a fixed seed, so the same at every run.

Sentences are of 40 to 250 characters and paragraphs of one to four sentences, as in news; some
sentences hold a quotation.  With the text come the places that an annotator would tag: for each
sentence a pile, the outermost first, up to four deep (a claim around a quote around a claim
around a name), so that overlaps are as they are in real work.
"""

from dataclasses import dataclass
from functools import lru_cache
from random import Random

from gui.model.kinds import Kind

Place = tuple[int, int, Kind]
"""Start and end in code points, and what one would tag there."""

TITLE = "Council opens the bridge"
_FIRST = ("Anna", "Boris", "Chen", "Dana", "Emil", "Farah", "Hana", "Ivo", "Kofi", "Lena", "Nuria", "Otto", "Rosa", "Sami", "Tove", "Zoë")
_LAST = ("Ortega", "Lindqvist", "Okafor", "Brandt", "Novák", "Haddad", "Moreau", "Castillo", "Weiss", "Tanaka", "Kowalska", "Duarte")
_POSTS = ("the mayor", "a spokesman", "the minister", "the committee’s chair", "an engineer", "the union’s secretary", "a resident")
_PLACES = ("Newtown", "Harbourside", "Millbrook", "Eastgate", "Lowfield", "Saint-Clair", "Oberau", "Kingsferry", "Redmoor", "Valdosa")
_THINGS = ("bridge", "ferry line", "school roof", "water plant", "night train", "tram depot", "housing fund", "harbour wall", "wind farm")
_WHO = ("the council", "the regional court", "the ministry of transport", "the builders", "most families", "two thirds of voters")
_DOES = ("will open", "could delay", "may repair", "should pay for", "had promised", "wanted to sell", "never inspected", "cannot afford")
_AMOUNTS = ("3 million euros", "about 40 per cent", "1,200 jobs", "eleven weeks", "half of the budget", "€75,000 a year", "two lives")
_WHEN = ("before last week’s meeting", "by the end of March", "after eight years of planning", "on Tuesday", "in spite of three warnings")
_SAYS = ("said", "reported", "wrote", "insisted", "explained", "warned")
_LINKS = ("which nobody had expected", "although the figures differ", "while work goes on", "as documents show", "and others agree")
_POOL = 600


@dataclass(frozen=True, slots=True)
class News:
    """A text with the piles of places to tag in it, a pile for each sentence; places are code points."""

    text: str
    piles: tuple[tuple[Place, ...], ...]


def news(characters: int) -> str:
    """An article of about so many characters: a title, then paragraphs."""
    return made_news(characters).text


@lru_cache(maxsize=4)
def made_news(characters: int) -> News:
    """An article with its places to tag: its paragraphs are drawn again and again from a pool of some hundred."""
    chance, pool = Random(characters), _paragraphs()
    parts, piles, at = [TITLE], [], len(TITLE)
    while at < characters or len(parts) == 1:
        text, places = chance.choice(pool)
        at += 2
        piles += [tuple((at + start, at + end, kind) for start, end, kind in pile) for pile in places]
        parts.append(text)
        at += len(text)
    return News("\n\n".join(parts), tuple(piles))


@lru_cache(maxsize=1)
def _paragraphs() -> list[tuple[str, list[list[Place]]]]:
    chance = Random(3)
    return [_paragraph(chance) for _ in range(_POOL)]


def _paragraph(chance: Random) -> tuple[str, list[list[Place]]]:
    text, piles = "", []
    for _ in range(chance.randint(1, 4)):
        text += " " if text else ""
        pile: list[Place] = []
        text = _sentence(chance, text, pile)
        piles.append(sorted(set(pile), key=_outermost_first))
    return text, piles


def _sentence(chance: Random, text: str, pile: list[Place]) -> str:
    """The text with one more sentence; what can be tagged in it goes into the pile."""
    start = len(text)
    if chance.random() < 0.4:
        text += "“"
        text = _clause(chance, text, pile)
        text += ",” " + chance.choice(_SAYS) + " "
        pile.append((start, text.rindex("”") + 1, Kind.QUOTE))
        text = _name(chance, text, pile) + f", {chance.choice(_POSTS)}"
    else:
        text = _clause(chance, text, pile)
    if chance.random() < 0.5:
        text += f", {chance.choice(_LINKS)}"
    pile.append((start, len(text), Kind.CLAIM))
    return text + "."


def _clause(chance: Random, text: str, pile: list[Place]) -> str:
    """Somebody does something to a thing in a place, for an amount: a claim with a name in it."""
    start = len(text)
    text += chance.choice(_WHO).capitalize() + f" {chance.choice(_DOES)} the {chance.choice(_THINGS)} in "
    place = chance.choice(_PLACES)
    pile.append((len(text), len(text) + len(place), Kind.ENTITY))
    text += f"{place} for {chance.choice(_AMOUNTS)}"
    if chance.random() < 0.6:
        text += f" {chance.choice(_WHEN)}"
    pile.append((start, len(text), Kind.CLAIM))
    return text


def _name(chance: Random, text: str, pile: list[Place]) -> str:
    name = f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
    pile.append((len(text), len(text) + len(name), Kind.ENTITY))
    return text + name


def _outermost_first(place: Place) -> tuple[int, int]:
    return place[0], -place[1]
