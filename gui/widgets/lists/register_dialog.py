"""The project's register of entities: searched, edited in place, two entries merged."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from gui.actions.running import attempt
from gui.model.problem import Problem
from gui.session.guard import guarded
from gui.session.lists.register_model import RegisterModel
from gui.session.session import Session
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.lists.act_panel import ActPanel
from gui.widgets.lists.entry_acts import AddEntry, MergeEntries, RemoveEntry
from gui.widgets.lists.register_table import RegisterTable, SearchLine
from gui.widgets.lists.taking_back import take_back_here

_SIZE = (860, 600)
_SHARE = 0.9
"""How much of a small screen the dialog takes at most."""
EntryAct = AddEntry | MergeEntries | RemoveEntry


def show_register(session: Session, entry: str, window: QWidget) -> None:
    """Show the dialog beside the work, at the entry with this uid if there is one; the one that is open comes to the front."""
    dialog = window.findChild(RegisterDialog) or RegisterDialog(session, window)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    dialog.choose(entry)


class RegisterDialog(QDialog):
    """A table with a search above it; acts are planned in the panel below, which shows how many tags they touch."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Register of entities"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self.entries = RegisterModel(session.opened, session.register, session.steps, self)
        self.search, self.count = SearchLine(), QLabel()
        self.table, self.panel = RegisterTable(self.entries), ActPanel()
        self._empty = EmptyPlace("")
        self._pages = QStackedLayout()
        self._act: EntryAct | None = None
        self.add, self.merge = QPushButton(self.tr("&Add…")), QPushButton(self.tr("&Merge…"))
        self.remove = QPushButton(self.tr("&Remove…"))
        self._lay_out()
        self._connect()
        self._show_count()
        self.search.setFocus()
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() * _SHARE))

    def choose(self, uid: str) -> None:
        """Show an entry and give the keyboard to its row; the search is left alone if it shows it."""
        if not uid:
            return
        if self.entries.row_of(uid) < 0:
            self.search.clear()
        self.table.go_to(uid)
        self.table.setFocus()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.panel.is_open():
            self.panel.leave()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head, foot, column = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(14, 12, 14, 10)
        head.setSpacing(12)
        head.addWidget(self.search, 1)
        head.addWidget(self.count)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.close)
        foot.setContentsMargins(14, 10, 14, 12)
        foot.setSpacing(8)
        for button in (self.add, self.merge, self.remove, close):
            button.setAutoDefault(False)
            if button is close:
                foot.addStretch(1)
            foot.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._pages, 1)
        column.addWidget(self.panel)
        column.addLayout(foot)

    def _connect(self) -> None:
        session, entries = self._session, self.entries
        self.add.clicked.connect(self._plan_adding)
        self.merge.clicked.connect(self._plan_merging)
        self.remove.clicked.connect(self._plan_removing)
        self.search.textChanged.connect(self._look)
        self.table.selectionModel().selectionChanged.connect(self._offer)
        entries.counted.connect(self._show_count)
        entries.counted.connect(self.panel.refresh)
        # the cell is left first: so the keyboard comes back to the table
        entries.refused.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.panel.left.connect(self._go_back)
        session.refreshed.connect(self._read_again)
        session.project_opened.connect(self.close)
        take_back_here(self, session)
        self.search.finished.connect(self._go_to_rows)
        self.table.typed.connect(self._type_on)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self._go_to_search)

    def _look(self, words: str) -> None:
        """The best is the current one, until another is chosen."""
        self.table.begin_anew()
        self.entries.look_for(words)

    def _plan_adding(self) -> None:
        """What was looked for in vain is the name that is offered."""
        self._plan(AddEntry(self._session, self.search.text() if not self.entries.rowCount() else ""))

    def _plan_merging(self) -> None:
        """Of two rows the current one stays; of one row the other is asked for."""
        if self.table.count_chosen() > 2:
            return
        chosen, current = self.table.chosen(), self.table.current()
        if len(chosen) == 2:
            kept, gone = chosen if chosen[0] == current else chosen[::-1]
            self._plan(MergeEntries(self._session, self.entries, gone, kept))
        elif len(chosen) == 1:
            self._plan(MergeEntries(self._session, self.entries, chosen[0], None))

    def _plan_removing(self) -> None:
        if self.table.count_chosen() == 1:
            self._plan(RemoveEntry(self._session, self.entries, self.table.chosen()[0]))

    def _plan(self, act: EntryAct) -> None:
        self._act = act
        self.panel.open(act)
        self.table.scrollTo(self.table.currentIndex())

    def _go_back(self, done: bool) -> None:
        """The keyboard goes to the entry that came out of the act, if there is one."""
        uid = self._act.uid() if self._act is not None and done else ""
        self._act = None
        if uid:
            self.choose(uid)
        self._go_to_rows()

    def _go_to_rows(self) -> None:
        if not self.entries.rowCount():
            self.search.setFocus()
            return
        self.table.setFocus()
        if not self.table.currentIndex().isValid():
            self.table.go_to("")

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _type_on(self, letters: str) -> None:
        self.search.setFocus()
        self.search.setText(letters)

    def _offer(self) -> None:
        """What can be done with the rows that are selected."""
        count = self.table.count_chosen()
        self.merge.setEnabled(count in (1, 2))
        self.remove.setEnabled(count == 1)

    def _show_count(self) -> None:
        shown, total = self.entries.rowCount(), self.entries.total()
        some, all_of_them = self.tr("Entries: {shown} of {total}"), self.tr("Entries: {total}")
        self.count.setText((all_of_them if shown == total else some).format(shown=f"{shown:,}", total=f"{total:,}"))
        self._empty.say(
            self.tr("No entry fits.") if total else self.tr("The register is empty. Names enter it here, or in the card of an entity.")
        )
        self._pages.setCurrentIndex(int(shown == 0))
        self._offer()

    def _read_again(self) -> None:
        attempt(self._session, self.entries.read)

    def _tell(self, problem: Problem) -> None:
        self._session.prompts.tell(problem)
