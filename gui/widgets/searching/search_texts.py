"""What is said of a search, and of each place that it has found."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.model.hunt import Alike, Catch, Hit, Standing, Wanted
from gui.session.names import name_of
from gui.session.numbers import shown
from gui.session.searching.searching import Searching

_SIGNS = {Standing.FREE: "", Standing.TAGGED: "✓", Standing.OTHERWISE: "≠", Standing.OVERLAPPING: "∩"}
assert _SIGNS.keys() == set(Standing)
_tr = QCoreApplication.translate


def short_standing(hit: Hit, wanted: Wanted) -> str:
    """How a place stands to the tags there, with a sign: "✓ tagged", "≠ place", "∩ overlaps"; empty where it is free."""
    standing, there, said = hit.standing(wanted), hit.tag_in_the_way(wanted), ""
    match standing:
        case Standing.FREE:
            return ""
        case Standing.TAGGED:
            said = _tr("Search", "tagged")
        case Standing.OTHERWISE:
            said = (there.label or name_of(there.kind)) if there is not None else ""
        case Standing.OVERLAPPING:
            said = _tr("Search", "overlaps")
    return f"{_SIGNS[standing]} {said}"


def catch_count(catch: Catch) -> str:
    """How many places an article has, for the end of its row."""
    return f"{len(catch.hits):,}"


def counted(searching: Searching) -> str:
    """ "14 places in 6 articles", how far the search has come, that nothing was found; empty where nothing is looked for."""
    model = searching.model
    if searching.hunt is None:
        return ""
    found = ""
    if model.hit_count():
        more = "+" * searching.has_more
        found = _found(model.hit_count(), model.article_count(), more)
    if searching.is_at_work:
        done, total = searching.looked_at
        going = _tr("Search", "searching: {done} of {total}").format(done=f"{done:,}", total=f"{total:,}") if total else "…"
        return " · ".join(part for part in (found, going) if part)
    return found or ("" if searching.fault is not None else _tr("Search", "Found nowhere"))


def _found(places: int, articles: int, more: str) -> str:
    if places == 1 and not more:
        return _tr("Search", "1 place in 1 article")
    said = _tr("Search", "{places} places in {articles} articles")
    if articles == 1 and not more:
        said = _tr("Search", "{places} places in 1 article")
    return said.format(places=shown(places) + more, articles=shown(articles) + more)


def way_out(searching: Searching) -> str:
    """What to do where nothing is listed."""
    hunt = searching.hunt
    if hunt is None:
        return _tr("Search", "Type what to look for in all articles.")
    if searching.fault is not None:
        return ""
    if hunt.whole_words and not hunt.regex:
        return _tr("Search", "Only whole words are found. Alt+W finds parts of words too.")
    return _tr("Search", "Nothing here has these words.")


def faulty(searching: Searching) -> str:
    """Why the search has ended too early, in a sentence; empty if it has not."""
    return searching.fault.sentence(partial(_tr, "Problem")) if searching.fault is not None else ""


def more_alike(alike: Alike) -> str:
    """ "6 more in this article, 14 in the project", or what of it there is; empty where there is none."""
    more = "+" * alike.has_more
    here, all_over = f"{alike.here:,}{more * (not alike.elsewhere)}", f"{alike.here + alike.elsewhere:,}{more}"
    if alike.here and alike.elsewhere:
        return _tr("Search", "{here} more in this article, {all} in the project").format(here=here, all=all_over)
    if alike.here:
        return _tr("Search", "{here} more in this article").format(here=here)
    return _tr("Search", "{all} more in the project").format(all=all_over) if alike.elsewhere else ""
