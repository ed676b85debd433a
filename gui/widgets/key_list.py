"""The list of all keys, as the catalogue has them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from gui.actions.command import Command
from gui.actions.texts import menu_title, title_of
from gui.widgets.own_keys import OWN_KEYS

_GAP = 6
"""Pixels between two lines: the list is long, and the eye must find its way from a command to its key."""

_ROOM = 60
"""Pixels of the screen that the frame of the window and the desktop's bars may need."""


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
        self._groups: dict[str, QTreeWidgetItem] = {}
        for command in commands:
            if command.keys:
                self._add(tree, menu_title(command.menu).replace("&", ""), title_of(command), command.keys)
        for section, lines in OWN_KEYS:
            for what, keys in lines:
                self._add(tree, QCoreApplication.translate("Keys", section), QCoreApplication.translate("Keys", what), keys)
        tree.expandAll()
        first = next(iter(self._groups.values())).child(0)
        if first is not None:
            tree.setCurrentItem(first)  # a heading is no key
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(tree)
        self.resize(500, min(660, self.screen().availableGeometry().height() - _ROOM))

    def _add(self, tree: QTreeWidget, group: str, title: str, keys: Sequence[str]) -> None:
        """A line below the heading of its group, which is made for the first."""
        if group not in self._groups:
            heading = self._groups[group] = QTreeWidgetItem(tree, [group])
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = heading.font(0)
            font.setBold(True)
            heading.setFont(0, font)
            heading.setTextAlignment(0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
            heading.setSizeHint(0, QSize(0, 2 * tree.fontMetrics().lineSpacing() + _GAP))
            heading.setFirstColumnSpanned(True)
        line = QTreeWidgetItem(self._groups[group], [title, shown_keys(keys)])
        line.setSizeHint(0, QSize(0, tree.fontMetrics().lineSpacing() + _GAP))


def shown_keys(keys: Sequence[str]) -> str:
    """Keys as this desktop writes them."""
    return "   ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
