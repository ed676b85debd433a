"""Fonts, line pitches and the column that belong to one reading size. All lengths are pixels."""

from enum import IntEnum

from PySide6.QtGui import QFont, QFontMetricsF

_SENTENCE = "Citing sources in the exile community, the agency reports that families have been told to wait. "
_COLUMN = 68
"""Average characters to a line; 60-75 are read with ease."""
_LANES = 0.6
"""The room below each line of text, in font heights: four lanes of lines fit into it."""


class Role(IntEnum):
    """How a paragraph is set."""

    BODY = 0
    TITLE = 1
    ASIDE = 2


class Setting:
    """How the lines of one role are set: `pitch` from line to line, `after` below the last one."""

    def __init__(self, font: QFont, lanes: float, after: float) -> None:
        metrics = QFontMetricsF(font)
        self.font = font
        self.ascent = float(round(metrics.ascent()))
        self.height = float(round(metrics.ascent() + metrics.descent()))
        self.pitch = float(round(self.height + lanes))
        self.after = float(round(after))
        self.average = metrics.horizontalAdvance(_SENTENCE) / len(_SENTENCE)


class Typography:
    """The settings of every role for one reading font of `points` (11-24)."""

    def __init__(self, family: str, points: float) -> None:
        body = QFont(family)
        body.setPointSizeF(points)
        title, aside = QFont(body), QFont(body)
        title.setPointSizeF(points * 1.6)
        title.setBold(True)
        aside.setPointSizeF(points * 0.88)
        lanes = QFontMetricsF(body).height() * _LANES
        self.settings = (Setting(body, lanes, 0), Setting(title, lanes, lanes * 0.5), Setting(aside, lanes, 0))
        self.body = self.settings[Role.BODY]
        self.column = float(round(self.body.average * _COLUMN))
        self.blank = float(round(self.body.pitch * 0.55))
        """The height of an empty paragraph: a source's blank line parts two paragraphs, it is no line of its own."""
        self.unit = self.body.height / 22
        """The width of a fine stroke, one pixel in the usual size."""
