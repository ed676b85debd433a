"""What can be done without a window, and how it is asked for; loaded for such a command only."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from gui.exchange.file_kinds import FileKind
from gui.exchange.file_problems import shown
from gui.model.problem import Problem
from gui.model.words import QT_TRANSLATE_NOOP
from gui.shell.saying import flush, say
from gui.shell.statuses import DONE, PROBLEM
from gui.shell.version import VERSION
from gui.store.backing import KEPT
from gui.store.header import SUFFIX
from gui.store.project import Project
from gui.tasks.account import account_name, named
from gui.tasks.adding import add_articles, articles_from
from gui.tasks.checking import check_project
from gui.tasks.exporting import export_file
from gui.tasks.importing import Files, import_files

STANDARD_OUTPUT = Path("-")

_DESCRIPTION = """\
Mark claims, quotes and entities in news text.  Without a command a window opens:

  {name}            the last project, or the first time the sample
  {name} PROJECT    that project (one that is called like a command: ./add)
"""
_EPILOG = """\
exit status: 0 done, 1 a problem, 2 wrong usage, 3 no screen or a missing system library
"""
_NO_PROJECT = QT_TRANSLATE_NOOP("Problem", "“{name}” is not there and was not created")
_NO_SUFFIX = QT_TRANSLATE_NOOP("Problem", "a project's name ends in {suffix}")
_CREATED = QT_TRANSLATE_NOOP("CommandLine", "New project: {name}")
_ADDED = QT_TRANSLATE_NOOP("CommandLine", "Articles added: {new}; already there: {known}; not added: {failed}")
_REMARKS = QT_TRANSLATE_NOOP("CommandLine", "{title}: {remarks}")
_EXPORTED: dict[FileKind, str] = {
    FileKind.TAGS: QT_TRANSLATE_NOOP("CommandLine", "Tags exported to {path}: {count}"),
    FileKind.LINKS: QT_TRANSLATE_NOOP("CommandLine", "Links and cues exported to {path}: {count}"),
    FileKind.ENTITIES: QT_TRANSLATE_NOOP("CommandLine", "Entities exported to {path}: {count}"),
    FileKind.CLAIMS: QT_TRANSLATE_NOOP("CommandLine", "Claims exported to {path}: {count}"),
}
assert _EXPORTED.keys() == set(FileKind)
_TAGS_IMPORTED = QT_TRANSLATE_NOOP("CommandLine", "Tags imported: {new}; already there: {known}; not imported: {failed}")
_LINKS_IMPORTED = QT_TRANSLATE_NOOP("CommandLine", "Links imported: {new}; already there: {known}; not imported: {failed}")
_ENTITIES_IMPORTED = QT_TRANSLATE_NOOP("CommandLine", "Entities imported: {new}; already there: {known}; not imported: {failed}")
_NOTHING_TO_EXPORT = "one of the arguments -o/--output --links --entities is required"
_NOTHING_TO_IMPORT = "one of the arguments FILE.csv --links --entities is required"
_SAME_FILE = "each of -o/--output --links --entities needs a file of its own"
_CHECKED = QT_TRANSLATE_NOOP("CommandLine", "Articles checked: {articles}; tags checked: {tags}; links checked: {links}; damaged: {failed}")


_FORMATS = {"csv": FileKind.TAGS, "claimreview": FileKind.CLAIMS}
"""What `export -o` can write."""


def run(words: Sequence[str], show_tour: Callable[[str], int], show_doctor: Callable[[], int]) -> int:
    """Do what the words ask for and return the exit status; tour and doctor need Qt, and are shown by whoever may load it."""
    try:
        asked = parser().parse_args(words, Namespace(show_tour=show_tour, show_doctor=show_doctor))
    except SystemExit as said:  # help, version or wrong usage: argparse has said it
        flush()
        return int(said.code or 0)
    answer: int = asked.run(asked)
    return answer


def parser() -> ArgumentParser:
    """All commands with their words."""
    words = ArgumentParser(usage="%(prog)s [PROJECT | COMMAND …]", epilog=_EPILOG, formatter_class=RawDescriptionHelpFormatter)
    words.description = _DESCRIPTION.format(name=words.prog)
    words.add_argument("--version", action="version", version=f"Pressmark {VERSION}")
    commands = words.add_subparsers(title="commands", metavar="COMMAND", required=True, prog=words.prog)

    add = commands.add_parser("add", help="add text files as articles; makes the project if it is not there")
    add.add_argument("project", metavar="PROJECT", type=_path)
    add.add_argument("files", metavar="FILE", type=Path, nargs="+")
    add.set_defaults(run=_add)

    export = commands.add_parser("export", help="write all tags as CSV, and what links them")
    export.add_argument("project", metavar="PROJECT", type=_path)
    export.add_argument("-o", "--output", metavar="FILE", type=Path, help="where the tags go; - is standard output")
    export.add_argument("--format", choices=tuple(_FORMATS), default="csv", help="what FILE is: claimreview is JSON-LD of the claims")
    export.add_argument("--links", metavar="FILE.csv", type=Path, help="where links and cues go")
    export.add_argument("--entities", metavar="FILE.csv", type=Path, help="where the register of entities goes")
    export.set_defaults(run=_export, refuse=export.error)

    take = commands.add_parser("import-tags", help="take tags back from such CSVs, and what links them")
    take.add_argument("project", metavar="PROJECT", type=_path)
    take.add_argument("file", metavar="FILE.csv", type=Path, nargs="?")
    take.add_argument("--links", metavar="FILE.csv", type=Path, help="the links of these tags, or of tags that are there")
    take.add_argument("--entities", metavar="FILE.csv", type=Path, help="the register of entities")
    take.set_defaults(run=_import, refuse=take.error)

    check = commands.add_parser("check", help="prove that every tag says what its article says, and every link makes sense")
    check.add_argument("project", metavar="PROJECT", type=_path)
    check.set_defaults(run=_check)

    tour = commands.add_parser("tour", help="see the sample tagged, reviewed and exported; leaves pictures")
    tour.add_argument("folder", metavar="FOLDER")
    tour.set_defaults(run=_tour)

    commands.add_parser("doctor", help="print what a bug report should say about this computer").set_defaults(run=_doctor)
    for one in (add, take):
        one.add_argument("--annotator", metavar="NAME", help="under which name; that of the account if not given")
    return words


def _path(word: str) -> Path:
    """Whole, so that `.` has a name that can be said."""
    return Path(word).absolute()


def _add(asked: Namespace) -> int:
    """Reads all files first: where none is good, no project is made."""
    annotator = _annotator(asked)
    articles, problems = articles_from(asked.files)
    if not articles:
        return _told(problems)
    project = _open_or_create(asked.project)
    try:
        added = add_articles(project, articles, annotator)
    finally:
        project.close()
    say(_ADDED.format(new=len(added.new), known=len(added.known), failed=len(problems)))
    for article in added.new:
        if article.remarks:
            say(_REMARKS.format(title=article.title, remarks=article.remarks))
    return _told(problems)


def _annotator(asked: Namespace) -> str:
    return account_name() if asked.annotator is None else named(asked.annotator)


def _open_or_create(path: Path) -> Project:
    if path.exists() or path.is_symlink():
        return _opened(path)
    if path.suffix != SUFFIX:
        raise Problem(_NO_PROJECT, _NO_SUFFIX, name=shown(Path(path.name)), suffix=SUFFIX)
    project = Project.create(path)
    say(_CREATED.format(name=shown(Path(path.name))))
    return project


def _opened(path: Path) -> Project:
    """A project that is there; where it was an older Pressmark's, the copy of it is said."""
    project = Project(path)
    if project.backup is not None:
        say(KEPT.format(name=shown(Path(project.backup.name))))
    return project


