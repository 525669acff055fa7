"""Sheets as pictures in shades of grey, at the resolution of a printer."""

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw, ImageFont

from bot.posters.drawing import BEFORE, Box, Code, Ink, Mark, Placed, Sheet, Side, Words
from bot.posters.qr import runs
from bot.posters.typeface import Weight, typeface

MM_PER_INCH = 25.4
_ANCHORS = {Side.LEFT: "ls", Side.MIDDLE: "ms", Side.RIGHT: "rs"}
_FONTS = 128  # sizes of letters kept ready; a poster has a dozen


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A part of a sheet, in millimetres."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Placed | Box) -> bool:
        """Whether a face or a box reaches into it."""
        return (
            other.x < self.x + self.width
            and self.x < other.x + other.width
            and other.y < self.y + self.height
            and self.y < other.y + other.height
        )


def picture(sheet: Sheet, dpi: float, area: Area | None = None) -> Image.Image:
    """A sheet, or a part of it, as it would be printed."""
    area = area or Area(x=0, y=0, width=sheet.width, height=sheet.height)
    per_mm = dpi / MM_PER_INCH
    paper = Image.new("L", (_pixels(area.width, per_mm), _pixels(area.height, per_mm)), Ink.WHITE)
    for placed in sheet.faces:
        if area.meets(placed):
            _show(paper, placed, area, per_mm)
    pen = _Pen(paper, per_mm, -area.x * per_mm, -area.y * per_mm)
    for line in sheet.lines:
        pen.draw(line)
    return paper


def png(drawn: Image.Image, dpi: float) -> bytes:
    """A picture as a PNG that knows its resolution."""
    out = BytesIO()
    drawn.save(out, "PNG", dpi=(dpi, dpi))
    return out.getvalue()


def _show(paper: Image.Image, placed: Placed, area: Area, per_mm: float) -> None:
    """A face on the paper; one upside down is drawn on a paper of its own, then turned."""
    left, top = (placed.x - area.x) * per_mm, (placed.y - area.y) * per_mm
    if not placed.turned:
        _draw(paper, placed, left, top, per_mm)
        return
    own = Image.new("L", paper.size, Ink.WHITE)
    right, below = paper.width - left, paper.height - top
    _draw(own, placed, right - placed.width * per_mm, below - placed.height * per_mm, per_mm)
    paper.paste(ImageChops.darker(paper, own.rotate(180)))


def _draw(paper: Image.Image, placed: Placed, left: float, top: float, per_mm: float) -> None:
    pen = _Pen(paper, per_mm * placed.scale, left, top)
    for mark in placed.face.marks:
        pen.draw(mark)


class _Pen:
    """Draws marks on a paper whose pixels are `scale` to a millimetre, the origin at `left`, `top`."""

    def __init__(self, paper: Image.Image, scale: float, left: float, top: float) -> None:
        self._draw = ImageDraw.Draw(paper)
        self._paper = paper.size
        self._scale = scale
        self._left, self._top = left, top

    def draw(self, mark: Mark) -> None:
        match mark:
            case Words() if self._touches(mark):
                where = (self._x(mark.x), self._y(mark.y))
                font = _font(mark.weight, mark.size * self._scale)
                self._draw.text(where, mark.text, fill=mark.ink, font=font, anchor=_ANCHORS[mark.side])
            case Box():
                self._box(mark)
            case Code():
                self._code(mark)

    def _touches(self, words: Words) -> bool:
        """Whether any of a text may be on the paper: drawing letters is what a picture costs."""
        size, y = words.size * self._scale, self._y(words.y)
        wide = typeface(words.weight).width(words.text) * size
        left = self._x(words.x) - BEFORE[words.side] * wide
        # With room for what accents, tails and slanted letters need beyond their widths.
        return (
            left - size < self._paper[0]
            and left + wide + size > 0
            and y - 2 * size < self._paper[1]
            and y + size > 0
        )

    def _box(self, box: Box) -> None:
        # Pillow's rectangles include their last row and column.
        corners = (
            round(self._x(box.x)),
            round(self._y(box.y)),
            max(round(self._x(box.x + box.width)) - 1, round(self._x(box.x))),
            max(round(self._y(box.y + box.height)) - 1, round(self._y(box.y))),
        )
        if box.radius:
            self._draw.rounded_rectangle(corners, box.radius * self._scale, fill=box.ink)
        else:
            self._draw.rectangle(corners, fill=box.ink)

    def _code(self, code: Code) -> None:
        xs = [round(self._x(code.x + number * code.module)) for number in range(code.qr.size + 1)]
        ys = [round(self._y(code.y + number * code.module)) for number in range(code.qr.size + 1)]
        for row, start, length in runs(code.qr):
            # At a few dots an inch a module may be no pixel wide; such a code does not pass the check.
            right, below = max(xs[start + length] - 1, xs[start]), max(ys[row + 1] - 1, ys[row])
            self._draw.rectangle((xs[start], ys[row], right, below), fill=Ink.BLACK)

    def _x(self, x: float) -> float:
        return self._left + x * self._scale

    def _y(self, y: float) -> float:
        return self._top + y * self._scale


def _pixels(length: float, per_mm: float) -> int:
    return max(round(length * per_mm), 1)


@lru_cache(maxsize=_FONTS)
def _font(weight: Weight, size: float) -> ImageFont.FreeTypeFont:
    # The basic layout adds up the widths as we measure them; the other one moves letters together.
    return ImageFont.truetype(BytesIO(typeface(weight).data), size, layout_engine=ImageFont.Layout.BASIC)
