"""Codes that work once and lapse: to link an officer's chat, to move a draft or an entry, to fetch own data.

Nobody can read them in the database: only their SHA-256 is kept.
"""

import hashlib
import unicodedata
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import regex

from programme.check_symbol import LOOKALIKES, drawn, fits

ONCE_BYTES = 5
"""How many random bytes make one typed code: 35 of their 40 bits are used."""


class Purpose(StrEnum):
    """What a code of one use is for."""

    LINK_CHAT = "link_chat"
    MOVE_DRAFT = "move_draft"
    OWN_DATA = "own_data"
    HAND_OVER = "hand_over"


LASTS = {
    Purpose.LINK_CHAT: timedelta(hours=24),
    Purpose.MOVE_DRAFT: timedelta(minutes=15),
    Purpose.OWN_DATA: timedelta(minutes=15),
    Purpose.HAND_OVER: timedelta(hours=1),
}
"""How long a code of each purpose works (script 14, 19; decision 0024)."""

PREFIXES = {Purpose.LINK_CHAT: "CB", Purpose.MOVE_DRAFT: "CM", Purpose.HAND_OVER: "NB"}
"""How the codes begin that people type: of cán bộ (officer), chuyển máy (other device), nhận bài (entry)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OnceCode:
    """A code as it is kept: its digest, and the chat or the officer (by name) it was given to."""

    digest: str
    purpose: Purpose
    chat: int | None = None
    officer: str | None = None
    created_at: datetime
    expires_at: datetime


_RANDOM_SYMBOLS = 7
_GROUP = 4
_MESSAGE_MAX = 64
_SEPARATORS = regex.compile(r"[\s\-‐‑‒–—−_.,·:#/]+")
_PURPOSES = {prefix: purpose for purpose, prefix in PREFIXES.items()}
_SHOWN = regex.compile(r"\w{2}[\-‐‑‒–—−]\w{4}[\-‐‑‒–—−]\w{4}")
_TYPED = regex.compile(rf"(?P<prefix>{'|'.join(_PURPOSES)})(?P<body>[0-9A-Z--U]{{8}})", flags=regex.V1)


def digest_of(secret: str) -> str:
    """The SHA-256 under which a code, or the secret part of a link, is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def bound(digest: str, entry: str) -> str:
    """Under which a code is kept that works only together with the code of one entry."""
    return digest_of(f"{digest} {entry}")


def once_code(purpose: Purpose, random: bytes) -> str:
    """The typed code that these `ONCE_BYTES` random bytes stand for, in the one form that is shown.

    >>> once_code(Purpose.LINK_CHAT, bytes(5))
    'CB-0000-0000'
    """
    if len(random) != ONCE_BYTES:
        raise ValueError(f"a code of one use is made of {ONCE_BYTES} random bytes, not {len(random)}")
    return _written(PREFIXES[purpose], drawn(random, _RANDOM_SYMBOLS))


def read_once_code(text: str) -> tuple[Purpose, str] | None:
    """The code that a whole message is, with its purpose; None when it is none, or its check does not fit.

    >>> read_once_code("cb oooo-oooo"), read_once_code("CB-0000-0001"), read_once_code("cảm ơn")
    ((<Purpose.LINK_CHAT: 'link_chat'>, 'CB-0000-0000'), None, None)
    """
    found = _typed(text)
    if found is None:
        return None
    body = found["body"].translate(LOOKALIKES)
    return (_PURPOSES[found["prefix"]], _written(found["prefix"], body)) if fits(body) else None


def meant_once_code(text: str) -> Purpose | None:
    """What kind of code a whole message was meant as, right or mistyped, to be answered as one.

    A word could begin like a code; one that is meant has a digit, or its dashes, or the right check symbol.
    """
    found = _typed(text)
    if found is None:
        return None
    as_shown = _SHOWN.fullmatch(text.strip()) is not None
    has_digit = any(symbol.isdigit() for symbol in found["body"])
    meant = as_shown or has_digit or fits(found["body"].translate(LOOKALIKES))
    return _PURPOSES[found["prefix"]] if meant else None


def _typed(text: str) -> regex.Match[str] | None:
    if len(text) > _MESSAGE_MAX:
        return None
    return _TYPED.fullmatch(_SEPARATORS.sub("", unicodedata.normalize("NFKC", text)).upper())


def _written(prefix: str, body: str) -> str:
    return f"{prefix}-{body[:_GROUP]}-{body[_GROUP:]}"
