"""The columns of the table of tags: which are shown, in which order, how wide; and how close the rows stand."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.table.columns import heading_of
from gui.session.table_looks import NARROWEST, USUAL, WIDEST, Density, TableLooks
from gui.widgets.named_choice import choice_of

_DENSITIES = {
    Density.COMFORTABLE: QT_TRANSLATE_NOOP("Columns", "Comfortable"),
    Density.COMPACT: QT_TRANSLATE_NOOP("Columns", "Compact"),
}
assert _DENSITIES.keys() == set(Density)
_SIZE = (380, 480)
_ALT = Qt.KeyboardModifier.AltModifier
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def show_columns(looks: TableLooks, window: QWidget) -> None:
    """Show the dialog beside the work; the one that is open comes to the front."""
    dialog = window.findChild(ColumnsDialog) or ColumnsDialog(looks, window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


class ColumnsList(QListWidget):
    """Space shows or hides a column; Alt with an arrow moves it."""

    def __init__(self, dialog: "ColumnsDialog") -> None:
        super().__init__()
        self._dialog = dialog
        self.setAccessibleName(self.tr("Columns"))
        self.setSpacing(3)

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None and event.modifiers() & _ALT:
            self._dialog.move_by(by)
        else:
            super().keyPressEvent(event)


class ColumnsDialog(QDialog):
    """Every change is seen in the table at once."""

    def __init__(self, looks: TableLooks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Columns of the table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._looks = looks
        self._is_filling = False
        self.list = ColumnsList(self)
        self.up, self.down = QPushButton(self.tr("Move &up")), QPushButton(self.tr("Move &down"))
        self.width_of, self.usual = QSpinBox(), QPushButton(self.tr("As at &first"))
        self.density = choice_of(self.tr("Rows"), *((_shown(each), each) for each in Density))
        self.density.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.width_of.setRange(NARROWEST, WIDEST)
        self.width_of.setSingleStep(8)
        self.width_of.setMinimumHeight(self.density.sizeHint().height())
        self.width_of.setAccessibleName(self.tr("Width of the column"))
        self.width_of.setSuffix(self.tr(" pixels"))
        self._lay_out()
        self._fill(0)
        self._connect()
        self.resize(*_SIZE)

    def _lay_out(self) -> None:
        column, buttons, form, foot = QVBoxLayout(self), QHBoxLayout(), QFormLayout(), QHBoxLayout()
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.close)
        hint = QLabel(self.tr("Space shows or hides a column, Alt with an arrow moves it."))
        hint.setWordWrap(True)
        for button in (self.up, self.down, self.usual, close):
            button.setAutoDefault(False)
        for button in (self.up, self.down):
            buttons.addWidget(button)
        buttons.addStretch(1)
        width, rows = QLabel(self.tr("&Width:")), QLabel(self.tr("&Rows:"))
        width.setBuddy(self.width_of)
        rows.setBuddy(self.density)
        form.addRow(width, self.width_of)
        form.addRow(rows, self.density)
        foot.addWidget(self.usual)
        foot.addStretch(1)
        foot.addWidget(close)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addWidget(hint)
        column.addWidget(self.list, 1)
        for layout in (buttons, form, foot):
            column.addLayout(layout)

    def _connect(self) -> None:
        self.list.itemChanged.connect(self._show_or_hide)
        self.list.currentRowChanged.connect(self._offer)
        self.up.clicked.connect(self._move_up)
        self.down.clicked.connect(self._move_down)
        self.width_of.valueChanged.connect(self._size)
        self.density.activated.connect(self._space)
        self.usual.clicked.connect(self._as_at_first)
        self._looks.changed.connect(self._fill_again)

    def move_by(self, by: int) -> None:
        """Move the chosen column further down, or up (-1)."""
        columns, at = list(self._looks.columns()), self.list.currentRow()
        if 0 <= at + by < len(columns):
            columns.insert(at + by, columns.pop(at))
            self._looks.set_columns(columns)
            self.list.setCurrentRow(at + by)

    def _move_up(self) -> None:
        self.move_by(-1)

    def _move_down(self) -> None:
        self.move_by(1)

    def _fill_again(self) -> None:
        self._fill(self.list.currentRow())

    def _fill(self, current: int) -> None:
        """Show what is kept; the last column that is shown cannot be hidden."""
        self._is_filling = True
        columns = self._looks.columns()
        shown = sum(each.shown for each in columns)
        for row, each in enumerate(columns):
            line = self.list.item(row) or QListWidgetItem(self.list)
            line.setText(heading_of(each.column))
            line.setCheckState(_CHECKED if each.shown else _UNCHECKED)
            can = line.flags() | Qt.ItemFlag.ItemIsUserCheckable
            line.setFlags(can & ~Qt.ItemFlag.ItemIsUserCheckable if each.shown and shown == 1 else can)
        self.density.setCurrentIndex(self.density.findData(self._looks.density()))
        self.list.setCurrentRow(max(0, current))
        self._is_filling = False
        self._offer()

    def _offer(self) -> None:
        at, columns = self.list.currentRow(), self._looks.columns()
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(columns) - 1)
        if at >= 0:
            self._is_filling, before = True, self._is_filling
            self.width_of.setValue(columns[at].width)
            self._is_filling = before

    def _show_or_hide(self, line: QListWidgetItem) -> None:
        if not self._is_filling:
            self._looks.show(self._looks.columns()[self.list.row(line)].column, line.checkState() is _CHECKED)

    def _size(self, width: int) -> None:
        at = self.list.currentRow()
        if at >= 0 and not self._is_filling:
            self._looks.size(self._looks.columns()[at].column, width)

    def _space(self) -> None:
        self._looks.set_density(Density(self.density.currentData()))

    def _as_at_first(self) -> None:
        self._looks.set_columns(USUAL)
        self._looks.set_density(Density.COMFORTABLE)


def _shown(density: Density) -> str:
    return QCoreApplication.translate("Columns", _DENSITIES[density])
