"""The fourth shape: what a hundred thousand articles and a million tags need.  It never changes again.

How far an article is, who is to read it and what is noted of it leave the wide row of its text; the
index of places answers every narrow question alone; the words of tags are kept as the eye sees them.
"""

PROGRESS = """
DROP VIEW IF EXISTS tags;
DROP VIEW IF EXISTS articles;
DROP VIEW IF EXISTS links;
DROP VIEW IF EXISTS entities;
DROP VIEW IF EXISTS history;

CREATE TABLE progress (
    article_id INTEGER PRIMARY KEY REFERENCES article(id) ON DELETE CASCADE,
    state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'reading', 'done', 'nothing')),
    assignee_id INTEGER REFERENCES annotator(id),
    note TEXT NOT NULL DEFAULT ''
) STRICT;
INSERT INTO progress (article_id, state) SELECT id, state FROM article;
ALTER TABLE article DROP COLUMN state;

CREATE TABLE place (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    annotator_id INTEGER NOT NULL REFERENCES annotator(id),
    caret INTEGER NOT NULL CHECK (caret >= 0),
    top INTEGER NOT NULL CHECK (top >= 0),
    PRIMARY KEY (article_id, annotator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_filter (
    name TEXT PRIMARY KEY CHECK (length(name) BETWEEN 1 AND 200),
    query TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE words (
    tag_id INTEGER PRIMARY KEY,
    excerpt TEXT NOT NULL,
    before TEXT NOT NULL,
    behind TEXT NOT NULL,
    label TEXT NOT NULL,
    note TEXT NOT NULL,
    raw INTEGER NOT NULL DEFAULT 0 CHECK (raw IN (0, 1))
) STRICT;
INSERT INTO words (tag_id, excerpt, before, behind, label, note, raw) SELECT id, excerpt, prefix, suffix, label, note, 1 FROM tag;
DROP INDEX IF EXISTS tag_by_place;
"""
