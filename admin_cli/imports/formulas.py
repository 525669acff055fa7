"""Formulas of a sheet that no program has calculated yet: a workbook keeps no result for them."""

import re
from collections.abc import Iterable, Iterator
from typing import IO, Protocol
from zipfile import ZipFile

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ROW, _CELL, _FORMULA, _RESULT = (f"{_MAIN}{name}" for name in ("row", "c", "f", "v"))
_TEXT = "str"  # the kind of a result that is text, which may be empty

_ANY_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_AT_ONCE = 1024 * 1024  # bytes
_OVERLAP = 64  # bytes; more than a tag's name has


class _Element(Protocol):
    """What is needed of an element, whichever library reads it."""

    @property
    def tag(self) -> str: ...
    def get(self, key: str) -> str | None: ...
    def find(self, path: str) -> object | None: ...
    def findtext(self, path: str) -> str | None: ...


def uncalculated(packed: ZipFile, part: str) -> Iterator[tuple[int, frozenset[int]]]:
    """The rows of a sheet that have such cells, from 1 and in order, with the places of the cells, from 0.

    Most sheets have no formula at all; they are only looked through for the tag.
    """
    with packed.open(part) as opened:
        if not _has_formula(opened):
            return
    from openpyxl.xml.functions import iterparse

    with packed.open(part) as opened:
        number = 0
        for _, element in iterparse(opened):
            if element.tag != _ROW:
                continue
            number = _number(element.get("r"), number + 1)
            places = frozenset(_places(element))
            element.clear()
            if places:
                yield number, places


def _has_formula(opened: IO[bytes]) -> bool:
    before = b""
    while chunk := opened.read(_AT_ONCE):
        if _ANY_FORMULA.search(before + chunk):
            return True
        before = chunk[-_OVERLAP:]
    return False


def _places(row: Iterable[_Element]) -> Iterator[int]:
    place = -1
    for cell in row:
        if cell.tag != _CELL:
            continue
        place = _place(cell.get("r"), place + 1)
        empty = not cell.findtext(_RESULT) and cell.get("t") != _TEXT
        if empty and cell.find(_FORMULA) is not None:
            yield place


def _number(address: str | None, following: int) -> int:
    """The number of a row; programs may leave it out."""
    return int(address) if address else following


def _place(address: str | None, following: int) -> int:
    """The place of the column of an address like AB7; programs may leave it out."""
    if not address:
        return following
    place = 0
    for letter in address.rstrip("0123456789").upper():
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
