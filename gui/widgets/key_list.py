"""The list of all keys, as the catalogue has them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.actions.command import Command
from gui.actions.texts import menu_title, title_of


class KeyList(QDialog):
    """A window beside the work, by menus; it can stay open."""

    def __init__(self, commands: Sequence[Command], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        tree = QTreeWidget()
        tree.setAccessibleName(self.tr("Keys"))
        tree.setColumnCount(2)
        tree.setHeaderLabels([self.tr("Command"), self.tr("Key")])
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        tree.header().setStretchLastSection(False)
        tree.setRootIsDecorated(False)
        tree.setIndentation(14)
        tree.setItemsExpandable(False)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        groups: dict[str, QTreeWidgetItem] = {}
        for command in commands:
            if command.keys:
                title = menu_title(command.menu).replace("&", "")
                if title not in groups:
                    groups[title] = QTreeWidgetItem(tree, [title])
                    groups[title].setFlags(Qt.ItemFlag.ItemIsEnabled)
                    font = groups[title].font(0)
                    font.setBold(True)
                    groups[title].setFont(0, font)
                QTreeWidgetItem(groups[title], [title_of(command), shown_keys(command)])
        tree.expandAll()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tree)
        self.resize(460, 620)


def shown_keys(command: Command) -> str:
    """The keys of a command as this desktop writes them."""
    return "   ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in command.keys)
