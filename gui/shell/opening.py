"""What commands open over the window: lists at the caret, palette, keys, labels, register, what is known of article and program."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from gui.actions.catalogue import COMMANDS
from gui.actions.later import Later
from gui.model.tag import Tag
from gui.session.linking.candidates import Candidate
from gui.session.session import Session
from gui.widgets.article.view import ArticleView

_tags_here = Later("gui.widgets.tags_here", "TagsHere")
_chooser = Later("gui.widgets.chooser", "Chooser")
_command_palette = Later("gui.widgets.palette", "CommandPalette")
_key_list = Later("gui.widgets.key_list", "KeyList")
_change_alike = Later("gui.widgets.searching.change_alike", "show_change_alike")
_labels = Later("gui.widgets.lists.labels_dialog", "show_labels")
_register = Later("gui.widgets.lists.register_dialog", "show_register")
_saved_filters = Later("gui.widgets.filters.saved_filters_dialog", "show_saved_filters")
_trash = Later("gui.widgets.articles.trash_dialog", "show_trash")
_columns = Later("gui.widgets.table.columns_dialog", "show_columns")
_article_info = Later("gui.widgets.article_info", "ArticleInfo")
_show_about = Later("gui.shell.dialogs", "show_about")


class Opening:
    """The part of the surface that opens something of its own, each loaded when it is first asked for."""

    _window: QMainWindow
    _session: Session
    _view: ArticleView
    _actions: list[QAction]

    def show_tags_here(self, tags: Sequence[Tag], taken: Callable[[str], None]) -> None:
        """Offer these tags at the caret."""
        _tags_here(tags, taken, self._caret(), self._window).open()

    def show_candidates(
        self, question: str, offered: Callable[[str], Sequence[Candidate]], taken: Callable[[Candidate, bool], None]
    ) -> None:
        """Ask at the caret for one of those who are offered."""
        _chooser(question, offered, taken, self._caret(), self._window).open()

    def show_palette(self) -> None:
        """Open the command palette."""
        _command_palette(self._actions, self._window).show()

    def show_keys(self) -> None:
        """Open the list of keys."""
        _key_list(COMMANDS, self._window).show()

    def show_change_alike(self, tag: Tag) -> None:
        """Ask what shall become of all tags like this one."""
        _change_alike(self._session, tag, self._window)

    def show_labels(self) -> None:
        """Open the list of the project's labels."""
        _labels(self._session, self._window)

    def show_register(self, entry: str = "") -> None:
        """Open the register of entities, at the entry with this uid if there is one."""
        _register(self._session, entry, self._window)

    def show_saved_filters(self) -> None:
        """Open the list of the filters that the project keeps."""
        _saved_filters(self._session, self._window)

    def show_columns(self) -> None:
        """Open the list of the table's columns."""
        _columns(self._session.settings.table, self._window)

    def show_trash(self) -> None:
        """Open the list of articles in the trash."""
        _trash(self._session, self._window)

    def show_about_article(self) -> None:
        """Say all that is known of the open article."""
        _article_info(self._session, self._window).show()

    def show_about(self) -> None:
        """Say what this program is."""
        _show_about(self._window)

    def _caret(self) -> QRect:
        """Where the caret is, in pixels of the window."""
        caret = self._view.caret_rect()
        return QRect(self._view.viewport().mapTo(self._window, caret.topLeft()), caret.size())
