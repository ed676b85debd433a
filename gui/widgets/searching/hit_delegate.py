"""How a place that was found is drawn: its check box, its words within those around them, and how it stands to the tags there."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from gui.model.hunt import Catch, Hit, Standing
from gui.session.guard import guarded
from gui.session.searching.hits_model import CATCH_ROLE, HIT_ROLE, HitsModel
from gui.widgets.context_line import context_line
from gui.widgets.searching.search_texts import catch_count, short_standing
from gui.widgets.tag_delegate import draw_kind

Index = QModelIndex | QPersistentModelIndex
_EDGE = 9
"""Pixels before the box of an article, so that it stands below that for all."""
_INDENT = 20
"""Pixels by which places stand in below their article."""
_GAP = 6
_CHIP = 22
"""Pixels for the letter of a kind."""
_WIDEST = 0.34
"""How much of a row its standing takes at most."""
_Role = QPalette.ColorRole


class HitDelegate(QStyledItemDelegate):
    """Draws articles and places; the check box is Qt's own."""

    def __init__(self, table: QTableView, hits: HitsModel) -> None:
        super().__init__(table)
        self._table, self._hits = table, hits

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit, catch = index.data(HIT_ROLE), index.data(CATCH_ROLE)
        is_selected = bool(option.state & type(option.state).State_Selected)
        if is_selected:
            painter.fillRect(option.rect, option.palette.brush(_Role.Highlight))
        option.rect = _inside(option, isinstance(hit, Hit))
        place = self._beside_box(painter, option, index)
        painter.save()
        painter.setPen(option.palette.color(_Role.HighlightedText if is_selected else _Role.Text))
        if isinstance(hit, Hit):
            place.setRight(self._draw_standing(painter, option, hit, place) - _GAP)
            _draw_words(painter, option.font, hit, QStyle.visualRect(option.direction, option.rect, place))
        elif isinstance(catch, Catch):
            _draw_title(painter, option.font, catch, QStyle.visualRect(option.direction, option.rect, place))
        painter.restore()

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Qt draws no words of ours."""
        super().initStyleOption(option, index)
        option.text = ""

    @guarded(False)
    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click is on the box where that is drawn."""
        option.rect = _inside(option, isinstance(index.data(HIT_ROLE), Hit))
        return super().editorEvent(event, model, option, index)

    def _beside_box(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Draw the check box; where the words stand, as in a window from left to right."""
        shown, style = QStyleOptionViewItem(option), self._table.style()
        self.initStyleOption(shown, index)
        box = style.subElementRect(QStyle.SubElement.SE_ItemViewItemCheckIndicator, shown, self._table)
        shown.rect = box
        shown.state = _box_state(shown)
        style.drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorItemViewItemCheck, shown, painter, self._table)
        beside = QStyle.visualRect(option.direction, option.rect, box).right() + _GAP
        return option.rect.adjusted(beside - option.rect.left(), 0, -_GAP, 0)

    def _draw_standing(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit, place: QRect) -> int:
        """Draw at the end of the row how the place stands to the tags there; where that begins, in pixels."""
        wanted = self._hits.wanted
        standing, there = hit.standing(wanted), hit.tag_in_the_way(wanted)
        if standing is Standing.FREE or there is None:
            return place.right()
        metrics, most = QFontMetrics(option.font), int(option.rect.width() * _WIDEST) - _CHIP
        said = metrics.elidedText(short_standing(hit, wanted), Qt.TextElideMode.ElideRight, most)
        wide = metrics.horizontalAdvance(said)
        space = QRect(place.right() - wide, place.top(), wide + 1, place.height())
        painter.drawText(QStyle.visualRect(option.direction, option.rect, space), int(Qt.AlignmentFlag.AlignVCenter), said)
        chip = QRect(space.left() - _CHIP - 2, place.top(), _CHIP, place.height())
        shown = QRectF(QStyle.visualRect(option.direction, option.rect, chip))
        draw_kind(painter, shown, there.kind, option.palette.color(_Role.Base), option.font)
        return chip.left()


def _inside(option: QStyleOptionViewItem, is_hit: bool) -> QRect:
    inside = option.rect.adjusted(_EDGE + _INDENT * is_hit, 0, 0, 0)
    return QStyle.visualRect(option.direction, option.rect, inside)


def _box_state(option: QStyleOptionViewItem) -> QStyle.StateFlag:
    """What the box shows, as the style is told."""
    flags = QStyle.StateFlag
    state = option.state & ~flags.State_HasFocus
    match option.checkState:
        case Qt.CheckState.Checked:
            state |= flags.State_On
        case Qt.CheckState.PartiallyChecked:
            state |= flags.State_NoChange
        case _:
            state |= flags.State_Off
    can_be_chosen = option.index.flags() & Qt.ItemFlag.ItemIsUserCheckable
    return state if can_be_chosen else state & ~flags.State_Enabled


def _draw_words(painter: QPainter, font: QFont, hit: Hit, place: QRect) -> None:
    if place.width() <= 0:
        return
    line = context_line((hit.before, hit.words, hit.behind), place.width(), font.toString())
    top = place.top() + (place.height() - line.boundingRect().height()) / 2
    line.draw(painter, QPointF(place.left(), top))


def _draw_title(painter: QPainter, font: QFont, catch: Catch, place: QRect) -> None:
    count, metrics = catch_count(catch), QFontMetrics(font)
    wide = metrics.horizontalAdvance(count)
    middle = int(Qt.AlignmentFlag.AlignVCenter)
    painter.drawText(place, middle | int(Qt.AlignmentFlag.AlignRight), count)
    painter.setFont(_bold(font))
    title = QFontMetrics(painter.font()).elidedText(catch.title, Qt.TextElideMode.ElideRight, place.width() - wide - 2 * _GAP)
    painter.drawText(place, middle | int(Qt.AlignmentFlag.AlignLeft), title)


def _bold(font: QFont) -> QFont:
    bold = QFont(font)
    bold.setBold(True)
    return bold
