"""What is said of very many tags that were changed or removed in one step, and of those that were left alone."""

from PySide6.QtCore import QCoreApplication

from gui.session.numbers import shown
from gui.store.bulk.many import Outcome

_tr = QCoreApplication.translate


def said_of_many(outcome: Outcome, *, removed: bool) -> str:
    """How many were changed, and why others were not: nothing is left out in silence."""
    parts = [_done(outcome, removed=removed)]
    if outcome.links:
        parts.append(_tr("Said", "links that went with them: {count}").format(count=shown(outcome.links)))
    if outcome.same:
        parts.append(_tr("Said", "already so: {count}").format(count=shown(outcome.same)))
    if outcome.twins:
        parts.append(_tr("Said", "left alone, such a tag is there already: {count}").format(count=shown(outcome.twins)))
    if outcome.moved_on:
        parts.append(_tr("Said", "left alone, others have changed or removed them: {count}").format(count=shown(outcome.moved_on)))
    return "; ".join(parts)


def _done(outcome: Outcome, *, removed: bool) -> str:
    if not outcome.changed:
        return _tr("Said", "No tag was changed")
    sentence = (
        _tr("Said", "Tags removed: {count} (Ctrl+Z brings them back)")
        if removed
        else _tr("Said", "Tags changed: {count} (Ctrl+Z takes it back)")
    )
    return sentence.format(count=shown(outcome.changed))
