"""What is seen beside the article goes out: who said what, findings and counts as CSV, the picture of the counts as it is."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from gui.exchange.beside import is_same, replacing
from gui.exchange.seen_csv import COUNT_COLUMNS, FINDING_COLUMNS, SAID_COLUMNS, Row, write_table
from gui.model.entity import Entity, folded
from gui.model.finding import Finding
from gui.model.problem import Problem
from gui.model.tag import Tag
from gui.model.tally import Count
from gui.model.voices import Utterance, VoiceLine, lines_of
from gui.model.waiver import Waiver
from gui.model.words import QT_TRANSLATE_NOOP
from gui.store.reading import Reading
from gui.store.voices import article_names, named, said_in
from gui.tasks.exporting import Exported
from gui.tasks.progress import Asked, Progress, never, stop_if, unseen

_AT_ONCE = 200
"""Utterances whose tags are read together."""
_NOT_EXPORTED = QT_TRANSLATE_NOOP("Problem", "This was not exported")
_PROJECT = QT_TRANSLATE_NOOP("Problem", "“{path}” is the project itself")
_OTHER_NAME = QT_TRANSLATE_NOOP("Problem", "choose another name")
Articles = dict[int, tuple[str, str]]
"""Identity and title of each article, by key."""


def export_said(
    path: Path, target: Path, articles: Sequence[int] | None, progress: Progress = unseen, cancelled: Asked = never
) -> Exported:
    """Write who said what in these articles of the project at `path`, None: in all, to `target` as CSV; who said most comes first.

    The target is replaced when all is written, or else left as it was.  Raises Problem, and Cancelled if so asked.
    """
    _refuse_project(path, target)
    reading = Reading.open(path)
    try:
        names = article_names(reading)
        chosen = [id_ for id_ in names if articles is None or id_ in set(articles)]
        said = []
        for number, article_id in enumerate(chosen):
            stop_if(cancelled)
            said.append(said_in(reading, article_id))
            progress(number, len(chosen))
        lines = lines_of(said)
        entities = named(reading, [line.voice.entity for line in lines if line.voice.entity])
        lines.sort(key=lambda line: (-line.quotes, -line.claims, folded(_name(line, entities))))
        with replacing(target) as stream:
            count = write_table(stream, SAID_COLUMNS, _rows(reading, lines, entities, names, cancelled))
        return Exported(count, target)
    finally:
        reading.close()


def export_counts(path: Path, target: Path, counts: Sequence[Count]) -> Exported:
    """Write these counts of the project at `path` to `target` as CSV; raises Problem where it cannot be written."""
    _refuse_project(path, target)
    names = _names_of(path)
    with replacing(target) as stream:
        return Exported(write_table(stream, COUNT_COLUMNS, (_count_row(count, names) for count in counts)), target)


def export_findings(
    path: Path, target: Path, findings: Sequence[tuple[Finding, Waiver | None]], progress: Progress = unseen, cancelled: Asked = never
) -> Exported:
    """Write these findings in the project at `path` to `target` as CSV, in their order.

    Raises Problem where it cannot be written, and Cancelled if so asked.
    """
    _refuse_project(path, target)
    names = _names_of(path)
    stop_if(cancelled)
    with replacing(target) as stream:
        count = write_table(stream, FINDING_COLUMNS, (_finding_row(finding, waiver, names) for finding, waiver in findings))
    progress(count, count)
    return Exported(count, target)


def export_picture(path: Path, target: Path, picture: bytes) -> Exported:
    """Write a picture to `target`, which must not be the project at `path`; raises Problem where it cannot be written."""
    _refuse_project(path, target)
    with replacing(target) as stream:
        stream.buffer.write(picture)
    return Exported(1, target)


def _refuse_project(path: Path, target: Path) -> None:
    if is_same(target, path):
        raise Problem(_NOT_EXPORTED, _PROJECT, _OTHER_NAME, path=target.name)


def _names_of(path: Path) -> Articles:
    reading = Reading.open(path)
    try:
        return article_names(reading)
    finally:
        reading.close()


def _rows(reading: Reading, lines: Sequence[VoiceLine], entities: dict[str, Entity], names: Articles, cancelled: Asked) -> Iterator[Row]:
    for line in lines:
        head = _head(line, entities)
        for at in range(0, len(line.utterances), _AT_ONCE):
            stop_if(cancelled)
            some = line.utterances[at : at + _AT_ONCE]
            tags = {tag.id: tag for tag in reading.tags([id_ for one in some for id_ in one.tags])}
            for one in some:
                pieces = [tags[id_] for id_ in one.tags if id_ in tags]
                if pieces:  # else it was removed in the meantime
                    yield [*head, *_said(one, pieces, names)]


def _head(line: VoiceLine, entities: dict[str, Entity]) -> Row:
    entity = entities.get(line.voice.entity)
    wikidata = entity.wikidata if entity is not None else ""
    return [_name(line, entities), line.voice.whose.value, line.voice.entity, wikidata, line.quotes, line.claims, line.articles]


def _name(line: VoiceLine, entities: dict[str, Entity]) -> str:
    """The register's name, or the words of the mention; of others nothing, since `whose` says it."""
    entity = entities.get(line.voice.entity)
    return entity.name if entity is not None else line.voice.words


def _said(one: Utterance, pieces: Sequence[Tag], names: Articles) -> Row:
    first = pieces[0]
    attributes = first.attributes
    return [
        one.kind.value, first.label, first.status.value, " … ".join(tag.excerpt for tag in pieces),
        " ".join(f"{tag.start}-{tag.end}" for tag in pieces), "code_point", *names.get(first.article_id, ("", "")),
        " | ".join(tag.uid for tag in pieces), attributes.check_worthiness or "", attributes.stance or "", attributes.restatement,
    ]  # fmt: skip


def _finding_row(finding: Finding, waiver: Waiver | None, names: Articles) -> Row:
    return [
        finding.concern.value, finding.kind, finding.words, finding.more, finding.start, finding.end, "code_point",
        *names.get(finding.article_id, ("", "")), " | ".join(finding.tags),
        waiver.reason if waiver is not None else "", waiver.annotator if waiver is not None else "",
    ]  # fmt: skip


def _count_row(count: Count, names: Articles) -> Row:
    uid, title = names.get(count.article_id, ("", ""))
    return [count.by.value, count.kind.value if count.kind is not None else "", count.name or title, uid, count.count]
