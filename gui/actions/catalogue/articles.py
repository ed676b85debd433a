"""The part of the catalogue for the Article menu: how far an article is, who reads it, what is noted of it, which one comes next."""

from gui.actions import articles, asking, later, listing
from gui.actions.command import Command, Menu, Reach
from gui.model.words import QT_TRANSLATE_NOOP

COMMANDS = (
    Command(
        "done", QT_TRANSLATE_NOOP("Command", "Article is &done"), Menu.ARTICLE, 0, ("Ctrl+D",), asking.has_article, articles.toggle_done,
        is_on=articles.is_done,
    ),
    Command(
        "done-next", QT_TRANSLATE_NOOP("Command", "Done, next artic&le"), Menu.ARTICLE, 0, ("D",), asking.has_article,
        articles.done_next, Reach.TEXT,
    ),
    Command(
        "nothing-next", QT_TRANSLATE_NOOP("Command", "Nothing to &tag, next article"), Menu.ARTICLE, 0, ("Shift+D",), asking.has_article,
        articles.nothing_next, Reach.TEXT,
    ),
    Command(
        "next-article", QT_TRANSLATE_NOOP("Command", "&Next article"), Menu.ARTICLE, 1, ("Alt+Down",), asking.has_articles,
        articles.next_article,
    ),
    Command(
        "previous-article", QT_TRANSLATE_NOOP("Command", "&Previous article"), Menu.ARTICLE, 1, ("Alt+Up",), asking.has_articles,
        articles.previous_article,
    ),
    Command(
        "assign", QT_TRANSLATE_NOOP("Command", "&Assign articles…"), Menu.ARTICLE, 3, ("Ctrl+Shift+D",), asking.has_article_and_is_free,
        later.assign_articles,
    ),
    Command(
        "article-note", QT_TRANSLATE_NOOP("Command", "N&ote of the article…"), Menu.ARTICLE, 3, ("Ctrl+Shift+N",), asking.has_article,
        later.change_article_note,
    ),
    Command(
        "delete-articles", QT_TRANSLATE_NOOP("Command", "D&elete articles…"), Menu.ARTICLE, 4, ("Ctrl+Shift+Delete",),
        asking.has_article_and_is_free, later.delete_articles,
    ),
    Command("trash", QT_TRANSLATE_NOOP("Command", "T&rash…"), Menu.ARTICLE, 4, (), asking.has_project, listing.show_trash),
)  # fmt: skip
