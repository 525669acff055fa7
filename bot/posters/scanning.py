"""Every code is read again from the sheet as it will be printed, before the sheet is handed out (R13).

What is read is the code's own part of the sheet, drawn by the same instructions that become PDF, SVG and PNG:
whatever else they put there, a line across it or a frame in its quiet zone, is in that picture too.
"""

from PIL import Image

from bot.posters.drawing import Placed, Sheet
from bot.posters.qr import UnreadableQr, text_in
from bot.posters.raster import MM_PER_INCH, Area, picture

_PIXELS_PER_MODULE = 5.0
_LEAST_PIXELS = 3.0  # our scanner reads finer ones, but no printer keeps them apart


def check(sheet: Sheet, link: str) -> None:
    """That each code of a sheet reads as its link; equal codes are drawn and read once.

    Raises:
        UnreadableQr: one does not.
    """
    read: set[tuple[int, bool, float]] = set()
    for placed in sheet.faces:
        like = (id(placed.face), placed.turned, placed.scale)
        for area, module in _codes(placed):
            if like in read and not _disturbed(sheet, placed, area):
                continue
            # At the module's own size, so that a code for a wall costs no more than one for a label.
            seen = picture(sheet, _PIXELS_PER_MODULE / module * MM_PER_INCH, area)
            if text_in(seen) != link:
                raise UnreadableQr(link)
        read.add(like)


def check_picture(drawn: Image.Image, dpi: float, sheet: Sheet, link: str) -> None:
    """That each code reads as its link in the very picture of a sheet that is handed out.

    Raises:
        UnreadableQr: one does not: the resolution is too low for it.
    """
    per_mm = dpi / MM_PER_INCH
    for placed in sheet.faces:
        for area, module in _codes(placed):
            if module * per_mm < _LEAST_PIXELS:
                raise UnreadableQr(link)
            corners = (area.x, area.y, area.x + area.width, area.y + area.height)
            left, top, right, below = (round(corner * per_mm) for corner in corners)
            if text_in(drawn.crop((left, top, right, below))) != link:
                raise UnreadableQr(link)


def _disturbed(sheet: Sheet, own: Placed, area: Area) -> bool:
    """Whether anything but its own face reaches into the area of a code."""
    others = any(area.meets(placed) for placed in sheet.faces if placed is not own)
    return others or any(area.meets(line) for line in sheet.lines)


def _codes(placed: Placed) -> list[tuple[Area, float]]:
    """Where on the sheet the codes of a face are, and how large a module of each is."""
    found = []
    for code in placed.face.codes:
        side = code.side * placed.scale
        x, y = code.x * placed.scale, code.y * placed.scale
        if placed.turned:
            x, y = placed.width - x - side, placed.height - y - side
        area = Area(x=placed.x + x, y=placed.y + y, width=side, height=side)
        found.append((area, code.module * placed.scale))
    return found
