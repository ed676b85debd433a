"""Two entries of the register become one: every tag that names one of them names the one that stays."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gui.model.change import Act, Change, Step
from gui.model.entity import Entity, key_of, plain_name
from gui.model.uids import now
from gui.store.reading import Reading
from gui.store.register import mentions_of
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 500
"""Tags between two looks at progress and cancel."""


def distinct(name: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """The aliases as they are kept beside that name: each once, whatever its case, and never the name itself."""
    found = {key_of(name): ""}
    for alias in map(plain_name, aliases):
        found.setdefault(key_of(alias), alias)
    return tuple(alias for alias in found.values() if alias)


def merged(kept: Entity, gone: Entity) -> Entity:
    """The entry that stays: with the names and notes of both, and with a Wikidata number if one of them has any."""
    aliases = distinct(kept.name, (*kept.aliases, gone.name, *gone.aliases))
    note = "\n".join(dict.fromkeys(words for words in (kept.note, gone.note) if words))
    return replace(kept, aliases=aliases, wikidata=kept.wikidata or gone.wikidata, note=note)


def merging_step(
    reading: Reading, kept: Entity, gone: Entity, annotator: str, progress: Progress = unseen, cancelled: Asked = never
) -> Step:
    """What makes one entry of two: the tags first, so that nothing names the entry that goes.

    Raises Problem if the project cannot be read, Cancelled if so asked.
    """
    tags = list(_renamed(reading, kept, gone, progress, cancelled))
    return Step(Act.MERGE_ENTITIES, (*tags, Change(gone, None), Change(kept, merged(kept, gone))), annotator)


def _renamed(reading: Reading, kept: Entity, gone: Entity, progress: Progress, cancelled: Asked) -> Iterator[Change]:
    tags, moment = mentions_of(reading, gone.uid), now()
    for done, tag in enumerate(tags):
        if done % _AT_ONCE == 0:
            stop_if(cancelled)
            progress(done, 2 * len(tags))
        yield Change(tag, replace(tag, attributes=replace(tag.attributes, entity=kept.uid), updated_at=moment))
