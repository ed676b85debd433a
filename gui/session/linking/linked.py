"""What is said of a tag now: its links, whom it names, whose it is."""

from gui.model.entity import Entity
from gui.model.link import Link, LinkRole
from gui.model.tag import Tag
from gui.session.linking.candidates import Candidate, of_choice, of_entry, of_tag
from gui.session.steps import Opened
from gui.store import register
from gui.store.linking import links_of


def said_of_role(opened: Opened, tag: Tag, role: LinkRole) -> list[Candidate]:
    """Who is said to be it: those who are linked, or whom the tag itself says."""
    return [of_tag(end, entry_of(opened, end)) for end in _targets(opened, tag, role)] or _unlinked(opened, tag, role)


def _targets(opened: Opened, tag: Tag, role: LinkRole) -> list[Tag]:
    return [end for link in own_links(opened, tag, role) if (end := tag_with(opened, link.target)) is not None]


def _unlinked(opened: Opened, tag: Tag, role: LinkRole) -> list[Candidate]:
    choice = {LinkRole.SPEAKER: tag.attributes.speaker, LinkRole.CLAIMANT: tag.attributes.claimant}.get(role)
    if choice is None:
        return []
    entry = entry_of(opened, tag)
    return [of_entry(entry) if entry is not None else of_choice(choice)]


def own_links(opened: Opened, tag: Tag, role: LinkRole) -> list[Link]:
    """The links of this role that begin at the tag, in the order in which they were made."""
    assert opened.project is not None
    return [link for link in links_of(opened.project.reading, tag.uid) if link.source == tag.uid and link.role is role]


def tag_with(opened: Opened, uid: str) -> Tag | None:
    """The tag with this identity, of whichever article."""
    known = opened.index.get(uid) if opened.index is not None else None
    return known if known is not None or opened.project is None else opened.project.reading.tag_by_uid(uid)


def entry_of(opened: Opened, tag: Tag) -> Entity | None:
    """Whom a tag names."""
    uid = tag.attributes.entity
    return register.entry(opened.project.reading, uid) if uid and opened.project is not None else None
