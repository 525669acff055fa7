"""What all chats share, kept up to date: another process may import units at any moment (design §4)."""

from bot.facts import Knowledge
from bot.settings import Settings
from conversations.wording import default_wording
from programme.edition import Edition
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

    def __call__(self) -> Knowledge:
        """The knowledge in force.

        Raises:
            RuntimeError: `refresh` was never called.
        """
        if self._knowledge is None:
            raise RuntimeError("the units were not loaded")
        return self._knowledge

    async def refresh(self) -> None:
        """Load the unit tree again if it is another than the one in force."""
        async with self._database.reading() as work:
            revision = await work.units.revision()
            if revision == self._revision and self._knowledge is not None:
                return
            units = await work.units.load()
        self._revision = revision
        self._knowledge = Knowledge(
            edition=self._edition,
            units=units,
            search=Search(units),
            wording=default_wording(),
            public_url=self._settings.address,
            language=self._settings.language or "vi",
        )
