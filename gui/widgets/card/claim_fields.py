"""The fields of a claim: whether it is worth a check, whose it is, and what it says."""

from functools import partial

from PySide6.QtWidgets import QWidget

from gui.model.attributes import CheckWorthiness, Stance
from gui.model.link import LinkRole
from gui.model.tag import Tag
from gui.session.linking.speaking import Speaking
from gui.session.session import Session
from gui.widgets.card.field_names import Field
from gui.widgets.card.kind_fields import KindFields
from gui.widgets.card.note_edit import ABOVE
from gui.widgets.card.offer_line import Edit, OfferLine
from gui.widgets.card.restating import Restating


class ClaimFields(KindFields):
    """Check-worthiness, claimant, stance, restatement."""

    def __init__(self, session: Session, edit: Edit) -> None:
        super().__init__(session, edit)
        self._tag: Tag | None = None
        self.worth = self._add_choice(Field.WORTH, "check_worthiness", CheckWorthiness)
        claimants = Speaking(session.linking, LinkRole.CLAIMANT)
        self.claimant = self._add_line(
            Field.CLAIMANT, OfferLine(Field.CLAIMANT, claimants, edit, self.tr("Whose claim it is"), digits=True)
        )
        self.stance = self._add_choice(Field.STANCE, "stance", Stance)
        self.restating = Restating()
        self.restatement = self.restating.edit
        self.form.add(Field.RESTATEMENT, self.restating, below=ABOVE)
        self.restatement.finished.connect(self._save_restatement)
        self.restating.exceeded.connect(session.voiced)

    def in_order(self) -> list[QWidget]:
        """The fields as Tab goes through them."""
        return [self.worth, self.claimant, self.stance, self.restatement]

    def show_tag(self, tag: Tag, *, other: bool) -> None:
        """Show a tag."""
        self._tag = tag
        super().show_tag(tag, other=other)
        self.restatement.show_words(tag.attributes.restatement, other=other)

    def save_typed(self) -> bool:
        """Save the restatement too."""
        saved = super().save_typed()
        return self._save_restatement() and saved

    def unsaved(self) -> str:
        """The restatement, if it could not be saved."""
        saved = self._tag.attributes.restatement if self._tag is not None else ""
        return self.restatement.words() if self.restatement.is_unsaved(saved) else ""

    def _save_restatement(self) -> bool:
        words = self.unsaved()
        if not words and not (self._tag is not None and self.restatement.is_unsaved(self._tag.attributes.restatement)):
            return True
        return self._edit(partial(self._session.describing.restate, sentence=words))
