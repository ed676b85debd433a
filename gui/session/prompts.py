"""The questions to the user, all of them; the window answers them with dialogs, tests with fixed answers."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QAbstractTableModel

from gui.exchange.file_kinds import ExportChoice
from gui.model.boundaries import Policy
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session.linking.candidates import Candidate


class ArticlePrompts(Protocol):
    """The questions about articles."""

    def assignee(self, count: int, offered: Sequence[str], current: str) -> str | None:
        """Who is to read so many articles?  The `current` name is there already; the empty one stands for nobody."""

    def article_note(self, title: str, note: str) -> str | None:
        """What is to be noted of the article of this title, instead of `note`?"""

    def may_delete_articles(self, count: int, tags: int) -> bool:
        """Shall so many articles go into the trash, with so many tags?"""


class Prompts(ArticlePrompts, Protocol):
    """Each question returns None (or nothing) where the user thinks better of it."""

    def project_to_open(self) -> Path | None:
        """Which project to open?"""

    def project_to_create(self) -> Path | None:
        """Where to make a new project?"""

    def may_create(self, path: Path) -> bool:
        """There is no project at `path`: make one?"""

    def articles_to_add(self) -> list[Path]:
        """Which text files to add?"""

    def export_target(self, shown: int, total: int) -> ExportChoice | None:
        """What to write and where, of all `total` tags or only of the `shown` rows?"""

    def seen_target(self, name: str, *, with_picture: bool) -> Path | None:
        """Where to write what is seen, as CSV or (by the name's ending) as a picture?  `name` is offered for the file."""

    def files_to_import(self) -> list[Path]:
        """Which CSVs to take tags, links and entities from?"""

    def annotator(self, current: str) -> str | None:
        """Under which name shall tags be saved?"""

    def boundaries(self, policy: Policy) -> Policy | None:
        """Where shall tags begin and end?"""

    def may_change(self, changes: QAbstractTableModel) -> bool:
        """These saved tags would change: shall those that are chosen in the table?

        It is a `gui.session.bounds_model.BoundsModel`, which the window's first picture does without.
        """

    def may_go_back(self, question: str, agree: str, left: Sequence[str]) -> bool:
        """The question names what undo or redo of many acts would do, `agree` is the answer; `left` names acts that stay, a line each."""

    def change_many(self, offer: object) -> object | None:
        """Which of these tags shall be changed at once, and into what?

        It is asked with a `gui.session.many.ManyOffer` and answered with a `ManyChoice`: the window's first picture does without them.
        """

    def reason_to_waive(self, count: int, offered: Sequence[str]) -> str | None:
        """Why may so many findings stay as they are?  `offered` are reasons that were given before, the commonest first."""

    def tell(self, problem: Problem) -> None:
        """Say what went wrong."""

    def report(self, title: str, lines: list[str]) -> None:
        """Show the outcome of a task of which some parts failed, a line each."""


class Opening(Protocol):
    """What a command can have opened over the window."""

    def show_tags_here(self, tags: Sequence[Tag], taken: Callable[[str], None]) -> None:
        """Offer these tags at the caret; the uid of the one that the user takes goes to `taken`."""

    def show_candidates(
        self, question: str, offered: Callable[[str], Sequence[Candidate]], taken: Callable[[Candidate, bool], None]
    ) -> None:
        """Ask at the caret for one of those who are `offered` for what is typed; it goes to `taken`, with whether it is one more."""

    def show_palette(self) -> None:
        """Open the command palette."""

    def show_keys(self) -> None:
        """Open the list of keys."""

    def show_change_alike(self, tag: Tag) -> None:
        """Ask what shall become of all tags like this one."""

    def show_labels(self) -> None:
        """Show the project's labels, to change them."""

    def show_register(self, entry: str = "") -> None:
        """Show the project's register of entities, to change it; the entry with this uid, if any, is chosen."""

    def show_saved_filters(self) -> None:
        """Show the filters that the project keeps, to use and to change them."""

    def show_columns(self) -> None:
        """Show the columns of the table of tags, to change them."""

    def show_trash(self) -> None:
        """Show the articles in the trash, to put them back."""

    def show_about_article(self) -> None:
        """Say all that is known of the open article."""

    def show_about(self) -> None:
        """Say what this program is."""


class Surface(Opening, Protocol):
    """What a command can ask of the window itself."""

    def go_to_card(self) -> None:
        """Put the keyboard into the card of the current tag."""

    def go_to_text(self) -> None:
        """Put the keyboard into the article."""

    def go_to_filter(self) -> None:
        """Put the keyboard into the filter of the tags."""

    def show_page(self, page: str) -> None:
        """Show a page beside the article (see `gui.widgets.side_pages`), and put the keyboard into it."""

    def page(self) -> str:
        """The id of the page that is shown beside the article."""

    def picture(self) -> bytes:
        """The picture of the page that is shown beside the article, as PNG; empty if it has none."""

    def go_to_find(self) -> None:
        """Open the bar for finding words in the article, and put the keyboard into it."""

    def go_to_search(self) -> None:
        """Show the search across articles, and put the keyboard into its field."""

    def go_to_position(self, position: int) -> None:
        """Put caret and keyboard at this code point of the article, in a comfortable place of the view."""

    def sort_by_column(self) -> None:
        """Sort the table of tags by the column that its keyboard is in."""

    def is_at_table(self) -> bool:
        """Whether the table of tags has the keyboard."""

    def column(self) -> TagColumn | None:
        """The column of the table of tags that its keyboard is in; None where the table has no current cell."""

    def edit(self, column: TagColumn) -> None:
        """Let the current tag's label or note be edited: in its cell if the table has the keyboard, else in the card."""

    def resize_pane(self, wider: int, taller: int) -> None:
        """Give the pane that has the keyboard so many steps more of width or height, or less."""

    def copy(self) -> None:
        """Copy the selected words."""

    def select_all(self) -> None:
        """Select the whole article."""

    def clipboard_text(self) -> str:
        """The text on the clipboard, empty if there is none."""

    def close(self) -> bool:
        """Close the window."""
