"""The fields of an entity: who or what is meant, and what it does in the article."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from gui.model.attributes import EntityRole
from gui.model.entity import Entity
from gui.model.tag import Tag
from gui.session.linking.naming import Naming
from gui.session.session import Session
from gui.widgets.card.field_names import Field
from gui.widgets.card.kind_fields import KindFields
from gui.widgets.card.offer_line import Edit, OfferLine

_ALIASES = 6
"""More are only counted."""


class EntityFields(KindFields):
    """Its name in the register with what the register says of it, and its role."""

    def __init__(self, session: Session, edit: Edit) -> None:
        super().__init__(session, edit)
        naming = Naming(session.register, session.describing)
        line = OfferLine(Field.NAME, naming, edit, self.tr("Its name in the register"), digits=False)
        self.name = self._add_line(Field.NAME, line)
        self.entry = QLabel()
        self.entry.setTextFormat(Qt.TextFormat.PlainText)
        self.entry.setWordWrap(True)
        self.entry.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self.register = QPushButton(self.tr("Open in the register…"))
        self.register.setAutoDefault(False)
        self.register.clicked.connect(self._open_register)
        self._said_row = QWidget()
        column = QVBoxLayout(self._said_row)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.entry)
        column.addWidget(self.register, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.addRow(self.form.blank(), self._said_row)
        self.role = self._add_choice(Field.ROLE, "role", EntityRole)

    def in_order(self) -> list[QWidget]:
        """The fields as Tab goes through them."""
        return [self.name, self.register, self.role]

    def show_tag(self, tag: Tag, *, other: bool) -> None:
        """Show a tag with what the register says of its name."""
        super().show_tag(tag, other=other)
        entry = self._session.register.entry(tag.attributes.entity) if tag.attributes.entity else None
        said = self._said(entry) if entry is not None else ""
        if said != self.entry.text():
            self.entry.setText(said)
        self.entry.setVisible(bool(said))
        self.form.setRowVisible(self._said_row, entry is not None)

    def _open_register(self) -> None:
        tag = self._session.selection.tag
        self._session.surface.show_register(tag.attributes.entity if tag is not None else "")

    def _said(self, entry: Entity) -> str:
        """Aliases, number and note, a line each."""
        aliases = ", ".join(entry.aliases[:_ALIASES])
        if len(entry.aliases) > _ALIASES:
            aliases = self.tr("{aliases} and {count} more").format(aliases=aliases, count=len(entry.aliases) - _ALIASES)
        also = self.tr("Also {aliases}").format(aliases=aliases) if aliases else ""
        number = self.tr("Wikidata {number}").format(number=entry.wikidata) if entry.wikidata else ""
        return "\n".join(part for part in (also, number, entry.note) if part)
