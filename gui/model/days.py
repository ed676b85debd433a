"""Days as somebody types them, and as they are kept: `2026-11-26`, in UTC as all moments of a project."""

import re
from datetime import date, timedelta

from gui.model.facets import BETWEEN

_TYPED = re.compile(r"(?<!\d)(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
"""A year, perhaps with a month, perhaps with a day."""


def is_day(words: str) -> bool:
    """Whether this is a day that there is, as it is kept."""
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False


def last_days(today: str, count: int) -> str:
    """The value of `Facet.CHANGED` for so many days up to today, which is one of them."""
    return (date.fromisoformat(today) - timedelta(count - 1)).isoformat() + BETWEEN


def periods_in(words: str) -> list[str]:
    """The values of `Facet.CHANGED` that may be meant by what is typed; none if it has no year in it.

    Of one day, month or year: just it, since it, up to it; of two: from the first to the last.
    """
    periods = [period for found in _TYPED.finditer(words) if (period := _period(*found.groups()))]
    if not periods:
        return []
    if len(periods) > 1:
        return [min(first for first, _ in periods[:2]) + BETWEEN + max(last for _, last in periods[:2])]
    first, last = periods[0]
    return [first + BETWEEN + last, first + BETWEEN, BETWEEN + last]


def _period(year: str, month: str | None, day: str | None) -> tuple[str, str] | None:
    """First and last day of a year, a month or a day; None if there is no such one."""
    try:
        first = date(int(year), int(month or 1), int(day or 1))
        return first.isoformat(), (first if day else _end(first, whole_year=not month)).isoformat()
    except (ValueError, OverflowError):
        return None


def _end(first: date, *, whole_year: bool) -> date:
    """The last day of the month or the year that begins here."""
    if whole_year or first.month == 12:
        return date(first.year, 12, 31)
    return date(first.year, first.month + 1, 1) - timedelta(1)
