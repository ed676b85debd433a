"""What is said of a search: how many places there are, which one is the current, what is wrong."""

from functools import partial

from PySide6.QtCore import QCoreApplication

from gui.session.finding import Finding

_tr = QCoreApplication.translate


def counted(finding: Finding) -> str:
    """ "3 of 17", "17 found", "No hit"; empty where nothing is looked for."""
    count = len(finding.hits)
    if not finding.is_looking() or (finding.fault is not None and not count):
        return ""
    if not finding.is_complete():
        return _tr("Find", "{count}…").format(count=f"{count:,}") if count else "…"
    if not count:
        return _tr("Find", "No hit")
    total, place = f"{count:,}" + "+" * finding.has_more(), finding.place
    if place < 0:
        return _tr("Find", "{total} found").format(total=total)
    return _tr("Find", "{place} of {total}").format(place=f"{place + 1:,}", total=total)


def turned(finding: Finding, *, in_short: bool = False) -> str:
    """A word about going on at the other end of the text; empty if that was not so."""
    if in_short:
        return {1: _tr("Find", "top"), -1: _tr("Find", "end")}.get(finding.turned, "")
    return {1: _tr("Find", "from the top"), -1: _tr("Find", "from the end")}.get(finding.turned, "")


def told(finding: Finding) -> str:
    """The same for reading aloud: the count, and where it went on, or what is wrong."""
    return ", ".join(part for part in (counted(finding), turned(finding), faulty(finding)) if part)


def found(finding: Finding) -> str:
    """The same where nothing beside it says that it is about a search."""
    return _tr("Find", "Found: {told}").format(told=told(finding)) if finding.hits else told(finding)


def faulty(finding: Finding) -> str:
    """What is wrong with the query, in a sentence; empty if nothing is."""
    return finding.fault.sentence(partial(_tr, "Problem")) if finding.fault is not None else ""
