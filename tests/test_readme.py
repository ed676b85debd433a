"""What the README tells people to type exists, and its two lines stand alone."""

import re
import shlex
import tomllib

import pytest

from gui.actions.catalogue import COMMANDS as COMMANDS_OF_WINDOW
from gui.shell import commands
from tests.bench.plan import Bench
from tests.conftest import ROOT

README = (ROOT / "README.md").read_text("utf-8")
LINES = [line for block in re.findall(r"^```sh\n(.*?)^```", README, re.M | re.S) for line in block.splitlines() if line]
COMMANDS = [command for line in LINES for command in line.split(" && ")]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def test_the_two_lines_stand_alone() -> None:
    alone = [line for line in LINES if line.startswith("python3 -m venv .venv && .venv/bin/pip install -q -c constraints.txt -e ")]
    assert len(alone) == 2
    assert alone[0].endswith(" && .venv/bin/python main.py tour tour")
    assert alone[1].endswith(" '.[dev]' && .venv/bin/pytest")


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_of_the_readme_exists(command: str) -> None:
    match shlex.split(command):
        case ["python3", "-m", "venv", ".venv"] | [".venv/bin/pytest"]:
            pass
        case [".venv/bin/pip", "install", "-q", "-c", "constraints.txt", "-e", what]:
            extra = re.fullmatch(r"\.(?:\[(\w+)\])?", what)
            assert extra is not None
            assert extra[1] is None or extra[1] in PROJECT["optional-dependencies"]
            assert (ROOT / "constraints.txt").is_file()
        case [".venv/bin/python", "main.py"]:
            pass
        case [".venv/bin/python", "main.py", project] if project.endswith(".pressmark"):
            pass
        case [".venv/bin/python", "main.py", *words]:
            commands.parser().parse_args(words)
        case [".venv/bin/python", "-m", module]:
            assert (ROOT / module.replace(".", "/") / "__main__.py").is_file()
        case [".venv/bin/python", "-m", "tests.bench", "--only", group]:
            assert group in Bench(ROOT, short=True).groups
        case [".venv/bin/sqlite-utils", "rows", _, view]:
            assert view in {"tags", "articles", "links", "entities", "history"}
        case _:
            pytest.fail("nobody has checked that this exists")


@pytest.mark.parametrize("target", re.findall(r"\]\((?!https?:)([^)#]+)", README) or ["README.md"])
def test_a_link_of_the_readme_leads_somewhere(target: str) -> None:
    assert (ROOT / target).exists()


def key_table() -> str:
    """The keys as the catalogue has them."""
    rows = [(command.title.replace("&", ""), " or ".join(f"`{key}`" for key in command.keys)) for command in COMMANDS_OF_WINDOW]
    return "\n".join(f"| {title} | {keys} |" for title, keys in [("Command", "Key"), ("---", "---"), *(row for row in rows if row[1])])


def test_the_keys_are_those_of_the_catalogue() -> None:
    assert key_table() in README


def test_what_is_installed_is_pinned() -> None:
    pinned = re.findall(r"^([\w-]+)==", (ROOT / "constraints.txt").read_text("utf-8"), re.M)
    known = {name.lower().replace("_", "-") for name in pinned}
    wanted = [*PROJECT["dependencies"], *(name for extra in PROJECT["optional-dependencies"].values() for name in extra)]
    for requirement in wanted:
        name = re.split("[<>=;~! ]", requirement)[0].lower().replace("_", "-")
        assert name in known
