"""A line that says one thing of the tag, and offers what fits while one types."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from gui.model.tag import Tag
from gui.session.guard import guarded
from gui.session.linking.offers import Offer, Offers
from gui.widgets.card.choices import place_of_digit
from gui.widgets.card.field_names import Field, heard_name
from gui.widgets.card.line_button import LineButton, Picture
from gui.widgets.card.offer_list import OfferList

Edit = Callable[[Callable[[Tag], object]], bool]
"""Carries out a change of the current tag; False if that was refused, which the user has been told."""


class OfferLine(QLineEdit):
    """Down opens the list, Enter takes its row, or the likely offer that an empty line shows; to empty it says nothing any more.

    `voiced(sentence)` is for the screen reader: the keyboard stays here while one walks through the list.
    """

    voiced = Signal(str)

    def __init__(self, field: Field, offers: Offers, edit: Edit, empty: str, *, digits: bool) -> None:
        """`empty` stands in the line while nothing is said; `digits` take the n-th offer, where no name begins with one."""
        super().__init__()
        self._offers, self._edit, self._empty, self._digits = offers, edit, empty, digits
        self._tag: Tag | None = None
        self._list: OfferList | None = None
        self._saved = ""
        self.setAccessibleName(heard_name(field))
        self.setPlaceholderText(empty)
        self.textEdited.connect(self._offer)
        self._button = LineButton(self, Picture.OFFER, self.tr("Show what is offered"))
        self._button.pressed.connect(self._toggle)

    def show_tag(self, tag: Tag, *, other: bool) -> None:
        """Show what is said of a tag; what is being typed for the same one stays."""
        typing = not other and self.is_typing()
        self._tag, self._saved = tag, self._offers.shown(tag)
        if not typing and self.text() != self._saved:
            self.setText(self._saved)
            self.setCursorPosition(0)
        if other:
            self.close_list()

    def stand_in(self, words: str) -> None:
        """Let the empty line say so: what holds of the tag though it does not say it itself."""
        if self._empty != words:
            self._empty = words
            if not self.hasFocus():
                self.setPlaceholderText(words)

    def is_typing(self) -> bool:
        """Whether something is typed that is not saved."""
        return self.text() != self._saved

    def save_typed(self) -> bool:
        """Say of the tag what was typed; False if that was refused.  What means nothing here is dropped."""
        self.close_list()
        if self._tag is None or not self.is_typing():
            return True
        if not self.text().strip():
            return self._edit(self._offers.clear)
        offer = self._offers.meant(self._offers.offered(self._tag, self.text()), self.text())
        if offer is None:
            self.setText(self._saved)
            return True
        return self._take(offer)

    def close_list(self) -> None:
        """Offer nothing any more."""
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None

    @guarded(None)
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        likely = self._likely()
        self.setPlaceholderText(self.tr("Enter: {offer}").format(offer=likely.words) if likely is not None else self._empty)

    @guarded(None)
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setPlaceholderText(self._empty)
        if event.reason() is Qt.FocusReason.ActiveWindowFocusReason:
            self.close_list()
        else:
            self.save_typed()

    @guarded(None)
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.close_list()

    @guarded(None)
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._button.draw()

    @guarded(None)
    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = place_of_digit(event)
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                self._walk(1 if event.key() == Qt.Key.Key_Down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._enter()
            case Qt.Key.Key_Escape if self._list is not None:
                self.close_list()
            case Qt.Key.Key_Escape:  # what was half typed is no name
                self.setText(self._saved)
                super().keyPressEvent(event)
            case _ if self._digits and place is not None and not self.is_typing() and self._take_nth(place):
                pass
            case _:
                super().keyPressEvent(event)

    def _walk(self, by: int) -> None:
        if self._list is None:
            self._offer()
        if self._list is not None:
            self.voiced.emit(self._list.step(by))

    def _enter(self) -> None:
        chosen = self._list.offer() if self._list is not None else None
        if chosen is None and not self.is_typing() and not self.text():
            chosen = self._likely()
        if chosen is not None:
            self._take(chosen)
        else:
            self.save_typed()
        self.selectAll()

    def _take_nth(self, place: int) -> bool:
        """Only what is seen is taken."""
        offer = self._list.offer(place) if self._list is not None else None
        return offer is not None and self._take(offer)

    def _take(self, offer: Offer) -> bool:
        self.close_list()
        before, self._saved = self._saved, offer.words  # or leaving the line would say it again
        self.setText(offer.words)
        if self._tag is None or self._edit(partial(self._offers.take, offer=offer)):
            return True
        self._saved = before
        self.setText(before)
        return False

    def _offer(self) -> None:
        """List what fits what is typed; a line that says what is saved is no search."""
        if self._tag is None:
            return
        typed = self.text() if self.is_typing() else ""
        offers = self._offers.offered(self._tag, typed)
        if self._list is None and offers:
            self._list = OfferList(self, self._click)
        if self._list is not None:
            self._list.show_offers(offers, self._offers.meant(offers, typed) if typed.strip() else None)
            if not offers:
                self.close_list()

    def _toggle(self) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if self._list is None:
            self._offer()
        else:
            self.close_list()

    def _click(self, offer: Offer) -> None:
        self._take(offer)
        self.selectAll()

    def _likely(self) -> Offer | None:
        if self._tag is None or self._saved:
            return None
        return next(iter(self._offers.offered(self._tag, "")), None)
