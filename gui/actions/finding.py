"""What the commands on finding words in the article do."""

from gui.session.finding import Option
from gui.session.session import Session


def find(session: Session) -> None:
    """Open the bar for finding words, with the keyboard in it."""
    session.surface.go_to_find()


def find_next(session: Session) -> None:
    """Go to the next place of what was looked for last."""
    _step(session, 1)


def find_previous(session: Session) -> None:
    """Go to the former place of what was looked for last."""
    _step(session, -1)


def _step(session: Session, by: int) -> None:
    if session.finding.is_looking():
        session.finding.step(by)
    else:
        session.surface.go_to_find()


def toggle_whole_words(session: Session) -> None:
    """Find whole words only, or parts of words too."""
    session.finding.toggle(Option.WHOLE_WORDS)


def toggle_case(session: Session) -> None:
    """Tell capitals from small letters, or not."""
    session.finding.toggle(Option.CASE)


def toggle_regex(session: Session) -> None:
    """Take what is typed as a regular expression, or as words."""
    session.finding.toggle(Option.REGEX)


def finds_whole_words(session: Session) -> bool:
    """Whether only whole words are found."""
    return Option.WHOLE_WORDS in session.finding.options


def finds_case(session: Session) -> bool:
    """Whether capitals are told from small letters."""
    return Option.CASE in session.finding.options


def finds_regex(session: Session) -> bool:
    """Whether a regular expression is looked for."""
    return Option.REGEX in session.finding.options


def is_finding(session: Session) -> bool:
    """Whether the bar is open."""
    return session.finding.is_open
