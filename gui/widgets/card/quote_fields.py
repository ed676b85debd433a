"""The fields of a quote: who says it to whom, by which words one knows, and why it may be none."""

from functools import partial

from PySide6.QtWidgets import QWidget

from gui.model.attributes import NotAQuote
from gui.model.link import LinkRole, pieces_from
from gui.model.tag import Tag
from gui.session.linking.speaking import Speaking
from gui.session.session import Session
from gui.widgets.card.field_names import Field
from gui.widgets.card.kind_fields import KindFields
from gui.widgets.card.offer_line import Edit, OfferLine
from gui.widgets.card.shown_line import ShownLine


class QuoteFields(KindFields):
    """Speaker, cue, addressee, the quote that it continues, and not a quote."""

    def __init__(self, session: Session, edit: Edit) -> None:
        super().__init__(session, edit)
        self.speaker = self._add_speaking(Field.SPEAKER, LinkRole.SPEAKER, self.tr("Whose words they are"))
        self.cue = ShownLine(Field.CUE, self.tr("W in the text marks it"))
        self.form.add(Field.CUE, self.cue)
        self.addressee = self._add_speaking(Field.ADDRESSEE, LinkRole.ADDRESSEE, self.tr("To whom they are said"))
        self.continues = ShownLine(Field.CONTINUES, self.tr("Shift+Q: the quote before"))
        self.form.add(Field.CONTINUES, self.continues)
        self.not_a_quote = self._add_choice(Field.NOT_A_QUOTE, "not_a_quote", NotAQuote)
        self.cue.cleared.connect(self._clear_cue)
        self.continues.cleared.connect(self._begin_anew)

    def in_order(self) -> list[QWidget]:
        """The fields as Tab goes through them."""
        return [self.speaker, self.cue, self.addressee, self.continues, self.not_a_quote]

    def show_tag(self, tag: Tag, *, other: bool) -> None:
        """Show a tag."""
        super().show_tag(tag, other=other)
        before = self._session.linking.piece_before(tag)
        self.cue.show_words(self._session.linking.cue_words(tag))
        self.continues.show_words(before.excerpt if before is not None else "")
        inherited = self._inherited(before) if before is not None and not self.speaker.text() else ""
        empty = self.tr("As before: {speaker}").format(speaker=inherited) if inherited else self.tr("Whose words they are")
        self.speaker.stand_in(empty)

    def _inherited(self, before: Tag) -> str:
        """Whose words the nearest piece is that says it; a later piece that says nothing has the same."""
        linking = self._session.linking
        speaking = Speaking(linking, LinkRole.SPEAKER)
        return next((shown for piece in pieces_from(before, linking.piece_before) if (shown := speaking.shown(piece))), "")

    def _add_speaking(self, field: Field, role: LinkRole, empty: str) -> OfferLine:
        return self._add_line(field, OfferLine(field, Speaking(self._session.linking, role), self._edit, empty, digits=True))

    def _clear_cue(self) -> None:
        self._edit(partial(self._session.linking.set_cue, pieces=()))

    def _begin_anew(self) -> None:
        self._edit(self._session.linking.end_here)
