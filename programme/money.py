"""Sums of money in đồng, read as workers write them: 200tr, 1,5 tỷ, 200.000.000 đồng (script.md §18).

Nothing is guessed: a text that holds anything but one sum is not read, because a wrong sum would stand in a
dossier that goes to the national level.
"""

import unicodedata
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from itertools import pairwise

import regex

LEAST = 100_000
"""The smallest yearly benefit that is believed, in đồng: "200" alone surely leaves out its "triệu"."""

MOST = 10_000_000_000_000
"""The largest yearly benefit that is believed, in đồng: ten thousand tỷ."""

_LONGEST = 100  # characters of a text that is one sum with a few words around it

_UNITS = {"ty": 9, "ti": 9, "trieu": 6, "trd": 6, "tr": 6, "nghin": 3, "ngan": 3, "k": 3}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
# "1 tỷ 2", "2tr5", "1 tỷ rưỡi": what follows a unit without one of its own is a part of that unit.
_PART = regex.compile(
    rf"(?P<number>nua|[0-9](?:[0-9., ]*[0-9])?) ?(?P<unit>{_UNIT})(?![a-z])"
    r"(?: ?(?P<more>ruoi|[0-9]{1,3})(?![0-9.,]| ?[a-z]))?"
)
_PLAIN = regex.compile(r"[0-9](?:[0-9., ]*[0-9])?")
_GROUPED = regex.compile(r"[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3})*")
_GROUPED_BY_DOTS = regex.compile(r"[0-9]{1,3}(?:([. ])[0-9]{3})(?:\1[0-9]{3})*(?:,[0-9]+)?")
_WITH_POINT = regex.compile(r"[0-9]+(?:[.,][0-9]+)?")

# What may stand around a sum without changing it. A month or a day would: such a text is not read.
_BEFORE = "khoang|uoc(?: tinh| chung)?|gan|hon|tren|duoc|tiet kiem|lam loi|(?:moi|mot|hang) nam"
_AROUND = regex.compile(
    rf"^(?:(?:{_BEFORE})[ :]+|[~≈] ?)+"
    r"|(?: ?(?:vnd|dong|d(?![a-z])))?(?: ?(?:/|tren|trong|cho|moi|mot|hang|1)* ?(?:1 |mot )?nam)?[ .]*$"
)


class MoneyProblem(StrEnum):
    """Why a text is not taken as a sum of money."""

    UNREADABLE = "money_unreadable"
    TOO_SMALL = "money_too_small"
    TOO_LARGE = "money_too_large"


def read_money(text: str) -> int | MoneyProblem:
    """The sum a text names, in whole đồng (halves are rounded up), or why it is none.

    Points and spaces part thousands and a comma the fraction, as in Viet Nam; a single point or comma that
    does not stand before three digits parts the fraction too. Commas part thousands where no unit follows.

    >>> read_money("khoảng 1,5 tỷ đồng/năm")
    1500000000
    """
    if len(text) > _LONGEST:
        return MoneyProblem.UNREADABLE
    amount = _amount(_AROUND.sub("", _plain(text)).strip())
    if amount is None:
        return MoneyProblem.UNREADABLE
    if amount < LEAST:
        return MoneyProblem.TOO_SMALL
    return MoneyProblem.TOO_LARGE if amount > MOST else int(amount.quantize(1, rounding=ROUND_HALF_UP))


def _plain(text: str) -> str:
    """The text in small letters without accents, its blanks single."""
    bare = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d").replace("₫", "d"))
    return " ".join("".join(sign for sign in bare if not unicodedata.combining(sign)).split())


def _amount(text: str) -> Decimal | None:
    """The sum in đồng: one plain number, or parts with units, each smaller than the one before."""
    parts = list(_PART.finditer(text))
    if not parts:
        return _number(text, grouped_by=_GROUPED) if _PLAIN.fullmatch(text) else None
    if "".join(part[0] for part in parts).replace(" ", "") != text.replace(" ", ""):
        return None
    powers = [_UNITS[part["unit"]] for part in parts]
    if any(higher <= lower for higher, lower in pairwise(powers)):
        return None
    values = [_in_units(part["number"], part["more"]) for part in parts]
    if len(parts) > 1 and any(part["more"] for part in parts[:-1]):
        return None
    known = [value for value in values if value is not None]
    if len(known) != len(values):
        return None
    return sum((value.scaleb(power) for value, power in zip(known, powers, strict=True)), Decimal())


def _in_units(number: str, more: str | None) -> Decimal | None:
    """How many of its unit a part is: “2” and “5” of "2tr5" are 2.5."""
    value = Decimal("0.5") if number == "nua" else _number(number, grouped_by=_GROUPED_BY_DOTS)
    if value is None or more is None:
        return value
    if number == "nua" or value != value.to_integral_value():
        return None
    return value + (Decimal("0.5") if more == "ruoi" else Decimal(f"0.{more}"))


def _number(text: str, *, grouped_by: regex.Pattern[str]) -> Decimal | None:
    if grouped_by.fullmatch(text):
        if grouped_by is _GROUPED:
            return Decimal(regex.sub(r"[., ]", "", text))
        return Decimal(text.replace(".", "").replace(" ", "").replace(",", "."))
    return Decimal(text.replace(",", ".")) if _WITH_POINT.fullmatch(text) else None
