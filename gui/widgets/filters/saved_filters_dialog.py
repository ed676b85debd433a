"""The filters that the project keeps: what each lets through; to be used, renamed, replaced, removed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QStackedLayout,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.actions.filtering import apply_filter
from gui.actions.running import attempt
from gui.model.problem import Problem
from gui.model.saved_filter import SavedFilter
from gui.session.filtering.wording import described
from gui.session.guard import guarded
from gui.session.session import Session
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.filters.filter_acts import KeepFilter, RemoveFilter, RenameFilter, ReplaceFilter
from gui.widgets.lists.act_panel import ActPanel
from gui.widgets.tag_delegate import WordsDelegate

_SIZE = (620, 440)
_SHARE = 0.9
"""How much of a small screen the dialog takes at most."""
_NAME, _ROOM = 190, 12
"""Pixels of the column of names, and of a row beside its letters."""
FilterAct = KeepFilter | RenameFilter | ReplaceFilter | RemoveFilter


def show_saved_filters(session: Session, window: QWidget) -> None:
    """Show the dialog beside the work; the one that is open comes to the front."""
    dialog = window.findChild(SavedFiltersDialog) or SavedFiltersDialog(session, window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()


class SavedFiltersDialog(QDialog):
    """A list; Enter uses the filter of the row, each other act is planned in the panel below it."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Saved filters"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._saved: list[SavedFilter] = []
        self._act: FilterAct | None = None
        self.list, self.panel = _list(self.tr("Saved filters"), [self.tr("Name"), self.tr("Lets through")]), ActPanel()
        self._empty = EmptyPlace(self.tr("No filter is kept yet. Filter the table, then keep it here under a name."))
        self.use, self.keep = QPushButton(self.tr("&Use")), QPushButton(self.tr("&Keep this one…"))
        self.rename, self.replace = QPushButton(self.tr("&Rename…")), QPushButton(self.tr("Re&place…"))
        self.remove, self._close = QPushButton(self.tr("Re&move…")), QPushButton(self.tr("&Close"))
        self._lay_out()
        self._connect()
        self._show("")
        self._begin()
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() * _SHARE))

    def _lay_out(self) -> None:
        foot, column, self._pages = QHBoxLayout(), QVBoxLayout(self), QStackedLayout()
        foot.setContentsMargins(14, 10, 14, 12)
        foot.setSpacing(8)
        for button in (self.use, self.keep, self.rename, self.replace, self.remove, self._close):
            button.setAutoDefault(False)
            if button is self._close:
                foot.addStretch(1)
            foot.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.list)
        self._pages.addWidget(self._empty)
        column.addWidget(self.panel)
        column.addLayout(foot)

    def _connect(self) -> None:
        session = self._session
        self.use.clicked.connect(self._use)
        self.keep.clicked.connect(self._plan_keeping)
        self.rename.clicked.connect(self._plan_renaming)
        self.replace.clicked.connect(self._plan_replacing)
        self.remove.clicked.connect(self._plan_removing)
        self._close.clicked.connect(self.close)
        self.list.itemDoubleClicked.connect(self._use)
        self.list.currentItemChanged.connect(self._offer)
        self.panel.left.connect(self._go_back)
        session.filters.changed.connect(self._show_again)
        session.listed.connect(self._follow)
        session.project_opened.connect(self.close)

    def current(self) -> SavedFilter | None:
        """The filter in the current row."""
        row = self.list.currentIndex().row()
        return self._saved[row] if 0 <= row < len(self._saved) else None

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.panel.is_open():
            self.panel.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.hasFocus():
            self._use()
        elif key == Qt.Key.Key_F2:
            self._plan_renaming()
        elif key == Qt.Key.Key_Delete and self.list.hasFocus():
            self._plan_removing()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        """With nothing in the list there is one thing to do."""
        (self.list if self._saved else self.keep if self.keep.isEnabled() else self._close).setFocus()

    def _use(self) -> None:
        saved = self.current()
        if saved is not None and attempt(self._session, apply_filter, self._session, saved):
            self.close()

    def _plan_keeping(self) -> None:
        self._plan(KeepFilter(self._session))

    def _plan_renaming(self) -> None:
        if (saved := self.current()) is not None:
            self._plan(RenameFilter(self._session, saved))

    def _plan_replacing(self) -> None:
        if (saved := self.current()) is not None:
            self._plan(ReplaceFilter(self._session, saved))

    def _plan_removing(self) -> None:
        if (saved := self.current()) is not None:
            self._plan(RemoveFilter(self._session, saved))

    def _plan(self, act: FilterAct) -> None:
        self._act = act
        self.panel.open(act)

    def _go_back(self, done: bool) -> None:
        if self._act is not None and done:
            self._show(self._act.name())
        self._act = None
        self._begin()

    def _follow(self) -> None:
        self.panel.refresh()
        self._offer()

    def _show_again(self) -> None:
        """Whoever has changed them, another window too."""
        current = self.current()
        self._show(current.name if current is not None else "")

    def _show(self, name: str) -> None:
        """Fill the list, the filter of this name the current one; where that is gone, the one in its row."""
        row = max(0, self.list.currentIndex().row())
        try:
            self._saved = self._session.filters.saved()
        except Problem as problem:
            self._session.prompts.tell(problem)
            self._saved = []
        self.list.clear()
        for saved in self._saved:
            shown = QTreeWidgetItem([saved.name, self._said(saved)])
            shown.setSizeHint(0, QSize(0, self.list.fontMetrics().height() + _ROOM))
            self.list.addTopLevelItem(shown)
        row = next((place for place, saved in enumerate(self._saved) if saved.name == name), min(row, len(self._saved) - 1))
        self.list.setCurrentIndex(self.list.model().index(row, 0))
        self._pages.setCurrentIndex(int(not self._saved))
        self._offer()

    def _said(self, saved: SavedFilter) -> str:
        said = described(saved.query, self._session.filters.name_of_entry)
        unknown = [self.tr("unknown: {condition}").format(condition=condition) for condition in saved.strange]
        return " · ".join([said, *unknown] if said else unknown)

    def _offer(self) -> None:
        """What can be done with the filter of the row, and with what the table is filtered by."""
        is_narrow, has_row = self._session.tags.query.is_narrow, self.current() is not None
        self.keep.setEnabled(is_narrow)
        for button in (self.use, self.rename, self.remove):
            button.setEnabled(has_row)
        self.replace.setEnabled(has_row and is_narrow)


def _list(name: str, headings: list[str]) -> QTreeWidget:
    made = QTreeWidget()
    made.setAccessibleName(name)
    made.setHeaderLabels(headings)
    made.setRootIsDecorated(False)
    made.setItemDelegate(WordsDelegate(made))
    made.setUniformRowHeights(True)
    made.setAllColumnsShowFocus(True)
    made.setTextElideMode(Qt.TextElideMode.ElideRight)
    header = made.header()
    header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
    header.resizeSection(0, _NAME)
    header.setStretchLastSection(True)
    return made
