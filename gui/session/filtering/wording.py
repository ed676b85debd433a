"""The conditions of a filter in the user's language."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.model.article import ArticleState
from gui.model.directions import isolated
from gui.model.facets import BETWEEN, CASE, FACET_NAMES, MARKS, WHERE_NAMES, Facet, facets_of, values_of
from gui.model.kinds import Kind, Origin, Status
from gui.model.tag_query import ANY, TagQuery, Where
from gui.session.names import name_of
from gui.session.numbers import shown

NameOf = Callable[[str], str]
"""The canonical name of an entry of the register by its identity; empty if there is none."""
_ORDERS: dict[Facet, list[str]] = {
    Facet.KIND: list(Kind),
    Facet.STATUS: list(Status),
    Facet.ORIGIN: list(Origin),
    Facet.STATE: list(ArticleState),
    Facet.WORDS: [*Where, CASE, MARKS],
}
"""Values that have an order of their own."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition as it is shown: "Kind", "Claim, Quote"; where the name says all there are no `values`."""

    facet: Facet
    name: str
    values: str

    def __str__(self) -> str:
        said = QCoreApplication.translate("Filter", "{facet}: {values}").format(facet=self.name, values=self.values)
        return said if self.values else self.name


def conditions_of(query: TagQuery, name_of_entry: NameOf) -> list[Condition]:
    """What the query asks of tags besides the text that they must have."""
    return [_condition(query, facet, name_of_entry) for facet in facets_of(query)]


def described(query: TagQuery, name_of_entry: NameOf) -> str:
    """All conditions on one line, the text first."""
    text = [QCoreApplication.translate("Filter", "“{text}”").format(text=_isolated(" ".join(query.text.split())))] if query.text else []
    return " · ".join(text + [str(condition) for condition in conditions_of(query, name_of_entry)])


def facet_name(facet: Facet) -> str:
    """What a facet is called."""
    return QCoreApplication.translate("Facet", FACET_NAMES[facet])


def value_name(facet: Facet, value: str, name_of_entry: NameOf) -> str:
    """What a value of a facet is called."""
    match facet:
        case Facet.KIND:
            return name_of(Kind(value))
        case Facet.STATUS:
            return name_of(Status(value))
        case Facet.STATE:
            return name_of(ArticleState(value))
        case Facet.ORIGIN:
            return name_of(Origin(value))
        case Facet.LABEL:
            return value or QCoreApplication.translate("Filter", "No label")
        case Facet.REVIEWER:
            return value or QCoreApplication.translate("Filter", "Nobody yet")
        case Facet.ANNOTATOR:
            return value
        case Facet.SPEAKER:
            return name_of_entry(value) or QCoreApplication.translate("Filter", "Somebody who is not in the register")
        case Facet.CHANGED:
            return _period(value)
        case Facet.WORDS:
            return _way(value)
        case Facet.UNSURE:
            return facet_name(facet)


def in_order(facet: Facet, values: frozenset[str]) -> list[str]:
    """Some values of a facet in their order, or else by the alphabet."""
    order = _ORDERS.get(facet, [])
    return [value for value in order if value in values] or sorted(values, key=str.casefold)


def fixed_values(facet: Facet) -> list[str]:
    """All values that a facet can have, in their order; none where that depends on the project."""
    return _ORDERS.get(facet, [])


def tag_count(count: int) -> str:
    """ "1,234 tags"."""
    one = QCoreApplication.translate("Filter", "1 tag")
    return one if count == 1 else QCoreApplication.translate("Filter", "{count} tags").format(count=shown(count))


def _condition(query: TagQuery, facet: Facet, name_of_entry: NameOf) -> Condition:
    values = in_order(facet, values_of(query, facet))
    if facet is Facet.UNSURE:
        return Condition(facet, facet_name(facet), "")
    name = facet_name(facet)
    if facet is Facet.WORDS:
        name = QCoreApplication.translate("Filter", "Words")
        values = [value for value in values if query.where != ANY.where or value in (CASE, MARKS)]
    said = ", ".join(_isolated(value_name(facet, value, name_of_entry)) for value in values)
    return Condition(facet, name, said)


def _isolated(words: str) -> str:
    return words if words.isascii() else isolated(words)


def _period(value: str) -> str:
    since, _, until = value.partition(BETWEEN)
    if since == until:
        return since
    if not until:
        return QCoreApplication.translate("Filter", "since {day}").format(day=since)
    if not since:
        return QCoreApplication.translate("Filter", "until {day}").format(day=until)
    return QCoreApplication.translate("Filter", "{first} to {last}").format(first=since, last=until)


def _way(value: str) -> str:
    if value == CASE:
        return QCoreApplication.translate("Filter", "Capitals count")
    if value == MARKS:
        return QCoreApplication.translate("Filter", "Accents count")
    return QCoreApplication.translate("Where", WHERE_NAMES[Where(value)])
