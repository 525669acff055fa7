"""What a sheet of paper shows, as a list of instructions: PDF, SVG and PNG are drawn from the same list.

Lengths are millimetres, x to the right and y downward from the upper left corner; sizes of letters too.
"""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from bot.posters.qr import Qr
from bot.posters.typeface import Weight


class Ink(IntEnum):
    """How light a mark is, 0 to 255; the grey is for words that matter less and still prints well."""

    BLACK = 0
    GREY = 64
    WHITE = 255


class Side(StrEnum):
    """Which side of a text stands at its x."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


BEFORE = {Side.LEFT: 0.0, Side.MIDDLE: 0.5, Side.RIGHT: 1.0}
"""How much of a text's width lies before its x."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text; `y` is where its letters stand."""

    text: str
    x: float
    y: float
    size: float
    weight: Weight = Weight.REGULAR
    ink: Ink = Ink.BLACK
    side: Side = Side.LEFT


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A filled rectangle; with `radius` its corners are round."""

    x: float
    y: float
    width: float
    height: float
    ink: Ink = Ink.BLACK
    radius: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A QR code with its quiet zone, `side` long."""

    x: float
    y: float
    side: float
    qr: Qr

    @property
    def module(self) -> float:
        """How large one module is."""
        return self.side / self.qr.size


Mark = Words | Box | Code


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What one side of a product shows."""

    width: float
    height: float
    marks: tuple[Mark, ...]

    @property
    def codes(self) -> tuple[Code, ...]:
        """Its QR codes."""
        return tuple(mark for mark in self.marks if isinstance(mark, Code))


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """A face on a sheet: its upper left corner, how much larger, and whether it stands upside down."""

    face: Face
    x: float = 0
    y: float = 0
    scale: float = 1
    turned: bool = False

    @property
    def width(self) -> float:
        """How wide it is on the sheet."""
        return self.face.width * self.scale

    @property
    def height(self) -> float:
        """How high it is on the sheet."""
        return self.face.height * self.scale


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet of paper: its faces, and boxes of its own (where to cut and fold).

    `trim` is how much is cut off on each side.
    """

    width: float
    height: float
    faces: tuple[Placed, ...]
    lines: tuple[Box, ...] = ()
    trim: float = 0
