"""How many tags there are of each kind, label, status, annotator and article."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from gui.model.kinds import Kind, Status
from gui.model.words import QT_TRANSLATE_NOOP

K = TypeVar("K")


class CountedBy(StrEnum):
    """What tags are counted by, in the order in which it is shown."""

    KIND = "kind"
    LABEL = "label"
    STATUS = "status"
    ANNOTATOR = "annotator"
    ARTICLE = "article"


COUNTED_BY_NAMES: dict[CountedBy, str] = {
    CountedBy.KIND: QT_TRANSLATE_NOOP("Counts", "Kind"),
    CountedBy.LABEL: QT_TRANSLATE_NOOP("Counts", "Label"),
    CountedBy.STATUS: QT_TRANSLATE_NOOP("Counts", "Status"),
    CountedBy.ANNOTATOR: QT_TRANSLATE_NOOP("Counts", "Annotator"),
    CountedBy.ARTICLE: QT_TRANSLATE_NOOP("Counts", "Article"),
}
assert COUNTED_BY_NAMES.keys() == set(CountedBy)


@dataclass(frozen=True, slots=True)
class Alike:
    """So many tags that agree in all that tags are counted by; `article_id` is the article's key."""

    kind: Kind
    label: str
    status: Status
    annotator: str
    article_id: int
    count: int


@dataclass(frozen=True, slots=True)
class Count:
    """So many tags have this in common.

    `name` is the value of a kind or status, or the name of a label or annotator; of an article it is
    empty, and `article_id` is its key.  A label belongs to a `kind`; an empty one is that of tags without.
    """

    by: CountedBy
    name: str
    count: int
    kind: Kind | None = None
    article_id: int = 0


def counts_of(alike: Iterable[Alike], articles: Iterable[int]) -> list[Count]:
    """All counts, in the order in which they are shown; rejected tags are counted by status alone, as in the list of articles.

    Every kind and status has one, though it be 0; labels are there by kind, and like annotators the most used first;
    articles in the order of `articles`, those without tags too.
    """
    everything = list(alike)
    groups = [one for one in everything if one.status is not Status.REJECTED]
    kinds, statuses = _summed((one.kind, one.count) for one in groups), _summed((one.status, one.count) for one in everything)
    labels = _summed(((one.kind, one.label), one.count) for one in groups)
    people, texts = _summed((one.annotator, one.count) for one in groups), _summed((one.article_id, one.count) for one in groups)
    order = list(Kind)
    return [
        *(Count(CountedBy.KIND, kind, kinds[kind], kind) for kind in Kind),
        *(
            Count(CountedBy.LABEL, label, count, kind)
            for (kind, label), count in sorted(labels.items(), key=lambda each: (order.index(each[0][0]), -each[1], each[0][1]))
        ),
        *(Count(CountedBy.STATUS, status, statuses[status]) for status in Status),
        *(Count(CountedBy.ANNOTATOR, name, count) for name, count in sorted(people.items(), key=lambda each: (-each[1], each[0]))),
        *(Count(CountedBy.ARTICLE, "", texts[id_], None, id_) for id_ in articles),
    ]


def _summed(pairs: Iterable[tuple[K, int]]) -> Counter[K]:
    found: Counter[K] = Counter()
    for key, count in pairs:
        found[key] += count
    return found
