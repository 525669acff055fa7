"""Posters put on paper, with the marks that show where to cut and fold."""

from dataclasses import replace

from bot.posters.drawing import Box, Ink, Placed, Sheet
from bot.posters.papers import Cells, Kind, Product
from bot.posters.poster import Poster
from bot.posters.stickers import sticker
from bot.posters.tent import table_tent
from bot.posters.wall import wall_poster

LEAST_MODULE = 0.5
"""Millimetres: a smaller module is lost by cheap printers and old cameras."""

TRIM = 12.0
"""Millimetres around a product with cutting marks."""

_HAIR = 0.2
_MARK_LENGTH, _MARK_GAP = 6.0, 3.0
_DASH = 3.0


class CodeTooFine(Exception):
    """The link is so long that the modules of its code would be too small at this size."""


def sheet(poster: Poster, product: Product) -> Sheet:
    """The sheet of one poster.

    Raises:
        CodeTooFine: its code would not be readable everywhere.
    """
    width, height = product.size.millimetres
    faces = _faces(poster, product, width, height)
    finest = min(placed.scale * mark.module for placed in faces for mark in placed.face.codes)
    if finest < LEAST_MODULE:
        raise CodeTooFine(poster.link)
    made = Sheet(width=width, height=height, faces=faces, lines=_folds(product, width, height))
    return _with_marks(made, product) if product.marks else made


def _faces(poster: Poster, product: Product, width: float, height: float) -> tuple[Placed, ...]:
    """What the sheet shows; the sizes differ in form by less than half a millimetre, which is left free."""
    match product.kind:
        case Kind.POSTER:
            face = wall_poster(poster)
            return (Placed(face=face, scale=min(width / face.width, height / face.height)),)
        case Kind.TENT:
            face = table_tent(poster)
            scale = min(width / face.width, height / 2 / face.height)
            # The upper face stands on its head, so that it is upright when the sheet is folded.
            upper = Placed(face=face, y=height / 2 - face.height * scale, scale=scale, turned=True)
            return upper, Placed(face=face, y=height / 2, scale=scale)
        case Kind.STICKERS:
            cells = product.per_sheet.cells
            face = sticker(poster, cells)
            return tuple(
                Placed(face=face, x=column * cells.width, y=row * cells.height)
                for row in range(cells.rows)
                for column in range(cells.columns)
            )


def _folds(product: Product, width: float, height: float) -> tuple[Box, ...]:
    """A dashed line across a tent, short enough to leave the face alone."""
    if product.kind is not Kind.TENT:
        return ()
    dashes = int(width / _DASH)
    return tuple(
        Box(x=(number + 0.25) * _DASH, y=height / 2 - _HAIR / 2, width=_DASH / 2, height=_HAIR, ink=Ink.GREY)
        for number in range(dashes)
    )


def _with_marks(made: Sheet, product: Product) -> Sheet:
    """The sheet with its cutting marks: around it, or between stickers."""
    if product.kind is Kind.STICKERS:
        return replace(made, lines=_cuts(product.per_sheet.cells))
    return Sheet(
        width=made.width + 2 * TRIM,
        height=made.height + 2 * TRIM,
        faces=tuple(replace(placed, x=placed.x + TRIM, y=placed.y + TRIM) for placed in made.faces),
        lines=(
            *(replace(line, x=line.x + TRIM, y=line.y + TRIM) for line in made.lines),
            *_corners(made.width, made.height),
        ),
        trim=TRIM,
    )


def _corners(width: float, height: float) -> tuple[Box, ...]:
    """Two hairs at each corner, which stop before the product."""
    far = TRIM - _MARK_GAP - _MARK_LENGTH
    xs, ys = (TRIM, TRIM + width), (TRIM, TRIM + height)
    outside_x, outside_y = (far, TRIM + width + _MARK_GAP), (far, TRIM + height + _MARK_GAP)
    flat = [Box(x=x, y=y - _HAIR / 2, width=_MARK_LENGTH, height=_HAIR) for x in outside_x for y in ys]
    upright = [Box(x=x - _HAIR / 2, y=y, width=_HAIR, height=_MARK_LENGTH) for x in xs for y in outside_y]
    return (*flat, *upright)


def _cuts(cells: Cells) -> tuple[Box, ...]:
    """A hair between the columns and between the rows of stickers."""
    across = (
        Box(
            x=0,
            y=row * cells.height - _HAIR / 2,
            width=cells.width * cells.columns,
            height=_HAIR,
            ink=Ink.GREY,
        )
        for row in range(1, cells.rows)
    )
    down = (
        Box(
            x=column * cells.width - _HAIR / 2,
            y=0,
            width=_HAIR,
            height=cells.height * cells.rows,
            ink=Ink.GREY,
        )
        for column in range(1, cells.columns)
    )
    return (*across, *down)
