"""A window that notes what is asked of it."""

from collections.abc import Callable, Sequence

from gui.model.tag import Tag
from gui.model.tag_query import TagColumn
from gui.session.linking.candidates import Candidate


class FakePages:
    """Pages beside an article that is not shown."""

    shown = "tags"

    def show_page(self, page: str) -> None:
        """Note which is shown."""
        self.shown = page

    def page(self) -> str:
        """The one that was shown last."""
        return self.shown

    def picture(self) -> bytes:
        """No picture of ours, but one."""
        return b"a picture"


class FakeOpening(FakePages):
    """Notes what was to be opened over the window."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.offered: list[Tag] = []
        self.taken: Callable[[str], None] | None = None
        self.question = ""
        self.candidates: Callable[[str], Sequence[Candidate]] = _nobody
        self.choose: Callable[[Candidate, bool], None] | None = None

    def show_tags_here(self, tags: Sequence[Tag], taken: Callable[[str], None]) -> None:
        self.offered, self.taken = list(tags), taken

    def show_candidates(
        self, question: str, offered: Callable[[str], Sequence[Candidate]], taken: Callable[[Candidate, bool], None]
    ) -> None:
        self.question, self.candidates, self.choose = question, offered, taken

    def show_palette(self) -> None:
        self.asked.append("palette")

    def show_keys(self) -> None:
        self.asked.append("keys")

    def show_change_alike(self, tag: Tag) -> None:
        self.asked.append(f"change alike {tag.excerpt}")

    def show_labels(self) -> None:
        self.asked.append("labels")

    def show_saved_filters(self) -> None:
        self.asked.append("saved filters")

    def show_register(self, entry: str = "") -> None:
        self.asked.append(f"register {entry}".rstrip())

    def show_columns(self) -> None:
        self.asked.append("columns")

    def show_trash(self) -> None:
        self.asked.append("trash")

    def show_about_article(self) -> None:
        self.asked.append("about article")

    def show_about(self) -> None:
        self.asked.append("about")


class FakeSurface(FakeOpening):
    """Notes what the window was asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.clipboard = ""
        self.positions: list[int] = []
        self.current_column: TagColumn | None = None
        self.at_table = False

    def go_to_card(self) -> None:
        self.asked.append("card")

    def go_to_text(self) -> None:
        self.asked.append("text")

    def go_to_filter(self) -> None:
        self.asked.append("filter")

    def go_to_find(self) -> None:
        self.asked.append("find")

    def go_to_search(self) -> None:
        self.asked.append("search")

    def go_to_position(self, position: int) -> None:
        self.positions.append(position)

    def sort_by_column(self) -> None:
        self.asked.append("sort")

    def is_at_table(self) -> bool:
        return self.at_table

    def column(self) -> TagColumn | None:
        return self.current_column

    def edit(self, column: TagColumn) -> None:
        self.asked.append(f"edit {column}")

    def resize_pane(self, wider: int, taller: int) -> None:
        self.asked.append(f"resize {wider} {taller}")

    def copy(self) -> None:
        self.asked.append("copy")

    def select_all(self) -> None:
        self.asked.append("all")

    def clipboard_text(self) -> str:
        return self.clipboard

    def close(self) -> bool:
        self.asked.append("close")
        return True


def _nobody(typed: str) -> Sequence[Candidate]:
    del typed
    return ()
