"""The cues of the first two shapes, which were links to tags, as the third has them: pieces of the quote's own article."""

import sqlite3
from itertools import groupby
from operator import itemgetter

_PIECES = """SELECT quote.article_id, quote.id, piece.start, piece."end" FROM link
    JOIN tag AS quote ON quote.id = link.from_id JOIN tag AS piece ON piece.id = link.to_id JOIN article ON article.id = quote.article_id
    WHERE link.role = 'cue' AND quote.kind = 'quote' AND piece.article_id = quote.article_id
    ORDER BY quote.article_id, quote.id, piece.start, piece."end\""""


def take_cues(connection: sqlite3.Connection) -> None:
    """Give each quote the pieces that it is linked with; those that overlap or touch are one."""
    for article_id, rows in groupby(connection.execute(_PIECES).fetchall(), itemgetter(0)):
        (text,) = connection.execute("SELECT text FROM article WHERE id = ?", (article_id,)).fetchone()
        for quote, places in groupby(rows, itemgetter(1)):
            pieces = _apart([(start, end) for _, _, start, end in places])
            cue = " ".join(f"{start}-{end}" for start, end in pieces)
            words = " … ".join(text[start:end] for start, end in pieces)
            connection.execute("UPDATE tag SET cue = ?, cue_text = ? WHERE id = ?", (cue, words, quote))


def _apart(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in places:
        if found and start <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], end)
        else:
            found.append((start, end))
    return found
