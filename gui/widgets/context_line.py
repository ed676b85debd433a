"""Words within those around them, on one line: what does not fit goes at both ends, so that the words stay in sight."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from gui.model.directions import runs_leftward
from gui.model.offsets import Offsets

_LONGEST = 400
"""Code points of each part that are laid out; no line is wider."""
Pieces = tuple[str, str, str]
"""Words before, the words themselves, words behind."""


@lru_cache(maxsize=512)
def context_line(pieces: Pieces, width: int, font_key: str, faint: int | None = None) -> QTextLayout:
    """One line at most `width` pixels wide, the words in bold; from right to left, and at the right, where they run so.

    Those around them are in the colour `faint` (as `QColor.rgba` gives it), or like the words.  It is laid out once: the lines
    of 20 rows are drawn at every change of one.
    """
    font, strong = QFont(), QFont()
    font.fromString(font_key)
    strong.fromString(font_key)
    strong.setBold(True)
    before, words, behind = fitted(_cut_short(pieces), width, QFontMetrics(font), QFontMetrics(strong))
    layout = QTextLayout(before + words + behind, font)
    layout.setTextOption(_option(runs_leftward(before + words + behind)))
    layout.setFormats(_formats(layout.text(), len(before), len(before) + len(words), faint))
    layout.beginLayout()
    layout.createLine().setLineWidth(width)
    layout.endLayout()
    return layout


def fitted(pieces: Pieces, width: int, plain: QFontMetrics, strong: QFontMetrics) -> Pieces:
    """As much of the words around as `width` pixels leave beside the words, half on each side; what one needs not, the other has."""
    before, words, behind = pieces
    words = _cut(words, Qt.TextElideMode.ElideMiddle, width, strong)
    left = max(0, width - strong.horizontalAdvance(words))
    half = max(left // 2, left - plain.horizontalAdvance(behind))
    before = _cut(before, Qt.TextElideMode.ElideLeft, half, plain)
    behind = _cut(behind, Qt.TextElideMode.ElideRight, left - plain.horizontalAdvance(before), plain)
    return before, words, behind


def _cut_short(pieces: Pieces) -> Pieces:
    before, words, behind = (part.replace("\n", " ") for part in (pieces[0][-_LONGEST:], pieces[1][:_LONGEST], pieces[2][:_LONGEST]))
    return before, words, behind


def _cut(words: str, mode: Qt.TextElideMode, width: int, metrics: QFontMetrics) -> str:
    """As much of the words as fits; Qt by itself leaves some of them where there is no room, and cuts some that just fit."""
    if metrics.horizontalAdvance(words) <= width:
        return words
    return metrics.elidedText(words, mode, width) if metrics.horizontalAdvance("…") <= width else ""


def _option(leftward: bool) -> QTextOption:
    option = QTextOption(Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if leftward else Qt.AlignmentFlag.AlignLeft))
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if leftward else Qt.LayoutDirection.LeftToRight)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    return option


def _formats(text: str, start: int, end: int, faint: int | None) -> list[QTextLayout.FormatRange]:
    """The words, `[start, end)` in code points, are strong; those around them may be faint."""
    around, strong = QTextCharFormat(), QTextCharFormat()
    if faint is not None:
        around.setForeground(QColor.fromRgba(faint))
    strong.setFontWeight(QFont.Weight.Bold)
    units = Offsets(text)
    edges = [units.to_units(at) for at in (0, start, end, len(text))]
    ranges = []
    for first, behind, looks in zip(edges, edges[1:], (around, strong, around), strict=False):
        part = QTextLayout.FormatRange()
        part.start, part.length, part.format = first, behind - first, looks
        ranges.append(part)
    return ranges
