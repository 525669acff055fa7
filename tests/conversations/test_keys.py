"""Every key used in code exists, and every key that exists is used."""

import ast
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from conversations.wording import default_wording

KEYS = default_wording().keys()
SECTIONS = {key.split(".")[0] for key in KEYS}
LOOKS_LIKE_A_KEY = re.compile(r"[a-z]+\.[a-z_]+")
ROOT = Path(__file__).parents[2]
PACKAGES = ("conversations", "bot", "programme")  # the engine says err.server, a use case notify.approved

# What is said with a key, and which of its arguments is the key: Reply("a.b"), wording.text(language, "a.b").
SAYS = {"Reply": 0, "say": 0, "text": 1, "label": 1}


def sources(package: str) -> Iterator[ast.Module]:
    for path in sorted((ROOT / package).rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def strings(node: ast.AST) -> set[str]:
    """All string literals below a node that look like a key."""
    return {
        part.value
        for part in ast.walk(node)
        if isinstance(part, ast.Constant)
        and isinstance(part.value, str)
        and LOOKS_LIKE_A_KEY.fullmatch(part.value)
    }


def beginnings(node: ast.AST) -> set[str]:
    """The sections that are spoken of as a whole: f"state.{status}"."""
    return {
        first.value
        for part in ast.walk(node)
        if isinstance(part, ast.JoinedStr)
        and part.values
        and isinstance(first := part.values[0], ast.Constant)
        and isinstance(first.value, str)
        and first.value.rstrip(".") in SECTIONS
    }


def said(module: ast.Module) -> set[str]:
    """The keys in the calls that say something, whatever section they name."""
    keys: set[str] = set()
    for call in ast.walk(module):
        if isinstance(call, ast.Call):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            position = SAYS.get(name)
            if position is not None:
                keys.update(*(strings(argument) for argument in call.args[: position + 1]))
    return keys


def quoted() -> set[str]:
    """The keys that other texts quote: { month-name }."""
    texts = files("conversations") / "texts" / "vi"
    found = (
        re.findall(r"\{ ([a-z]+-[a-z_]+) \}", file.read_text(encoding="utf-8")) for file in texts.iterdir()
    )
    return {name.replace("-", ".", 1) for names in found for name in names}


def test_every_key_that_is_said_exists() -> None:
    used = set[str]().union(*(said(module) for module in sources("conversations")))
    assert used - KEYS == set()


def test_every_literal_that_names_a_section_is_a_key() -> None:
    """So a key in a table, a constant or a condition is checked like one in a call."""
    literals = set[str]().union(*(strings(module) for module in sources("conversations")))
    assert {literal for literal in literals if literal.split(".")[0] in SECTIONS} - KEYS == set()


def test_every_key_that_exists_is_used() -> None:
    modules = [module for package in PACKAGES for module in sources(package)]
    used = quoted().union(*(strings(module) for module in modules))
    families = tuple(set[str]().union(*(beginnings(module) for module in modules)))
    assert {key for key in KEYS - used if not key.startswith(families)} == set()
