"""Tags come in: each is proved against the text of its article, and so is its cue."""

from dataclasses import replace

from gui.exchange.tag_details import without
from gui.exchange.tag_row import TagRow, row_problem
from gui.model.article import Article
from gui.model.attributes import Attributes
from gui.model.entity import Entity
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.reading import Reading
from gui.store.writing import BETWEEN_PIECES
from gui.tasks.matching_entities import EntityMatching
from gui.tasks.taking import Taking

_MOST_KEPT = 50_000_000
"""Code points of articles that are kept at hand, since the rows of an article usually stand together."""

_NO_ARTICLE = QT_TRANSLATE_NOOP("Problem", "its article “{title}” is not in the project")
_SEVERAL = QT_TRANSLATE_NOOP("Problem", "{count} articles called “{title}” have its words there")
_OTHER_WORDS = QT_TRANSLATE_NOOP("Problem", "the article “{title}” has other words from {start} to {end}")
_DIFFERS = QT_TRANSLATE_NOOP("Problem", "the project has its tag {uid} with other content")
_TWICE = QT_TRANSLATE_NOOP("Problem", "its tag {uid} stands in the file before with other content")
_ADD_IT = QT_TRANSLATE_NOOP("Problem", "add the article first")
_CUE_WORDS = QT_TRANSLATE_NOOP("Problem", "the article “{title}” has other words there")
_CUE_PLACES = QT_TRANSLATE_NOOP("Problem", "the column cue does not say where they are")
_NO_ENTRY = QT_TRANSLATE_NOOP("Problem", "the register has no such entry, and the row no name for it")
_TAKE_ENTITIES = QT_TRANSLATE_NOOP("Problem", "import the entities too")
_SHOWN = 60


class TagMatching(Taking):
    """Finds for each row its article and whom it names, and whether the tag is there already."""

    def __init__(self, reading: Reading, annotator: str, register: EntityMatching) -> None:
        super().__init__()
        self._reading, self._annotator, self._register = reading, annotator, register
        self._articles: dict[str, Article | None] = {}
        self._titled: dict[tuple[str, str], list[Article]] = {}
        self._kept = 0
        self.new: dict[str, Tag] = {}

    def take(self, row: TagRow | Problem) -> None:
        """Sort one row into new, known or problem."""
        if isinstance(row, Problem):
            self.lose(row)
            return
        self.problems += row.details.left_out
        try:
            self._sort(row, self._article(row))
        except Problem as problem:
            self.lose(problem)

    def tag(self, uid: str) -> Tag | None:
        """The tag of this identity, be it new or in the project."""
        return self.new.get(uid) or self._reading.tag_by_uid(uid)

    def _sort(self, row: TagRow, article: Article) -> None:
        entity = self._entity(row)
        said = _with_cue(row, article, self.problems)
        said = replace(said, entity=entity.uid) if entity is not None else said
        tag = replace(row.tag, article_id=article.id, annotator=row.tag.annotator or self._annotator, attributes=said)
        here = self._reading.tag_by_uid(tag.uid)
        before = here or self.new.get(tag.uid)
        if before is None:
            self.new[tag.uid] = tag
            if entity is not None:
                self._register.keep(entity)
        elif replace(before, id=0, origin=tag.origin) == _as_before(tag, before, row.details.unsaid):
            self.known += 1
        else:
            raise row_problem(row.line, _DIFFERS if here else _TWICE, uid=tag.uid)

    def _entity(self, row: TagRow) -> Entity | None:
        """The entry that the row names; where there is none, that is said."""
        if row.details.entity is None:
            return None
        found = self._register.meant(row.details.entity)
        if found is None:
            self.problems.append(without(row.line, "entity_id", _NO_ENTRY, _TAKE_ENTITIES))
        return found

    def _article(self, row: TagRow) -> Article:
        """The article of that identity; where there is none, the one of that title and source that has the row's words."""
        article, tag = self._of_uid(row.article_uid), row.tag
        if article is not None:
            if article.text[tag.start : tag.end] != tag.excerpt:
                raise row_problem(row.line, _OTHER_WORDS, title=article.title[:_SHOWN], start=tag.start, end=tag.end)
            return article
        fitting = [each for each in self._of_title(row) if each.text[tag.start : tag.end] == tag.excerpt]
        if len(fitting) == 1:
            return fitting[0]
        if fitting:
            raise row_problem(row.line, _SEVERAL, title=row.article_title[:_SHOWN], count=len(fitting))
        raise row_problem(row.line, _NO_ARTICLE, _ADD_IT, title=row.article_title[:_SHOWN])

    def _of_uid(self, uid: str) -> Article | None:
        if uid not in self._articles:
            article = self._reading.article_by_uid(uid)
            self._make_room(article.text if article else "")
            self._articles[uid] = article
        return self._articles[uid]

    def _of_title(self, row: TagRow) -> list[Article]:
        key = (row.article_title, row.source)
        if key not in self._titled:
            found = self._reading.articles_titled(*key)
            self._make_room(*(article.text for article in found))
            self._titled[key] = found
        return self._titled[key]

    def _make_room(self, *texts: str) -> None:
        self._kept += sum(map(len, texts))
        if self._kept > _MOST_KEPT:
            self._articles.clear()
            self._titled.clear()
            self._kept = sum(map(len, texts))


def _with_cue(row: TagRow, article: Article, problems: list[Problem]) -> Attributes:
    """What the tag says; without its cue if that is not in the article, which is then added to `problems`."""
    said, words = row.tag.attributes, row.details.cue_text
    if not said.cue:
        if words and not any(problem.values["column"] == "cue" for problem in row.details.left_out):
            problems.append(without(row.line, "cue_text", _CUE_PLACES))
        return said
    there = BETWEEN_PIECES.join(span.excerpt(article.text) for span in said.cue)
    if said.cue[-1].end <= len(article.text) and words in (None, "", there):
        return said
    problems.append(without(row.line, "cue", _CUE_WORDS, title=article.title[:_SHOWN]))
    return replace(said, cue=())


def _as_before(tag: Tag, before: Tag, unsaid: frozenset[str]) -> Tag:
    """The tag with all from `before` that its file has no columns for: an older file says nothing against it."""
    if not unsaid:
        return tag
    kept = {name: getattr(before.attributes, name) for name in unsaid if name != "unsure"}
    unsure = before.unsure if "unsure" in unsaid else tag.unsure
    return replace(tag, unsure=unsure, attributes=replace(tag.attributes, **kept))
