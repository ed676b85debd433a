"""Attributes that make no sense: they come from another program, since Pressmark refuses them."""

from collections.abc import Collection, Iterator

from gui.model.attributes import NAMES, NONE, Claimant, Speaker, fitting
from gui.model.finding import Concern, Finding
from gui.model.kinds import Kind
from gui.model.tag import Tag
from gui.suggest.second_look.seen import Seen


def senseless_details(seen: Seen) -> Iterator[Finding]:
    """Tags with attributes of another kind, a cue that is no part of the text, an entry of the register that is nobody's or senseless."""
    for tag in seen.tags:
        names = ["cue"] if tag.uid in seen.unreadable else []
        if tag.attributes != NONE:
            names += _senseless(tag, len(seen.text), seen.odd)
        if names:
            yield seen.about(Concern.DETAILS, tag, more=" ".join(names))


def _senseless(tag: Tag, length: int, odd: Collection[str]) -> list[str]:
    attributes, fit = tag.attributes, fitting(tag.kind, tag.attributes)
    names = [name for name in NAMES if getattr(attributes, name) != getattr(fit, name)]
    if fit.cue and fit.cue[-1].end > length:
        names.append("cue")
    if fit.entity and (fit.entity in odd or not _may_name_entry(tag)):
        names.append("entity")
    return names


def _may_name_entry(tag: Tag) -> bool:
    """Quotes and claims name an entry only where they say that nobody in the article is meant."""
    match tag.kind:
        case Kind.ENTITY:
            return True
        case Kind.QUOTE:
            return tag.attributes.speaker is Speaker.IMPLICIT
        case Kind.CLAIM:
            return tag.attributes.claimant is Claimant.UNKNOWN
