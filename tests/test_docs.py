"""What the documents say is there, and what is there is documented."""

import re
from pathlib import Path

from admin_cli.commands import COMMANDS, Home
from bot.settings import Settings

ROOT = Path(__file__).parent.parent


def test_every_setting_is_documented() -> None:
    documented = set(re.findall(r"`([A-Z][A-Z_]+)`", (ROOT / "docs/settings.md").read_text(encoding="utf-8")))
    assert {field.upper() for field in Settings.model_fields} - documented == set()


def test_every_command_that_the_readme_shows_exists() -> None:
    shown = re.findall(
        r"^sangkien ([a-z-]+)(?: ([a-z-]+))?", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
    )
    for first, second in shown:
        home = COMMANDS[first]
        assert isinstance(home, Home) or second in home


def test_every_make_target_that_the_documents_name_exists() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        named = set(re.findall(r"\bmake ([a-z]+)", (ROOT / name).read_text(encoding="utf-8")))
        assert named - targets == set()
