"""Words within those around them, on one line: what does not fit goes at both ends, so that the words stay in sight."""

from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from gui.model.directions import runs_leftward
from gui.model.offsets import Offsets

_BEFORE = 0.36
"""Of the room beside the words so much is for what stands before them, if it needs as much."""
_LONGEST = 400
"""Code points of the words that are laid out; no line is wider."""


@lru_cache(maxsize=512)
def context_line(before: str, words: str, behind: str, width: int, font_key: str) -> QTextLayout:
    """One line at most `width` pixels wide, the words in bold; from right to left where they run so.

    Its own `boundingRect` says where it lies: at the right edge of `width` where it runs leftward.
    """
    font = QFont()
    font.fromString(font_key)
    before, words, behind = (" ".join(part[:_LONGEST].split("\n")) for part in (before[-_LONGEST:], words, behind))
    shown = _fitted(before, words, behind, width, font)
    layout = QTextLayout("".join(shown), font)
    layout.setTextOption(_option(runs_leftward("".join(shown))))
    layout.setFormats([_strong(shown[0], shown[1])])
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(width)
    line.setPosition(QPointF(0, 0))
    layout.endLayout()
    return layout


def _fitted(before: str, words: str, behind: str, width: int, font: QFont) -> tuple[str, str, str]:
    """What of the three is shown."""
    metrics, bold = QFontMetrics(font), QFontMetrics(_bold(font))
    words = bold.elidedText(words, Qt.TextElideMode.ElideRight, width)
    room = width - bold.horizontalAdvance(words) - 2
    most = max(int(room * _BEFORE), room - metrics.horizontalAdvance(behind))
    before = _cut(metrics, before, Qt.TextElideMode.ElideLeft, most)
    behind = _cut(metrics, behind, Qt.TextElideMode.ElideRight, room - metrics.horizontalAdvance(before))
    return before, words, behind


def _cut(metrics: QFontMetrics, words: str, mode: Qt.TextElideMode, room: int) -> str:
    """What fits; nothing where not even the sign for what is left out would."""
    return metrics.elidedText(words, mode, room) if room > metrics.horizontalAdvance("…") else ""


def _strong(before: str, words: str) -> QTextLayout.FormatRange:
    offsets, strong = Offsets(before + words), QTextLayout.FormatRange()
    strong.start = offsets.to_units(len(before))
    strong.length = offsets.to_units(len(before) + len(words)) - strong.start
    strong.format = QTextCharFormat()
    strong.format.setFontWeight(QFont.Weight.Bold)
    return strong


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold


def _option(leftward: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight)
    if leftward:
        option.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
    return option
