"""Very many articles at once, in sets of rows: who is to read them, and into the trash.  Whoever cancels leaves nothing half done."""

from collections.abc import Sequence

from gui.model.article_amendment import ArticleAmendment
from gui.model.change import Act
from gui.store.bulk.articles import amend_articles, trash_articles
from gui.store.bulk.many import Outcome, many_changes
from gui.store.project import Project
from gui.tasks.articles import Assigning
from gui.tasks.bulk import ticking
from gui.tasks.progress import Asked, Progress, never, unseen


def assign_many(project: Project, assigning: Assigning, annotator: str, progress: Progress = unseen, cancelled: Asked = never) -> Outcome:
    """The same as `gui.tasks.articles.assigning_step`, saved; raises Problem if it cannot be, Cancelled if so asked."""
    ids = assigning.ids
    with many_changes(project, Act.ASSIGN, annotator, tick=ticking(len(ids), progress, cancelled)) as many:
        return amend_articles(many, ids, ArticleAmendment(assignee=assigning.assignee))


def delete_many(
    project: Project, ids: Sequence[int], annotator: str, seen: int, progress: Progress = unseen, cancelled: Asked = never
) -> Outcome:
    """Put the articles with these keys into the trash with their tags; one that others have changed since `seen` stays.

    `seen` is what `gui.store.bulk.many.last_change` said when the user was asked.  Waivers stay with their article: they come
    back with it.  Raises Problem if it cannot be saved, Cancelled if so asked.
    """
    with many_changes(project, Act.DELETE_ARTICLES, annotator, seen=seen, tick=ticking(len(ids), progress, cancelled)) as many:
        return trash_articles(many, ids)
