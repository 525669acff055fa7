"""Tokens of officers kept on this machine: the owner's in the data folder, one's own in the home folder."""

import json
import os
from pathlib import Path
from urllib.parse import urlsplit

from admin_cli.exits import Failed, os_problem
from bot.private_file import write_private
from bot.settings import Settings


def token(settings: Settings) -> str | None:
    """The token to use: the environment's, else the one kept by `login`, else here the owner's.

    The owner's is for this machine only: it is never sent to a server.

    Raises:
        Failed: a file of tokens cannot be read.
    """
    if settings.officer_token is not None:
        return settings.officer_token.get_secret_value()
    kept = _kept().get(_place(settings))
    return kept if kept or settings.server is not None else owner_token(settings)


def owner_token(settings: Settings) -> str | None:
    """The national owner's token, for whoever may read the data folder; None when there is none."""
    document = _read(settings.credentials_file)
    found = document.get("token")
    return found if isinstance(found, str) else None


def keep(settings: Settings, new: str) -> Path:
    """Keep a token for this place; the file it is in, which only its owner may read."""
    _write({**_kept(), _place(settings): new})
    return own_file()


def forget(settings: Settings) -> bool:
    """Forget the token kept for this place; False when there was none."""
    kept = _kept()
    if _place(settings) not in kept:
        return False
    _write({place: text for place, text in kept.items() if place != _place(settings)})
    return True


def own_file() -> Path:
    """Where `login` keeps tokens, keyed by place."""
    home = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(home) / "sangkien" / "credentials.json"


def _place(settings: Settings) -> str:
    """Where a token is good: a server, or a data folder on this machine."""
    if settings.server is None:
        return settings.data_dir.resolve().as_uri()
    parts = urlsplit(settings.server)
    usual = {"http": ":80", "https": ":443"}[parts.scheme]
    return f"{parts.scheme}://{parts.netloc.lower().removesuffix(usual)}{parts.path.rstrip('/')}"


def _kept() -> dict[str, str]:
    return {place: text for place, text in _read(own_file()).items() if isinstance(text, str)}


def _read(file: Path) -> dict[str, object]:
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, PermissionError):
        return {}
    except (OSError, ValueError):
        raise Failed("desk-token_unreadable", file=str(file)) from None
    if not isinstance(document, dict):
        raise Failed("desk-token_unreadable", file=str(file))
    return document


def _write(tokens: dict[str, str]) -> None:
    try:
        write_private(own_file(), json.dumps(tokens, indent=2) + "\n")
    except OSError as error:
        raise Failed("login-cannot_write", file=str(own_file()), problem=os_problem(error)) from None
