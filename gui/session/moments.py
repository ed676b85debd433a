"""Kept moments (UTC, ISO 8601) as the user's clock shows them."""

from PySide6.QtCore import QDateTime, QLocale, Qt


def shown_moment(moment: str) -> str:
    """Day and time in the user's zone and language; as it is if it is no moment."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return QLocale().toString(local, QLocale.FormatType.ShortFormat) if local.isValid() else moment


def shown_time(moment: str) -> str:
    """The time of day, to the second."""
    local = QDateTime.fromString(moment, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return local.toString("HH:mm:ss") if local.isValid() else moment
