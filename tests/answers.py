"""Somebody who answers the questions, in place of the dialogs."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel
from PySide6.QtWidgets import QWidget

from gui.exchange.file_kinds import ExportChoice, FileKind
from gui.model.boundaries import Policy
from gui.model.problem import Problem
from gui.session.bounds_model import BoundsModel
from gui.session.many import ManyChoice, ManyOffer


class Answers:
    """Answers `gui.session.prompts.Prompts` with what the test has laid down, and notes what was asked and told."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.told: list[str] = []
        self.reported: list[tuple[str, list[str]]] = []
        self.to_open: Path | None = None
        self.to_create: Path | None = None
        self.create = False
        self.to_add: list[Path] = []
        self.target: tuple[Path, bool] | None = None
        self.seen: Path | None = None
        self.kinds: tuple[FileKind, ...] = (FileKind.TAGS,)
        """What is exported to the target."""
        self.to_import: Path | list[Path] | None = None
        self.name: str | None = None
        self.counts = (0, 0)
        self.policy: Policy | None = None
        self.agreed = False
        self.questions: list[str] = []
        """What was asked before going back, in full."""
        self.before_agreeing: Callable[[], object] | None = None
        """What happens while that question is open."""
        self.changing: Callable[[BoundsModel], None] | None = None
        """Looks at the changes that are shown, and chooses among them."""
        self.many: ManyChoice | None = None
        self.reason: str | None = None
        self.offered_reasons: list[str] = []
        self.offered_names: list[str] = []
        self.note: str | None = None
        """What is noted of an article."""
        self.window: QWidget | None = None
        self.visible: list[bool] = []
        """For each time something was told: whether the window, if there is one, could be seen."""

    def project_to_open(self) -> Path | None:
        self.asked.append("project_to_open")
        return self.to_open

    def project_to_create(self) -> Path | None:
        self.asked.append("project_to_create")
        return self.to_create

    def may_create(self, path: Path) -> bool:
        self.asked.append(f"may_create {path.name}")
        return self.create

    def articles_to_add(self) -> list[Path]:
        self.asked.append("articles_to_add")
        return self.to_add

    def export_target(self, shown: int, total: int) -> ExportChoice | None:
        self.asked.append("export_target")
        self.counts = (shown, total)
        return None if self.target is None else ExportChoice(self.target[0], self.kinds, self.target[1])

    def seen_target(self, name: str, *, with_picture: bool) -> Path | None:
        self.asked.append(f"seen_target {name}{' with picture' * with_picture}")
        return self.seen

    def files_to_import(self) -> list[Path]:
        self.asked.append("files_to_import")
        return [] if self.to_import is None else [self.to_import] if isinstance(self.to_import, Path) else self.to_import

    def annotator(self, current: str) -> str | None:
        self.asked.append(f"annotator {current}")
        return self.name

    def boundaries(self, policy: Policy) -> Policy | None:
        self.asked.append("boundaries")
        return self.policy

    def may_change(self, changes: QAbstractTableModel) -> bool:
        assert isinstance(changes, BoundsModel)
        self.asked.append("may_change")
        if self.changing is not None:
            self.changing(changes)
        return self.agreed

    def may_go_back(self, question: str, agree: str, left: Sequence[str]) -> bool:
        self.asked.append(f"may_go_back {agree}")
        self.questions.append(question)
        if self.before_agreeing is not None:
            self.before_agreeing()
        return self.agreed

    def change_many(self, offer: object) -> object | None:
        assert isinstance(offer, ManyOffer)
        self.asked.append(f"change_many {offer.selected} of {offer.listed}")
        return self.many

    def reason_to_waive(self, count: int, offered: Sequence[str]) -> str | None:
        self.asked.append(f"reason_to_waive {count}")
        self.offered_reasons = list(offered)
        return self.reason

    def assignee(self, count: int, offered: Sequence[str], current: str) -> str | None:
        self.asked.append(f"assignee {count} {current}".rstrip())
        self.offered_names = list(offered)
        return self.name

    def article_note(self, title: str, note: str) -> str | None:
        self.asked.append(f"article_note {title}")
        return self.note

    def may_delete_articles(self, count: int, tags: int) -> bool:
        self.asked.append(f"may_delete_articles {count} {tags}")
        return self.agreed

    def tell(self, problem: Problem) -> None:
        self.told.append(str(problem))
        if self.window is not None:
            self.visible.append(self.window.isVisible())

    def report(self, title: str, lines: list[str]) -> None:
        self.reported.append((title, lines))
