"""What the fields of each kind have in common."""

from functools import partial

from PySide6.QtWidgets import QWidget

from gui.model.attributes import Choice
from gui.model.tag import Tag
from gui.session.session import Session
from gui.widgets.card.choices import ValueChoice
from gui.widgets.card.field_names import Field
from gui.widgets.card.form import Form
from gui.widgets.card.offer_line import Edit, OfferLine


class KindFields(QWidget):
    """The fields that tags of one kind have beside what every tag has."""

    def __init__(self, session: Session, edit: Edit) -> None:
        super().__init__()
        self._session, self._edit = session, edit
        self.form = Form()
        self.setLayout(self.form)
        self._choices: dict[str, ValueChoice] = {}
        self._lines: list[OfferLine] = []

    def in_order(self) -> list[QWidget]:
        """The fields as Tab goes through them."""
        raise NotImplementedError

    def show_tag(self, tag: Tag, *, other: bool) -> None:
        """Show a tag, an `other` one than before or the same; what is being typed for the same one stays."""
        self.show_values(tag)
        for line in self._lines:
            line.show_tag(tag, other=other)

    def show_values(self, tag: Tag) -> None:
        """Show the values that the tag itself has: the project is not asked."""
        for name, choice in self._choices.items():
            choice.show_value(getattr(tag.attributes, name))

    def save_typed(self) -> bool:
        """Save what was typed; False if any of it was refused."""
        saved = [line.save_typed() for line in self._lines]  # each, even after one that was refused
        return all(saved)

    def unsaved(self) -> str:
        """Words that were typed and could not be saved."""
        return ""

    def _add_choice(self, field: Field, name: str, values: type[Choice]) -> ValueChoice:
        choice = ValueChoice(field, list(values))
        choice.decided.connect(partial(self._set, name))
        self._choices[name] = choice
        self.form.add(field, choice)
        return choice

    def _add_line(self, field: Field, line: OfferLine) -> OfferLine:
        line.voiced.connect(self._session.voiced)
        self._lines.append(line)
        self.form.add(field, line)
        return line

    def _set(self, name: str, value: Choice | None) -> None:
        self._edit(partial(self._session.describing.set_attribute, name=name, value=value))
