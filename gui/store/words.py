"""The words of tags as the eye sees them, in the table `words`, so that SQLite alone finds what somebody types.

Triggers put the words of a tag there as they are (`raw`), whoever writes it; here they are folded.
"""

import sqlite3

from gui.model.folding import bare, seen


def teach(connection: sqlite3.Connection) -> None:
    """Give a connection the functions `fold(words)` and `says(words, wanted, case, marks)`; what is wanted is folded alike.

    Ours give the words as bytes, since another program may have written what is no text.
    """
    connection.create_function("fold", 1, folded_bytes, deterministic=True)
    connection.create_function("says", 4, _says, deterministic=True)


def fold_raw(connection: sqlite3.Connection) -> None:
    """Fold all words that are not yet; must run inside a transaction."""
    connection.execute(_FOLD)


def is_any_raw(connection: sqlite3.Connection) -> bool:
    """Whether another program has written tags whose words are not folded."""
    return connection.execute("SELECT 1 FROM words WHERE raw = 1 LIMIT 1").fetchone() is not None


def folded_bytes(words: bytes | str) -> str:
    """Stored words, folded; bytes that are no text become U+FFFD."""
    return folded_part(words if isinstance(words, str) else words.decode("utf-8", "replace"))


def folded_part(words: str) -> str:
    """A part of a text as it is seen, without accents; a blank at an edge stays one, since the next part follows there."""
    before, behind = " " * words[:1].isspace(), " " * words[-1:].isspace()
    looked = bare(words)
    return f"{before}{looked}{behind}" if looked else before


def _says(words: bytes, wanted: str, case: int, marks: int) -> bool:
    fold = seen if marks else bare
    return wanted in fold(words.decode("utf-8", "replace"), case=bool(case))


_PARTS = ("excerpt", "before", "behind", "label", "note")
_FOLD = f"UPDATE words SET {', '.join(f'{part} = fold(CAST({part} AS BLOB))' for part in _PARTS)}, raw = 0 WHERE raw = 1"
