"""The page of the search across articles: what is looked for, what was found, and what becomes of it."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from gui.actions.alike import go_to_hit, names_like
from gui.actions.running import attempt
from gui.actions.tagging_all import tag_all
from gui.model.hunt import Hit, Wanted
from gui.model.problem import Problem
from gui.session.searching.hit_list import HitList
from gui.session.searching.searching import Searching
from gui.session.session import Session
from gui.widgets.announcing import announce
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.searching.hit_count import HitCount
from gui.widgets.searching.hit_table import HitTable
from gui.widgets.searching.search_field import SearchField
from gui.widgets.searching.search_texts import counted, faulty, way_out
from gui.widgets.searching.tag_panel import TagPanel
from gui.widgets.side_pages import Asking

_PAUSE = 250
"""Milliseconds without a key before what is typed is looked for."""
_LONGEST = 200
"""How many code points of what is selected become the question."""


class SearchPane(Asking):
    """What was found stays while one works in the text; nothing is written before the button is pressed."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._searching: Searching = session.searching
        self.hits = self._searching.model
        self.field, self.count = SearchField(), HitCount(session.searching)
        self.table, self.panel = HitTable(HitList(self.hits, self)), TagPanel(session.labels, session.register)
        self._empty, self._pages = EmptyPlace(""), QStackedLayout()
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._rest = QTimer(self, singleShot=True, interval=_PAUSE)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show_hunt()
        self._refresh()

    def ask(self) -> None:
        """Put the keyboard into the field; words that are selected become the question."""
        words = self._selected()
        if words and words != self.field.text.text():
            self.field.ask_for(words)
            self._begin()
        self.field.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.text.selectAll()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.count)
        column.addLayout(self._pages, 1)
        self._pages.addWidget(self.table)
        self._pages.addWidget(self._empty)
        column.addWidget(self.panel)

    def _connect(self) -> None:
        searching, field, table = self._searching, self.field, self.table
        field.edited.connect(self._wait)
        field.text.entered.connect(self._go_down)
        field.text.escaped.connect(self._session.surface.go_to_text)
        self._soon.timeout.connect(self._begin)
        searching.begun.connect(self._show_hunt)
        searching.found.connect(self._find_more)
        searching.ended.connect(self._end)
        self.hits.rechosen.connect(self._refresh)
        self.count.all_chosen.connect(self._choose_all)
        self.panel.changed.connect(self._rest.start)
        self._rest.timeout.connect(self._want)
        self.panel.confirmed.connect(self._tag_all)
        table.selectionModel().currentChanged.connect(self._walk)
        table.clicked.connect(self._go)
        table.row_entered.connect(self._enter)
        table.confirmed.connect(self.panel.confirm)
        table.escaped.connect(self._session.surface.go_to_text)

    def _wait(self) -> None:
        self.field.show_fault("")
        self._soon.start()

    def _begin(self) -> None:
        """Look for what is typed; where that cannot be done, say why."""
        self._soon.stop()
        here = self._session.article.id if self._session.article is not None else 0
        hunt = self.field.hunt(here)
        self.field.show_fault("")
        if not hunt.words.strip() or self._session.project is None:
            self._searching.forget()
            self._refresh()
            return
        try:
            self.field.show_names(names_like(self._session, hunt.words))
            self._searching.begin(self.field.hunt(here), self.panel.wanted() or self.hits.wanted)
        except Problem as problem:
            self.field.show_fault(str(problem))

    def _show_hunt(self) -> None:
        """Something else is looked for, from here or from elsewhere."""
        hunt, article = self._searching.hunt, self._session.article
        if hunt is not None and hunt != self.field.hunt(article.id if article is not None else 0):
            self.field.show_hunt(hunt)
        if self.hits.wanted != self.panel.wanted():
            self.panel.show_wanted(self.hits.wanted)
        self.field.show_fault("")
        self._refresh()

    def _refresh(self) -> None:
        """Say what there is."""
        searching, is_empty = self._searching, not self.hits.hit_count()
        self.count.refresh()
        self.panel.show_count(self.hits.chosen_count())
        self._pages.setCurrentIndex(int(is_empty and not searching.is_at_work and not self.table.hasFocus()))
        self._empty.say(way_out(searching))

    def _find_more(self) -> None:
        """More has been found; where the keyboard came here from a tag, its own row is the current one."""
        self._refresh()
        tag = self._session.selection.tag
        if tag is not None and self.table.hasFocus() and not self.table.currentIndex().isValid():
            self.table.go_to(self.table.rows.row_of(Hit(tag.article_id, tag.start, tag.end, tag.excerpt)))

    def _end(self) -> None:
        self._refresh()
        self.field.show_fault(faulty(self._searching))
        if self.isVisible():
            announce(self.count, ", ".join(part for part in (counted(self._searching), faulty(self._searching)) if part))

    def _choose_all(self, on: bool) -> None:
        self.hits.choose_all(on=on)

    def _want(self) -> None:
        """The places are to become something else: by that they are told apart."""
        self._rest.stop()
        wanted = self.panel.wanted()
        if wanted is not None:
            self.hits.want(wanted)

    def _tag_all(self, wanted: Wanted) -> None:
        if self._rest.isActive():
            before = self.hits.chosen_count()
            self._want()
            if self.hits.chosen_count() != before:
                return  # the button names another number now, and is to be pressed for that
        if attempt(self._session, tag_all, self._session, self.hits.chosen(), wanted):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)  # the button can be pressed no more

    def _walk(self) -> None:
        if self.table.hasFocus():
            self._go()

    def _go(self) -> None:
        hit = self.table.hit()
        if hit is not None:
            attempt(self._session, go_to_hit, self._session, hit)

    def _enter(self) -> None:
        """Put the keyboard where the place is."""
        if self.table.hit() is not None:
            self._go()
            self._session.surface.go_to_text()

    def _go_down(self) -> None:
        """Go into the list; what was just typed is looked for first."""
        if self._soon.isActive():
            self._begin()
        self._pages.setCurrentIndex(0)
        if self.table.hit() is None:
            self.table.go_to(1)  # before it has the keyboard: Qt would go to the article's own row
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._go()

    def _selected(self) -> str:
        """The first line of the words selected in the text, unless they are just what was found."""
        article, selection, hit = self._session.article, self._session.selection, self.table.hit()
        if article is None or selection.start == selection.end:
            return ""
        if hit is not None and (hit.article_id, hit.start, hit.end) == (article.id, selection.start, selection.end):
            return ""
        return article.text[selection.start : min(selection.end, selection.start + _LONGEST)].strip().partition("\n")[0]
