"""What an act of the user does to the project, so that it can be undone."""

from dataclasses import dataclass
from enum import StrEnum

from gui.model.article import Article
from gui.model.entity import Entity
from gui.model.label import Label
from gui.model.link import Link
from gui.model.tag import Tag
from gui.model.waiver import Waiver
from gui.model.words import QT_TRANSLATE_NOOP

Row = Tag | Article | Link | Entity | Label | Waiver


class Act(StrEnum):
    """What the user did, as the menu names it behind "Undo"."""

    TAG_CLAIM = "tag claim"
    TAG_QUOTE = "tag quote"
    TAG_ENTITY = "tag entity"
    REMOVE_TAG = "remove tag"
    MOVE_EDGE = "move edge"
    CHANGE_KIND = "change kind"
    CHANGE_LABEL = "change label"
    CHANGE_NOTE = "change note"
    CHANGE_STATUS = "change status"
    ACCEPT = "accept"
    REJECT = "reject"
    ADD_ARTICLES = "add articles"
    CHANGE_STATE = "change state"
    IMPORT_TAGS = "import tags"
    APPLY_BOUNDARIES = "apply boundaries"
    SET_SPEAKER = "set speaker"
    SET_CLAIMANT = "set claimant"
    SET_ADDRESSEE = "set addressee"
    SET_CUE = "set cue"
    CONTINUE_QUOTE = "continue quote"
    REMOVE_LINK = "remove link"
    CHANGE_DETAILS = "change details"
    MARK_UNSURE = "mark unsure"
    NAME_ENTITY = "name entity"
    ADD_ENTITY = "add entity"
    CHANGE_ENTITY = "change entity"
    MERGE_ENTITIES = "merge entities"
    REMOVE_ENTITY = "remove entity"
    ADD_LABEL = "add label"
    RENAME_LABEL = "rename label"
    MERGE_LABELS = "merge labels"
    RETIRE_LABEL = "retire label"
    OFFER_LABEL = "offer label"
    WAIVE = "waive"
    ASK_AGAIN = "ask again"
    TAG_ALL = "tag all"
    REMOVE_TAGS = "remove tags"
    CHANGE_ANNOTATOR = "change annotator"
    ASSIGN = "assign"
    CHANGE_ARTICLE_NOTE = "change article note"
    DELETE_ARTICLES = "delete articles"
    PUT_BACK_ARTICLES = "put back articles"


