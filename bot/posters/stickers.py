"""Stickers: the code, the unit and its code on a label, as many to a sheet of A4 as its grid has."""

from bot.posters.drawing import Face, Mark
from bot.posters.papers import Cells
from bot.posters.poster import Poster
from bot.posters.setting import Style, column, framed, height_of, stacked
from bot.posters.typeface import Weight

_PADDING = 4.4  # the printers of offices leave 4.2 mm of a sheet white, and labels reach to its edges
_CODE_SHARE = 0.5  # of the width, at most


def sticker(poster: Poster, cells: Cells) -> Face:
    """One sticker of a grid."""
    side = min(cells.height - 2 * _PADDING, cells.width * _CODE_SHARE)
    top = (cells.height - side) / 2
    left = _PADDING + side + _PADDING
    marks = framed(_PADDING, top, side, poster.code, side * 0.014)
    marks += _words(poster, left, cells.width - _PADDING - left, cells.height)
    return Face(width=cells.width, height=cells.height, marks=tuple(marks))


def _words(poster: Poster, x: float, width: float, height: float) -> list[Mark]:
    """What to do, for which unit, and the code to type."""
    size = min(width / 6.2, height / 8.5)
    bold = Weight.BOLD
    texts = [
        (poster.say("sticker"), Style(largest=size, smallest=size * 0.4, weight=bold), 0.0),
        (poster.name, Style(largest=size * 0.62, smallest=size * 0.34, lines=3), size * 0.62),
        (poster.say("sticker_code"), Style(largest=size * 0.48, smallest=size * 0.3), size * 0.9),
        (poster.unit_code, Style(largest=size * 1.5, smallest=size * 0.4, weight=bold), size * 0.42),
        (poster.say("sticker_deadline"), Style(largest=size * 0.48, smallest=size * 0.3), size * 0.75),
    ]
    blocks = column(texts, width, height - 2 * _PADDING)
    return stacked(blocks, x, (height - height_of(blocks)) / 2)[0]
