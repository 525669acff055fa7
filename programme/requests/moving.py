"""Moving entries to another unit."""

from dataclasses import dataclass

from programme.requests.acts import OnEntries


@dataclass(frozen=True, slots=True, kw_only=True)
class Move(OnEntries):
    """Move entries to the unit `to` before they are nominated; the reason stands in their history."""

    to: str
    reason: str | None = None
