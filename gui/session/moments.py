"""Kept moments (UTC, ISO 8601) as the user's clock shows them."""

from PySide6.QtCore import QDate, QDateTime, Qt


def shown_moment(moment: str) -> str:
    """Day and time in the user's zone, to the minute; as it is if it is no moment."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return local.toString("yyyy-MM-dd HH:mm") if local.isValid() else moment


def shown_shortly(moment: str) -> str:
    """Of a moment of today the time, of an older one the day."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    if not local.isValid():
        return moment
    return local.toString("HH:mm" if local.date() == QDate.currentDate() else "yyyy-MM-dd")


def shown_time(moment: str) -> str:
    """The time of day, to the second."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return local.toString("HH:mm:ss") if local.isValid() else moment
