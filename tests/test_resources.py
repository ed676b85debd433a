"""What is bundled is there, is drawn by one hand, and reads as a news page does."""

import ast
import re
import tomllib
import xml.etree.ElementTree as Xml
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

import resources
from gui.actions.catalogue import COMMANDS
from gui.model.canon import canonical

ICONS = sorted(resources.file("icons").glob("*.svg"))
ARTICLES = sorted(resources.file("sample").glob("*.txt"))
ROOT = Path(__file__).resolve().parent.parent


def names(paths: list[Path]) -> list[str]:
    return [path.stem for path in paths]


def test_a_wheel_takes_all_of_it_along() -> None:
    setup = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["setuptools"]
    taken = {path for pattern in setup["package-data"]["resources"] for path in resources.file().glob(pattern)}
    assert {*ICONS, *ARTICLES, resources.file("style", "pressmark.qss")} <= taken


@pytest.mark.parametrize("drawing", [path for path in ICONS if path.stem != "pressmark"], ids=lambda path: path.stem)
def test_every_icon_is_of_one_hand(drawing: Path) -> None:
    root = Xml.fromstring(drawing.read_text("utf-8"))
    assert root.get("viewBox") == "0 0 24 24"
    assert root.get("stroke-width") == "1.75"
    assert root.get("stroke-linecap") == root.get("stroke-linejoin") == "round"
    colours = {value for part in root.iter() for name in ("fill", "stroke") if (value := part.get(name))}
    assert colours <= {"none", "currentColor"}


def test_every_icon_is_used_and_every_icon_used_is_there() -> None:
    used = {command.icon for command in COMMANDS if command.icon} | set(_icons_of_widgets())
    assert used | {"pressmark"} == set(names(ICONS))
    assert '"pressmark.svg"' in (ROOT / "gui" / "shell" / "application.py").read_text("utf-8")


def _icons_of_widgets() -> Iterator[str]:
    """The names given to `icon(...)`, and those in tables called `_ICONS`."""
    for path in (ROOT / "gui" / "widgets").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.Call(func=ast.Name(id="icon"), args=[ast.Constant(value=str(name)), *_]):
                    yield name
                case ast.Assign(targets=[ast.Name(id="_ICONS")], value=ast.Dict(values=values)):
                    yield from (str(ast.literal_eval(value)) for value in values)


def test_every_picture_of_the_style_sheet_is_there_and_none_else() -> None:
    sheet = resources.file("style", "pressmark.qss").read_text("utf-8")
    named = set(re.findall(r'url\("@style/([^"]+)"\)', sheet))
    both = {name.replace("@theme", theme) for name in named for theme in ("light", "dark")}
    assert both == {path.name for path in resources.file("style").glob("*.svg")}


def test_there_are_articles_to_begin_with() -> None:
    assert names(ARTICLES) == ["bakery", "ferry", "storks"]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_a_sample_article_is_canonical_and_short(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert canonical(text) == (text, ())
    title, blank, *rest = text.split("\n")
    assert title
    assert not blank
    assert 250 <= len(text.split()) <= 450
    assert rest[-1] == ""


def test_the_sample_holds_what_makes_news_hard_to_tag() -> None:
    texts = [path.read_text("utf-8") for path in ARTICLES]
    assert all("“" in text and "’" in text for text in texts)
    assert any("\u00a0" in text for text in texts)
    assert any(ord(character) > 0xFFFF for text in texts for character in text)
    paragraphs = [line for text in texts for line in text.split("\n") if line]
    assert any(first.count("“") > first.count("”") and then.startswith("“") for first, then in pairwise(paragraphs))
