"""One cell of a catalogue's row: what may stand in it, wherever the row was written."""

from datetime import date

import programme.day
from programme.folding import fold_key
from programme.levels import Level

_LEVELS = {
    "national": Level.NATIONAL,
    "top": Level.TOP,
    "tinh": Level.TOP,
    "nganh": Level.TOP,
    "daumoi": Level.TOP,
    "tinhthanhphonganh": Level.TOP,
    "immediate": Level.IMMEDIATE,
    "captrentructiepcoso": Level.IMMEDIATE,
    "captrentructiep": Level.IMMEDIATE,
    "congdoancaptrentructiepcoso": Level.IMMEDIATE,
    "captrencoso": Level.IMMEDIATE,
    "grassroots": Level.GRASSROOTS,
    "coso": Level.GRASSROOTS,
    "congdoancoso": Level.GRASSROOTS,
    "cdcs": Level.GRASSROOTS,
}
_KINDS = {
    "tinh": "province",
    "thanhphotructhuoctrunguong": "city",
    "nganh": "sector",
    "congdoannganh": "sector",
    "tongcongty": "corporation",
    "tapdoan": "corporation",
    "quan": "urban_district",
    "huyen": "district",
    "thixa": "town",
    "thanhpho": "provincial_city",
    "thanhphothuoctinh": "provincial_city",
    "thanhphothuocthanhpho": "municipal_city",
    "phuong": "ward",
    "xa": "commune",
    "dackhu": "special_zone",
    "donvitructhuoc": "subordinate",
    "tructhuoc": "subordinate",
    "donvitructiep": "direct_unit",
}


def read_level(text: str) -> Level:
    """A level by its stable name or as the union calls it; ValueError for another word."""
    level = _LEVELS.get(fold_key(text))
    if level is None:
        raise ValueError(f"unknown level “{text}”, expected one of {', '.join(Level)}")
    return level


def read_target(text: str) -> int:
    """A whole number, digits only but for a point or space every thousand (“1.200”); ValueError otherwise."""
    head, *groups = text.replace(" ", ".").split(".")
    digits = "".join((head, *groups))
    if not (digits.isascii() and digits.isdecimal() and all(len(group) == 3 for group in groups)):  # noqa: PLR2004 - a thousand's digits
        raise ValueError(f"the target “{text}” is not a whole number")
    return int(digits)


def read_day(text: str) -> date:
    """A day in ISO 8601 or as people in Viet Nam write it; ValueError otherwise."""
    day = programme.day.read_day(text)
    if day is None:
        raise ValueError(f"“{text}” is not a date such as 2025-07-01")
    return day


def read_kind(text: str) -> str:
    """A kind by its stable name or in Vietnamese; another word stays as it is, for the checks to refuse."""
    return _KINDS.get(fold_key(text), text.strip())
