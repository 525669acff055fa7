"""The end of the time for which personal data is kept (R99, appendix 7)."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """Until which day an edition keeps personal data, whether that is over, and what is still held."""

    edition: str
    until: date
    is_over: bool
    entries: int
    people: int
    chats: int
