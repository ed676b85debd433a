"""How counts are drawn: bars with their names before and their numbers behind them, which need no colour to be read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette

from gui.model.kinds import Kind
from gui.model.tally import COUNTED_BY_NAMES, Count, CountedBy
from gui.session.numbers import shown
from gui.session.seeing.counts_model import count_name
from gui.widgets.page.colours import colours_on
from gui.widgets.tag_delegate import draw_kind

MOST_ARTICLES = 30
"""Articles that have a bar: those with the most tags; the table beside has all."""
_MARGIN, _CHIP, _GAP, _ROOM = 12, 26, 8, 8
_SHARE = 0.4
"""How much of the width names take at most."""
_tr = QCoreApplication.translate
_Role = QPalette.ColorRole


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the picture: a heading, or a bar.

    `most` is the largest number of its group, which has the longest bar; `row` is the row of the table, -1 of a heading
    and of a line that stands for the rest.
    """

    name: str
    count: int = 0
    most: int = 0
    kind: Kind | None = None
    row: int = -1
    is_heading: bool = False


def lines_of(counts: Sequence[Count], title: Callable[[int], str]) -> list[Line]:
    """The lines of the picture; of many articles those with the most tags have one, in their order."""
    lines: list[Line] = []
    numbered = list(enumerate(counts))
    for by, group in groupby(numbered, key=lambda each: each[1].by):
        members = list(group)
        lines.append(Line(_tr("Counts", COUNTED_BY_NAMES[by]), is_heading=True))
        shown = _largest(members) if by is CountedBy.ARTICLE else members
        most = max(count.count for _, count in members)
        lines += [Line(count_name(count, title), count.count, most, count.kind, row) for row, count in shown]
        if len(shown) < len(members):
            lines.append(Line(_tr("Counts", "{count} more articles").format(count=len(members) - len(shown))))
    return lines


def _largest(members: list[tuple[int, Count]]) -> list[tuple[int, Count]]:
    return sorted(sorted(members, key=lambda each: -each[1].count)[:MOST_ARTICLES])


class Bars:
    """Draws lines, each as high as all others, in a width in pixels."""

    def __init__(self, lines: Sequence[Line], font: QFont, palette: QPalette) -> None:
        self.lines, self._font, self._palette = lines, font, palette
        self._bold = QFont(font)
        self._bold.setBold(True)
        metrics = QFontMetrics(font)
        self.pitch = metrics.height() + _ROOM
        self._metrics, self._colours = metrics, colours_on(palette.color(_Role.Base))
        self._names = max((metrics.horizontalAdvance(line.name) for line in lines if not line.is_heading), default=0) + 2
        self._numbers = max((metrics.horizontalAdvance(_number(line.count)) for line in lines), default=0) + 2
        self._has_kinds = any(line.kind is not None for line in lines)

    def height(self) -> int:
        """The pixels that all lines take."""
        return len(self.lines) * self.pitch + 2 * _MARGIN

    def top_of(self, place: int) -> int:
        """Where a line begins."""
        return _MARGIN + place * self.pitch

    def draw(self, painter: QPainter, width: int, top: int, bottom: int, current: int) -> None:
        """Draw the lines that have a part between `top` and `bottom`; the one with the row `current` is marked."""
        first = max(0, (top - _MARGIN) // self.pitch)
        last = min(len(self.lines), (bottom - _MARGIN) // self.pitch + 1)
        for place in range(first, last):
            rect = QRectF(0, self.top_of(place), width, self.pitch)
            line = self.lines[place]
            if line.row == current >= 0:
                painter.fillRect(rect, self._palette.brush(_Role.Midlight))
            self._draw_heading(painter, rect, line) if line.is_heading else self._draw_bar(painter, rect, line)

    def _draw_heading(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        painter.setFont(self._bold)
        painter.setPen(self._palette.color(_Role.WindowText))
        painter.drawText(rect.adjusted(_MARGIN, 0, -_MARGIN, -2), int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom), line.name)

    def _draw_bar(self, painter: QPainter, rect: QRectF, line: Line) -> None:
        left, right = rect.left() + _MARGIN, rect.right() - _MARGIN
        if self._has_kinds:
            if line.kind is not None:
                draw_kind(painter, QRectF(left, rect.top(), _CHIP, rect.height()), line.kind, self._palette.color(_Role.Base), self._font)
            left += _CHIP
        names = min(self._names, (right - left) * _SHARE)
        beside = QRectF(left, rect.top(), names, rect.height())
        painter.setFont(self._font)
        painter.setPen(self._palette.color(_Role.WindowText if line.row >= 0 else _Role.PlaceholderText))
        if line.row < 0:
            beside.setRight(right)
        name = self._metrics.elidedText(line.name, Qt.TextElideMode.ElideRight, int(beside.width()))
        side = Qt.AlignmentFlag.AlignRight if line.row >= 0 else Qt.AlignmentFlag.AlignLeft
        painter.drawText(beside, int(side | Qt.AlignmentFlag.AlignVCenter), name)
        if line.row >= 0:
            self._draw_length(painter, QRectF(left + names + _GAP, rect.top(), right - left - names - _GAP, rect.height()), line)

    def _draw_length(self, painter: QPainter, space: QRectF, line: Line) -> None:
        """The bar with its number behind it; of nothing there is the number alone."""
        longest = max(0.0, space.width() - self._numbers - _GAP)
        length = max(2.0, longest * line.count / line.most) if line.count else 0.0
        if length:
            colours = self._colours
            painter.setPen(colours.inks[line.kind] if line.kind is not None else self._palette.color(_Role.Shadow))
            painter.setBrush(colours.tints[line.kind] if line.kind is not None else self._palette.brush(_Role.Dark))
            painter.drawRect(QRectF(space.left() + 0.5, space.top() + 4.5, length, space.height() - 9))
        painter.setPen(self._palette.color(_Role.WindowText))
        number = space.adjusted(length + _GAP if length else 0, 0, 0, 0)
        painter.drawText(number, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter), _number(line.count))


def _number(count: int) -> str:
    return shown(count)
