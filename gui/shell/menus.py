"""The catalogue as Qt actions, in menus, toolbar and context menu."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from gui.actions.catalogue import COMMANDS
from gui.actions.command import Command, Menu, Place, Reach
from gui.actions.running import run
from gui.actions.texts import menu_title, title_of
from gui.session.guard import guarded
from gui.session.session import Session
from gui.widgets.icons import icon

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier

_CONDITIONS = {command.when for command in COMMANDS}
"""Each is asked once for all of its commands."""


class MenuLetters(QObject):
    """Keeps keys that type for an open menu, where they choose by letter: Qt would run the text's command of that key behind it."""

    @guarded(False)
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take them before any shortcut is looked for."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and not event.modifiers() & _COMMANDS:
            event.accept()
            return True
        return False


class Actions(QObject):
    """One QAction for each command; `refresh` asks all conditions again."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._actions: dict[str, QAction] = {}
        self._letters = MenuLetters(self)
        self._state: tuple[bool, ...] = ()
        self._can: dict[str, bool] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._refresh)
        for command in COMMANDS:
            self._actions[command.id] = self._action(command, parent)
        self._group_choices()

    def __getitem__(self, command_id: str) -> QAction:
        return self._actions[command_id]

    def all(self) -> list[QAction]:
        """Every action, in the order of the catalogue."""
        return list(self._actions.values())

    def refresh(self) -> None:
        """Ask all conditions again: at once if a key might otherwise find its command still disabled, else soon."""
        session, selection = self._session, self._session.selection
        there_is = (selection.start != selection.end, selection.tag, selection.armed, session.article, session.project)
        state = tuple(map(bool, there_is))
        if state != self._state:
            self._state = state
            self._refresh()
        else:
            self._soon.start()

    def _refresh(self) -> None:
        """Ask of every command whether it can be done now, how it is called and whether it is on."""
        self._soon.stop()
        answers = {when: when(self._session) for when in _CONDITIONS}
        for command in COMMANDS:
            action, can = self._actions[command.id], answers[command.when]
            if can is not self._can.get(command.id):
                self._can[command.id] = can
                action.setEnabled(can)
            if command.title_now is not None:
                action.setText(command.title_now(self._session))
            if command.is_on is not None:
                action.setChecked(command.is_on(self._session))

    def draw_icons(self, palette: QPalette) -> None:
        """Draw all icons in the colour of text on buttons: at first, and when the theme changes."""
        colour = palette.color(QPalette.ColorRole.ButtonText)
        for command in COMMANDS:
            if command.icon:
                self._actions[command.id].setIcon(icon(command.icon, colour))

    def give_keys(self, widgets: Iterable[QWidget]) -> None:
        """Let the keys that belong to the text work in these widgets and nowhere else."""
        for widget in widgets:
            for command in COMMANDS:
                if command.reach is Reach.TEXT:
                    widget.addAction(self._actions[command.id])

    def fill_menus(self, window: QMainWindow) -> None:
        """Build the menu bar; what is in the closed menus comes right after the window's first picture."""
        shown = {menu: window.menuBar().addMenu(menu_title(menu)) for menu in Menu}
        for each in shown.values():
            each.installEventFilter(self._letters)
        QTimer.singleShot(0, self, partial(self._fill_all, shown))

    def toolbar(self) -> QToolBar:
        """The commands that belong into the toolbar, with a line between menus."""
        bar = QToolBar(QCoreApplication.translate("Window", "Toolbar"))
        bar.setObjectName("toolbar")
        bar.setMovable(False)
        bar.setIconSize(QSize(20, 20))
        before = None
        for command in COMMANDS:
            if Place.TOOLBAR in command.places:
                if before is not None and before is not command.menu:
                    bar.addSeparator()
                before = command.menu
                bar.addAction(self._actions[command.id])
                button = bar.widgetForAction(self._actions[command.id])
                if isinstance(button, QToolButton):
                    button.setAccessibleName(title_of(command))
                    if command.wordy:
                        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return bar

    def context_menu(self, parent: QWidget) -> QMenu:
        """The commands for what is under the mouse."""
        menu = QMenu(parent)
        menu.installEventFilter(self._letters)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill(menu, [command for command in COMMANDS if Place.CONTEXT in command.places])
        return menu

    def _action(self, command: Command, parent: QWidget) -> QAction:
        action = QAction(QCoreApplication.translate("Command", command.title), parent)
        action.setObjectName(command.id)
        if command.reach is Reach.TEXT:
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.setCheckable(command.is_on is not None)
        if command.keys:
            action.setToolTip(f"{title_of(command)} ({QKeySequence(command.keys[0]).toString(QKeySequence.SequenceFormat.NativeText)})")
        action.triggered.connect(partial(self._run, command))
        return action

    def _group_choices(self) -> None:
        groups: dict[str, QActionGroup] = {}
        for command in COMMANDS:
            if command.choice:
                groups.setdefault(command.choice, QActionGroup(self)).addAction(self._actions[command.id])

    def _run(self, command: Command, checked: bool = False) -> None:
        del checked
        run(command, self._session)
        self.refresh()

    def _fill_all(self, menus: dict[Menu, QMenu]) -> None:
        for menu, shown in menus.items():
            self._fill(shown, [command for command in COMMANDS if command.menu is menu])

    def _fill(self, menu: QMenu, commands: list[Command]) -> None:
        for before, command in zip([None, *commands], commands, strict=False):
            if before is not None and (before.group, before.menu) != (command.group, command.menu):
                menu.addSeparator()
            menu.addAction(self._actions[command.id])
