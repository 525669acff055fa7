"""An officer of the union: whose desk it is (R82)."""

from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from programme.levels import Level

TOKEN_BYTES = 32
"""How many random bytes make one token: 256 bits (design §4, Officers)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Officer:
    """Who acts: an officer with a home unit, whose subtree is all this officer sees, and its level."""

    name: str
    unit: str
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerRecord:
    """An officer as registered; `expires_at` is that of the present token, None without one that lasts."""

    name: str
    unit: str
    level: Level
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None


def token_of(random: bytes) -> str:
    """The token that these random bytes make, in hexadecimal digits.

    Raises:
        ValueError: there are not exactly `TOKEN_BYTES` of them.
    """
    if len(random) != TOKEN_BYTES:
        raise ValueError(f"a token is made of {TOKEN_BYTES} random bytes, not {len(random)}")
    return random.hex()


def token_hash(token: str) -> str:
    """The SHA-256 of a token, which is all that is stored of it."""
    return sha256(token.strip().encode()).hexdigest()
