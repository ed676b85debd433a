"""Filters under a name: a row of `saved_filter` each, its conditions as JSON; only what is a condition is written."""

import json
import sqlite3
from dataclasses import replace
from functools import partial
from typing import Any

from gui.model.canon import canonical
from gui.model.days import is_day
from gui.model.entity import plain_name
from gui.model.facets import Facet, values_of, with_values
from gui.model.problem import Problem
from gui.model.saved_filter import LONGEST_FILTER_NAME, SavedFilter
from gui.model.tag_query import ANY, TagQuery
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.project import Project
from gui.store.reading import Reading

_LISTS = {
    "kinds": Facet.KIND, "labels": Facet.LABEL, "statuses": Facet.STATUS, "annotators": Facet.ANNOTATOR, "reviewers": Facet.REVIEWER,
    "origins": Facet.ORIGIN, "states": Facet.STATE, "found": Facet.WORDS,
}  # fmt: skip
"""What is written as a list of words; `found` says how the text is looked for."""
_WORDS = ("text", "speaker", "since", "until")
_DAYS = ("since", "until")
_UNSURE = "unsure"
_LONGEST = 200
"""Code points of what we do not know that are kept to be told."""
_NOT_SAVED = QT_TRANSLATE_NOOP("Problem", "The filter was not saved")
_NO_NAME = QT_TRANSLATE_NOOP("Problem", "it has no name")
_TYPE_ONE = QT_TRANSLATE_NOOP("Problem", "type one first")
_TAKEN = QT_TRANSLATE_NOOP("Problem", "there is already a filter “{filter}”")
_OTHER_NAME = QT_TRANSLATE_NOOP("Problem", "choose another name, or replace that one")
_GONE = QT_TRANSLATE_NOOP("Problem", "“{filter}” is not there any more")
_LOOK = QT_TRANSLATE_NOOP("Problem", "look at the list again")


def saved_filters(reading: Reading) -> list[SavedFilter]:
    """All of them, by name.  As bytes, since another program may have put there what is no text."""
    rows = reading.rows("SELECT CAST(name AS BLOB), CAST(query AS BLOB) FROM saved_filter ORDER BY name COLLATE NOCASE, name")
    return [_filter(name.decode("utf-8", "replace"), query.decode("utf-8", "replace")) for name, query in rows]


def keep_filter(project: Project, name: str, query: TagQuery, *, replaces: bool = False) -> SavedFilter:
    """Keep the conditions of a query under a name, and return what is kept.

    Raises Problem if the name is empty, or taken and it is not said to replace that one.
    """
    kept = SavedFilter(_name(name), query.conditions())
    project.write(partial(_keep, kept, replaces=replaces))
    return kept


def rename_filter(project: Project, name: str, new: str) -> str:
    """Give a filter another name, and return it as it is kept; what we do not know of it stays in it.

    Raises Problem if the new name is empty or taken, or if there is no such filter any more.
    """
    kept = _name(new)
    if kept != name:
        project.write(partial(_rename, name, kept))
    return kept


def remove_filter(project: Project, name: str) -> None:
    """Remove a filter; one that is gone already is no problem."""
    project.write(partial(_remove, name))


def _keep(kept: SavedFilter, connection: sqlite3.Connection, *, replaces: bool) -> None:
    if not replaces:
        _prove_free(connection, kept.name)
    sql = "INSERT INTO saved_filter (name, query) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET query = excluded.query"
    connection.execute(sql, (kept.name, _written(kept.query)))


def _rename(name: str, new: str, connection: sqlite3.Connection) -> None:
    _prove_free(connection, new)
    if not connection.execute("UPDATE saved_filter SET name = ? WHERE name = ?", (new, name)).rowcount:
        raise Problem(_NOT_SAVED, _GONE, _LOOK, filter=name)


def _remove(name: str, connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM saved_filter WHERE name = ?", (name,))


def _prove_free(connection: sqlite3.Connection, name: str) -> None:
    if connection.execute("SELECT 1 FROM saved_filter WHERE name = ?", (name,)).fetchone():
        raise Problem(_NOT_SAVED, _TAKEN, _OTHER_NAME, filter=name)


def _name(name: str) -> str:
    kept = plain_name(name)[:LONGEST_FILTER_NAME].rstrip()
    if not kept:
        raise Problem(_NOT_SAVED, _NO_NAME, _TYPE_ONE)
    return kept


def _written(query: TagQuery) -> str:
    said: dict[str, object] = {}
    for key, facet in _LISTS.items():
        if values_of(query, facet) != values_of(ANY, facet):
            said[key] = sorted(values_of(query, facet))
    said |= {key: words for key in _WORDS if (words := getattr(query, key))}
    if query.unsure:
        said[_UNSURE] = True
    return json.dumps(said, ensure_ascii=False)


def _filter(name: str, written: str) -> SavedFilter:
    try:
        said = json.loads(written)
    except (ValueError, RecursionError):
        said = None
    if not isinstance(said, dict):
        return SavedFilter(name, ANY, (written[:_LONGEST],))
    query, strange = ANY, list[str]()
    for key, value in said.items():
        query, unknown = _taken(query, str(key), value)
        strange += (canonical(f"{key}: {each}"[:_LONGEST])[0] for each in unknown)
    return SavedFilter(name, query.conditions(), tuple(strange))


def _taken(query: TagQuery, key: str, value: object) -> tuple[TagQuery, list[object]]:
    """The query with one more condition, and what of it we do not know."""
    match value:
        case list() if key in _LISTS:
            return _with_list(query, _LISTS[key], value)
        case bool() if key == _UNSURE:
            return replace(query, unsure=value), []
        case str() if key in _WORDS and _is_text(value) and (key not in _DAYS or is_day(value)):
            said: dict[str, Any] = {key: value}
            return replace(query, **said), []
    return query, [value]


def _with_list(query: TagQuery, facet: Facet, values: list[object]) -> tuple[TagQuery, list[object]]:
    known = [value for value in values if isinstance(value, str) and _is_known(facet, value)]
    return (with_values(query, facet, known) if known else query), [value for value in values if value not in known]


def _is_known(facet: Facet, value: str) -> bool:
    try:
        with_values(ANY, facet, (value,))
    except ValueError:
        return False
    return _is_text(value)


def _is_text(words: str) -> bool:
    """Whether the words can be shown and asked for: JSON can say what no text may have."""
    return canonical(words)[0] == words
