"""The words of the catalogue in the user's language."""

from PySide6.QtCore import QCoreApplication

from gui.actions.command import Command, Menu


def title_of(command: Command) -> str:
    """The title of a command without the mark for Alt."""
    return QCoreApplication.translate("Command", command.title).replace("&", "")


def menu_title(menu: Menu) -> str:
    """The title of a menu, with `&` before its letter for Alt."""
    return QCoreApplication.translate("Menu", menu.value)
