"""The register of entities: who or what is meant, whatever words an article has for them."""

import re
import unicodedata
from dataclasses import dataclass

from gui.model.canon import canonical

LONGEST_NAME = 500
"""Code points that a name or an alias has at most."""

_NUMBER = re.compile("Q[1-9][0-9]{0,14}")
_BLANKS = re.compile(r"[\s\u200b\ufeff]+")


@dataclass(frozen=True, slots=True)
class Entity:
    """One entry of the project's register.

    `name` is the canonical name, which no other entry has (see `key_of`); `aliases` are further
    names; `wikidata` is the number of its item there (`Q42`), or empty.  `id` is the project's
    integer key, 0 before it is saved; `uid` is a UUIDv7.
    """

    id: int
    uid: str
    name: str
    aliases: tuple[str, ...] = ()
    wikidata: str = ""
    note: str = ""


def plain_name(words: str) -> str:
    """A name as it is kept: on one line, single blanks, composed letters (NFC), at most `LONGEST_NAME` code points."""
    if _is_simple(words):
        return " ".join(words.split())
    kept = unicodedata.normalize("NFC", canonical(words)[0])
    return _BLANKS.sub(" ", kept).strip()[:LONGEST_NAME].rstrip()


def _is_simple(words: str) -> bool:
    """Whether there is nothing to compose, take apart or cut: most names, of which a register has thousands (10 times as fast)."""
    return words.isascii() and words.isprintable() and len(words) <= LONGEST_NAME


def key_of(name: str) -> str:
    """What two entries may not share: the name without case."""
    if _is_simple(name):
        return " ".join(name.lower().split())
    return unicodedata.normalize("NFC", plain_name(name).casefold())


def folded(words: str) -> str:
    """What names are searched by: without case and without marks on letters (`Ortéga` is found by `ortega`)."""
    if _is_simple(words):
        return " ".join(words.lower().split())
    apart = unicodedata.normalize("NFKD", plain_name(words).casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def is_wikidata_number(words: str) -> bool:
    """Whether this is the number of a Wikidata item, such as `Q42`."""
    return _NUMBER.fullmatch(words) is not None


def wikidata_number(words: str) -> str:
    """The number in what somebody typed or pasted: `q42`, ` Q42 `, or an item's address that ends in it; else the words as they are."""
    last = words.strip().rstrip("/").rsplit("/", 1)[-1].upper()
    return last if is_wikidata_number(last) else words.strip()
