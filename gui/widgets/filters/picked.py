"""The rows of the list under the filter: conditions that can be added, filters that are kept, the values of a condition."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.model.facets import Facet
from gui.model.folding import bare
from gui.model.saved_filter import SavedFilter
from gui.model.tag_query import TagQuery
from gui.session.filtering.offering import Offer
from gui.session.filtering.wording import facet_name
from gui.widgets.filters.filter_rows import FilterRow


@dataclass(frozen=True, slots=True)
class Asked:
    """What leads to the filters that are kept."""


MOST = 200
"""Values that are listed at once; of more one types some letters."""
Chosen = Facet | SavedFilter | Asked


def first_rows(query: TagQuery, saved: Sequence[SavedFilter], typed: str) -> list[FilterRow]:
    """What can be added at all; after it, what is kept by name."""
    wanted = bare(typed)
    facets = [facet for facet in Facet if facet is not Facet.WORDS or query.text]
    rows = [_facet_row(facet, query) for facet in facets]
    rows += [FilterRow(kept.name, QCoreApplication.translate("Filter", "kept filter"), kept) for kept in saved]
    fitting = [row for row in rows if wanted in bare(row.words)]
    return [*fitting, FilterRow(QCoreApplication.translate("Filter", "Saved filters…"), "", Asked())]


def value_rows(facet: Facet, offers: Sequence[Offer]) -> list[FilterRow]:
    """The values of a facet, each with how many tags it would leave."""
    rows = [FilterRow(offer.name, offer.said_count(), offer.value, is_on=offer.is_on) for offer in offers[:MOST]]
    if len(offers) > MOST:
        more = QCoreApplication.translate("Filter", "{count} more: type some letters").format(count=len(offers) - MOST)
        rows.append(FilterRow(more, "", None))
    return rows


def _facet_row(facet: Facet, query: TagQuery) -> FilterRow:
    is_on = query.unsure if facet is Facet.UNSURE else None
    return FilterRow(facet_name(facet), "" if facet is Facet.UNSURE else "›", facet, is_on=is_on)
