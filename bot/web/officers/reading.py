"""The body of an officer's request: JSON of exactly the operation's request type, nothing more."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from typing import TypeVar

import msgspec

from programme.errors import BadRequest

Asked = TypeVar("Asked")

_WHERE = re.compile(r" - at `\$\.?(?P<path>[^`]*)`$")
_MISSING = re.compile(r"missing required field `(?P<name>\w+)`")
_EXPECTED = re.compile(r"^Expected `(?P<kind>[^`]+)`")
_WHOLE = "body"
_LARGEST = 2**31 - 1  # what a number in our tables may be


def read_request(kind: type[Asked], body: bytes) -> Asked:
    """The request in a body; an empty one asks with the defaults.

    Raises:
        BadRequest: `problem` is the path of the field that cannot be read, "body" for the whole; `expected`
            the type that belongs there, where one can be named.
    """
    try:
        request = msgspec.json.decode(body or b"{}", type=kind)
        raw = msgspec.json.decode(body or b"{}")
    except msgspec.ValidationError as error:
        raise _bad(str(error)) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadRequest(problem=_WHOLE) from None
    for problem in _unusable(request, raw, ""):
        raise BadRequest(problem=problem)
    return request


def _bad(message: str) -> BadRequest:
    where = _WHERE.search(message)
    missing = _MISSING.search(message)
    path = ".".join(part for part in (where and where["path"], missing and missing["name"]) if part)
    expected = _EXPECTED.search(message)
    if expected is None:
        return BadRequest(problem=path or _WHOLE)
    return BadRequest(problem=path or _WHOLE, expected=expected["kind"])


def _unusable(value: object, raw: object, path: str) -> Iterator[str]:
    """The paths of what a decoder lets pass and we do not.

    A field that the type has not (a misspelt `dry_run` would otherwise do the act), a NUL, which PostgreSQL
    cannot store, a number that no column holds, a time without its zone.
    """
    if is_dataclass(value) and isinstance(raw, dict):
        known = {field.name for field in fields(value)}
        for name, part in raw.items():
            inner = f"{path}.{name}" if path else str(name)
            if name in known:
                yield from _unusable(getattr(value, name), part, inner)
            else:
                yield inner
    elif isinstance(value, dict):
        for name, part in value.items():
            yield from _unusable(name, name, path)
            yield from _unusable(part, part, f"{path}.{name}")
    elif isinstance(value, tuple | list) and isinstance(raw, list):
        for number, (part, inner_raw) in enumerate(zip(value, raw, strict=True)):
            yield from _unusable(part, inner_raw, f"{path}[{number}]")
    elif _is_unusable(value):
        yield path


def _is_unusable(value: object) -> bool:
    match value:
        case str():
            return "\x00" in value
        case int():
            return abs(value) > _LARGEST
        case datetime():
            return value.tzinfo is None
    return False
