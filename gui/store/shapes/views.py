"""The views of a project file, for those who read it with other programs: their names and columns stay.

`tags` has the columns of the CSV.  Whose words a quote has is resolved: through links to the
mention, through the pieces of a quote to the nearest one that says it, through the register to the name.
"""

_WHOSE = """(WITH RECURSIVE piece (id, depth) AS (SELECT tag.id, 0 UNION
            SELECT link.to_id, piece.depth + 1 FROM piece JOIN link ON link.from_id = piece.id AND link.role = 'continues'
            WHERE piece.depth < 100)
        SELECT piece.id FROM piece JOIN tag AS one ON one.id = piece.id WHERE one.speaker <> '' OR one.entity_id IS NOT NULL
            OR EXISTS (SELECT 1 FROM link WHERE link.from_id = piece.id AND link.role = 'speaker') ORDER BY depth LIMIT 1)"""
"""The nearest piece of a quote that says whose words they are: the quote itself, or what it continues."""


def _joined(value: str, role: str, source: str = "tag.id") -> str:
    """What `value` (of `other`, the tag at the other end, and `named`, its entry) is of all links of a role from a tag, joined."""
    return f"""coalesce((SELECT group_concat(value, ' | ') FROM (SELECT DISTINCT {value} AS value FROM link
        JOIN tag AS other ON other.id = link.to_id LEFT JOIN entity AS named ON named.id = other.entity_id
        WHERE link.from_id = {source} AND link.role = '{role}' ORDER BY link.id)), '')"""


def _linked(role: str) -> str:
    return f"EXISTS (SELECT 1 FROM link WHERE link.from_id = tag.id AND link.role = '{role}')"


VIEWS = f"""
CREATE VIEW tags AS
SELECT article.uid AS article_id, article.title AS article_title, article.source AS source, tag.uid AS tag_id,
    tag.kind AS kind, tag.label AS label, tag.excerpt AS text, tag.start AS start, tag."end" AS "end",
    'code_point' AS offset_unit, tag.prefix AS prefix, tag.suffix AS suffix,
    replace(tag.prefix || tag.excerpt || tag.suffix, char(10), ' ') AS context,
    tag.note AS note, tag.status AS status, annotator.name AS annotator, coalesce(reviewer.name, '') AS reviewer,
    tag.created_at AS created_at, tag.updated_at AS updated_at,
    tag.unsure AS unsure, tag.check_worthiness AS check_worthiness, tag.stance AS stance, tag.restatement AS restatement,
    CASE WHEN tag.kind = 'claim' AND {_linked("claimant")} THEN 'linked' ELSE tag.claimant END AS claimant,
    CASE tag.kind WHEN 'claim' THEN {_joined("other.excerpt", "claimant")} ELSE '' END AS claimant_text,
    CASE tag.kind WHEN 'claim' THEN iif({_linked("claimant")}, {_joined("named.name", "claimant")}, coalesce(entity.name, ''))
        ELSE '' END AS claimant_entity,
    CASE WHEN tag.kind = 'quote' AND {_linked("speaker")} THEN 'linked' ELSE tag.speaker END AS speaker,
    CASE tag.kind WHEN 'quote' THEN {_joined("other.excerpt", "speaker", _WHOSE)} ELSE '' END AS speaker_text,
    CASE tag.kind WHEN 'quote' THEN coalesce(nullif({_joined("named.name", "speaker", _WHOSE)}, ''), (SELECT named.name
        FROM tag AS piece JOIN entity AS named ON named.id = piece.entity_id WHERE piece.id = {_WHOSE}), '') ELSE '' END AS speaker_entity,
    tag.cue_text AS cue_text, tag.cue AS cue,
    CASE tag.kind WHEN 'quote' THEN {_joined("other.excerpt", "addressee")} ELSE '' END AS addressee_text,
    CASE tag.kind WHEN 'quote' THEN {_joined("named.name", "addressee")} ELSE '' END AS addressee_entity,
    CASE tag.kind WHEN 'quote' THEN {_joined("other.uid", "continues")} ELSE '' END AS continues,
    tag.not_a_quote AS not_a_quote,
    coalesce(entity.name, '') AS entity_name, coalesce(entity.uid, '') AS entity_id, coalesce(entity.wikidata, '') AS wikidata,
    tag.role AS role
FROM tag
JOIN article ON article.id = tag.article_id
JOIN annotator ON annotator.id = tag.annotator_id
LEFT JOIN annotator AS reviewer ON reviewer.id = tag.reviewer_id
LEFT JOIN entity ON entity.id = tag.entity_id
ORDER BY tag.article_id, tag.start, tag."end", tag.id;

CREATE VIEW articles AS
SELECT article.uid AS article_id, title, source, progress.state AS state, length, digest, remarks, added_at,
    (SELECT count(*) FROM tag WHERE tag.article_id = article.id AND tag.status <> 'rejected') AS tags, text,
    coalesce(assignee.name, '') AS assignee, progress.note AS note
FROM article
JOIN progress ON progress.article_id = article.id
LEFT JOIN annotator AS assignee ON assignee.id = progress.assignee_id
WHERE NOT in_trash ORDER BY article.id;

CREATE VIEW links AS
SELECT link.uid AS link_id, one.uid AS from_tag_id, one.kind AS from_kind, one.excerpt AS from_text, link.role AS role,
    other.uid AS to_tag_id, other.excerpt AS to_text, coalesce(named.name, '') AS to_entity, article.title AS article_title,
    annotator.name AS annotator, link.created_at AS created_at
FROM link
JOIN tag AS one ON one.id = link.from_id
JOIN tag AS other ON other.id = link.to_id
JOIN article ON article.id = one.article_id
JOIN annotator ON annotator.id = link.annotator_id
LEFT JOIN entity AS named ON named.id = other.entity_id
UNION ALL
SELECT '', tag.uid, tag.kind, tag.excerpt, 'cue', '', tag.cue_text, '', article.title, annotator.name, tag.updated_at
FROM tag
JOIN article ON article.id = tag.article_id
JOIN annotator ON annotator.id = tag.annotator_id
WHERE tag.cue <> '';

CREATE VIEW entities AS
SELECT uid AS entity_id, name, aliases, wikidata, note,
    (SELECT count(*) FROM tag WHERE tag.entity_id = entity.id) AS tags
FROM entity ORDER BY name_key;

CREATE VIEW history AS
SELECT step.id AS step, step.at AS at, annotator.name AS annotator, step.act AS act, step.way AS way, step.of AS of,
    change.row_kind AS row_kind, change.row_uid AS row_uid, change.before AS before, change.after AS after
FROM change
JOIN step ON step.id = change.step_id
JOIN annotator ON annotator.id = step.annotator_id
ORDER BY step.id, change.id;
"""
