"""When something can be done: the conditions of the commands."""

from gui.session.session import Session


def always(session: Session) -> bool:
    """In every state of the window."""
    del session
    return True


def has_project(session: Session) -> bool:
    """A project is open."""
    return session.project is not None


def is_free(session: Session) -> bool:
    """A project is open and no task is writing to it."""
    return session.project is not None and not session.background.busy()


def has_article(session: Session) -> bool:
    """An article is open."""
    return session.article is not None


def has_article_and_is_free(session: Session) -> bool:
    """An article is open and no task is writing to its project."""
    return session.article is not None and not session.background.busy()


def has_articles(session: Session) -> bool:
    """There is more than one article to go to."""
    return session.articles.total() > 1


def has_words(session: Session) -> bool:
    """Words are selected in the article."""
    return session.article is not None and session.selection.start != session.selection.end


def has_words_or_tag(session: Session) -> bool:
    """There is something that a kind's key can act on."""
    return has_words(session) or has_tag(session)


def has_tag(session: Session) -> bool:
    """A tag is the current one."""
    return session.selection.tag is not None


def is_unsure(session: Session) -> bool:
    """Whether the annotator is not sure of the current tag."""
    return session.selection.tag is not None and session.selection.tag.unsure


def is_armed(session: Session) -> bool:
    """Every selection becomes a tag."""
    return session.selection.armed is not None


def has_tags_here(session: Session) -> bool:
    """The open article has tags to walk through."""
    return bool(session.opened.index)


def can_undo(session: Session) -> bool:
    """There is an act to take back."""
    return session.steps.next_acts()[0] is not None


def can_redo(session: Session) -> bool:
    """There is an act to bring again."""
    return session.steps.next_acts()[1] is not None
