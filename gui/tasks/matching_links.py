"""Links come in: each end is a tag of the project or of the same import, and the link has to make sense."""

from collections.abc import Callable
from dataclasses import replace

from gui.exchange.links_csv import CueRow, LinkRow, link_problem
from gui.model.link import FAULTS, Link, LinkRole, fault_of
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.linking import link_alike, pieces_before
from gui.store.reading import Reading
from gui.store.writing import BETWEEN_PIECES
from gui.tasks.taking import Taking

_NO_TAG = QT_TRANSLATE_NOOP("Problem", "its tag {uid} is not in the project")
_TAKE_TAGS = QT_TRANSLATE_NOOP("Problem", "import the tags too")
_DIFFERS = QT_TRANSLATE_NOOP("Problem", "the project has its link {uid} with other content")
_TWICE = QT_TRANSLATE_NOOP("Problem", "its link {uid} stands in the file before with other content")
_CUE = QT_TRANSLATE_NOOP("Problem", "the cue of its tag has other words")
_TAKE_CUE = QT_TRANSLATE_NOOP("Problem", "cues come with the tags, in their column cue")
_Ends = tuple[str, str, LinkRole]


class LinkMatching(Taking):
    """Finds for each row its tags, and whether the link is there already."""

    def __init__(self, reading: Reading, annotator: str, tag: Callable[[str], Tag | None]) -> None:
        super().__init__()
        self._reading, self._annotator, self._tag = reading, annotator, tag
        self.new: dict[str, Link] = {}
        self._ends: dict[_Ends, str] = {}
        self._pieces: dict[str, list[str]] = {}
        self._pieces_here: dict[str, list[str]] = {}
        self._text: tuple[int, str] = (0, "")

    def take(self, row: LinkRow | CueRow | Problem) -> None:
        """Sort one row into new, known or problem; a cue is there with its tag, or else a problem."""
        try:
            match row:
                case LinkRow():
                    self._sort(row.line, replace(row.link, annotator=row.link.annotator or self._annotator))
                case CueRow():
                    self._prove(row)
                case Problem():
                    self.lose(row)
        except Problem as problem:
            self.lose(problem)

    def _sort(self, line: int, link: Link) -> None:
        source, target = self._end(line, link.source), self._end(line, link.target)
        ends = (link.source, link.target, link.role)
        here = link_alike(self._reading, link)
        before = here or self.new.get(link.uid) or self.new.get(self._ends.get(ends, ""))
        if before is not None:
            if before.uid == link.uid and replace(before, id=0) != link:
                raise link_problem(line, _DIFFERS if here else _TWICE, uid=link.uid)
            self.known += 1
            return
        fault = fault_of(source, target, link.role, self._pieces_before)
        if fault is not None:
            raise link_problem(line, FAULTS[fault], source=source.kind.value, role=link.role.value, target=target.kind.value)
        self.new[link.uid] = link
        self._ends[ends] = link.uid
        if link.role is LinkRole.CONTINUES:
            self._pieces.setdefault(link.source, []).append(link.target)

    def _end(self, line: int, uid: str) -> Tag:
        tag = self._tag(uid)
        if tag is None:
            raise link_problem(line, _NO_TAG, _TAKE_TAGS, uid=uid)
        return tag

    def _pieces_before(self, uid: str) -> list[str]:
        if uid not in self._pieces_here:
            self._pieces_here[uid] = pieces_before(self._reading, uid)
        return [*self._pieces.get(uid, ()), *self._pieces_here[uid]]

    def _prove(self, row: CueRow) -> None:
        tag = self._end(row.line, row.tag_uid)
        if self._text[0] != tag.article_id:
            article = self._reading.article(tag.article_id)
            self._text = (tag.article_id, article.text if article else "")
        if BETWEEN_PIECES.join(span.excerpt(self._text[1]) for span in tag.attributes.cue) != row.words:
            raise link_problem(row.line, _CUE, _TAKE_CUE)
