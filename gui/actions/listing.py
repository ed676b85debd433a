"""What the commands do that show the project's lists: its labels, its register of entities, its filters, its trash."""

from gui.session.session import Session


def show_labels(session: Session) -> None:
    """Show the labels, to change them."""
    session.surface.show_labels()


def show_saved_filters(session: Session) -> None:
    """Show the filters that the project keeps, to use and to change them."""
    session.surface.show_saved_filters()


def show_register(session: Session) -> None:
    """Show the register; the entry of the current tag is chosen in it."""
    tag = session.selection.tag
    session.surface.show_register(tag.attributes.entity if tag is not None else "")


def show_trash(session: Session) -> None:
    """Show the articles in the trash, to put them back."""
    session.surface.show_trash()
