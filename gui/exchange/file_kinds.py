"""The kinds of files that Pressmark writes about tags; all but the last it takes back."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class FileKind(StrEnum):
    """What a file is of."""

    TAGS = "tags"
    LINKS = "links"
    ENTITIES = "entities"
    CLAIMS = "claims"


ALL_CSV = (FileKind.TAGS, FileKind.LINKS, FileKind.ENTITIES)
"""Those that together hold all that a project says of its articles."""


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What somebody wants to have written, and where: one file, or one for each of several kinds.

    `path` is the first kind's; the others lie beside it, with the kind in their names.
    `only_shown` leaves out the tags that the table does not show.
    """

    path: Path
    kinds: tuple[FileKind, ...] = (FileKind.TAGS,)
    only_shown: bool = False

    def files(self) -> Iterator[tuple[FileKind, Path]]:
        """Each kind with its file."""
        for kind in self.kinds:
            yield kind, self.path if kind is self.kinds[0] else self.path.with_stem(f"{self.path.stem}-{kind}")
