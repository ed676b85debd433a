"""How the cells of the table of tags are drawn and edited."""

from PySide6.QtCore import QAbstractItemModel, QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from gui.model.direction import runs_leftward
from gui.model.kinds import FACES, STATUS_NAMES, Kind, Status
from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.tags_model import TAG_ROLE
from gui.widgets.article.colours import colours_on

Index = QModelIndex | QPersistentModelIndex


def draw_kind(painter: QPainter, rect: QRectF, kind: Kind, base: QColor, font: QFont) -> None:
    """Draw the letter of a kind on its tint, as a small chip in the middle of `rect`."""
    colours = colours_on(base)
    side = min(rect.height() - 4, 20.0)
    chip = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colours.inks[kind])
    painter.setBrush(colours.tints[kind])
    painter.drawRoundedRect(chip, 4, 4)
    bold = QFont(font)
    bold.setBold(True)
    bold.setPointSizeF(max(7.0, font.pointSizeF() * 0.85))
    painter.setFont(bold)
    painter.setPen(colours.text)
    painter.drawText(chip, int(Qt.AlignmentFlag.AlignCenter), FACES[kind].letter)
    painter.restore()


class KindDelegate(QStyledItemDelegate):
    """Draws the kind as its letter."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        if self._table.selectionModel().isSelected(index):
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        tag = index.data(TAG_ROLE)
        if isinstance(tag, Tag):
            draw_kind(painter, QRectF(option.rect), tag.kind, option.palette.color(QPalette.ColorRole.Base), option.font)


class WordsDelegate(QStyledItemDelegate):
    """Words run as they do in the article: from right to left they begin at the right, and the ellipsis is at their end."""

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        option.direction = Qt.LayoutDirection.RightToLeft if runs_leftward(option.text) else Qt.LayoutDirection.LeftToRight


class LabelDelegate(WordsDelegate):
    """Edits the label, offering those of the kind."""

    @guarded(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        tag = index.data(TAG_ROLE)
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Label"))
        editor.setCompleter(QCompleter(FACES[tag.kind].labels if isinstance(tag, Tag) else (), editor))
        return editor


class StatusDelegate(QStyledItemDelegate):
    """Shows what is accepted in bold and what is rejected struck out; edits by a list of the four."""

    @guarded(None)
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        tag = index.data(TAG_ROLE)
        if isinstance(tag, Tag):
            option.font.setStrikeOut(tag.status is Status.REJECTED)
            option.font.setBold(tag.status is Status.ACCEPTED)

    @guarded(None)
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return _status_choice(parent)

    @guarded(None)
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findData(index.data(Qt.ItemDataRole.EditRole)))

    @guarded(None)
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())


def _status_choice(parent: QWidget) -> QComboBox:
    choice = QComboBox(parent)
    choice.setAccessibleName(QCoreApplication.translate("Tags", "Status"))
    fill_with_statuses(choice)
    return choice


def fill_with_statuses(choice: QComboBox) -> None:
    """Offer every status by name, with its value as the datum."""
    for status in Status:
        choice.addItem(QCoreApplication.translate("Status", STATUS_NAMES[status]), status.value)
