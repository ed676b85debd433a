"""Very many tags as one side of their changes has them: removed again, put back, or with the values they had."""

import sqlite3
from collections.abc import Collection, Iterator

from gui.model.attributes import NAMES, attributes_from
from gui.model.tag import CONTEXT
from gui.store.bulk.parts import Sides, part
from gui.store.bulk.sides import FIELDS, is_so, is_whole, kept
from gui.store.rows import KEPT_OF_TAG
from gui.store.writing import BETWEEN_PIECES, Writing

Values = dict[str, object]


class TagsBack:
    """Each question and each statement is about one stretch of a step, which `values` names (see `parts.part`)."""

    def __init__(self, connection: sqlite3.Connection, writing: Writing, sides: Sides, fields: Collection[str]) -> None:
        self._connection, self._writing, self._sides, self._fields = connection, writing, sides, fields
        connection.create_function("piece", 3, self._piece)
        connection.create_function("cue_words", 2, self._cue_words)
        self.changing, self.coming, self.going = (part("tag", which) for which in (sides.changing, sides.coming, sides.going))

    def have_moved(self, values: Values) -> bool:
        """Whether a tag is no longer what the step has made of it, or names an entry that is gone."""
        return any(self._connection.execute(f"{sql} LIMIT 1", values).fetchone() is not None for sql in self._questions())

    def are_in_trash(self, values: Values) -> bool:
        """Whether a tag would come back into an article that is not there."""
        sql = f"""SELECT 1 FROM change JOIN article ON article.id = {kept(self._sides.wanted, "article_id")}
            WHERE {self.coming} AND article.in_trash LIMIT 1"""
        return self._connection.execute(sql, values).fetchone() is not None

    def write(self, values: Values) -> None:
        """Remove, put back and change; IntegrityError where a tag that shall go is linked."""
        self._connection.execute(f"DELETE FROM tag WHERE id IN (SELECT row_id FROM change WHERE {self.going})", values)
        self._connection.execute(self._insert(), values)
        if self._fields:
            sets = ", ".join(f'"{column}" = {value}' for column, value in self._sets())
            where = f"{self.changing} AND tag.id = change.row_id"
            self._connection.execute(f"UPDATE tag SET {sets} FROM change WHERE {where}", values)

    def _questions(self) -> Iterator[str]:
        there = "FROM change LEFT JOIN tag ON tag.id = change.row_id AND tag.uid = change.row_uid WHERE"
        side, wanted = self._sides.kept, self._sides.wanted
        if self._fields:
            yield f"SELECT 1 {there} {self.changing} AND (tag.id IS NULL OR NOT ({is_so(side, self._fields)}))"
        yield f"SELECT 1 {there} {self.going} AND (tag.id IS NULL OR NOT ({is_whole(side)}))"
        yield f"SELECT 1 FROM change JOIN tag ON tag.uid = change.row_uid WHERE {self.coming}"
        named = f"coalesce({kept(wanted, 'entity')}, '') NOT IN (SELECT '' UNION ALL SELECT uid FROM entity)"
        yield f"SELECT 1 FROM change WHERE ({self.coming}) AND {named}"
        if "entity" in self._fields:
            yield f"SELECT 1 FROM change WHERE ({self.changing}) AND {named}"

    def _sets(self) -> Iterator[tuple[str, str]]:
        """The columns of a tag whose values change, each with its new one; words under a tag are the article's."""
        new = {name: kept(self._sides.wanted, name) for name in self._fields}
        for name, value in new.items():
            field = FIELDS[name]
            yield field.column, f'CASE WHEN {value} IS NULL THEN tag."{field.column}" ELSE {field.back.format(value)} END'
        if "cue" in new:
            yield "cue_text", f"CASE WHEN {new['cue']} IS NULL THEN tag.cue_text ELSE cue_words(tag.article_id, {new['cue']}) END"
        if new.keys() & {"start", "end"}:
            start, end = (f'coalesce({new.get(name, "NULL")}, tag."{name}")' for name in ("start", "end"))
            yield from _words("tag.article_id", start, end).items()

    def _insert(self) -> str:
        one = {name: f"coalesce({kept(self._sides.wanted, name)}, {field.empty})" for name, field in FIELDS.items()}
        columns = {FIELDS[name].column: FIELDS[name].back.format(f'one."{name}"') for name in (*KEPT_OF_TAG, *NAMES)}
        columns |= _words("one.article_id", "one.start", 'one."end"') | {"cue_text": "cue_words(one.article_id, one.cue)"}
        names = ", ".join(f'"{column}"' for column in columns)
        values = ", ".join(f'{value} AS "{name}"' for name, value in one.items())
        return f"""INSERT INTO tag (id, uid, {names}) SELECT one.row_id, one.row_uid, {", ".join(columns.values())} FROM (
            SELECT row_id, row_uid, {values} FROM change WHERE {self.coming}) AS one ORDER BY one.article_id, one.row_id"""

    def _piece(self, article_id: int, start: int, end: int) -> str:
        """Words of an article between two places in code points."""
        return self._writing.text_of(article_id)[start:end]

    def _cue_words(self, article_id: int, cue: str) -> str:
        text = self._writing.text_of(article_id) if cue else ""
        try:
            return BETWEEN_PIECES.join(span.excerpt(text) for span in attributes_from({"cue": cue}).cue)
        except ValueError:
            return ""  # what another program has put there makes no sense


def _words(article: str, start: str, end: str) -> dict[str, str]:
    """The columns with the words under a tag and around it."""
    return {
        "excerpt": f"piece({article}, {start}, {end})",
        "prefix": f"piece({article}, max(0, {start} - {CONTEXT}), {start})",
        "suffix": f"piece({article}, {end}, {end} + {CONTEXT})",
    }
