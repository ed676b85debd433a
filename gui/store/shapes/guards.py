"""Indexes, triggers and the full text: what keeps the tables quick and whole, and can be made again from them at any time.

They are as this Pressmark wants them, not what one shape once had: the last shape makes them, and `gui.store.mending` makes again
what a file has not, by name.  So one may be added at any time; one that is to become another needs another name, or a shape that drops it.
"""

LINK_END = "iif(json_valid(coalesce(after, before)), json_extract(coalesce(after, before), '$.{end}'), '')"
"""The identity of the tag at an end (`source` or `target`) of a link, in a change of that link: an index of it serves only these words."""
_SAME_WORDS = " AND ".join(f"new.{name} IS old.{name}" for name in ("excerpt", "prefix", "suffix", "label", "note"))

GUARDS = f"""
CREATE INDEX IF NOT EXISTS tag_by_place ON tag (article_id, start, "end", kind, status, label, annotator_id, reviewer_id,
    origin, unsure, updated_at);
CREATE INDEX IF NOT EXISTS tag_of_entity ON tag (entity_id) WHERE entity_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS article_by_title ON article (title COLLATE NOCASE, in_trash);
CREATE INDEX IF NOT EXISTS progress_assigned ON progress (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX IF NOT EXISTS words_raw ON words (tag_id) WHERE raw = 1;
CREATE INDEX IF NOT EXISTS link_to ON link (to_id);
CREATE INDEX IF NOT EXISTS step_undone ON step (annotator_id, id) WHERE standing = 'undone';
CREATE INDEX IF NOT EXISTS change_of_step ON change (step_id);
CREATE INDEX IF NOT EXISTS step_of ON step (of) WHERE of IS NOT NULL;
CREATE INDEX IF NOT EXISTS change_of_row ON change (row_id, row_kind);
CREATE INDEX IF NOT EXISTS change_from ON change ({LINK_END.format(end="source")}) WHERE row_kind = 'link';
CREATE INDEX IF NOT EXISTS change_to ON change ({LINK_END.format(end="target")}) WHERE row_kind = 'link';

CREATE TRIGGER IF NOT EXISTS article_is_immutable BEFORE UPDATE OF uid, digest, length, text ON article
BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;
CREATE TRIGGER IF NOT EXISTS progress_begins AFTER INSERT ON article
BEGIN INSERT OR IGNORE INTO progress (article_id) VALUES (new.id); END;
CREATE TRIGGER IF NOT EXISTS tag_fits_insert BEFORE INSERT ON tag
WHEN new."end" > (SELECT length FROM article WHERE id = new.article_id)
BEGIN SELECT RAISE(ABORT, 'the tag ends behind its article'); END;
CREATE TRIGGER IF NOT EXISTS tag_fits_update BEFORE UPDATE OF start, "end", article_id ON tag
WHEN new."end" > (SELECT length FROM article WHERE id = new.article_id)
BEGIN SELECT RAISE(ABORT, 'the tag ends behind its article'); END;
CREATE TRIGGER IF NOT EXISTS words_begin AFTER INSERT ON tag
BEGIN INSERT OR REPLACE INTO words (tag_id, excerpt, before, behind, label, note, raw)
    VALUES (new.id, new.excerpt, new.prefix, new.suffix, new.label, new.note, 1); END;
CREATE TRIGGER IF NOT EXISTS words_change AFTER UPDATE OF excerpt, prefix, suffix, label, note ON tag WHEN NOT ({_SAME_WORDS})
BEGIN INSERT OR REPLACE INTO words (tag_id, excerpt, before, behind, label, note, raw)
    VALUES (new.id, new.excerpt, new.prefix, new.suffix, new.label, new.note, 1); END;
CREATE TRIGGER IF NOT EXISTS words_end AFTER DELETE ON tag
BEGIN DELETE FROM words WHERE tag_id = old.id; END;

CREATE VIRTUAL TABLE IF NOT EXISTS article_fts USING fts5 (title, text, content="article", content_rowid="id");
CREATE TRIGGER IF NOT EXISTS article_fts_insert AFTER INSERT ON article
BEGIN INSERT INTO article_fts (rowid, title, text) VALUES (new.id, new.title, new.text); END;
CREATE TRIGGER IF NOT EXISTS article_fts_delete AFTER DELETE ON article
BEGIN INSERT INTO article_fts (article_fts, rowid, title, text) VALUES ('delete', old.id, old.title, old.text); END;
"""
