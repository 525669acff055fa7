"""The window as the owner has moved it."""

from typing import Protocol

from programme.window_change import WindowChange


class WindowChanges(Protocol):
    """Decisions about the window; the last of an edition is in force."""

    async def last(self, edition: str) -> WindowChange | None:
        """The decision in force, or None while the programme file alone holds."""

    async def every(self, edition: str) -> list[WindowChange]:
        """All of them, newest first."""

    async def add(self, edition: str, change: WindowChange) -> None:
        """One more decision, in force from here on."""
