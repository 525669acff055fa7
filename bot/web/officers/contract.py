"""What both ends of the officers' desk over HTTPS agree on; it loads nothing, for commands start with it."""

from dataclasses import dataclass, field
from enum import StrEnum

PATH = "/api/officer/v1/"
BODY_LIMIT = 4 * 1024 * 1024
"""Bytes of a request: a bulk act may name 25,000 entries, an import some thousand people."""


class Trouble(StrEnum):
    """What is wrong with a request itself, or with the service; a refusal by the rules has its own key."""

    UNKNOWN_OPERATION = "unknown_operation"
    WRONG_METHOD = "wrong_method"
    WRONG_TYPE = "wrong_type"
    TOO_LARGE = "too_large"
    TOO_MANY = "too_many_requests"
    UNAVAILABLE = "unavailable"
    SERVER = "server"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why nothing was done: `error` is a stable key, `arguments` name the entry, unit or field meant."""

    error: str
    arguments: dict[str, str] = field(default_factory=dict)
