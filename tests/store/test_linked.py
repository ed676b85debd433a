"""The tags at the other ends of a tag's links."""

import sqlite3
from contextlib import closing
from pathlib import Path

from gui.model.uids import new_uid
from gui.store.project import Project
from tests.builders import saved, tagged


def test_the_other_ends_of_links_in_both_directions(project: Project, path: Path) -> None:
    [article] = saved(project)
    quote, speaker, cue, alone = (tagged(project, article, words) for words in ("cost", "Anna", "said", "bridge"))
    with closing(sqlite3.connect(path)) as other, other:
        for one, two, role in ((quote, speaker, "speaker"), (quote, cue, "cue"), (speaker, quote, "same as")):
            other.execute(
                "INSERT INTO link (uid, from_id, to_id, role, annotator_id, created_at) VALUES (?, ?, ?, ?, 1, '')",
                (new_uid(), one.id, two.id, role),
            )
    ends = {tag.excerpt: set(project.reading.linked(tag.id)) for tag in (quote, speaker, cue, alone)}
    assert ends == {"cost": {speaker.uid, cue.uid}, "Anna": {quote.uid}, "said": {quote.uid}, "bridge": set()}
    assert len(project.reading.linked(quote.id)) == 2
