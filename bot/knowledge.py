"""What all chats share, kept up to date: units may be imported, the window moved, at any moment (R63)."""

import asyncio
from dataclasses import replace

from bot.facts import Knowledge
from bot.settings import Settings
from conversations.wording import default_wording
from programme.edition import Edition
from programme.window_change import WindowChange, in_force
from storage.database import Database
from units_data.search import Search


class CurrentKnowledge:
    """The knowledge in force; call it to have it, `refresh` it when the database may have changed."""

    def __init__(self, database: Database, settings: Settings, edition: Edition) -> None:
        self._database = database
        self._settings = settings
        self._edition = edition
        self._knowledge: Knowledge | None = None
        self._revision: str | None = None
        self._change: WindowChange | None = None
        # Of two that read at once the slower would put back what was in force before.
        self._refreshing = asyncio.Lock()

    def __call__(self) -> Knowledge:
        """The knowledge in force.

        Raises:
            RuntimeError: `refresh` was never called.
        """
        if self._knowledge is None:
            raise RuntimeError("the units were not loaded")
        return self._knowledge

    async def refresh(self) -> None:
        """Take over what has changed: the owner's last word on the window, another unit tree."""
        async with self._refreshing:
            await self._read()

    async def _read(self) -> None:
        async with self._database.reading() as work:
            change = await work.window_changes.last(self._edition.code)
            revision = await work.units.revision()
            known = self._knowledge
            if known is not None and revision == self._revision:
                if change != self._change:
                    self._change = change
                    self._knowledge = replace(known, edition=in_force(self._edition, change))
                return
            units = await work.units.load()
        self._revision, self._change = revision, change
        self._knowledge = Knowledge(
            edition=in_force(self._edition, change),
            units=units,
            search=Search(units),
            wording=default_wording(),
            public_url=self._settings.address,
            language=self._settings.language or "vi",
        )
