"""The page that tells who said what: in the open article, or in all."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from gui.actions.running import attempt
from gui.model.change import Step
from gui.model.entity import Entity
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.voices import Said, Voice, VoiceLine, Whose, lines_of
from gui.session.guard import guarded
from gui.session.seeing.survey import Survey
from gui.session.seeing.utterances import Utterances
from gui.session.seeing.voice_order import Column, Names
from gui.session.seeing.voices_model import TAG_ROLE, VoicesModel
from gui.session.session import Session
from gui.store.voices import named, said_in
from gui.widgets.seeing.voice_tree import VoiceTree
from gui.widgets.seeing.whole_page import WholePage


class WhoSaidWhat(QWidget):
    """Walking what somebody said moves the article along."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._survey: Survey[Said] = Survey(session, said_in, self)
        self.model = VoicesModel(session.articles.title_of, self)
        self.tree = VoiceTree(self.model)
        self.setFocusProxy(self.tree)
        self._names: Names = {}
        self._opened: set[Voice] = set()
        self._at: tuple[Voice | None, int] = None, -1
        """Where one was when the tree was built anew: in a voice, and in which row below it."""
        self._is_walking = True
        self._whole = WholePage(session, self, self.tree)
        self.scope = self._whole.scope
        self._connect()

    def _connect(self) -> None:
        self._survey.surveyed.connect(self._show)
        self._survey.refused.connect(self._whole.say_why)
        self.model.modelAboutToBeReset.connect(self._note_place)
        self.model.modelReset.connect(self._open_again)
        self.tree.expanded.connect(self._note_opened)
        self.tree.collapsed.connect(self._note_closed)
        self.tree.activated.connect(self._go_in)
        self.tree.doubleClicked.connect(self._go_in)
        self.tree.selectionModel().currentRowChanged.connect(self._walk)
        self._session.selection.tag_chosen.connect(self._follow)
        self._session.steps.stepped.connect(self._forget_names)
        self._session.articles.renewed.connect(self._forget_all_names)

    @guarded(None)
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._survey.watch(True)

    @guarded(None)
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._survey.watch(False)

    def _show(self) -> None:
        """Show what was found; where one was is kept."""
        project = self._session.project
        lines = lines_of(said for _, said in self._survey.answers())
        try:
            names = self._names_of(lines)
        except Problem as problem:
            self._whole.say_why(problem)
            return
        self.tree.setColumnHidden(Column.ARTICLES, not self._survey.everywhere)
        self.model.show(lines, names, Utterances(project.reading if project is not None else None))
        nobody = sum(len(line.utterances) for line in lines if line.voice.whose is Whose.NOBODY)
        quotes, claims = sum(line.quotes for line in lines), sum(line.claims for line in lines)
        sums = self.tr("Quotes: {quotes} · claims: {claims} · nobody’s yet: {nobody}")
        empty = "" if lines else self.tr("No quotes and no claims yet. Tag some, and say whose they are.")
        self._whole.show_sum(sums.format(quotes=quotes, claims=claims, nobody=nobody), empty)

    def _names_of(self, lines: list[VoiceLine]) -> Names:
        """The entries that these name; those that are known already are not asked for again.  Raises Problem."""
        project = self._session.project
        new = {line.voice.entity for line in lines if line.voice.entity} - self._names.keys()
        if new and project is not None:
            self._names = self._names | named(project.reading, new)
        return self._names

    def _forget_names(self, step: Step) -> None:
        if any(isinstance(change.row, Entity) for change in step.changes):
            self._names = {}

    def _forget_all_names(self) -> None:
        """Another project, or another window has written."""
        self._names = {}

    def _note_place(self) -> None:
        current = self.tree.currentIndex().siblingAtColumn(0)
        voice = self.model.voice_at(current)
        self._at = (voice, -1) if voice is not None else (self.model.voice_at(current.parent()), current.row())

    def _open_again(self) -> None:
        """A tree that is built anew is closed: open what was open, and go where one was, while the article stays where it is."""
        self._is_walking = False
        for voice in list(self._opened):
            index = self.model.index_of(voice)
            if index.isValid():
                self.tree.expand(index)
        at, row = self._at
        above = self.model.index_of(at) if at is not None else QModelIndex()
        below = self.model.index(min(row, self.model.rowCount(above) - 1), 0, above) if above.isValid() and row >= 0 else above
        if below.isValid():
            self.tree.setCurrentIndex(below)
        self._follow(self._session.selection.tag, False)
        self._is_walking = True

    def _note_opened(self, index: QModelIndex) -> None:
        voice = self.model.voice_at(index)
        if voice is not None:
            self._opened.add(voice)

    def _note_closed(self, index: QModelIndex) -> None:
        voice = self.model.voice_at(index)
        if voice is not None:
            self._opened.discard(voice)

    def _go_in(self, index: QModelIndex) -> None:
        """Enter or a double click: to what was said first, to the text of what was said, or to more rows."""
        row = index.siblingAtColumn(0)
        if self.model.offers_more(row):
            place, parent = row.row(), self.model.voice_at(row.parent())
            self.model.show_more(row)
            above = self.model.index_of(parent) if parent is not None else QModelIndex()
            self.tree.setCurrentIndex(self.model.index(place, 0, above))
        elif self.model.voice_at(row) is not None:
            self.tree.expand(row)
            self.tree.setCurrentIndex(self.model.index(0, 0, row))

    def _walk(self, current: QModelIndex) -> None:
        walks = current.isValid() and self.tree.hasFocus() and self._is_walking
        tag = current.siblingAtColumn(0).data(TAG_ROLE) if walks else None
        chosen = self._session.selection.tag
        if isinstance(tag, Tag) and (chosen is None or chosen.uid != tag.uid):
            attempt(self._session, self._session.go_to, tag)

    def _follow(self, tag: Tag | None, reveal: bool) -> None:
        """Show whose the current tag is: its row, or that of its voice while that is closed."""
        del reveal
        places = self.model.indices_of(tag.id) if tag is not None else []
        current = self.tree.currentIndex().siblingAtColumn(0)
        if not places:
            if current.data(TAG_ROLE) is not None and not self.tree.hasFocus():
                self.tree.selectionModel().clear()
            return
        rows = [place if self.tree.isExpanded(place.parent()) else place.parent() for place in places]
        if current not in rows:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.tree.selectionModel().setCurrentIndex(rows[0], flags)