def _export(asked: Namespace) -> int:
    targets = [
        (kind, target)
        for kind, target in (
            (_FORMATS[asked.format], asked.output),
            (FileKind.LINKS, asked.links),
            (FileKind.ENTITIES, asked.entities),
        )
        if target is not None
    ]
    if not targets:
        asked.refuse(_NOTHING_TO_EXPORT)
    if len({target.absolute() for _, target in targets}) < len(targets):
        asked.refuse(_SAME_FILE)
    for kind, target in targets:
        done = export_file(asked.project, target, kind)
        if all(each != STANDARD_OUTPUT for _, each in targets):
            say(_EXPORTED[kind].format(path=shown(done.path), count=done.count))
    return DONE


def _import(asked: Namespace) -> int:
    annotator = _annotator(asked)
    tags, links, entities = (() if path is None else (path,) for path in (asked.file, asked.links, asked.entities))
    if not (tags or links or entities):
        asked.refuse(_NOTHING_TO_IMPORT)
    project = _opened(asked.project)
    try:
        done = import_files(project, Files(tags, links, entities), annotator)
    finally:
        project.close()
    for sentence, taken, asked_for in (
        (_TAGS_IMPORTED, done.tags, tags),
        (_LINKS_IMPORTED, done.links, links),
        (_ENTITIES_IMPORTED, done.entities, entities),
    ):
        if asked_for or taken.new:
            say(sentence.format(new=taken.new, known=taken.known, failed=taken.lost))
    return _told(done.problems)


def _check(asked: Namespace) -> int:
    done = check_project(asked.project)
    say(_CHECKED.format(articles=done.articles, tags=done.tags, links=done.links, failed=len(done.findings)))
    return _told(done.findings)


def _tour(asked: Namespace) -> int:
    status: int = asked.show_tour(asked.folder)
    return status


def _doctor(asked: Namespace) -> int:
    status: int = asked.show_doctor()
    return status


def _told(problems: Iterable[Problem]) -> int:
    """Say each problem on standard error; the exit status that follows."""
    status = DONE
    for problem in problems:
        print(problem, file=sys.stderr)
        status = PROBLEM
    return status
