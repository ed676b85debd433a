"""The article with the hints above it and the find bar below, joined to the session."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gui.actions.later import Later
from gui.actions.moving import show_tags_here
from gui.actions.running import attempt
from gui.model.article import Article
from gui.model.change import Change, Step
from gui.model.link import Link
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import Tag
from gui.model.tag_index import TagIndex
from gui.session.linking.ends import End, ends_of
from gui.session.session import Session
from gui.widgets.article.view import ArticleView
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.hands import Hands
from gui.widgets.hints import Hints
from gui.widgets.telling import Teller

_NARROWEST = 260
"""Pixels that the text keeps in a small window."""
_find_bar = Later("gui.widgets.find_bar", "FindBar")


class ReadingPane(QWidget):
    """Shows the open article; what is selected in it goes to `session.selection`."""

    menu_asked = Signal(QPoint)

    def __init__(self, session: Session, empty: EmptyPlace, without: EmptyPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = 0
        self.view = ArticleView()
        self.view.setMinimumWidth(_NARROWEST)
        self.view.follow(session.showing)
        self._teller = Teller(session, self.view)
        self.hints = Hints(session.settings)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.view)
        self._pages.addWidget(empty)
        self._pages.addWidget(without)
        self._open_find: Callable[[], None] | None = None
        """Opens the find bar; there once it was wanted."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.hints)
        self._column.addLayout(self._pages)
        self._connect()
        self.hands = Hands(session, self.view)
        self._show(session.article)

    def go_to_find(self) -> None:
        """Open the bar for finding words, with the keyboard in it."""
        if self._open_find is None:
            bar = _find_bar(self._session)
            bar.finished.connect(self._leave_find)
            self._session.finding.shown.connect(bar.setVisible)
            self._column.addWidget(bar)
            self._open_find = bar.open
        self._open_find()

    def keep_place(self) -> None:
        """Note where the shown article is left."""
        if self._shown:
            self._session.places.leave(self._shown, self.view.place())

    def _connect(self) -> None:
        session = self._session
        self.view.selection_moved.connect(self._select)
        self.view.tag_picked.connect(self._pick)
        self.view.pile_clicked.connect(self._offer)
        self.view.end_picked.connect(self._follow)
        self.view.menu_asked.connect(self.menu_asked)
        session.article_opened.connect(self._show)
        session.steps.stepped.connect(self._take)
        session.refreshed.connect(self._lead_again)
        session.editing.trimmed.connect(self.view.show_ghost)
        session.selection.tag_chosen.connect(self._choose)
        session.finding.hit_chosen.connect(self._choose_hit)
        for signal in (session.finding.shown, session.finding.searched, session.finding.hit_reached):
            signal.connect(self._show_hits)
        session.loading.loaded.connect(self.view.take_more)
        self.view.sight_reached.connect(session.loading.reach)

    def _show(self, article: Article | None) -> None:
        self.keep_place()
        index, shown = self._session.opened.index, self.view.index
        if article is not None and article.id == self._shown and index is not None and shown is not None:
            self.view.apply_changes(_changes_between(shown, index))  # the text is the same: the reader is not disturbed
            return
        self._shown = article.id if article is not None else 0
        self._pages.setCurrentIndex(0 if article is not None else 1 if self._session.project is not None else 2)
        self.hints.show_if_wanted(bool(article))
        self.view.show_article(article, index if index is not None else (), self._session.opened.parts)
        if article is not None:
            self.view.go_to_place(*self._session.places.of(article.id))

    def _select(self, start: int, end: int, raw: bool) -> None:
        self._session.selection.move(start, end, self.view.caret(), raw)

    def _pick(self, uid: str) -> None:
        index = self._session.opened.index
        self._session.selection.choose(index.get(uid) if index is not None and uid else None)

    def _offer(self, position: int) -> None:
        """List the tags that are too many for lines of their own."""
        self.view.place_caret(position)
        show_tags_here(self._session)

    def _take(self, step: Step) -> None:
        self.view.apply_changes(step.changes)
        if any(isinstance(change.row, Link) for change in step.changes):
            self._lead_again()

    def _lead_again(self) -> None:
        """Where the current tag leads may be elsewhere now: links of its own have changed, or of a piece before it."""
        current = self._session.selection.tag
        if current is not None:
            self.view.set_current(current, ends=self._ends(current))

    def _choose(self, tag: Tag | None, reveal: bool) -> None:
        selection = self._session.selection
        self.view.set_current(tag, reveal=reveal, ends=self._ends(tag))
        if tag is not None and (reveal or selection.start != selection.end):
            self.view.place_caret(tag.end)

    def _ends(self, tag: Tag | None) -> list[End]:
        opened = self._session.opened
        if tag is None or opened.project is None or opened.index is None:
            return []
        try:
            return ends_of(opened.project.reading, opened.index, tag)
        except Problem:  # the tag itself is at hand; the card says, where its history would stand, why there is no more
            return []

    def _follow(self, end: End) -> None:
        attempt(self._session, self._go_to_end, end)

    def _go_to_end(self, end: End) -> None:
        """Make the tag there the current one; where no tag is meant, select its words."""
        project, index = self._session.project, self._session.opened.index
        tag = index.get(end.uid) if index is not None and end.uid else None
        if tag is None and project is not None and end.uid:
            tag = project.reading.tag_by_uid(end.uid)
        if tag is not None:
            self._session.selection.choose(tag, reveal=True)
        else:
            self.view.show_span(end.span)

    def _leave_find(self) -> None:
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._session.finding.close()

    def _choose_hit(self, hit: Span | None) -> None:
        """Select what was found and bring it into sight; the keyboard stays where it is."""
        if hit is not None:
            self.view.show_span(hit)
        else:
            self.view.place_caret(self._session.finding.origin)

    def _show_hits(self) -> None:
        """Mark what was found while the bar is open."""
        finding = self._session.finding
        hits = finding.hits if finding.is_open else ()
        self.view.show_hits(hits, finding.place if hits else -1)


def _changes_between(shown: TagIndex, saved: TagIndex) -> list[Change]:
    """What has to change in the tags that are shown to become those that are saved."""
    gone = [Change(tag, None) for tag in shown if saved.get(tag.uid) is None]
    return gone + [Change(before, tag) for tag in saved if (before := shown.get(tag.uid)) != tag]
