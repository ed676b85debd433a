"""The place of the fields that only tags of one kind have."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.actions.later import Later
from gui.model.kinds import Kind
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.session.session import Session
from gui.widgets.card.kind_fields import KindFields
from gui.widgets.card.offer_line import Edit

_MAKE = {
    Kind.CLAIM: Later("gui.widgets.card.claim_fields", "ClaimFields"),
    Kind.QUOTE: Later("gui.widgets.card.quote_fields", "QuoteFields"),
    Kind.ENTITY: Later("gui.widgets.card.entity_fields", "EntityFields"),
}
assert _MAKE.keys() == set(Kind)


class KindPlace(QWidget):
    """The fields of one kind at a time; each kind's are made when its first tag is shown."""

    def __init__(self, session: Session, edit: Edit, after: QWidget) -> None:
        """Tab comes here from the field `after` which the place stands."""
        super().__init__()
        self._session, self._edit, self._after = session, edit, after
        self._made: dict[Kind, KindFields] = {}
        self._tag: Tag | None = None
        self._shown: KindFields | None = None
        self._width = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def of(self, kind: Kind) -> KindFields:
        """The fields of a kind."""
        if kind not in self._made:
            fields: KindFields = _MAKE[kind](self._session, self._edit)
            fields.hide()
            fields.form.fit(self._width, self.fontMetrics())
            self._column.addWidget(fields)
            self._made[kind] = fields
            self._bring_into_order(fields)
        return self._made[kind]

    def show_tag(self, tag: Tag, *, other: bool) -> None:
        """Show a tag; where what it is linked with cannot be read now, nothing can be said of it either."""
        fields = self.of(tag.kind)
        if self._shown is not fields:
            self._shown = fields
            for each in self._made.values():
                each.setVisible(each is fields)
        self._tag = tag
        try:
            fields.show_tag(tag, other=other)
        except Problem:  # the history says which
            fields.setDisabled(other or not fields.isEnabled())
        else:
            fields.setEnabled(True)

    def show_values(self, tag: Tag) -> None:
        """Show again what is saved of the tag itself."""
        if self._shown is not None and self._shown is self.of(tag.kind):
            self._shown.show_values(tag)

    def leave(self) -> None:
        """No tag is shown any more: what changes from now on is no longer about it."""
        self._tag = None

    def show_again(self) -> None:
        """Something that the tag is linked with is another now."""
        if self._tag is not None:
            self.show_tag(self._tag, other=False)

    def save_typed(self) -> bool:
        """Save what was typed; False if any of it was refused."""
        return self._tag is None or self.of(self._tag.kind).save_typed()

    def unsaved(self) -> list[str]:
        """Words that were typed and could not be saved."""
        return [words] if self._tag is not None and (words := self.of(self._tag.kind).unsaved()) else []

    def fit(self, width: int) -> None:
        """Let the names of fields stand where there is room for them in so many pixels."""
        self._width = width
        for fields in self._made.values():
            fields.form.fit(width, self.fontMetrics())

    def _bring_into_order(self, fields: KindFields) -> None:
        before = self._after
        for field in fields.in_order():
            QWidget.setTabOrder(before, field)
            before = field
