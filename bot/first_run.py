"""What a first run leaves: programme file, unit tree, national owner and the owner's token (design §4)."""

import json
from collections.abc import Callable
from datetime import datetime

from bot.private_file import write_private
from bot.settings import Settings
from programme.edition import Edition, load_edition, shifted, shipped_edition_text
from programme.officer import TOKEN_BYTES
from programme.use_cases.officers import NAME_MAX, found
from programme.window import VIETNAM
from storage.database import Database
from units_data.catalogue import shipped, shipped_quotas
from units_data.unit import ROOT


def open_programme(settings: Settings, now: datetime) -> Edition:
    """The edition in the programme file; a first run writes it, its window open from today for as many days.

    Raises:
        EditionError: the file cannot be used.
        OSError: it cannot be read or written.
    """
    file = settings.programme
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        text = shifted(shipped_edition_text(), now.astimezone(VIETNAM).date())
        file.write_text(text, encoding="utf-8")
    return load_edition(file.read_text(encoding="utf-8"), str(file))


async def found_installation(
    database: Database, settings: Settings, edition: Edition, now: datetime, random: Callable[[int], bytes]
) -> bool:
    """Store the catalogue if there is none, register the owner if there is no officer; whether it did that.

    The owner's token is in the credentials file before its officer is committed: a crash between them leaves
    a token that opens nothing, and the next run replaces it.
    """
    async with database.transaction() as work:
        await work.units.seed(shipped(edition.catalogue), shipped_quotas(edition.catalogue))
        name = str(edition.controller)[:NAME_MAX]
        token = await found(work, name, ROOT, now=now, random=random(TOKEN_BYTES))
        if token is not None:
            write_private(settings.credentials_file, json.dumps({"token": token}) + "\n")
    return token is not None