ACT_NAMES: dict[Act, str] = {
    Act.TAG_CLAIM: QT_TRANSLATE_NOOP("Act", "Tag claim"),
    Act.TAG_QUOTE: QT_TRANSLATE_NOOP("Act", "Tag quote"),
    Act.TAG_ENTITY: QT_TRANSLATE_NOOP("Act", "Tag entity"),
    Act.REMOVE_TAG: QT_TRANSLATE_NOOP("Act", "Remove tag"),
    Act.MOVE_EDGE: QT_TRANSLATE_NOOP("Act", "Move edge"),
    Act.CHANGE_KIND: QT_TRANSLATE_NOOP("Act", "Change kind"),
    Act.CHANGE_LABEL: QT_TRANSLATE_NOOP("Act", "Change label"),
    Act.CHANGE_NOTE: QT_TRANSLATE_NOOP("Act", "Change note"),
    Act.CHANGE_STATUS: QT_TRANSLATE_NOOP("Act", "Change status"),
    Act.ACCEPT: QT_TRANSLATE_NOOP("Act", "Accept"),
    Act.REJECT: QT_TRANSLATE_NOOP("Act", "Reject"),
    Act.ADD_ARTICLES: QT_TRANSLATE_NOOP("Act", "Add articles"),
    Act.CHANGE_STATE: QT_TRANSLATE_NOOP("Act", "Change article state"),
    Act.IMPORT_TAGS: QT_TRANSLATE_NOOP("Act", "Import tags"),
    Act.APPLY_BOUNDARIES: QT_TRANSLATE_NOOP("Act", "Apply boundaries"),
    Act.SET_SPEAKER: QT_TRANSLATE_NOOP("Act", "Set speaker"),
    Act.SET_CLAIMANT: QT_TRANSLATE_NOOP("Act", "Set claimant"),
    Act.SET_ADDRESSEE: QT_TRANSLATE_NOOP("Act", "Set addressee"),
    Act.SET_CUE: QT_TRANSLATE_NOOP("Act", "Mark cue"),
    Act.CONTINUE_QUOTE: QT_TRANSLATE_NOOP("Act", "Continue quote"),
    Act.REMOVE_LINK: QT_TRANSLATE_NOOP("Act", "Remove link"),
    Act.CHANGE_DETAILS: QT_TRANSLATE_NOOP("Act", "Change details"),
    Act.MARK_UNSURE: QT_TRANSLATE_NOOP("Act", "Change “not sure”"),
    Act.NAME_ENTITY: QT_TRANSLATE_NOOP("Act", "Name entity"),
    Act.ADD_ENTITY: QT_TRANSLATE_NOOP("Act", "Add to the register"),
    Act.CHANGE_ENTITY: QT_TRANSLATE_NOOP("Act", "Change register entry"),
    Act.MERGE_ENTITIES: QT_TRANSLATE_NOOP("Act", "Merge register entries"),
    Act.REMOVE_ENTITY: QT_TRANSLATE_NOOP("Act", "Remove register entry"),
    Act.ADD_LABEL: QT_TRANSLATE_NOOP("Act", "Add label"),
    Act.RENAME_LABEL: QT_TRANSLATE_NOOP("Act", "Rename label"),
    Act.MERGE_LABELS: QT_TRANSLATE_NOOP("Act", "Merge labels"),
    Act.RETIRE_LABEL: QT_TRANSLATE_NOOP("Act", "Retire label"),
    Act.OFFER_LABEL: QT_TRANSLATE_NOOP("Act", "Offer label again"),
    Act.WAIVE: QT_TRANSLATE_NOOP("Act", "Waive finding"),
    Act.ASK_AGAIN: QT_TRANSLATE_NOOP("Act", "Take back waiver"),
    Act.TAG_ALL: QT_TRANSLATE_NOOP("Act", "Tag all"),
    Act.REMOVE_TAGS: QT_TRANSLATE_NOOP("Act", "Remove tags"),
    Act.CHANGE_ANNOTATOR: QT_TRANSLATE_NOOP("Act", "Change annotator"),
    Act.ASSIGN: QT_TRANSLATE_NOOP("Act", "Assign articles"),
    Act.CHANGE_ARTICLE_NOTE: QT_TRANSLATE_NOOP("Act", "Change article note"),
    Act.DELETE_ARTICLES: QT_TRANSLATE_NOOP("Act", "Delete articles"),
    Act.PUT_BACK_ARTICLES: QT_TRANSLATE_NOOP("Act", "Put back articles"),
}
assert ACT_NAMES.keys() == set(Act)


class Way(StrEnum):
    """Whether a step is an act of its own, or takes one back, or brings it again."""

    DO = "do"
    UNDO = "undo"
    REDO = "redo"


@dataclass(frozen=True, slots=True)
class Change:
    """`before -> after` of one row; one of the two may be None (add, remove), never both.

    Both sides are of the same row: the same `uid`.
    """

    before: Row | None
    after: Row | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a change of nothing into nothing")
        if self.before is not None and self.after is not None and self.before.uid != self.after.uid:
            raise ValueError("a change is of one row")

    @property
    def row(self) -> Row:
        """The row as it is afterwards, or as it was if it is removed."""
        row = self.after if self.after is not None else self.before
        assert row is not None
        return row

    def inverse(self) -> "Change":
        """The change that takes this one back."""
        return Change(self.after, self.before)


@dataclass(frozen=True, slots=True)
class Step:
    """The changes of one act: one transaction, one undo.

    `id` is the project's integer key, 0 before it is applied; `of` is the id of the step that
    an undo or redo is about, 0 for an act of its own.  `at` is UTC in ISO 8601.
    """

    act: Act
    changes: tuple[Change, ...]
    annotator: str = ""
    way: Way = Way.DO
    of: int = 0
    id: int = 0
    at: str = ""

    def inverse(self, way: Way, annotator: str) -> "Step":
        """The step that takes this one back, its changes in the opposite order."""
        return Step(self.act, tuple(c.inverse() for c in reversed(self.changes)), annotator, way, self.of or self.id)
