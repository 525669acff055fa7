"""What the documents say is there, and what is there is documented."""

import re
import shlex
from collections.abc import Mapping
from pathlib import Path

import pytest

from admin_cli.commands import COMMANDS, Home, Table
from admin_cli.frame import load
from bot.settings import Settings

ROOT = Path(__file__).parent.parent


def test_every_setting_is_documented() -> None:
    documented = set(re.findall(r"`([A-Z][A-Z_]+)`", (ROOT / "docs/settings.md").read_text(encoding="utf-8")))
    assert {field.upper() for field in Settings.model_fields} - documented == set()


SHOWN = [
    line
    for name in (
        "README.md",
        "docs/officers.md",
        "docs/officer-api.md",
        "docs/posters.md",
        "docs/personal-data.md",
    )
    for line in re.findall(
        r"^(?:.*\| )?sangkien (.+)$", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE
    )
]


@pytest.mark.parametrize("line", SHOWN)
def test_every_command_that_a_document_shows_exists_with_its_options(line: str) -> None:
    words = [word for word in shlex.split(line, comments=True) if not word.startswith("https://")]
    words = words[1:] if words[0] == "--server" else words
    path: list[str] = []
    table: Home | Table = COMMANDS
    while words and isinstance(table, Mapping):
        path.append(words.pop(0))
        table = table[path[-1]]
    if isinstance(table, Home):
        known = {name for parameter in load(path, table).params for name in parameter.opts} | {"--server"}
        assert {word for word in words if word.startswith("--")} - known == set()


def test_every_make_target_that_the_documents_name_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"\bmake ([a-z]+)", (ROOT / name).read_text(encoding="utf-8")))
        assert named - targets == set()
