"""What the commands do that look for all that is like the current tag.  Loaded when they are first used."""

from gui.actions.searching import SEARCH
from gui.model.entity import key_of
from gui.model.hunt import Hit, Hunt
from gui.model.snapping import snapped
from gui.session.searching.searching import hunt_for, other_names
from gui.session.session import Session


def tag_alike(session: Session) -> None:
    """List all places with the words of the current tag, or with those that are selected, to tag them; nothing is written yet."""
    tag = session.selection.tag
    words = _selected(session)
    if tag is not None and (not words or words == tag.excerpt):
        session.searching.begin(*hunt_for(tag, session.searching.names_of(tag)))
    elif words:
        session.searching.begin(Hunt(words, case=True), session.searching.model.wanted)
    else:
        return
    session.surface.show_page(SEARCH)


def change_alike(session: Session) -> None:
    """Ask what shall become of all tags like the current one."""
    if session.selection.tag is not None:
        session.surface.show_change_alike(session.selection.tag)


def go_to_hit(session: Session, hit: Hit) -> None:
    """Select what was found, in whichever article it is; a tag that has just these words is chosen."""
    session.open_article(hit.article_id)
    article, index = session.article, session.opened.index
    if article is None or article.id != hit.article_id:
        return
    same = next((there for there in hit.tags if (there.start, there.end) == (hit.start, hit.end)), None)
    tag = index.get(same.uid) if index is not None and same is not None else None
    if tag is not None:
        session.selection.choose(tag, reveal=True)
    else:
        session.selection.choose(None)
        session.selection.select(hit.start, hit.end)


def names_like(session: Session, words: str) -> tuple[str, ...]:
    """Other names of the one whom the register has under these words.  Raises Problem if it cannot be read."""
    key = key_of(words)
    for entry in session.register.matches(words, 1):
        if key in map(key_of, (entry.name, *entry.aliases)):
            return other_names(entry, words)
    return ()


def _selected(session: Session) -> str:
    """The selected words, whole."""
    article, selection = session.article, session.selection
    if article is None or selection.start == selection.end:
        return ""
    span = snapped(article.text, selection.start, selection.end)
    return span.excerpt(article.text) if span is not None else ""
