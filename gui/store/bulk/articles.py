"""Very many articles in one step: how far they are, who is to read them, and the way into the trash."""

from collections.abc import Sequence

from gui.model.article_amendment import ArticleAmendment
from gui.store.bulk.many import AT_ONCE, ManyChanges, Outcome
from gui.store.bulk.sides import differing, keys, packed

_ASSIGNEE = "coalesce((SELECT name FROM annotator WHERE id = progress.assignee_id), '')"
_CHOSEN = "article.id IN (SELECT value FROM json_each(:keys)) AND NOT article.in_trash"
_FROM = f"FROM article JOIN progress ON progress.article_id = article.id WHERE {_CHOSEN}"
_KEEP = "INSERT INTO change (step_id, row_kind, row_id, row_uid, before, after)"
NOW = {
    "title": "article.title", "source": "article.source", "state": "progress.state", "remarks": "article.remarks",
    "added_at": "article.added_at", "assignee": _ASSIGNEE, "note": "progress.note",
}  # fmt: skip
"""All that is kept of an article, by name, over `article` and `progress`."""
WHOLE = packed({name: f"nullif({now}, '')" for name, now in NOW.items()})


def amend_articles(many: ManyChanges, ids: Sequence[int], amendment: ArticleAmendment) -> Outcome:
    """Give the articles with these keys the amendment; those that others have changed since stay as they are."""
    named = many.annotator_id(amendment.assignee) if amendment.assignee else None
    new = {"state": ":state", "assignee": ":assignee", "note": ":note"}
    changes = {name: (NOW[name], new[name]) for name in new if getattr(amendment, name) is not None}
    if not changes:
        return Outcome(same=len(ids))
    before, after = differing(changes)
    columns = {"state": "state = :state", "assignee": "assignee_id = :assignee_id", "note": "note = :note"}
    values: dict[str, object] = {
        "state": amendment.state and amendment.state.value, "assignee": amendment.assignee, "assignee_id": named, "note": amendment.note,
        "step": many.step,
    }  # fmt: skip
    differs = " OR ".join(f"{old} <> {new}" for old, new in changes.values())
    sets = ", ".join(columns[name] for name in changes)

    def write(some: list[int]) -> Outcome:
        going = many.ids(f"SELECT article.id {_FROM} AND ({differs})", values | {"keys": keys(some)})
        many.execute(f"{_KEEP} SELECT :step, 'article', article.id, article.uid, {before}, {after} {_FROM}", values | {"keys": keys(going)})
        chosen = "progress.article_id IN (SELECT value FROM json_each(:keys))"
        many.execute(f"UPDATE progress SET {sets} WHERE {chosen}", values | {"keys": keys(going)})
        return Outcome(len(going), len(some) - len(going))

    return many.each(ids, write, many.articles_moved_on(), _CHOSEN_NOW)


def trash_articles(many: ManyChanges, ids: Sequence[int]) -> Outcome:
    """Put articles into the trash: their tags with all links are removed, so that undo brings all of it back.

    An article in which others have changed anything since stays.  `changed` counts articles, `tags` what went along.
    """

    def write(some: list[int]) -> Outcome:
        tags = many.ids("SELECT id FROM tag WHERE article_id IN (SELECT value FROM json_each(:keys)) ORDER BY id", {"keys": keys(some)})
        gone = Outcome()
        for at in range(0, len(tags), AT_ONCE):
            gone += many.remove_at_once(tags[at : at + AT_ONCE])
        values = {"keys": keys(some), "step": many.step}
        many.execute(f"{_KEEP} SELECT :step, 'article', article.id, article.uid, {WHOLE}, NULL {_FROM}", values)
        many.execute(f"UPDATE article SET in_trash = 1 WHERE {_CHOSEN}", values)
        return Outcome(len(some), links=gone.links, tags=gone.changed)

    return many.each(ids, write, many.articles_moved_on(), _CHOSEN_NOW)


_CHOSEN_NOW = f"SELECT article.id FROM article WHERE {_CHOSEN}"
