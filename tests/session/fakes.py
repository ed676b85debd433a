"""Somebody who answers the questions, and a window that notes what is asked of it."""

from pathlib import Path

from gui.model.problem import Problem


class FakePrompts:
    """Answers every question with what the test has put there; notes what is told."""

    def __init__(self) -> None:
        self.opening: Path | None = None
        self.creating: Path | None = None
        self.consent = False
        self.adding: list[Path] = []
        self.exporting: tuple[Path, bool] | None = None
        self.importing: Path | None = None
        self.name: str | None = None
        self.told: list[Problem] = []
        self.reports: list[tuple[str, list[str]]] = []
        self.counts: tuple[int, int] | None = None

    def project_to_open(self) -> Path | None:
        return self.opening

    def project_to_create(self) -> Path | None:
        return self.creating

    def may_create(self, path: Path) -> bool:
        return self.consent

    def articles_to_add(self) -> list[Path]:
        return self.adding

    def export_target(self, shown: int, total: int) -> tuple[Path, bool] | None:
        self.counts = (shown, total)
        return self.exporting

    def tags_to_import(self) -> Path | None:
        return self.importing

    def annotator(self, current: str) -> str | None:
        return self.name

    def tell(self, problem: Problem) -> None:
        self.told.append(problem)

    def report(self, title: str, lines: list[str]) -> None:
        self.reports.append((title, lines))


class FakeSurface:
    """Notes what the window was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.clipboard = ""

    def go_to_card(self) -> None:
        self.asked.append("card")

    def go_to_text(self) -> None:
        self.asked.append("text")

    def go_to_filter(self) -> None:
        self.asked.append("filter")

    def show_palette(self) -> None:
        self.asked.append("palette")

    def show_keys(self) -> None:
        self.asked.append("keys")

    def show_about(self) -> None:
        self.asked.append("about")

    def copy(self) -> None:
        self.asked.append("copy")

    def select_all(self) -> None:
        self.asked.append("all")

    def clipboard_text(self) -> str:
        return self.clipboard

    def close(self) -> bool:
        self.asked.append("close")
        return True
