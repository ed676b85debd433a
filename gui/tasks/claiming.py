"""Claims with who makes them and where they stand, as files of fact-checkers want them."""

from collections.abc import Iterator, Sequence

from gui.exchange.claim_review import SORT_OF_LABEL, Claimed, Sort, Who
from gui.store.outgoing import Named, claimants_of, titles_of
from gui.store.reading import Reading

_AT_ONCE = 500


def claims_of(reading: Reading, ids: Sequence[int]) -> Iterator[Claimed]:
    """The claims with these keys, in this order; those that are gone are left out."""
    for at in range(0, len(ids), _AT_ONCE):
        tags = reading.tags(ids[at : at + _AT_ONCE])
        claimants = claimants_of(reading, [tag.id for tag in tags])
        articles = titles_of(reading, sorted({tag.article_id for tag in tags}))
        for tag in tags:
            yield Claimed(tag, *articles[tag.article_id], tuple(map(_who, claimants.get(tag.id, ()))))


def _who(named: Named) -> Who:
    return Who(named.name, SORT_OF_LABEL.get(named.label, Sort.THING), named.wikidata)
