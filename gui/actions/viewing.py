"""What the commands on the window's looks and places do."""

from dataclasses import replace

from gui.session.looks import Theme
from gui.session.session import Session


def larger(session: Session) -> None:
    """Read in larger letters."""
    session.settings.looks.set_points(session.settings.looks.points() + 1)


def smaller(session: Session) -> None:
    """Read in smaller letters."""
    session.settings.looks.set_points(session.settings.looks.points() - 1)


def toggle_serif(session: Session) -> None:
    """Change between serif and sans."""
    session.settings.looks.set_serif(not session.settings.looks.serif())


def is_serif(session: Session) -> bool:
    """Whether articles are read in a serif."""
    return session.settings.looks.serif()


def theme_system(session: Session) -> None:
    """Light or dark as the desktop has it."""
    session.settings.looks.set_theme(Theme.SYSTEM)


def theme_light(session: Session) -> None:
    """Always light."""
    session.settings.looks.set_theme(Theme.LIGHT)


def theme_dark(session: Session) -> None:
    """Always dark."""
    session.settings.looks.set_theme(Theme.DARK)


def is_theme_system(session: Session) -> bool:
    """Whether the desktop decides."""
    return session.settings.looks.theme() is Theme.SYSTEM


def is_theme_light(session: Session) -> bool:
    """Whether it is always light."""
    return session.settings.looks.theme() is Theme.LIGHT


def is_theme_dark(session: Session) -> bool:
    """Whether it is always dark."""
    return session.settings.looks.theme() is Theme.DARK


def toggle_all_articles(session: Session) -> None:
    """List the tags of all articles, or of the open one again."""
    query, article = session.tags.query, session.article
    here = article.id if article is not None and query.article_id is None else None
    session.list_tags(replace(query, article_id=here))


def shows_all_articles(session: Session) -> bool:
    """Whether the tags of all articles are listed."""
    return session.tags.query.article_id is None


def sort_by_column(session: Session) -> None:
    """Sort the table of tags by the column that its keyboard is in, then downwards, then as it is read."""
    session.surface.sort_by_column()


def widen_pane(session: Session) -> None:
    """Make the pane with the keyboard wider."""
    session.surface.resize_pane(1, 0)


def narrow_pane(session: Session) -> None:
    """Make the pane with the keyboard narrower."""
    session.surface.resize_pane(-1, 0)


def heighten_pane(session: Session) -> None:
    """Make the pane with the keyboard taller."""
    session.surface.resize_pane(0, 1)


def lower_pane(session: Session) -> None:
    """Make the pane with the keyboard lower."""
    session.surface.resize_pane(0, -1)


def go_to_filter(session: Session) -> None:
    """Put the keyboard into the filter of the tags."""
    session.surface.go_to_filter()


def go_to_text(session: Session) -> None:
    """Put the keyboard into the article."""
    session.surface.go_to_text()


def show_palette(session: Session) -> None:
    """Open the command palette."""
    session.surface.show_palette()


def show_keys(session: Session) -> None:
    """Open the list of keys."""
    session.surface.show_keys()


def show_about(session: Session) -> None:
    """Say what this program is."""
    session.surface.show_about()


def copy(session: Session) -> None:
    """Copy the selected words."""
    session.surface.copy()


def select_all(session: Session) -> None:
    """Select the whole article."""
    session.surface.select_all()


def quit_program(session: Session) -> None:
    """Close the window."""
    session.surface.close()
