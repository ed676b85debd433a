"""Questions about how many tags there are of what."""

from gui.model.kinds import Kind, Status
from gui.model.tally import Alike
from gui.store.reading import Reading

_ALIKE = """SELECT tag.kind, tag.label, tag.status, annotator.name, tag.article_id, count(*)
    FROM tag JOIN annotator ON annotator.id = tag.annotator_id WHERE tag.article_id = ?
    GROUP BY tag.kind, tag.label, tag.status, tag.annotator_id"""


def alike_in(reading: Reading, article_id: int) -> list[Alike]:
    """How many tags of an article agree in all that tags are counted by, rejected ones too."""
    rows = reading.rows(_ALIKE, article_id)
    return [Alike(Kind(kind), label, Status(status), name, id_, count) for kind, label, status, name, id_, count in rows]
