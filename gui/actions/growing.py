"""What the commands do that grow and shrink the selection; repeated clicks come in here too.

Loaded when the first of them is used (see `gui.actions.later`).
"""

from PySide6.QtCore import QCoreApplication

from gui.model.words import QT_TRANSLATE_NOOP
from gui.session import growing
from gui.session.growing import Level
from gui.session.session import Session

_SELECTED: dict[Level, str] = {
    Level.WORD: QT_TRANSLATE_NOOP("Said", "Word selected"),
    Level.QUOTATION: QT_TRANSLATE_NOOP("Said", "Quotation selected"),
    Level.SENTENCE: QT_TRANSLATE_NOOP("Said", "Sentence selected"),
    Level.PARAGRAPH: QT_TRANSLATE_NOOP("Said", "Paragraph selected"),
}
assert _SELECTED.keys() == set(Level)


def grow(session: Session) -> None:
    """Select more around the caret: the word, its quotation, the sentence, the paragraph, the word again."""
    if session.article is not None:
        _say(session, growing.grow(session.article.text, session.selection))


def shrink(session: Session) -> None:
    """Select less, down to the word where growing began."""
    if session.article is not None:
        _say(session, growing.shrink(session.article.text, session.selection))


def click_again(session: Session, position: int, times: int) -> None:
    """The second click of a quick series selects the word at `position`, each further one lets it grow."""
    if session.article is not None and times == 2:
        _say(session, growing.begin(session.article.text, session.selection, position))
    else:
        grow(session)


def _say(session: Session, level: Level | None) -> None:
    if level is not None:
        session.announced.emit(QCoreApplication.translate("Said", _SELECTED[level]))
