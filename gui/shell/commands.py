"""What can be done without a window, and how it is asked for; loaded for such a command only."""

import sys
from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

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
from gui.tasks.exporting import export_tags
from gui.tasks.importing import import_tags

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
_EXPORTED = QT_TRANSLATE_NOOP("CommandLine", "Tags exported to {path}: {count}")
_IMPORTED = QT_TRANSLATE_NOOP("CommandLine", "Tags imported: {new}; already there: {known}; not imported: {failed}")
_CHECKED = QT_TRANSLATE_NOOP("CommandLine", "Articles checked: {articles}; tags checked: {tags}; damaged: {failed}")


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

    export = commands.add_parser("export", help="write all tags as CSV")
    export.add_argument("project", metavar="PROJECT", type=_path)
    export.add_argument("-o", "--output", metavar="FILE", type=Path, required=True, help="where to; - is standard output")
    export.set_defaults(run=_export)

    take = commands.add_parser("import-tags", help="take tags back from such a CSV")
    take.add_argument("project", metavar="PROJECT", type=_path)
    take.add_argument("file", metavar="FILE.csv", type=Path)
    take.set_defaults(run=_import)

    check = commands.add_parser("check", help="prove that every tag says what its article says")
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
    done = export_tags(asked.project, asked.output)
    if asked.output != STANDARD_OUTPUT:
        say(_EXPORTED.format(path=shown(done.path), count=done.count))
    return DONE


def _import(asked: Namespace) -> int:
    annotator = _annotator(asked)
    project = _opened(asked.project)
    try:
        done = import_tags(project, asked.file, annotator)
    finally:
        project.close()
    say(_IMPORTED.format(new=done.count, known=done.known, failed=len(done.problems)))
    return _told(done.problems)


def _check(asked: Namespace) -> int:
    done = check_project(asked.project)
    say(_CHECKED.format(articles=done.articles, tags=done.tags, failed=len(done.findings)))
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
