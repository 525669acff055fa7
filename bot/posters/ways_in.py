"""What to know beside a code, one below another: a camera opens it, so does Zalo, until when (R13, R61)."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.posters import pictograms
from bot.posters.drawing import Box, Mark
from bot.posters.poster import Poster
from bot.posters.setting import Block, Style, block, scaled, stacked
from bot.posters.typeface import Weight

_WAYS: tuple[tuple[str, Callable[[float, float, float], list[Mark]]], ...] = (
    ("iphone", pictograms.finder),
    ("android", pictograms.scanning),
    ("deadline", pictograms.calendar),
)
_LABEL = Style(largest=7, smallest=3.6, weight=Weight.BOLD)
_TEXT = Style(largest=6.4, smallest=3, lines=4)
_PICTOGRAM, _BESIDE, _BELOW, _UNDER, _ROOM, _RULE = 12.0, 3.8, 5.0, 3.4, 5.0, 0.5
_SMALLER = 0.95
_SMALLEST = 0.3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One way as it was set, at `scale` of its usual size; `wide` has the text beside the pictogram."""

    drawing: Callable[[float, float, float], list[Mark]]
    label: Block
    text: Block
    scale: float
    wide: bool

    @property
    def height(self) -> float:
        if self.wide:
            beside = self.label.height + _UNDER * self.scale + self.text.height
            return max(_PICTOGRAM * self.scale, beside)
        return (_PICTOGRAM + _BELOW) * self.scale + self.text.height

    def at(self, x: float, top: float) -> list[Mark]:
        side = _PICTOGRAM * self.scale
        if self.wide:
            words = [(self.label, 0.0), (self.text, _UNDER * self.scale)]
            return [*self.drawing(x, top, side), *stacked(words, x + side + _BESIDE * self.scale, top)[0]]
        return [
            *self.drawing(x, top, side),
            *self.label.at(x + side + _BESIDE * self.scale, top + (side - self.label.height) / 2),
            *self.text.at(x, top + side + _BELOW * self.scale),
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where the ways stand; `scale` is how large they may be, `wide` puts each text beside its pictogram."""

    x: float
    top: float
    width: float
    height: float
    scale: float = 1
    wide: bool = False


def ways_in(poster: Poster, place: Place) -> list[Mark]:
    """The ways within a place, set smaller where they would not fit."""
    scale, x, top = place.scale, place.x, place.top
    while True:
        ways = [_set(poster, key, drawing, place, scale) for key, drawing in _WAYS]
        room = (place.height - sum(way.height for way in ways)) / (len(ways) - 1)
        if room >= (1 if place.wide else 2) * _ROOM * scale or scale < _SMALLEST:
            break
        scale *= _SMALLER
    marks: list[Mark] = []
    for number, way in enumerate(ways):
        marks += way.at(x, top)
        top += way.height + room
        if number < len(ways) - 1 and not place.wide:
            marks.append(Box(x=x, y=top - room / 2, width=place.width, height=_RULE * scale))
    return marks


def _set(
    poster: Poster, key: str, drawing: Callable[[float, float, float], list[Mark]], place: Place, scale: float
) -> _Way:
    beside = place.width - (_PICTOGRAM + _BESIDE) * scale
    return _Way(
        drawing=drawing,
        label=block(poster.label(key), beside, scaled(_LABEL, scale)),
        text=block(poster.say(key), beside if place.wide else place.width, scaled(_TEXT, scale)),
        scale=scale,
        wide=place.wide,
    )
