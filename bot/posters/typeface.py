"""Be Vietnam Pro as the posters need it: how wide a text is, and the outlines of its letters.

Only what this font has is read (TrueType outlines, a format 4 character map); Pillow and reportlab read the
same files for themselves, and the tests compare the widths.
"""

import struct
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, cached_property
from importlib.resources import files
from itertools import pairwise

_MISSING = 0  # the glyph that stands for a character the font does not have
_ON_CURVE, _SHORT_X, _SHORT_Y, _REPEATED, _SAME_X, _SAME_Y = 1, 2, 4, 8, 16, 32
_WORDS, _OFFSETS, _SCALE, _MORE, _TWO_SCALES, _MATRIX = 1, 2, 8, 32, 64, 128

Point = tuple[float, float]


class Weight(StrEnum):
    """The two weights of the posters; each is a file of the font."""

    REGULAR = "Regular"
    BOLD = "Bold"


@dataclass(frozen=True, slots=True)
class _Corner:
    """A point of a contour, in the font's units, y upward; off the curve it bends it."""

    x: float
    y: float
    on_curve: bool


_Contour = tuple[_Corner, ...]


class Typeface:
    """One font file; lengths are in parts of its size (1 is the size itself)."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        count = _number(data, 4)
        places = (struct.unpack(">4s4xII", data[12 + 16 * n : 28 + 16 * n]) for n in range(count))
        self._tables = {tag.decode(): data[start : start + length] for tag, start, length in places}
        self._per_size = _number(self._tables["head"], 18)

    def width(self, text: str) -> float:
        """How far a text reaches at size 1, without kerning."""
        return sum(self._advances[self._glyph(character)] for character in text) / self._per_size

    def outline(self, text: str) -> tuple[tuple[str, float], ...]:
        """Each visible character of a text as an SVG path at size 1 with y downward, and where it begins."""
        drawn, at = [], 0.0
        for character in text:
            glyph = self._glyph(character)
            if path := self._path(glyph):
                drawn.append((path, at))
            at += self._advances[glyph] / self._per_size
        return tuple(drawn)

    @cached_property
    def cap_height(self) -> float:
        """How high a capital letter stands."""
        highest = max(corner.y for corner in self._contours(self._glyph("H"))[0])
        return highest / self._per_size

    def _glyph(self, character: str) -> int:
        return self._glyphs.get(ord(character), _MISSING)

    @cached_property
    def _glyphs(self) -> dict[int, int]:
        """The glyph of each character."""
        table = self._tables["cmap"]
        for number in range(_number(table, 2)):
            platform, encoding, start = struct.unpack(">HHI", table[4 + 8 * number : 12 + 8 * number])
            if (platform, encoding) == (3, 1):
                return _character_map(table[start:])
        raise ValueError("the font has no character map of Unicode")

    @cached_property
    def _advances(self) -> tuple[int, ...]:
        """How far each glyph moves the pen; the last one given holds for all that follow."""
        given, count = _number(self._tables["hhea"], 34), _number(self._tables["maxp"], 4)
        widths: tuple[int, ...] = struct.unpack(f">{2 * given}H", self._tables["hmtx"][: 4 * given])[::2]
        return widths + (widths[-1],) * (count - given)

    @cached_property
    def _places(self) -> tuple[int, ...]:
        """Where each glyph begins in the table of outlines, and where the last one ends."""
        table = self._tables["loca"]
        if _number(self._tables["head"], 50):
            return struct.unpack(f">{len(table) // 4}I", table)
        return tuple(2 * half for half in struct.unpack(f">{len(table) // 2}H", table))

    def _contours(self, glyph: int) -> tuple[_Contour, ...]:
        data = self._tables["glyf"][self._places[glyph] : self._places[glyph + 1]]
        if not data:
            return ()
        count = struct.unpack(">h", data[:2])[0]
        return _simple(data[10:], count) if count >= 0 else self._composite(data[10:])

    def _composite(self, data: bytes) -> tuple[_Contour, ...]:
        """The outlines of a glyph made of others, as a letter and its accents."""
        contours: list[_Contour] = []
        at, flags = 0, _MORE
        while flags & _MORE:
            flags, glyph = struct.unpack(">HH", data[at : at + 4])
            kind = ">hh" if flags & _WORDS else ">bb"
            at += 4
            dx, dy = struct.unpack_from(kind, data, at)
            at += struct.calcsize(kind)
            count = 1 if flags & _SCALE else 2 if flags & _TWO_SCALES else 4 if flags & _MATRIX else 0
            parts = [part / 2**14 for part in struct.unpack_from(f">{count}h", data, at)]
            at += 2 * count
            if not flags & _OFFSETS:
                raise ValueError("a glyph is placed by its points, which this font does not do")
            contours += (_moved(contour, parts, dx, dy) for contour in self._contours(glyph))
        return tuple(contours)

    @cache  # noqa: B019 - there are two typefaces, and they live as long as the process
    def _path(self, glyph: int) -> str:
        return "".join(_drawn(contour, self._per_size) for contour in self._contours(glyph))


@cache
def typeface(weight: Weight) -> Typeface:
    """The font file of a weight, read once."""
    return Typeface((files("bot.posters") / "fonts" / f"BeVietnamPro-{weight}.ttf").read_bytes())


def _number(table: bytes, at: int) -> int:
    """A number of two bytes."""
    return int.from_bytes(table[at : at + 2])


def _character_map(table: bytes) -> dict[int, int]:
    """The glyph of each character in a map of segments (format 4)."""
    kind, segments = struct.unpack(">H4xH", table[:8])
    if kind != 4:  # noqa: PLR2004 - the format's own number
        raise ValueError("the font's character map is not of format 4")
    half = segments // 2
    ends = struct.unpack_from(f">{half}H", table, 14)
    starts = struct.unpack_from(f">{half}H", table, 16 + segments)
    deltas = struct.unpack_from(f">{half}H", table, 16 + 2 * segments)
    ranges_at = 16 + 3 * segments
    ranges = struct.unpack_from(f">{half}H", table, ranges_at)
    glyphs: dict[int, int] = {}
    for number, (start, end, delta, offset) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for character in range(start, end + 1):
            glyph = character
            if offset:
                place = ranges_at + 2 * number + offset + 2 * (character - start)
                glyph = struct.unpack_from(">H", table, place)[0] if place + 2 <= len(table) else _MISSING
            if not offset or glyph:
                glyphs[character] = (glyph + delta) % 2**16
    return glyphs


def _simple(data: bytes, count: int) -> tuple[_Contour, ...]:
    """The contours of a glyph that has points of its own."""
    ends = struct.unpack_from(f">{count}H", data)
    at = 2 * count
    at += 2 + struct.unpack_from(">H", data, at)[0]  # instructions for small screens
    flags: list[int] = []
    while len(flags) < (ends[-1] + 1 if ends else 0):
        flag, at = data[at], at + 1
        flags.append(flag)
        if flag & _REPEATED:
            flags += [flag] * data[at]
            at += 1
    xs, at = _coordinates(data, at, flags, _SHORT_X, _SAME_X)
    ys, at = _coordinates(data, at, flags, _SHORT_Y, _SAME_Y)
    corners = [_Corner(x, y, bool(flag & _ON_CURVE)) for x, y, flag in zip(xs, ys, flags, strict=True)]
    return tuple(tuple(corners[start:end]) for start, end in pairwise((0, *(end + 1 for end in ends))))


def _coordinates(data: bytes, at: int, flags: list[int], short: int, same: int) -> tuple[list[int], int]:
    """One coordinate of each point, which the file has as steps from the point before; and where it ends."""
    values, value = [], 0
    for flag in flags:
        if flag & short:
            value += data[at] if flag & same else -data[at]
            at += 1
        elif not flag & same:
            value += struct.unpack_from(">h", data, at)[0]
            at += 2
        values.append(value)
    return values, at


def _moved(contour: _Contour, parts: list[float], dx: float, dy: float) -> _Contour:
    """A contour scaled by none, one, two or four numbers, and moved."""
    match parts:
        case [a, b, c, d]:
            pass
        case [a, d]:
            b = c = 0.0
        case [a]:
            b = c = 0.0
            d = a
        case _:
            a, b, c, d = 1.0, 0.0, 0.0, 1.0
    return tuple(
        _Corner(a * corner.x + c * corner.y + dx, b * corner.x + d * corner.y + dy, corner.on_curve)
        for corner in contour
    )


def _drawn(contour: _Contour, per_size: int) -> str:
    """A contour as a part of an SVG path; between two points off the curve lies one on it."""
    corners = list(contour)
    for place, corner in enumerate(corners):
        if corner.on_curve:
            corners = corners[place:] + corners[:place]
            break
    else:
        corners.insert(0, _between(corners[-1], corners[0]))
    path = [f"M{_pair(corners[0], per_size)}"]
    for corner, following in pairwise([*corners, corners[0]]):
        if corner.on_curve:
            if following.on_curve:
                path.append(f"L{_pair(following, per_size)}")
            continue
        end = following if following.on_curve else _between(corner, following)
        path.append(f"Q{_pair(corner, per_size)} {_pair(end, per_size)}")
    return "".join([*path, "Z"])


def _between(one: _Corner, other: _Corner) -> _Corner:
    return _Corner((one.x + other.x) / 2, (one.y + other.y) / 2, on_curve=True)


def _pair(corner: _Corner, per_size: int) -> str:
    return f"{corner.x / per_size:.4g} {-corner.y / per_size:.4g}"
