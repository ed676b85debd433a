"""Claims in the shape of ClaimReview, the vocabulary in which fact-checks are published (https://schema.org/ClaimReview).

The file is a JSON array, each of its lines one object of JSON-LD with a context of its own, since
those who take fact-checks in want each by itself.  What is left out is the verdict (`reviewRating`)
and the address of the review (`url`): a project knows neither, and nothing is made up.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TextIO

from gui.model.attributes import Claimant
from gui.model.tag import Tag

CONTEXT = "https://schema.org"
"""The one context that search engines read."""


class Sort(StrEnum):
    """What somebody who claims is, in the words of schema.org."""

    PERSON = "Person"
    ORGANISATION = "Organization"
    THING = "Thing"


SORT_OF_LABEL: dict[str, Sort] = {"person": Sort.PERSON, "organisation": Sort.ORGANISATION, "group": Sort.ORGANISATION}
"""The types of entities that are a sort of their own; all others are things."""


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who claims: the name in the register, or the words of the article; `wikidata` is a number there, or empty."""

    name: str
    sort: Sort = Sort.THING
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim with what else its object says: the article that it stands in and who claims it."""

    tag: Tag
    article_uid: str
    article_title: str
    source: str
    claimants: tuple[Who, ...] = ()


class ClaimReviewFile:
    """Writes claims to a stream; `end` when all are written."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._before = "[\n"

    def write(self, claims: Iterable[Claimed]) -> None:
        """Write some more."""
        for claim in claims:
            self._stream.write(self._before + json.dumps(object_of(claim), ensure_ascii=False))
            self._before = ",\n"

    def end(self) -> None:
        """Write what closes the array."""
        self._stream.write("[]\n" if self._before == "[\n" else "\n]\n")


def object_of(claim: Claimed) -> dict[str, object]:
    """The claim as an object of JSON-LD; what is not said has no name in it."""
    tag = claim.tag
    return _said(
        {
            "@context": CONTEXT,
            "@type": "ClaimReview",
            "@id": f"urn:uuid:{tag.uid}",
            "claimReviewed": tag.attributes.restatement or tag.excerpt,
            "itemReviewed": _said(
                {"@type": "Claim", "text": tag.excerpt, "author": _claimants(claim), "appearance": _appearance(claim)},
            ),
            "keywords": _keywords(tag),
            "author": {"@type": "Person", "name": tag.annotator},
            "contributor": _said({"@type": "Person", "name": tag.reviewer}) if tag.reviewer else None,
            "creativeWorkStatus": tag.status.value,
            "dateCreated": tag.created_at,
            "dateModified": tag.updated_at,
        }
    )


def _appearance(claim: Claimed) -> dict[str, object]:
    is_address = claim.source.startswith(("http://", "https://"))
    return _said(
        {
            "@type": "NewsArticle",
            "@id": f"urn:uuid:{claim.article_uid}",
            "headline": claim.article_title,
            "url": claim.source if is_address else "",
            "alternateName": "" if is_address else claim.source,
        }
    )


def _claimants(claim: Claimed) -> object:
    """One, or a list of several; the journalist of a news page is somebody without a name."""
    found = [_person(who) for who in claim.claimants]
    if claim.tag.attributes.claimant is Claimant.JOURNALIST:
        found.append({"@type": "Person", "jobTitle": "journalist"})
    return found[0] if len(found) == 1 else found


def _person(who: Who) -> dict[str, object]:
    address = f"https://www.wikidata.org/entity/{who.wikidata}" if who.wikidata else ""
    return _said({"@type": who.sort.value, "name": who.name, "sameAs": address})


def _keywords(tag: Tag) -> list[str]:
    said = tag.attributes
    words = [tag.label] if tag.label else []
    words += [f"check-worthiness: {said.check_worthiness}"] if said.check_worthiness else []
    words += [f"stance: {said.stance}"] if said.stance else []
    return words + (["not sure"] if tag.unsure else [])


def _said(values: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in values.items() if value}
