"""The first shape: articles, tags, links, annotators, and steps with their changes.  It never changes again."""

ARTICLES = """
CREATE TABLE annotator (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200)
) STRICT;

CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    digest TEXT NOT NULL UNIQUE CHECK (length(digest) = 64),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('new', 'reading', 'done')),
    remarks TEXT NOT NULL,
    added_at TEXT NOT NULL,
    in_trash INTEGER NOT NULL DEFAULT 0 CHECK (in_trash IN (0, 1)),
    length INTEGER NOT NULL CHECK (length BETWEEN 1 AND 20000000),
    text TEXT NOT NULL CHECK (length(text) = length)
) STRICT;

CREATE TRIGGER article_is_immutable BEFORE UPDATE OF uid, digest, length, text ON article
BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;

CREATE TABLE zone (
    article_id INTEGER NOT NULL REFERENCES article(id) ON DELETE CASCADE,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kind TEXT NOT NULL CHECK (kind IN ('title', 'caption', 'credit', 'notice', 'body')),
    twin_of INTEGER NOT NULL DEFAULT -1,
    PRIMARY KEY (article_id, start)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE article_fts USING fts5 (title, text, content="article", content_rowid="id");
CREATE TRIGGER article_fts_insert AFTER INSERT ON article
BEGIN INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text); END;
CREATE TRIGGER article_fts_delete AFTER DELETE ON article
BEGIN INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); END;
"""

TAGS = """
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    article_id INTEGER NOT NULL REFERENCES article(id),
    kind TEXT NOT NULL CHECK (kind IN ('claim', 'quote', 'entity')),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    excerpt TEXT NOT NULL CHECK (length(excerpt) = "end" - start),
    prefix TEXT NOT NULL CHECK (length(prefix) = min(start, 64)),
    suffix TEXT NOT NULL CHECK (length(suffix) <= 64),
    label TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL CHECK (status IN ('suggested', 'tagged', 'accepted', 'rejected')),
    origin TEXT NOT NULL CHECK (origin IN ('hand', 'tag-all', 'rule', 'import')),
    annotator_id INTEGER NOT NULL REFERENCES annotator(id),
    reviewer_id INTEGER REFERENCES annotator(id),
    created_at TEXT NOT NULL,
    updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX tag_by_place ON tag (article_id, start, "end");

CREATE TRIGGER tag_fits_insert BEFORE INSERT ON tag
WHEN new."end" > (SELECT length FROM article WHERE id = new.article_id)
BEGIN SELECT RAISE(ABORT, 'the tag ends behind its article'); END;
CREATE TRIGGER tag_fits_update BEFORE UPDATE OF start, "end", article_id ON tag
WHEN new."end" > (SELECT length FROM article WHERE id = new.article_id)
BEGIN SELECT RAISE(ABORT, 'the tag ends behind its article'); END;

CREATE TABLE link (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    from_id INTEGER NOT NULL REFERENCES tag(id),
    to_id INTEGER NOT NULL REFERENCES tag(id) CHECK (to_id <> from_id),
    role TEXT NOT NULL CHECK (role IN ('speaker', 'cue', 'claimant', 'addressee', 'continues', 'same as')),
    annotator_id INTEGER NOT NULL REFERENCES annotator(id),
    created_at TEXT NOT NULL,
    UNIQUE (from_id, to_id, role)
) STRICT;
CREATE INDEX link_to ON link (to_id);
"""

STEPS = """
CREATE TABLE step (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    act TEXT NOT NULL,
    way TEXT NOT NULL CHECK (way IN ('do', 'undo', 'redo')),
    of INTEGER REFERENCES step(id),
    standing TEXT NOT NULL CHECK (standing IN ('done', 'undone', 'dropped', 'reply')),
    annotator_id INTEGER NOT NULL REFERENCES annotator(id),
    at TEXT NOT NULL
) STRICT;
CREATE INDEX step_undone ON step (annotator_id, id) WHERE standing = 'undone';

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step(id),
    row_kind TEXT NOT NULL CHECK (row_kind IN ('tag', 'article')),
    row_id INTEGER NOT NULL,
    row_uid TEXT NOT NULL,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_of_step ON change (step_id);
CREATE INDEX change_of_row ON change (row_id, row_kind);
"""

VIEWS = """
CREATE VIEW tags AS
SELECT article.uid AS article_id, article.title AS article_title, article.source AS source, tag.uid AS tag_id,
    tag.kind AS kind, tag.label AS label, tag.excerpt AS text, tag.start AS start, tag."end" AS "end",
    'code_point' AS offset_unit, tag.prefix AS prefix, tag.suffix AS suffix,
    replace(tag.prefix || tag.excerpt || tag.suffix, char(10), ' ') AS context,
    tag.note AS note, tag.status AS status, annotator.name AS annotator, coalesce(reviewer.name, '') AS reviewer,
    tag.created_at AS created_at, tag.updated_at AS updated_at
FROM tag
JOIN article ON article.id = tag.article_id
JOIN annotator ON annotator.id = tag.annotator_id
LEFT JOIN annotator AS reviewer ON reviewer.id = tag.reviewer_id
ORDER BY tag.article_id, tag.start, tag."end", tag.id;

CREATE VIEW articles AS
SELECT article.uid AS article_id, title, source, state, length, digest, remarks, added_at,
    (SELECT count(*) FROM tag WHERE tag.article_id = article.id AND tag.status <> 'rejected') AS tags, text
FROM article WHERE NOT in_trash ORDER BY article.id;

CREATE VIEW links AS
SELECT link.uid AS link_id, one.uid AS from_tag_id, one.excerpt AS from_text, link.role AS role,
    other.uid AS to_tag_id, other.excerpt AS to_text, annotator.name AS annotator, link.created_at AS created_at
FROM link
JOIN tag AS one ON one.id = link.from_id
JOIN tag AS other ON other.id = link.to_id
JOIN annotator ON annotator.id = link.annotator_id
ORDER BY link.id;

CREATE VIEW history AS
SELECT step.id AS step, step.at AS at, annotator.name AS annotator, step.act AS act, step.way AS way, step.of AS of,
    change.row_kind AS row_kind, change.row_uid AS row_uid, change.before AS before, change.after AS after
FROM change
JOIN step ON step.id = change.step_id
JOIN annotator ON annotator.id = step.annotator_id
ORDER BY step.id, change.id;
"""
