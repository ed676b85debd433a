"""The articles in the trash: who put them there, when, with how many tags; chosen ones are put back."""

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.actions.assigning import in_trash, put_back
from gui.actions.running import attempt
from gui.model.directions import without_directions
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.guard import guarded
from gui.session.moments import shown_moment
from gui.session.numbers import numbered, shown
from gui.session.session import Session
from gui.store.trash import Trashed
from gui.widgets.tables import prepare

_COLUMNS = (
    QT_TRANSLATE_NOOP("Trash", "Article"), QT_TRANSLATE_NOOP("Trash", "Tags"), QT_TRANSLATE_NOOP("Trash", "Deleted by"),
    QT_TRANSLATE_NOOP("Trash", "When"),
)  # fmt: skip
Index = QModelIndex | QPersistentModelIndex


class TrashModel(QAbstractTableModel):
    """The rows of the trash as they were when they were asked for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Trashed] = []

    def show(self, rows: list[Trashed]) -> None:
        """Show these and nothing else."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def at(self, row: int) -> Trashed:
        """What stands in a row; IndexError if there is none."""
        return self._rows[row]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(_COLUMNS)

    @guarded(None)
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(_COLUMNS):
            return None
        return QCoreApplication.translate("Trash", _COLUMNS[section])

    @guarded(None)
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        moment = shown_moment(row.at) if row.at else ""
        return (without_directions(row.title), shown(row.tags), without_directions(row.annotator), moment)[index.column()]


class TrashDialog(QDialog):
    """A window beside the work that follows it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(self.tr("Trash"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model, self.table, self._line = TrashModel(self), QTableView(), QLabel()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Articles in the trash"))
        prepare(self.table)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.button = QPushButton(self.tr("Put back"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.rejected.connect(self.close)
        self.button.clicked.connect(self._put_back)
        column = QVBoxLayout(self)
        for part in (self._line, self.table, buttons):
            column.addWidget(part)
        self.table.selectionModel().selectionChanged.connect(self._refresh)
        for signal in (session.steps.stepped, session.refreshed, session.project_opened):
            signal.connect(self._read)
        session.background.begun.connect(self._refresh)
        session.background.finished.connect(self._refresh)
        self._read()
        self.resize(640, 360)

    def _read(self) -> None:
        if self._session.project is None:
            self.close()
        else:
            attempt(self._session, self._show)

    def _show(self) -> None:
        self.model.show(in_trash(self._session))
        count = self.model.rowCount()
        said = numbered(count, self.tr("1 article is in the trash."), self.tr("{count} articles are in the trash."))
        self._line.setText(said if count else self.tr("Nothing is in the trash."))
        self.table.selectRow(0)
        self._refresh()

    def _chosen(self) -> list[Trashed]:
        return [self.model.at(index.row()) for index in self.table.selectionModel().selectedRows()]

    def _refresh(self) -> None:
        count = len(self._chosen())
        self.button.setText(self.tr("Put back {count}").format(count=shown(count)) if count else self.tr("Put back"))
        self.button.setEnabled(bool(count) and not self._session.background.busy())

    def _put_back(self) -> None:
        attempt(self._session, put_back, self._session, self._chosen())


def show_trash(session: Session, parent: QWidget) -> None:
    """Open the trash, once."""
    for dialog in parent.findChildren(TrashDialog):
        dialog.raise_()
        dialog.activateWindow()
        return
    TrashDialog(session, parent).show()
