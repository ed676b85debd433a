"""What is said of a finding besides its name, and how a row of findings is read out."""

from PySide6.QtCore import QCoreApplication

from gui.model.article import ZoneKind
from gui.model.attributes import Claimant, Speaker
from gui.model.finding import Concern, Finding
from gui.model.kinds import Kind
from gui.model.link import LinkRole
from gui.model.words import QT_TRANSLATE_NOOP
from gui.session.names import name_of

_ZONES = {
    ZoneKind.CREDIT: QT_TRANSLATE_NOOP("Findings", "in a credit"),
    ZoneKind.NOTICE: QT_TRANSLATE_NOOP("Findings", "in a notice"),
    ZoneKind.CAPTION: QT_TRANSLATE_NOOP("Findings", "in a repeated caption"),
}
_ATTRIBUTES = {
    "check_worthiness": QT_TRANSLATE_NOOP("Findings", "check-worthiness"),
    "claimant": QT_TRANSLATE_NOOP("Findings", "claimant"),
    "stance": QT_TRANSLATE_NOOP("Findings", "stance"),
    "restatement": QT_TRANSLATE_NOOP("Findings", "restatement"),
    "speaker": QT_TRANSLATE_NOOP("Findings", "speaker"),
    "cue": QT_TRANSLATE_NOOP("Findings", "cue"),
    "not_a_quote": QT_TRANSLATE_NOOP("Findings", "not a quote"),
    "entity": QT_TRANSLATE_NOOP("Findings", "entry of the register"),
    "role": QT_TRANSLATE_NOOP("Findings", "role"),
}
_tr = QCoreApplication.translate


def said_more(finding: Finding) -> str:
    """What there is to say besides: the other kind, the label, the zone, the role; empty if there is nothing."""
    more = finding.more
    match finding.concern:
        case Concern.NOT_TAGGED:
            return _tr("Findings", "elsewhere: {kind}").format(kind=name_of(Kind(finding.kind)))
        case Concern.TWO_KINDS:
            return _tr("Findings", "first tagged as: {kind}").format(kind=name_of(Kind(more)))
        case Concern.MANY_SPEAKERS if more:
            return _tr("Findings", "linked, and: {said}").format(said=name_of(Speaker(more)))
        case Concern.CLAIMANT_TWICE:
            return _tr("Findings", "linked, and: {said}").format(said=name_of(Claimant(more)))
        case Concern.ZONE:
            return _tr("Findings", _ZONES[ZoneKind(more)])
        case Concern.LABEL:
            return _tr("Findings", "“{label}”").format(label=more)
        case Concern.DETAILS:
            return ", ".join(_tr("Findings", _ATTRIBUTES[name]) for name in more.split())
        case Concern.LINK_GONE | Concern.LINK_ITSELF | Concern.LINK_ACROSS | Concern.LINK_KINDS:
            return name_of(LinkRole(more))
        case Concern.MARK:
            return ""  # the words around it stand in its place
        case _:
            return more


def shown_words(finding: Finding) -> str:
    """The words of a finding on one line; a quote mark is shown with those around it."""
    return finding.more if finding.concern is Concern.MARK else finding.words.replace("\n", " ")


def read_out(finding: Finding, title: str, reason: str) -> str:
    """A whole row for those who listen: the finding, its words, what else there is, the article, why it was waived."""
    parts = [name_of(finding.concern), f"“{shown_words(finding)}”", said_more(finding), title]
    if reason:
        parts.append(_tr("Findings", "waived: {reason}").format(reason=reason))
    return ", ".join(part for part in parts if part)
