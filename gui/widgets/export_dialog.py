"""Where an export goes: the system's own dialog for files, in which the kind of file says what is exported."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gui.exchange.file_kinds import ALL_CSV, ExportChoice, FileKind

_NAMES: dict[tuple[FileKind, ...], str] = {
    (FileKind.TAGS,): "tags.csv",
    ALL_CSV: "project.csv",
    (FileKind.LINKS,): "links.csv",
    (FileKind.ENTITIES,): "entities.csv",
    (FileKind.CLAIMS,): "claims.jsonld",
}
"""What can be exported, and the name that is offered first."""


class ExportDialog(QFileDialog):
    """Another kind of file brings its own ending, and its own name as long as nobody has chosen one."""

    def __init__(self, shown: int, total: int, parent: QWidget | None = None) -> None:
        super().__init__(parent, self.tr("Export"))
        self.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        self._wanted = self._offered(shown, total)
        self.setNameFilters(list(self._wanted))
        self.filterSelected.connect(self._fit_name)
        self._fit_name(self.selectedNameFilter())

    def choice(self) -> ExportChoice:
        """What was chosen."""
        kinds, only_shown = self._wanted[self.selectedNameFilter()]
        return ExportChoice(Path(self.selectedFiles()[0]), kinds, only_shown)

    def _offered(self, shown: int, total: int) -> dict[str, tuple[tuple[FileKind, ...], bool]]:
        """What to export by the words for it, and whether only what the table shows."""
        tags = {self.tr("All tags as CSV: {total} (*.csv)").format(total=total): ((FileKind.TAGS,), False)}
        if shown != total:
            tags[self.tr("Only the tags in the table as CSV: {shown} (*.csv)").format(shown=shown)] = ((FileKind.TAGS,), True)
        return tags | {
            self.tr("Tags, links and entities, each as a CSV (*.csv)"): (ALL_CSV, False),
            self.tr("Links and cues as CSV (*.csv)"): ((FileKind.LINKS,), False),
            self.tr("Register of entities as CSV (*.csv)"): ((FileKind.ENTITIES,), False),
            self.tr("Claims as ClaimReview, JSON-LD (*.jsonld *.json)"): ((FileKind.CLAIMS,), False),
        }

    def _fit_name(self, words: str) -> None:
        """The name and ending for what is exported now; Qt has changed the ending of the name that stands there."""
        name = _NAMES[self._wanted[words][0]]
        chosen = [path.stem for path in map(Path, self.selectedFiles()) if not path.is_dir()]
        self.setDefaultSuffix(Path(name).suffix.lstrip("."))
        if not chosen or chosen[0] in {Path(other).stem for other in _NAMES.values()}:
            self.selectFile(name)
