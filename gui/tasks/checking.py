"""The proof that a project holds what it says: texts against their hashes, tags and cues against their texts, links against their tags."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from gui.model.attributes import attributes_from
from gui.model.digest import digest_of
from gui.model.entity import Entity, is_wikidata_number
from gui.model.problem import Problem
from gui.model.span import Span
from gui.model.tag import around
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.reading import Reading
from gui.store.register import odd_entries
from gui.store.searching import article_count
from gui.store.streaming import articles_to_check, nameless_tags, stray_tags, structural_faults, tags_to_check
from gui.store.writing import BETWEEN_PIECES
from gui.tasks.checking_links import check_links
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_FILE = QT_TRANSLATE_NOOP("Problem", "The project file is damaged")
_SQLITE_SAYS = QT_TRANSLATE_NOOP("Problem", "SQLite says: {fault}")
_ARTICLE = QT_TRANSLATE_NOOP("Problem", "Article “{title}” is damaged")
_HASH = QT_TRANSLATE_NOOP("Problem", "its text is not the one that its hash was made of")
_TAG = QT_TRANSLATE_NOOP("Problem", "Tag {uid} of article “{title}” is damaged")
_OUTSIDE = QT_TRANSLATE_NOOP("Problem", "[{start}, {end}) is no span of its text")
_EXCERPT = QT_TRANSLATE_NOOP("Problem", "its words are not those at [{start}, {end})")
_CONTEXT = QT_TRANSLATE_NOOP("Problem", "the words around it are not those around [{start}, {end})")
_CUE = QT_TRANSLATE_NOOP("Problem", "the words of its cue are not those at {cue}")
_STRAY = QT_TRANSLATE_NOOP("Problem", "Tag {uid} is damaged")
_NO_ARTICLE = QT_TRANSLATE_NOOP("Problem", "its article is not in the project")
_NO_ENTRY = QT_TRANSLATE_NOOP("Problem", "the entry that it names is not in the register")
_ENTRY = QT_TRANSLATE_NOOP("Problem", "Entry “{name}” of the register is damaged")
_NO_NUMBER = QT_TRANSLATE_NOOP("Problem", "“{number}” is no number of a Wikidata item, such as Q42")
_NO_KEY = QT_TRANSLATE_NOOP("Problem", "it is not kept under its name, which another one may have too")
_BACKUP = QT_TRANSLATE_NOOP("Problem", "open a backup copy of the project")


@dataclass(frozen=True, slots=True)
class Checked:
    """How many articles, tags and links were looked at, and what is wrong; nothing if all is well."""

    articles: int
    tags: int
    links: int
    findings: tuple[Problem, ...]


def check_project(path: Path, progress: Progress = unseen, cancelled: Asked = never) -> Checked:
    """Prove every article, every tag and every link of the project at `path`; changes nothing.

    Holds one text at a time.  Raises Problem if the file cannot be opened at all.
    """
    reading = Reading.open(path)
    findings: list[Problem] = []
    articles = tags = links = 0
    try:
        findings += [Problem(_FILE, _SQLITE_SAYS, _BACKUP, fault=fault) for (fault,) in structural_faults(reading)]
        total = article_count(reading)
        for id_, title, digest, text in articles_to_check(reading):
            stop_if(cancelled)
            if digest_of(text) != digest:
                findings.append(Problem(_ARTICLE, _HASH, _BACKUP, title=title))
            for tag in tags_to_check(reading, id_):
                findings += _faults_of(tag, title, text)
                tags += 1
            articles += 1
            progress(articles, max(articles, total))
        findings += [Problem(_STRAY, _NO_ARTICLE, _BACKUP, uid=uid) for (uid,) in stray_tags(reading)]
        findings += [Problem(_STRAY, _NO_ENTRY, _BACKUP, uid=uid) for (uid,) in nameless_tags(reading)]
        findings += map(_fault_of_entry, odd_entries(reading).values())
        links = check_links(reading, findings, cancelled)
    except Problem as damage:
        findings.append(damage)
    finally:
        reading.close()
    return Checked(articles, tags, links, tuple(findings))


def _fault_of_entry(entry: Entity) -> Problem:
    if entry.wikidata and not is_wikidata_number(entry.wikidata):
        return Problem(_ENTRY, _NO_NUMBER, name=entry.name, number=entry.wikidata)
    return Problem(_ENTRY, _NO_KEY, name=entry.name)


def _faults_of(tag: tuple[str, int, int, str, str, str, str, str], title: str, text: str) -> Iterator[Problem]:
    uid, start, end, excerpt, prefix, suffix, cue, cue_text = tag
    if not 0 <= start < end <= len(text):
        why = _OUTSIDE
    elif text[start:end] != excerpt:
        why = _EXCERPT
    elif around(text, Span(start, end)) != (prefix, suffix):
        why = _CONTEXT
    elif not _is_cue(cue, cue_text, text):
        why = _CUE
    else:
        return
    yield Problem(_TAG, why, _BACKUP, uid=uid, title=title, start=start, end=end, cue=cue)


def _is_cue(cue: str, cue_text: str, text: str) -> bool:
    """Whether these are pieces of the text with those words."""
    try:
        pieces = attributes_from({"cue": cue}).cue
    except ValueError:
        return False
    return (not pieces or pieces[-1].end <= len(text)) and cue_text == BETWEEN_PIECES.join(piece.excerpt(text) for piece in pieces)
