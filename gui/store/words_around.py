"""The words that stand around a tag in its article, as they are saved with it."""

from gui.model.tag import Tag
from gui.store.reading import Reading


def words_around(reading: Reading, tag: Tag) -> tuple[str, str]:
    """The words directly before and behind a tag; empty if it is gone."""
    found = reading.rows("SELECT prefix, suffix FROM tag WHERE id = ?", tag.id)
    return next(((str(before), str(behind)) for before, behind in found), ("", ""))
