"""The project's labels: what annotators are offered for each kind, and how many tags have it."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from gui.actions.running import attempt
from gui.model.kinds import Kind
from gui.session.guard import guarded
from gui.session.lists.labels_model import LISTED_ROLE, LabelColumn, LabelsModel, ListedLabel
from gui.session.session import Session
from gui.widgets.lists.act_panel import ActPanel
from gui.widgets.lists.label_acts import AddLabel, MergeLabel, RenameLabel, RetireLabel
from gui.widgets.lists.taking_back import take_back_here
from gui.widgets.tables import prepare
from gui.widgets.tag_delegate import WordsDelegate, draw_kind

_SIZE = (560, 620)
_SHARE = 0.9
"""How much of a small screen the dialog takes at most."""
_WIDTHS = {LabelColumn.KIND: 100, LabelColumn.TAGS: 76, LabelColumn.STATE: 100}
_CHIP = 30
"""Pixels that the letter of a kind has beside its name."""
LabelAct = AddLabel | RenameLabel | MergeLabel | RetireLabel
Index = QModelIndex | QPersistentModelIndex


def show_labels(session: Session, window: QWidget) -> None:
    """Show the dialog beside the work; the one that is open comes to the front."""
    dialog = window.findChild(LabelsDialog) or LabelsDialog(session, window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


class LabelsDialog(QDialog):
    """A table; each act is planned in the panel below it, which shows how many tags it touches, and is one step."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.labels = LabelsModel(session.opened, session.steps, self)
        self.table, self.panel = LabelsTable(self.labels), ActPanel()
        self._act: LabelAct | None = None
        self._current, self._row = (Kind.CLAIM, ""), 0
        self.add, self.rename = QPushButton(self.tr("&Add…")), QPushButton(self.tr("&Rename…"))
        self.merge, self.retire = QPushButton(self.tr("&Merge…")), QPushButton(self.tr("Re&tire…"))
        self._lay_out()
        self._connect()
        self._come_back()
        self.table.setFocus()
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() * _SHARE))

    def _lay_out(self) -> None:
        close, foot, column = QPushButton(self.tr("&Close")), QHBoxLayout(), QVBoxLayout(self)
        close.clicked.connect(self.close)
        foot.setContentsMargins(14, 10, 14, 12)
        foot.setSpacing(8)
        for button in (self.add, self.rename, self.merge, self.retire, close):
            button.setAutoDefault(False)
            if button is close:
                foot.addStretch(1)
            foot.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.panel)
        column.addLayout(foot)

    def _connect(self) -> None:
        session = self._session
        self.add.clicked.connect(self._plan_adding)
        self.rename.clicked.connect(self._plan_renaming)
        self.merge.clicked.connect(self._plan_merging)
        self.retire.clicked.connect(self._plan_retiring)
        self.table.doubleClicked.connect(self._plan_renaming)
        self.table.selectionModel().currentRowChanged.connect(self._follow)
        self.labels.modelReset.connect(self._come_back)
        self.labels.counted.connect(self.panel.refresh)
        self.labels.counted.connect(self._offer)
        self.panel.left.connect(self._go_back)
        session.refreshed.connect(self._read_again)
        session.project_opened.connect(self.close)
        take_back_here(self, session)

    def current(self) -> ListedLabel | None:
        """The label in the current row."""
        return self.labels.at(self.table.currentIndex().row())

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2:
            self._plan_renaming()
        elif event.key() == Qt.Key.Key_Escape and self.panel.is_open():
            self.panel.leave()
        else:
            super().keyPressEvent(event)

    def _plan_adding(self) -> None:
        """A label that only tags have is offered by its name."""
        listed = self.current()
        name = listed.name if listed is not None and listed.label is None else ""
        self._plan(AddLabel(self._session, self.labels, listed.kind if listed is not None else Kind.CLAIM, name))

    def _plan_renaming(self) -> None:
        listed = self.current()
        if listed is not None:
            self._plan(RenameLabel(self._session, self.labels, listed))

    def _plan_merging(self) -> None:
        listed = self.current()
        if listed is not None:
            self._plan(MergeLabel(self._session, self.labels, listed))

    def _plan_retiring(self) -> None:
        listed = self.current()
        if listed is not None and listed.label is not None:
            self._plan(RetireLabel(self._session, self.labels, listed))

    def _plan(self, act: LabelAct) -> None:
        self._act = act
        self.panel.open(act)
        self.table.scrollTo(self.table.currentIndex())

    def _go_back(self, done: bool) -> None:
        """The keyboard goes to the label that came out of the act, as soon as it is there: a worker may still be at it."""
        if self._act is not None and done:
            self._current = self._act.place()
            self._come_back()
        self._act = None
        self.table.setFocus()

    def _follow(self) -> None:
        """Note the label of the row, so that it is found again after the rows have been made anew."""
        listed = self.current()
        if listed is not None:
            self._current, self._row = (listed.kind, listed.name), self.table.currentIndex().row()
        self._offer()

    def _come_back(self) -> None:
        """Where the label is gone, the next one is the current one."""
        row = self.labels.row_of(*self._current)
        self._choose(row if row >= 0 else min(self._row, self.labels.rowCount() - 1))

    def _choose(self, row: int) -> None:
        """Whatever keys are still held down: they would count for `selectRow`."""
        self.table.selectionModel().setCurrentIndex(self.labels.index(row, LabelColumn.KIND), _ROW)

    def _read_again(self) -> None:
        attempt(self._session, self.labels.read)

    def _offer(self) -> None:
        """What can be done with the label of the row."""
        listed = self.current()
        for button in (self.rename, self.merge):
            button.setEnabled(listed is not None)
        self.retire.setEnabled(listed is not None and listed.label is not None)
        is_retired = listed is not None and listed.label is not None and listed.label.retired
        self.retire.setText(self.tr("&Offer again…") if is_retired else self.tr("Re&tire…"))


class LabelsTable(QTableView):
    """One row a label; what is not offered is fainter."""

    def __init__(self, labels: LabelsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Labels"))
        self.setModel(labels)
        self.setItemDelegate(_NameDelegate(self))
        self.setItemDelegateForColumn(LabelColumn.KIND, _KindDelegate(self))
        prepare(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        header = self.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(LabelColumn.NAME, QHeaderView.ResizeMode.Stretch)


_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows


class _NameDelegate(WordsDelegate):
    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        _dim(option, index)
        super().paint(painter, option, index)


class _KindDelegate(WordsDelegate):
    """The letter of the kind on its tint, then its name."""

    @guarded(None)
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        listed = index.data(LISTED_ROLE)
        _dim(option, index)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        if isinstance(listed, ListedLabel):
            chip = QRectF(option.rect.left(), option.rect.top(), _CHIP, option.rect.height())
            draw_kind(painter, chip, listed.kind, option.palette.color(QPalette.ColorRole.Base), option.font)
        option.rect.setLeft(option.rect.left() + _CHIP)
        super().paint(painter, option, index)


def _dim(option: QStyleOptionViewItem, index: Index) -> None:
    listed = index.data(LISTED_ROLE)
    if isinstance(listed, ListedLabel) and not listed.is_offered and not option.state & QStyle.StateFlag.State_Selected:
        faint = option.palette.color(QPalette.ColorRole.PlaceholderText)
        option.palette.setColor(QPalette.ColorRole.Text, faint)
