"""The folder of a demo, known by a mark, so that nobody's real installation is ever taken for one."""

import json
from enum import Enum
from pathlib import Path

from admin_cli.exits import Failed
from bot.settings import DATABASE_FILE, PROGRAMME_FILE, Settings

MARK = "demo.json"
_CREDENTIALS = "credentials.json"
_INSTALLATION = (DATABASE_FILE, PROGRAMME_FILE, _CREDENTIALS)
_ALL = (*_INSTALLATION, f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm", "errors.log", MARK)

# What would reach people outside this machine: a demo has none of it.
_CHANNELS_OFF = dict.fromkeys(
    (
        "telegram_token",
        "zalo_bot_token",
        "zalo_oa_app_id",
        "zalo_oa_app_secret",
        "zalo_oa_secret_key",
        "zalo_oa_refresh_token",
        "server",
        "officer_token",
    )
)


class Holds(Enum):
    """What a folder holds."""

    NOTHING = "nothing"
    DEMO = "demo"
    HALF_A_DEMO = "half a demo"
    INSTALLATION = "installation"


def held_by(folder: Path) -> Holds:
    """What a folder holds; files that are none of ours do not count."""
    mark = folder / MARK
    if mark.is_file():
        return Holds.DEMO if _is_whole(mark) else Holds.HALF_A_DEMO
    return Holds.INSTALLATION if any((folder / name).exists() for name in _INSTALLATION) else Holds.NOTHING


def settings_of(folder: Path, settings: Settings) -> Settings:
    """The settings of a demo: its own database and programme, and no channel that leaves this machine."""
    own: dict[str, object] = {
        "data_dir": folder,
        "database_url": f"sqlite:///{folder}/{DATABASE_FILE}",
        "programme": folder / PROGRAMME_FILE,
    }
    return settings.model_copy(update={**_CHANNELS_OFF, **own})


def begin(folder: Path) -> None:
    """An empty folder, marked as a demo's before anything else is in it; readable by its owner only.

    Raises:
        Failed: it cannot be written.
    """
    try:
        for missing in [each for each in reversed((folder, *folder.parents)) if not each.exists()]:
            missing.mkdir(mode=0o700)
        for name in _ALL:
            (folder / name).unlink(missing_ok=True)
        _write(folder / MARK, whole=False)
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise Failed("demo-cannot_write", folder=str(folder), problem=problem) from None


def finish(folder: Path) -> None:
    """Mark the demo as whole."""
    _write(folder / MARK, whole=True)


def _write(mark: Path, *, whole: bool) -> None:
    mark.write_text(json.dumps({"demo": True, "whole": whole}) + "\n", encoding="utf-8")


def _is_whole(mark: Path) -> bool:
    try:
        document = json.loads(mark.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return isinstance(document, dict) and document.get("whole") is True
