"""What happens to `pressmark …` on the command line: a window, or work without one.

It is on the way to the window, so it looks at the words itself and loads only what they ask for:
Qt for a window, the tasks and argparse for everything else.
"""

import os
import sys
from collections.abc import Sequence

from gui.model.problem import Problem
from gui.shell import screen
from gui.shell.statuses import INTERRUPTED, NO_SCREEN, PROBLEM

COMMANDS = ("add", "export", "import-tags", "check", "tour", "doctor")
"""The first words that are commands; a project of such a name is opened as `./add`."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words say and return the exit status; one sentence on standard error says what went wrong."""
    words = sys.argv[1:] if words is None else words
    try:
        return _done(words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except (Problem, BrokenPipeError) as error:
        if not isinstance(error.__cause__ or error, BrokenPipeError):
            print(error, file=sys.stderr)
        else:  # who read our output has gone: say nothing, and let Python say nothing when it flushes at its end
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return PROBLEM


def _done(words: Sequence[str]) -> int:
    if len(words) > 1 or (words and (words[0] in COMMANDS or words[0].startswith("-"))):
        from gui.shell import commands  # noqa: PLC0415 - argparse and the tasks, which no window needs

        return commands.run(words, show_tour, show_doctor)
    return show_window(words[0] if words else None)


def show_window(project: str | None) -> int:
    """Open the window on a project, or on the last one; 3 and one sentence if there can be no window."""
    if not screen.is_told_elsewhere(os.environ):
        in_the_way = screen.obstacle(os.environ)
        if in_the_way is not None:
            print(in_the_way, file=sys.stderr)
            return NO_SCREEN
    try:
        from gui.shell import application  # noqa: PLC0415 - Qt only when a window is wanted
    except ImportError as error:
        return _no_qt(error)
    return application.run(project)


def show_tour(folder: str) -> int:
    """Show the tour; where there is no screen it is drawn off-screen."""
    if not screen.is_told_elsewhere(os.environ):
        in_the_way = screen.obstacle(os.environ)
        if in_the_way is not None:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
            os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # Qt tells what that platform lacks at every window
            if in_the_way.what == screen.NO_LIBRARY:
                print(in_the_way, file=sys.stderr)
    try:
        from gui.shell import tour  # noqa: PLC0415 - Qt only when a window is wanted
    except ImportError as error:
        return _no_qt(error)
    return tour.run(folder)


def show_doctor() -> int:
    """Print what a bug report needs."""
    from gui.shell import doctor  # noqa: PLC0415 - half as long to load as all other commands together

    return doctor.run()


def _no_qt(error: ImportError) -> int:
    """Say which system libraries Qt misses; if it misses none, the error is ours."""
    problem = screen.missing_for_qt()
    if problem is None:
        raise error
    print(problem, file=sys.stderr)
    return NO_SCREEN


if __name__ == "__main__":
    sys.exit(main())
