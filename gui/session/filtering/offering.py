"""What can be chosen of a facet, with how many tags that would leave."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.model.days import last_days, periods_in
from gui.model.facets import BETWEEN, YES, Facet, ValueCount, values_of
from gui.model.folding import bare
from gui.model.tag_query import TagQuery
from gui.model.uids import now
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.filtering.wording import NameOf, fixed_values, value_name
from gui.session.numbers import shown

_SPANS = (
    (1, QT_TRANSLATE_NOOP("Filter", "Today")),
    (7, QT_TRANSLATE_NOOP("Filter", "The last 7 days")),
    (30, QT_TRANSLATE_NOOP("Filter", "The last 30 days")),
    (365, QT_TRANSLATE_NOOP("Filter", "The last 365 days")),
)
"""Days up to today, as days are counted everywhere in a project: in UTC."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A value to choose; `count` is None where that is not known (yet)."""

    value: str
    name: str
    count: int | None
    is_on: bool

    def said_count(self) -> str:
        """The count as it is shown, empty if it is not known."""
        return shown(self.count) if self.count is not None else ""


def offers(facet: Facet, query: TagQuery, counts: Sequence[ValueCount] | None, name_of_entry: NameOf, typed: str = "") -> list[Offer]:
    """All values of the facet that fit what is typed: those with an order in it, else the commonest first.

    `counts` is None before they are known.  Of days those are offered that are typed.
    """
    chosen = values_of(query, facet)
    if facet is Facet.CHANGED:
        return _periods(chosen, counts, typed)
    known = {each.value: each for each in counts or ()}
    found = []
    for value in _values(facet, chosen, known):
        counted = known.get(value)
        name = (counted.name if counted is not None else "") or value_name(facet, value, name_of_entry)
        count = None if counts is None or facet is Facet.WORDS else counted.count if counted is not None else 0
        found.append(Offer(value, name, count, value in chosen))
    wanted = bare(typed)
    fitting = [offer for offer in found if wanted in bare(offer.name)] if wanted else found
    return fitting if fixed_values(facet) else sorted(fitting, key=_commonest)


def _values(facet: Facet, chosen: frozenset[str], known: dict[str, ValueCount]) -> list[str]:
    if facet is Facet.UNSURE:
        return [YES]
    return fixed_values(facet) or [*known, *(value for value in sorted(chosen) if value not in known)]


def _commonest(offer: Offer) -> tuple[int, str]:
    return -(offer.count or 0), offer.name.casefold()


def _periods(chosen: frozenset[str], counts: Sequence[ValueCount] | None, typed: str) -> list[Offer]:
    """`counts` are those of days."""
    today = now()[:10]
    named = {last_days(today, days): QCoreApplication.translate("Filter", name) for days, name in _SPANS}
    values = periods_in(typed) if typed.strip() else [*(value for value in chosen if value not in named), *named]
    shown = [named.get(value) or value_name(Facet.CHANGED, value, str) for value in values]
    return [
        Offer(value, name, _within(value, counts) if counts is not None else None, value in chosen)
        for value, name in zip(values, shown, strict=True)
    ]


def _within(value: str, counts: Sequence[ValueCount]) -> int:
    since, _, until = value.partition(BETWEEN)
    return sum(day.count for day in counts if since <= day.value and (not until or day.value <= until))
