"""What is done about findings: go there, let them stay for a reason, look at them again."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from gui.actions.working import in_worker
from gui.model.change import Act, Change, Step
from gui.model.finding import Finding
from gui.model.tag import Tag
from gui.model.uids import new_uid, now
from gui.model.waiver import Waiver
from gui.session.session import Session
from gui.session.steps import LONG
from gui.store.project import Project
from gui.tasks.progress import Asked, Progress, stop_if

_OFFERED = 12
"""So many reasons that were given before are offered."""
_tr = QCoreApplication.translate


def waive(session: Session) -> None:
    """Let the chosen findings stay as they are, for a reason; they come back only if their tags change."""
    findings = [finding for finding, waiver in session.second_look.chosen if waiver is None]
    reason = session.prompts.reason_to_waive(len(findings), reasons(session))
    if reason is None:
        return
    if not reason.strip():
        session.announced.emit(_tr("Said", "Not waived: say why it may stay as it is"))
        return
    _carry_out(session, Act.WAIVE, [Change(None, _waiver(finding, reason.strip(), session.annotator())) for finding in findings])


def ask_again(session: Session) -> None:
    """Take back the waivers of the chosen findings."""
    waivers = [waiver for _, waiver in session.second_look.chosen if waiver is not None]
    _carry_out(session, Act.ASK_AGAIN, [Change(waiver, None) for waiver in waivers])


def go_to_finding(session: Session, finding: Finding) -> None:
    """Choose the tag that a finding is about, or select the words of its place, in whichever article it is."""
    tag = _tag(session, finding)
    if tag is not None:
        session.go_to(tag)
        return
    session.open_article(finding.article_id)
    if session.article is not None and session.article.id == finding.article_id:
        session.selection.choose(None)
        session.selection.select(finding.start, finding.end)


def reasons(session: Session) -> list[str]:
    """The reasons that were given before, the commonest first."""
    given = Counter(waiver.reason for looked in session.second_look.known.values() for waiver in looked.waivers)
    return [reason for reason, _ in given.most_common(_OFFERED)]


def _tag(session: Session, finding: Finding) -> Tag | None:
    if not finding.tags or session.project is None:
        return None
    index = session.opened.index
    there = index.get(finding.tags[0]) if index is not None else None
    return there or session.project.reading.tag_by_uid(finding.tags[0])


def _waiver(finding: Finding, reason: str, annotator: str) -> Waiver:
    return Waiver(0, new_uid(), finding.article_id, finding.concern, finding.subject, reason, annotator, now())


def _carry_out(session: Session, act: Act, changes: Sequence[Change]) -> None:
    """At once, or in a worker where the window would wait for it."""
    step = Step(act, tuple(changes), session.annotator())
    if len(changes) <= LONG:
        session.steps.carry_out(step)
        return

    def task(project: Project, progress: Progress, cancelled: Asked) -> int:
        progress(0, 0)
        stop_if(cancelled)
        return len(project.apply(step).changes)

    title = _tr("Task", "Waiving findings") if act is Act.WAIVE else _tr("Task", "Taking back waivers")
    in_worker(session, title, task, _done)


def _done(count: int) -> None:
    """The table shows it by itself."""
    del count
