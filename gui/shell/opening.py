"""What commands open over the window: palette, list of keys, what is known of an article and of the program."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow

from gui.actions.catalogue import COMMANDS
from gui.actions.later import Later
from gui.session.session import Session

_command_palette = Later("gui.widgets.palette", "CommandPalette")
_key_list = Later("gui.widgets.key_list", "KeyList")
_article_info = Later("gui.widgets.article_info", "ArticleInfo")
_show_about = Later("gui.shell.dialogs", "show_about")


class Opening:
    """The part of the surface that opens something of its own, each loaded when it is first asked for."""

    _window: QMainWindow
    _session: Session
    _actions: list[QAction]

    def show_palette(self) -> None:
        """Open the command palette."""
        _command_palette(self._actions, self._window).show()

    def show_keys(self) -> None:
        """Open the list of keys."""
        _key_list(COMMANDS, self._window).show()

    def show_about_article(self) -> None:
        """Say all that is known of the open article."""
        _article_info(self._session, self._window).show()

    def show_about(self) -> None:
        """Say what this program is."""
        _show_about(self._window)
