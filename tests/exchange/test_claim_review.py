"""Claims as ClaimReview: each line one object, nothing in it that nobody said."""

import json
from io import StringIO
from typing import Any

from gui.exchange.claim_review import Claimed, ClaimReviewFile, Sort, Who, object_of
from gui.model.attributes import NONE, Attributes, CheckWorthiness, Claimant, Stance
from tests.builders import a_tag, an_article

ARTICLE = an_article()


def _claim(*claimants: Who, source: str = "news.txt", attributes: Attributes = NONE, **fields: Any) -> Claimed:
    tag = a_tag(ARTICLE, "The bridge is 200 metres long", attributes=attributes, **fields)
    return Claimed(tag, ARTICLE.uid, ARTICLE.title, source, claimants)


def _item(claim: Claimed) -> Any:
    return object_of(claim)["itemReviewed"]


def test_a_bare_claim_says_what_stands_there_and_where() -> None:
    claim = _claim(created_at="2026-11-23T07:04:05.123Z", updated_at="2026-11-24T07:04:05.123Z")
    assert object_of(claim) == {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "@id": f"urn:uuid:{claim.tag.uid}",
        "claimReviewed": "The bridge is 200 metres long",
        "itemReviewed": {
            "@type": "Claim",
            "text": "The bridge is 200 metres long",
            "appearance": {
                "@type": "NewsArticle",
                "@id": f"urn:uuid:{ARTICLE.uid}",
                "headline": "Mayor opens bridge",
                "alternateName": "news.txt",
            },
        },
        "author": {"@type": "Person", "name": "Ada"},
        "creativeWorkStatus": "tagged",
        "dateCreated": "2026-11-23T07:04:05.123Z",
        "dateModified": "2026-11-24T07:04:05.123Z",
    }


def test_a_claim_says_all_that_is_known_of_it() -> None:
    attributes = Attributes(CheckWorthiness.YES, None, Stance.REFUTES, "The new bridge is 200 m long.")
    who = Who("Anna Ortega", Sort.PERSON, "Q42")
    made = object_of(_claim(who, attributes=attributes, label="quantity", unsure=True, reviewer="Bo", source="https://news.example/1"))
    item: Any = made["itemReviewed"]
    assert made["claimReviewed"] == "The new bridge is 200 m long."
    assert made["keywords"] == ["quantity", "check-worthiness: yes", "stance: refutes", "not sure"]
    assert made["contributor"] == {"@type": "Person", "name": "Bo"}
    assert item["author"] == {"@type": "Person", "name": "Anna Ortega", "sameAs": "https://www.wikidata.org/entity/Q42"}
    assert item["appearance"]["url"] == "https://news.example/1"
    assert "reviewRating" not in made


def test_whose_claim_it_is() -> None:
    assert "author" not in _item(_claim())
    assert "author" not in _item(_claim(attributes=Attributes(claimant=Claimant.UNKNOWN)))
    assert _item(_claim(attributes=Attributes(claimant=Claimant.JOURNALIST)))["author"] == {"@type": "Person", "jobTitle": "journalist"}
    two = _item(_claim(Who("the mayor"), Who("Council", Sort.ORGANISATION)))["author"]
    assert two == [{"@type": "Thing", "name": "the mayor"}, {"@type": "Organization", "name": "Council"}]


def test_the_file_is_an_array_with_one_claim_a_line() -> None:
    claims = [_claim(label=label) for label in ("cause", "événement \u2028😀\n", '"x"')]
    stream = StringIO(newline="")
    file = ClaimReviewFile(stream)
    file.write(claims[:1])
    file.write(claims[1:])
    file.end()
    assert json.loads(stream.getvalue()) == [object_of(claim) for claim in claims]
    assert len(stream.getvalue().split("\n")) == 3 + 3
    assert "événement" in stream.getvalue()


def test_without_claims_the_array_is_empty() -> None:
    stream = StringIO()
    ClaimReviewFile(stream).end()
    assert json.loads(stream.getvalue()) == []
