"""Sheets as SVG: letters are outlines, so that a machine or a printing house without the font shows the same.

An embedded font would be read by browsers only (drawing programs ignore it) and is five times as large.
"""

from html import escape

from bot.posters.drawing import BEFORE, Box, Code, Face, Ink, Mark, Placed, Sheet, Words
from bot.posters.qr import runs
from bot.posters.typeface import Weight, typeface


def svg(sheet: Sheet, title: str) -> str:
    """A sheet as an SVG of its real size; `title` is what a screen reader says."""
    letters = _Letters()
    faces: dict[int, tuple[str, Face]] = {}
    for placed in sheet.faces:
        faces.setdefault(id(placed.face), (f"face{len(faces)}", placed.face))
    drawn = "".join(
        f'<g id="{name}">{"".join(_mark(mark, letters) for mark in face.marks)}</g>'
        for name, face in faces.values()
    )
    uses = "".join(_placed(placed, faces[id(placed.face)][0]) for placed in sheet.faces)
    lines = "".join(_mark(line, letters) for line in sheet.lines)
    width, height = _number(sheet.width), _number(sheet.height)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}" role="img">'
        f"<title>{escape(title)}</title><defs>{letters.drawn()}{drawn}</defs>"
        f'<rect width="{width}" height="{height}" fill="#fff"/>{uses}{lines}</svg>\n'
    )


class _Letters:
    """Each letter that occurs, drawn once and used wherever it stands."""

    def __init__(self) -> None:
        self._names: dict[tuple[Weight, str], str] = {}

    def name(self, weight: Weight, path: str) -> str:
        return self._names.setdefault((weight, path), f"l{len(self._names)}")

    def drawn(self) -> str:
        return "".join(f'<path id="{name}" d="{path}"/>' for (_, path), name in self._names.items())


def _placed(placed: Placed, name: str) -> str:
    moves = f"translate({_number(placed.x)} {_number(placed.y)})"
    if placed.turned:
        moves += f" translate({_number(placed.width)} {_number(placed.height)}) rotate(180)"
    if placed.scale != 1:
        moves += f" scale({placed.scale:.6g})"
    return f'<use xlink:href="#{name}" transform="{moves}"/>'


def _mark(mark: Mark, letters: _Letters) -> str:
    match mark:
        case Words():
            return _words(mark, letters)
        case Box():
            corner = f' rx="{_number(mark.radius)}"' if mark.radius else ""
            size = f'width="{_number(mark.width)}" height="{_number(mark.height)}"'
            return f'<rect x="{_number(mark.x)}" y="{_number(mark.y)}" {size}{corner}{_fill(mark.ink)}/>'
        case Code():
            path = "".join(f"M{start} {y}h{length}v1h-{length}z" for y, start, length in runs(mark.qr))
            place = f"translate({_number(mark.x)} {_number(mark.y)}) scale({mark.module:.6g})"
            return f'<path shape-rendering="crispEdges" transform="{place}" d="{path}"/>'


def _words(words: Words, letters: _Letters) -> str:
    face = typeface(words.weight)
    before = BEFORE[words.side] * face.width(words.text)
    uses = "".join(
        f'<use xlink:href="#{letters.name(words.weight, path)}" x="{_number(start - before)}"/>'
        for path, start in face.outline(words.text)
    )
    place = f"translate({_number(words.x)} {_number(words.y)}) scale({words.size:.6g})"
    return f'<g transform="{place}"{_fill(words.ink)}>{uses}</g>'


def _fill(ink: Ink) -> str:
    return "" if ink is Ink.BLACK else f' fill="#{ink:02x}{ink:02x}{ink:02x}"'


def _number(value: float) -> str:
    return f"{value:.4f}".rstrip("0").rstrip(".")
