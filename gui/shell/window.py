"""The main window: panes, menus and dialogs put together around one session."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QAbstractScrollArea, QMainWindow, QSplitter, QWidget

from gui.actions.later import Later, add_paths, paste_text
from gui.actions.looking import SECOND_LOOK
from gui.actions.past import HISTORY
from gui.actions.running import attempt
from gui.actions.searching import SEARCH
from gui.actions.seeing import COUNTS, TAGS, WHO_SAID_WHAT
from gui.model.article import Article
from gui.model.directions import without_directions
from gui.model.problem import Problem
from gui.session.guard import guarded
from gui.session.prompts import Prompts
from gui.session.session import Session
from gui.session.settings import Settings
from gui.shell.menus import Actions
from gui.shell.surface import WindowSurface
from gui.shell.theme import reading_family
from gui.store.project import Project
from gui.widgets.articles.pane import ArticlesPane
from gui.widgets.card.card import Card
from gui.widgets.empty_place import EmptyPlace
from gui.widgets.reading_pane import ReadingPane
from gui.widgets.side_pages import SidePages
from gui.widgets.status_line import StatusLine
from gui.widgets.table.pane import TagsPane

_SIZE = (1280, 800)
_SHARE = 0.96
"""How much of a small screen the first window takes at most."""
_WIDTHS = [220, 620, 440]
_TITLE = 70
"""How many characters of an article's title the window's own title shows."""
_LOOK_AROUND = 1000
"""Milliseconds between two looks whether another window has written."""

_second_look_pane = Later("gui.widgets.looking.second_look_pane", "SecondLookPane")
DIALOGS = Later("gui.shell.dialogs", "Dialogs")
"""The questions as dialogs, loaded at the first question."""
_history = Later("gui.widgets.history.history_pane", "HistoryPane")
_who_said_what = Later("gui.widgets.seeing.who_said_what", "WhoSaidWhat")
_searching = Later("gui.widgets.searching.search_pane", "SearchPane")
_counts = Later("gui.widgets.seeing.counts_pane", "CountsPane")


class Window(QMainWindow):
    """What the user sees; it holds the session and answers what commands ask of a window."""

    def __init__(self, settings: Settings, prompts: Callable[["Window"], Prompts] = DIALOGS) -> None:
        super().__init__()
        self.setObjectName("window")
        self.surface = WindowSurface(self)
        self.session = Session(settings, partial(prompts, self), self.surface, self)
        self.actions_by_id = Actions(self.session, self)
        self._build()
        self._connect()
        self.setAcceptDrops(True)
        self.resize(QSize(*_SIZE).boundedTo(self.screen().availableSize() * _SHARE))
        self._come_back()
        self._dress()
        self.actions_by_id.draw_icons(self.palette())

    def _build(self) -> None:
        actions, session = self.actions_by_id, self.session
        acts = [actions[name] for name in ("done", "assign", "article-note", "delete-articles")]
        self.articles = ArticlesPane(session, EmptyPlace(self.tr("No articles yet."), actions["add"]), acts)
        empty = EmptyPlace(self.tr("Add a text to read and tag it; you can also drop or paste one here."), actions["add"])
        without = EmptyPlace(self.tr("No project is open. Open one, or make a new one by File > New project."), actions["open"])
        self.reading = ReadingPane(session, empty, without)
        self.tags = TagsPane(session)
        self.card = Card(session)
        self.card.come_after(self.reading.view)
        self.across, self.down = QSplitter(), QSplitter(Qt.Orientation.Vertical)
        self.down.addWidget(self._side())
        self.down.addWidget(self.card)
        self.across.addWidget(self.articles)
        self.across.addWidget(self.reading)
        self.across.addWidget(self.down)
        for splitter in (self.across, self.down):
            splitter.setHandleWidth(1)
            splitter.setChildrenCollapsible(False)
        self.across.setStretchFactor(1, 1)
        for part in range(self.down.count()):
            self.down.setStretchFactor(part, 1)  # in a low window neither is left with a single row
        self.down.setSizes([440, 320])
        self.setCentralWidget(self.across)
        self.status = StatusLine(session, actions["annotator"])
        self.setStatusBar(self.status)
        actions.fill_menus(self)
        self.addToolBar(actions.toolbar())
        self.surface.join(session, self.reading, self.card, self.tags, self.pages, actions.all())
        actions.give_keys((self.reading.view, self.tags.table))

    def _side(self) -> SidePages:
        """The pages beside the article; all but the table of tags are made when they are asked for."""
        self.pages = SidePages()
        offered: tuple[tuple[str, str, str, Callable[[], QWidget]], ...] = (
            (TAGS, self.tr("Tags"), "tags-page", partial(_itself, self.tags)),
            (SECOND_LOOK, self.tr("Second look"), "second-look", self._second_look),
            (WHO_SAID_WHAT, self.tr("Who said what"), "who-said-what", partial(self._page, _who_said_what)),
            (COUNTS, self.tr("Counts"), "counts", partial(self._page, _counts)),
            (SEARCH, self.tr("Search"), "search", partial(self._page, _searching)),
            (HISTORY, self.tr("History"), "history", self._past),
        )
        for page, title, command, make in offered:
            key = self.actions_by_id[command].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            self.pages.add(page, title, make, key)
        return self.pages

    def _past(self) -> QWidget:
        pane: QWidget = _history(self.session, self.actions_by_id["undo-to"])
        return pane

    def _page(self, make: Later) -> QWidget:
        page: QWidget = make(self.session)
        return page

    def _second_look(self) -> QWidget:
        pane: QWidget = _second_look_pane(self.session, self.actions_by_id["waive"], self.actions_by_id["ask-again"])
        return pane

    def _connect(self) -> None:
        session, refresh = self.session, self.actions_by_id.refresh
        for signal in (session.steps.stepped, session.selection.moved, session.selection.tag_chosen, session.article_opened):
            signal.connect(refresh)
        for signal in (
            session.selection.armed_set,
            session.project_opened,
            session.listed,
            session.background.begun,
            session.background.finished,
        ):
            signal.connect(refresh)
        for signal in (session.finding.shown, session.finding.option_set, session.second_look.chosen_set, session.history.chosen_set):
            signal.connect(refresh)
        session.project_opened.connect(self._name)
        session.article_opened.connect(self._name)
        session.announced.connect(self.status.show_annotator)
        session.settings.looks.changed.connect(self._dress)
        self.pages.made.connect(self._join_page)
        self.pages.shown.connect(refresh)
        self.reading.menu_asked.connect(self._show_menu)
        self.tags.menu_asked.connect(self._show_menu)
        self._clock = QTimer(self, interval=_LOOK_AROUND)
        self._clock.timeout.connect(self._look_around)
        self._clock.start()

    @guarded(None)
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.card.save_typed():
            event.ignore()  # the user has been told why; the words are still in the card
            return
        settings = self.session.settings
        settings.set_geometry("window", self.saveGeometry())
        settings.set_geometry("across", self.across.saveState())
        settings.set_geometry("down", self.down.saveState())
        self._clock.stop()
        self.card.show_tag(None)
        self.reading.keep_place()
        self.session.close()
        event.accept()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.actions_by_id.draw_icons(self.palette())

    @guarded(None)
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.session.project is not None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    @guarded(None)
    def dropEvent(self, event: QDropEvent) -> None:
        dropped = event.mimeData()
        paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
        if paths:
            attempt(self.session, add_paths, self.session, paths)
        elif dropped.hasText():
            attempt(self.session, paste_text, self.session, dropped.text())
        event.acceptProposedAction()

    def share_width(self) -> None:
        """Give each pane its usual part of the window's width."""
        self.across.setSizes([width * self.width() // sum(_WIDTHS) for width in _WIDTHS])

    def _come_back(self) -> None:
        settings = self.session.settings
        self.restoreGeometry(settings.geometry("window"))
        self.share_width()
        self.across.restoreState(settings.geometry("across"))
        self.down.restoreState(settings.geometry("down"))

    def _dress(self) -> None:
        settings = self.session.settings
        self.reading.view.set_reading_font(reading_family(settings.looks.serif()), settings.looks.points())
        self.actions_by_id.refresh()

    def _name(self, opened: Project | Article | None) -> None:
        del opened
        project, article = self.session.project, self.session.article
        name = project.path.stem if project is not None else ""
        title = without_directions(article.title) if article is not None else ""
        title = title if len(title) <= _TITLE else title[:_TITLE].rstrip() + "…"
        parts = [title, name, QCoreApplication.applicationName()]
        self.setWindowTitle(" – ".join(part for part in parts if part))

    def _join_page(self, page: QWidget) -> None:
        """The keys of the text work on a new page's table too, and the card gives the keyboard back to it."""
        table = page.focusProxy()
        if table is not None:
            self.actions_by_id.give_keys((table,))
            self.surface.watch(table)
            table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            table.customContextMenuRequested.connect(partial(self._show_menu_on, table))

    def _show_menu_on(self, table: QWidget, at: QPoint) -> None:
        inside = table.viewport() if isinstance(table, QAbstractScrollArea) else table
        self._show_menu(inside.mapToGlobal(at))

    def _show_menu(self, at: QPoint) -> None:
        self.actions_by_id.context_menu(self).popup(at)

    def _look_around(self) -> None:
        if self.tags.table.viewport().isAncestorOf(self.focusWidget()):
            return  # a cell is being edited; a list that is read again would close it
        try:
            self.session.look_around()
        except Problem as problem:  # nobody has asked for this: a line is enough, and the next look may succeed
            self.status.say(str(problem))


def _itself(page: QWidget) -> QWidget:
    return page
