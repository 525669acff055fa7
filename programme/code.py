"""Entry codes: short, safe to say over the telephone, safe against one slip (R52, design §4)."""

import unicodedata

import regex

from programme.check_symbol import LOOKALIKES, drawn, fits

CODE_BYTES = 4
"""How many random bytes make one code: 30 of their 32 bits are used."""

_RANDOM_SYMBOLS = 6
_GROUP = 3
_PREFIX = "SK"
_MESSAGE_MAX = 64

_SEPARATORS = regex.compile(r"[\s\-‐‑‒–—−_.,·:#/]+")
_BODY = regex.compile(r"[0-9A-Z--U]{7}", flags=regex.V1)
_WHOLE = regex.compile(
    r"(?:MÃ |MA )?#?(?P<prefix>SK)?(?P<join>[ \-.]{0,3})"
    r"(?P<first>\w{3})(?P<middle>[ \-.]{0,3})(?P<rest>\w{4})\.?"
)
# P01XKCN is a unit's code typed without its dashes (units_data), not an entry's.
_UNIT_CODE = regex.compile(r"P[0-9]{2}X")


def entry_code(random: bytes) -> str:
    """The code that these `CODE_BYTES` random bytes stand for, in the one form that is stored and shown.

    >>> entry_code(bytes(4))
    'SK-000-0000'
    """
    if len(random) != CODE_BYTES:
        raise ValueError(f"an entry code is made of {CODE_BYTES} random bytes, not {len(random)}")
    return _written(drawn(random, _RANDOM_SYMBOLS))


def read_code(text: str) -> str | None:
    """The entry code a person typed, in its stored form; None when it is none or its check does not fit.

    Case, spaces, dashes and a missing SK do not matter; O is read as 0, I and L as 1.

    >>> read_code("sk ooo oooo")
    'SK-000-0000'
    """
    body = _body(text)
    if body is None:
        return None
    return _written(body) if fits(body) else None


def looks_like_code(text: str) -> bool:
    """Whether a whole message was meant as an entry code, right or mistyped, to be answered as one.

    Without the SK a word such as “xin chao” has seven symbols too; then a letter and a digit are asked for.
    """
    plain = _upper(text)
    match = _WHOLE.fullmatch(plain)
    if match is None or _body(plain) is None:
        return False
    body = match["first"] + match["rest"]
    if any(symbol.isdigit() for symbol in body):
        return match["prefix"] is not None or not (body.isdigit() or _UNIT_CODE.match(body))
    return match["prefix"] is not None and " " not in match["join"] + match["middle"]


def _upper(text: str) -> str:
    # A code spread out by spaces has some 30 characters; anything far longer is not even normalised.
    return unicodedata.normalize("NFKC", text).strip().upper() if len(text) <= _MESSAGE_MAX else ""


def _body(text: str) -> str | None:
    """The seven symbols of a typed code, look-alikes resolved, or None when there are not seven."""
    plain = _SEPARATORS.sub("", _upper(text).removeprefix("MÃ ").removeprefix("MA "))
    if len(plain) == len(_PREFIX) + _RANDOM_SYMBOLS + 1:
        plain = plain.removeprefix(_PREFIX)
    return plain.translate(LOOKALIKES) if _BODY.fullmatch(plain) else None


def _written(body: str) -> str:
    return f"{_PREFIX}-{body[:_GROUP]}-{body[_GROUP:]}"
