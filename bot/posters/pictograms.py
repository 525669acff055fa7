"""Small drawings beside the ways to open the link: a camera's finder, a phone that scans, a calendar."""

from dataclasses import replace

from bot.posters.drawing import Box, Ink, Mark

_LINE = 0.075  # of the pictogram's side


def finder(x: float, y: float, side: float) -> list[Mark]:
    """A camera's finder around a code."""
    return [
        *_corners(x, y, side, side, side * 0.3),
        *_little_code(x + side * 0.26, y + side * 0.26, side * 0.48),
    ]


def scanning(x: float, y: float, side: float) -> list[Mark]:
    """A phone that sees a code."""
    wide = side * 0.64
    left = x + (side - wide) / 2
    return [
        *_outline(left, y, wide, side, side * 0.12),
        *_little_code(left + wide * 0.22, y + side * 0.22, wide * 0.56),
        Box(
            x=left + wide * 0.36, y=y + side * 0.8, width=wide * 0.28, height=side * _LINE, radius=side * 0.03
        ),
    ]


def calendar(x: float, y: float, side: float) -> list[Mark]:
    """A calendar with its last day marked."""
    days = [
        Box(
            x=x + side * (0.2 + 0.23 * column),
            y=y + side * (0.44 + 0.22 * row),
            width=side * 0.13,
            height=side * 0.13,
        )
        for row in range(2)
        for column in range(3)
    ]
    rings = [
        Box(x=x + side * at, y=y, width=side * 0.1, height=side * 0.22, radius=side * 0.04)
        for at in (0.22, 0.68)
    ]
    return [
        *_outline(x, y + side * 0.08, side, side * 0.92, side * 0.12),
        Box(x=x, y=y + side * 0.08, width=side, height=side * 0.24, radius=side * 0.1),
        *(
            replace(ring, ink=Ink.WHITE, x=ring.x - side * 0.03, width=ring.width + side * 0.06)
            for ring in rings
        ),
        *rings,
        *days,
    ]


def _outline(x: float, y: float, width: float, height: float, radius: float) -> list[Mark]:
    line = min(width, height) * _LINE * 1.4
    return [
        Box(x=x, y=y, width=width, height=height, radius=radius),
        Box(
            x=x + line,
            y=y + line,
            width=width - 2 * line,
            height=height - 2 * line,
            ink=Ink.WHITE,
            radius=max(radius - line, 0),
        ),
    ]


def _corners(x: float, y: float, width: float, height: float, arm: float) -> list[Mark]:
    line = width * _LINE
    right, below = x + width, y + height
    return [
        box
        for left, top, corner_x, corner_y in (
            (x, y, x, y),
            (right - arm, y, right - line, y),
            (x, below - line, x, below - arm),
            (right - arm, below - line, right - line, below - arm),
        )
        for box in (
            Box(x=left, y=top, width=arm, height=line),
            Box(x=corner_x, y=corner_y, width=line, height=arm),
        )
    ]


def _little_code(x: float, y: float, side: float) -> list[Mark]:
    """Squares that look like a code and are none."""
    third = side / 5
    places = ((0, 0, 2), (3, 0, 2), (0, 3, 2), (3, 3, 1), (4, 4, 1))
    return [
        Box(x=x + column * third, y=y + row * third, width=size * third, height=size * third)
        for column, row, size in places
    ]
