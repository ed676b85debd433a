"""An act of the past in words: for the list of all, for questions, and aloud."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import QCoreApplication

from gui.model.change import Act, Way
from gui.model.directions import isolated
from gui.model.problem import Problem
from gui.session.moments import shown_moment
from gui.session.names import name_of
from gui.session.numbers import numbered, shown
from gui.session.said import taken_back
from gui.store.going_back import GoneBack, Left
from gui.store.past_steps import Fate, PastStep
from gui.store.touched import Touched

_ACTS = frozenset(Act)
_MANY = 5
"""Of more annotators, or more acts that cannot be undone, only so many are named."""
_tr = QCoreApplication.translate


def act_name(act: str) -> str:
    """The name of an act as it is kept; a newer Pressmark may know more of them."""
    return name_of(Act(act)) if act in _ACTS else act


def what_was_done(act: str, way: str) -> str:
    """ "Accept", "Undone: Accept"."""
    if way not in (Way.UNDO, Way.REDO):
        return act_name(act)
    return taken_back(Act(act), Way(way)) if act in _ACTS else f"{way}: {act}"


def what_it_was_about(touched: Touched) -> str:
    """ "bridge and 11 more", on one line."""
    words = " ".join(touched.words.split())
    if not touched.more:
        return words
    return _tr("History", "{words} and {count} more").format(words=isolated(words), count=shown(touched.more))


def how_many_and_of_what(touched: Touched) -> str:
    """ "12: bridge": where a line is cut, the number still stands."""
    words = " ".join(touched.words.split())
    return _tr("History", "{count}: {words}").format(count=shown(touched.more + 1), words=isolated(words)) if touched.more else words


def what_became_of_it(fate: Fate) -> str:
    """ "undone", or nothing."""
    return _tr("History", "undone") if fate is Fate.UNDONE else ""


def way_back(step: PastStep) -> Way | None:
    """What can be done up to this act: undo, redo, or neither."""
    match step.fate:
        case Fate.STANDS if step.is_open:
            return Way.UNDO
        case Fate.UNDONE if step.is_open:
            return Way.REDO
        case _:
            return None


def read_out(step: PastStep) -> str:
    """The whole row as one sentence."""
    parts = (what_was_done(step.act, step.way), what_it_was_about(step.touched), what_became_of_it(step.fate), step.annotator)
    return ", ".join(part for part in (*parts, shown_moment(step.at)) if part)


def why_not(step: PastStep | None, annotator: str) -> str:
    """Why nothing can be undone up to this act, empty where it can; where none is chosen, what one could do."""
    if step is None:
        return _tr("History", "Choose an act to undo all of yours back to it.")
    if step.fate is Fate.ANSWERS:
        return _tr("History", "This has undone or redone an act; choose that act itself.")
    if step.annotator != annotator:
        return _tr("History", "Only {name} can undo or redo this.").format(name=isolated(step.annotator))
    if step.is_open:
        return ""
    if step.fate is Fate.UNDONE:
        return _tr("History", "Undone, and other acts have followed: it cannot be redone.")
    return _tr("History", "What this changed has moved on since: it cannot be undone.")


def question(outcome: GoneBack, step: PastStep, annotator: str) -> str:
    """What undo up to an act would do, with all numbers, before it is done."""
    is_undo = outcome.way is Way.UNDO
    one = _tr("History", "Undo 1 act of {name}: “{act}” of {moment}? Changes: {changes}.")
    many = _tr("History", "Undo {acts} acts of {name}, back to “{act}” of {moment}? Changes: {changes}.")
    if not is_undo:
        one = _tr("History", "Redo 1 act of {name}: “{act}” of {moment}? Changes: {changes}.")
        many = _tr("History", "Redo {acts} acts of {name}, up to “{act}” of {moment}? Changes: {changes}.")
    first = (one if len(outcome.steps) == 1 else many).format(
        acts=shown(len(outcome.steps)),
        name=isolated(annotator),
        act=act_name(step.act),
        moment=shown_moment(step.at),
        changes=f"{outcome.changes:,}",
    )
    return "\n\n".join(part for part in (first, _others(outcome.others), _left(outcome)) if part)


def answer(outcome: GoneBack) -> str:
    """What the button says that agrees."""
    count = len(outcome.steps)
    if outcome.way is Way.UNDO:
        return numbered(count, _tr("History", "Undo 1 act"), _tr("History", "Undo {count} acts"))
    return numbered(count, _tr("History", "Redo 1 act"), _tr("History", "Redo {count} acts"))


def outcome_said(outcome: GoneBack) -> str:
    """What was done, for the line below."""
    count = len(outcome.steps)
    undone = numbered(count, _tr("History", "Undone: 1 act"), _tr("History", "Undone: {count} acts"))
    redone = numbered(count, _tr("History", "Redone: 1 act"), _tr("History", "Redone: {count} acts"))
    left = _tr("History", "; left as they are: {count}").format(count=f"{len(outcome.left):,}") if outcome.left else ""
    return (undone if outcome.way is Way.UNDO else redone) + left


def left_lines(left: Sequence[Left]) -> list[str]:
    """A line for each act that cannot be undone: its name, what it was about, and why."""
    said = _tr("History", "{act} ({words}): {reason}")
    return [said.format(act=act_name(one.act), words=_isolated_words(one.about), reason=_reason(one.why)) for one in left]


def _others(others: Sequence[tuple[str, int]]) -> str:
    if not others:
        return ""
    named = ", ".join(f"{isolated(name)} {count:,}" for name, count in islice(others, _MANY))
    total = f"{sum(count for _, count in others):,}"
    return _tr("History", "Acts of others since then stay as they are: {count} ({names}).").format(
        count=total, names=named + "…" * (len(others) > _MANY)
    )


def _left(outcome: GoneBack) -> str:
    if not outcome.left:
        return ""
    undo = outcome.way is Way.UNDO
    said = _tr("History", "Cannot be undone, and stay: {count}") if undo else _tr("History", "Cannot be redone, and stay: {count}")
    lines = [f"• {line}" for line in left_lines(outcome.left[:_MANY])]
    return "\n".join([said.format(count=f"{len(outcome.left):,}"), *lines, *["…"] * (len(outcome.left) > _MANY)])


def _isolated_words(about: Touched) -> str:
    return isolated(what_it_was_about(about))


def _reason(why: Problem) -> str:
    return _tr("Problem", why.why or why.what).format(**why.values)
