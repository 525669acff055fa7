"""The products and the sizes of paper they come in."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from bot.posters.links import Printed


class Kind(StrEnum):
    """The products."""

    POSTER = "poster"
    TENT = "tent"
    STICKERS = "stickers"

    @property
    def printed(self) -> Printed:
        """The mark that its links carry."""
        return _PRINTED[self]


_PRINTED = {Kind.POSTER: Printed.POSTER, Kind.TENT: Printed.TENT, Kind.STICKERS: Printed.STICKER}


class Size(StrEnum):
    """The sizes of paper (ISO 216)."""

    A3 = "a3"
    A4 = "a4"
    A5 = "a5"

    @property
    def millimetres(self) -> tuple[float, float]:
        """How wide and how high it is."""
        return _MILLIMETRES[self]


_MILLIMETRES = {Size.A3: (297.0, 420.0), Size.A4: (210.0, 297.0), Size.A5: (148.0, 210.0)}


@dataclass(frozen=True, slots=True)
class Cells:
    """How a sheet of A4 is cut into stickers: columns and rows."""

    columns: int
    rows: int

    @property
    def width(self) -> float:
        """How wide one sticker is."""
        return _MILLIMETRES[Size.A4][0] / self.columns

    @property
    def height(self) -> float:
        """How high one sticker is."""
        return _MILLIMETRES[Size.A4][1] / self.rows


class PerSheet(IntEnum):
    """How many stickers a sheet of A4 has: the sheets of labels that shops sell everywhere."""

    EIGHT = 8
    EIGHTEEN = 18
    TWENTY_FOUR = 24

    @property
    def cells(self) -> Cells:
        """Its grid."""
        return _CELLS[self]


_CELLS = {
    PerSheet.EIGHT: Cells(2, 4),
    PerSheet.EIGHTEEN: Cells(3, 6),
    PerSheet.TWENTY_FOUR: Cells(3, 8),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Product:
    """What is to be made of each poster; stickers come on A4 only, and only they have a number per sheet.

    With `marks` the sheet is larger than the product and shows where to cut; stickers get lines between them.
    """

    kind: Kind = Kind.POSTER
    size: Size = Size.A4
    per_sheet: PerSheet = PerSheet.TWENTY_FOUR
    marks: bool = False
