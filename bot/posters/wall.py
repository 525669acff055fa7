"""The poster for the wall, drawn for A4; the other sizes of the series have the same form."""

from bot.posters.drawing import Box, Face, Ink, Mark, Side
from bot.posters.poster import Poster
from bot.posters.setting import Style, block, column, framed, height_of, preferably, stacked
from bot.posters.typeface import Weight
from bot.posters.ways_in import Place, ways_in

WIDTH, HEIGHT = 210.0, 297.0
_MARGIN = 12.0
_INNER = WIDTH - 2 * _MARGIN
_PANEL_HEIGHT, _PANEL_PADDING = 62.0, 9.0
_BODY_TOP, _CODE_SIDE, _GUTTER = 114.0, 121.0, 9.0
_BAND_TOP, _BAND_HEIGHT = 242.0, 29.0
_FOOT_TOP = 277.5
_AROUND = 5.5
_FRAME = 1.8

_FIRST = Style(largest=20, smallest=8, weight=Weight.BOLD, ink=Ink.WHITE)
_SECOND = Style(largest=12, smallest=6, weight=Weight.BOLD, ink=Ink.WHITE)
_PROGRAMME = Style(largest=6.6, smallest=4.2, lines=2, ink=Ink.WHITE)
_ABOVE = Style(largest=6, smallest=3.6, lines=2, ink=Ink.GREY)
_NAME = Style(largest=13, smallest=5, lines=2, weight=Weight.BOLD, leading=1.2)
_LABEL = Style(largest=6.4, smallest=3.6, weight=Weight.BOLD, ink=Ink.WHITE)
_CANNOT = Style(largest=5.6, smallest=2.6, lines=3, ink=Ink.WHITE)
_CODE = Style(largest=19, smallest=6, weight=Weight.BOLD, ink=Ink.WHITE)
_HELP = Style(largest=5.6, smallest=3, lines=2)


def wall_poster(poster: Poster) -> Face:
    """A poster as one face of A4."""
    marks = [*_panel(poster), *_unit(poster), *_body(poster), *_band(poster), *_foot(poster)]
    return Face(width=WIDTH, height=HEIGHT, marks=tuple(marks))


def _panel(poster: Poster) -> list[Mark]:
    """What to do, and of which programme: white on black, to be read from across the room."""
    inner = _INNER - 2 * _PANEL_PADDING
    first, _, second = poster.say("headline").partition("\n")
    blocks = [block(first, inner, _FIRST), block(second, inner, _SECOND)]
    programme = preferably(poster.say("programme"), inner, _PROGRAMME)
    gaps = (6.5, 7.5)
    height = sum(each.height for each in blocks) + programme.height + sum(gaps)
    # Accents stand above the capitals, so what is seen has its middle higher than the blocks.
    top = _MARGIN + (_PANEL_HEIGHT - height) / 2 + 1.8
    words, _ = stacked(
        [(blocks[0], 0), (blocks[1], gaps[0]), (programme, gaps[1])], _MARGIN + _PANEL_PADDING, top
    )
    return [Box(x=_MARGIN, y=_MARGIN, width=_INNER, height=_PANEL_HEIGHT, radius=5), *words]


def _unit(poster: Poster) -> list[Mark]:
    """Whose poster it is: the units above in small, its own name in large."""
    texts = [(poster.name, _NAME, 4.6 if poster.above else 0.0)]
    if poster.above:
        texts.insert(0, (poster.above, _ABOVE, 0.0))
    top, room = _MARGIN + _PANEL_HEIGHT, _BODY_TOP - _MARGIN - _PANEL_HEIGHT
    blocks = column(texts, _INNER, room - 2 * _AROUND)
    return stacked(blocks, _MARGIN, top + (room - height_of(blocks)) / 2 - 0.3)[0]


def _body(poster: Poster) -> list[Mark]:
    """The code, and beside it the three ways to use it."""
    left = _MARGIN + _CODE_SIDE + _GUTTER
    return [
        *framed(_MARGIN, _BODY_TOP, _CODE_SIDE, poster.code, _FRAME),
        *ways_in(poster, Place(x=left, top=_BODY_TOP, width=WIDTH - _MARGIN - left, height=_CODE_SIDE)),
    ]


def _band(poster: Poster) -> list[Mark]:
    """The way for those who cannot scan: an address, and the unit code to type there."""
    inner = _INNER - 2 * _PANEL_PADDING
    code = block(poster.unit_code, inner * 0.56, _CODE)
    beside = column(
        [(poster.label("cannot_scan"), _LABEL, 0), (poster.say("cannot_scan"), _CANNOT, 3.6)],
        inner - code.width - _GUTTER,
        _BAND_HEIGHT - 2 * _AROUND,
    )
    middle = _BAND_TOP + _BAND_HEIGHT / 2
    return [
        Box(x=_MARGIN, y=_BAND_TOP, width=_INNER, height=_BAND_HEIGHT, radius=5),
        *stacked(beside, _MARGIN + _PANEL_PADDING, middle - height_of(beside) / 2)[0],
        *code.at(WIDTH - _MARGIN - _PANEL_PADDING, middle - code.height / 2, Side.RIGHT),
    ]


def _foot(poster: Poster) -> list[Mark]:
    """Who helps."""
    if not poster.contact:
        return []
    contact = preferably(poster.say("help"), _INNER, _HELP, least=0.7)
    return contact.at(_MARGIN, _FOOT_TOP)
