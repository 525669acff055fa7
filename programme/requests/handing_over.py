"""An entry that goes over to the worker's own chat, by a code that an officer tells (decision 0024)."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """A code by which the author of this entry takes it over to another chat."""

    code: str
    for_unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOverGiven:
    """The `hand_over` code, which is never shown again, and until when it works; the phone is masked."""

    code: str
    full_name: str
    phone: str
    hand_over: str
    expires_at: datetime
