"""A filter that a project keeps under a name."""

from dataclasses import dataclass

from gui.model.tag_query import TagQuery

LONGEST_FILTER_NAME = 100
"""Code points of a name at most."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """The conditions alone: without articles, order and groups.

    `strange` are those that another program or a newer Pressmark has put there and we do not know,
    as they are written in the file; `query` lets through what they would keep out.
    """

    name: str
    query: TagQuery
    strange: tuple[str, ...] = ()
