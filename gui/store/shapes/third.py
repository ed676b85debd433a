"""The third shape: what tags say, the register, labels, waivers.  Its views are in `views`, its cues (links before) in `cues`."""

NEW_COLUMNS = """
DROP VIEW IF EXISTS tags;
DROP VIEW IF EXISTS articles;
DROP VIEW IF EXISTS links;
DROP VIEW IF EXISTS history;

CREATE TABLE entity (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 500),
    name_key TEXT NOT NULL UNIQUE,
    aliases TEXT NOT NULL DEFAULT '',
    wikidata TEXT NOT NULL DEFAULT ''
        CHECK (wikidata = '' OR (wikidata GLOB 'Q[1-9]*' AND NOT substr(wikidata, 2) GLOB '*[^0-9]*')),
    note TEXT NOT NULL DEFAULT '',
    folded TEXT NOT NULL
) STRICT;

CREATE TABLE label (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    kind TEXT NOT NULL CHECK (kind IN ('claim', 'quote', 'entity')),
    name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    place INTEGER NOT NULL,
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1)),
    UNIQUE (kind, name)
) STRICT;

CREATE TABLE waiver (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    article_id INTEGER NOT NULL REFERENCES article(id),
    finding TEXT NOT NULL,
    subject TEXT NOT NULL,
    reason TEXT NOT NULL,
    annotator_id INTEGER NOT NULL REFERENCES annotator(id),
    created_at TEXT NOT NULL,
    UNIQUE (article_id, finding, subject)
) STRICT;

ALTER TABLE tag ADD COLUMN unsure INTEGER NOT NULL DEFAULT 0 CHECK (unsure IN (0, 1));
ALTER TABLE tag ADD COLUMN check_worthiness TEXT NOT NULL DEFAULT '' CHECK (check_worthiness IN ('', 'no', 'maybe', 'yes'));
ALTER TABLE tag ADD COLUMN claimant TEXT NOT NULL DEFAULT '' CHECK (claimant IN ('', 'journalist', 'unknown'));
ALTER TABLE tag ADD COLUMN stance TEXT NOT NULL DEFAULT '' CHECK (stance IN ('', 'affirms', 'refutes'));
ALTER TABLE tag ADD COLUMN restatement TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN speaker TEXT NOT NULL DEFAULT '' CHECK (speaker IN ('', 'implicit', 'anonymous'));
ALTER TABLE tag ADD COLUMN cue TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN cue_text TEXT NOT NULL DEFAULT '';
ALTER TABLE tag ADD COLUMN not_a_quote TEXT NOT NULL DEFAULT '' CHECK (not_a_quote IN ('', 'scare quotes', 'title', 'term'));
ALTER TABLE tag ADD COLUMN entity_id INTEGER REFERENCES entity(id);
ALTER TABLE tag ADD COLUMN role TEXT NOT NULL DEFAULT '' CHECK (role IN ('', 'speaker', 'subject', 'author', 'institution'));
CREATE INDEX tag_of_entity ON tag (entity_id) WHERE entity_id IS NOT NULL;
"""

NEW_LINKS = """
CREATE TABLE link_now (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE CHECK (length(uid) = 36),
    from_id INTEGER NOT NULL REFERENCES tag(id),
    to_id INTEGER NOT NULL REFERENCES tag(id) CHECK (to_id <> from_id),
    role TEXT NOT NULL CHECK (role IN ('speaker', 'claimant', 'addressee', 'continues', 'same as')),
    annotator_id INTEGER NOT NULL REFERENCES annotator(id),
    created_at TEXT NOT NULL,
    UNIQUE (from_id, to_id, role)
) STRICT;
INSERT INTO link_now SELECT * FROM link WHERE role <> 'cue';
DROP TABLE link;
ALTER TABLE link_now RENAME TO link;
CREATE INDEX link_to ON link (to_id);

CREATE TABLE change_now (
    id INTEGER PRIMARY KEY,
    step_id INTEGER NOT NULL REFERENCES step(id),
    row_kind TEXT NOT NULL CHECK (row_kind IN ('tag', 'article', 'link', 'entity', 'label', 'waiver')),
    row_id INTEGER NOT NULL,
    row_uid TEXT NOT NULL,
    before TEXT,
    after TEXT,
    CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
INSERT INTO change_now SELECT * FROM change;
DROP TABLE change;
ALTER TABLE change_now RENAME TO change;
CREATE INDEX change_of_step ON change (step_id);
CREATE INDEX change_of_row ON change (row_id, row_kind);
"""
