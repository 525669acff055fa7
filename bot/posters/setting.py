"""Blocks of type: fitted lines one below another, as marks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.posters.drawing import Box, Code, Ink, Mark, Side, Words
from bot.posters.fitting import Fitted, fitted
from bot.posters.qr import Qr
from bot.posters.typeface import Weight, typeface

LEADING = 1.26
"""From one line to the next, in sizes: room for the two accents that may stand on a capital."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a text may be set: its largest and smallest size, its weight, ink and number of lines."""

    largest: float
    smallest: float
    lines: int = 1
    weight: Weight = Weight.REGULAR
    ink: Ink = Ink.BLACK
    leading: float = LEADING


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A text as it was set, to be put somewhere; its height is from the top of capitals to the last line."""

    text: Fitted
    style: Style

    @property
    def cap(self) -> float:
        """How high its capitals stand."""
        return typeface(self.style.weight).cap_height * self.text.size

    @property
    def height(self) -> float:
        """From the top of the capitals in the first line to where the last line stands."""
        return self.cap + (len(self.text.lines) - 1) * self.text.size * self.style.leading

    @property
    def width(self) -> float:
        """How wide its longest line is."""
        face = typeface(self.style.weight)
        return max((face.width(line) for line in self.text.lines), default=0) * self.text.size

    def whole(self, text: str) -> bool:
        """Whether all of a text is there."""
        return " ".join(self.text.lines) == " ".join(text.split())

    def at(self, x: float, top: float, side: Side = Side.LEFT) -> list[Mark]:
        """Its marks with the capitals of the first line reaching up to `top`."""
        return [
            Words(
                text=line,
                x=x,
                y=top + self.cap + number * self.text.size * self.style.leading,
                size=self.text.size,
                weight=self.style.weight,
                ink=self.style.ink,
                side=side,
            )
            for number, line in enumerate(self.text.lines)
        ]


def block(text: str, width: float, style: Style) -> Block:
    """A text set into `width`."""
    lines = fitted(
        text,
        width,
        largest=style.largest,
        smallest=style.smallest,
        lines=style.lines,
        weight=style.weight,
    )
    return Block(text=lines, style=style)


def preferably(text: str, width: float, style: Style, *, least: float = 0.8) -> Block:
    """A text on one line if that takes it to no less than `least` of its largest size; else set as usual."""
    one = block(text, width, replace(style, lines=1, smallest=style.largest * least))
    return one if one.whole(text) else block(text, width, style)


def stacked(blocks: Sequence[tuple[Block, float]], x: float, top: float) -> tuple[list[Mark], float]:
    """Blocks one below another, each with the gap before it; and where the last one ends."""
    marks: list[Mark] = []
    for each, gap in blocks:
        top += gap
        marks += each.at(x, top)
        top += each.height
    return marks, top


Line = tuple[str, Style, float]
"""A text of a column, its style, and the gap before it."""

_SMALLER, _SMALLEST = 0.95, 0.25


def column(texts: Sequence[Line], width: float, height: float) -> list[tuple[Block, float]]:
    """Texts for one column with the gaps before them, all of them smaller where they would be too high."""
    scale = 1.0
    while True:
        blocks = [(block(text, width, scaled(style, scale)), gap * scale) for text, style, gap in texts]
        if height_of(blocks) <= height or scale < _SMALLEST:
            return blocks
        scale *= _SMALLER


def height_of(blocks: Sequence[tuple[Block, float]]) -> float:
    """How high blocks stand one below another."""
    return sum(each.height + gap for each, gap in blocks)


def scaled(style: Style, scale: float) -> Style:
    """The same style in another size."""
    return replace(style, largest=style.largest * scale, smallest=style.smallest * scale)


def framed(x: float, y: float, side: float, code: Qr, line: float) -> list[Mark]:
    """A code in a frame with round corners; the frame stands outside the quiet zone."""
    radius, inset = side * 0.035, line * 1.5
    return [
        Box(x=x, y=y, width=side, height=side, radius=radius),
        Box(
            x=x + line,
            y=y + line,
            width=side - 2 * line,
            height=side - 2 * line,
            ink=Ink.WHITE,
            radius=radius - line,
        ),
        Code(x=x + inset, y=y + inset, side=side - 2 * inset, qr=code),
    ]
