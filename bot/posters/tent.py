"""The card for a table: A4 folded across, so that both sides show the same face, half the size of A4."""

from bot.posters.drawing import Box, Face, Ink, Mark, Side
from bot.posters.poster import Poster
from bot.posters.setting import Style, block, column, framed, height_of, stacked
from bot.posters.typeface import Weight
from bot.posters.ways_in import Place, ways_in

WIDTH, HEIGHT = 210.0, 148.5
_MARGIN = 10.0
_INNER = WIDTH - 2 * _MARGIN
_PANEL_HEIGHT, _PANEL_PADDING = 33.0, 7.0
_BODY_TOP, _CODE_SIDE, _GUTTER = 48.0, 90.5, 8.0
_LEFT = _MARGIN + _CODE_SIDE + _GUTTER
_COLUMN = WIDTH - _MARGIN - _LEFT
_UNIT_HEIGHT = 22.5
_WAYS_TOP, _WAYS_HEIGHT = 74.5, 34.0
_BAND_TOP, _BAND_HEIGHT, _BAND_PADDING = 112.5, 17.5, 4.5
_FOOT_TOP = 134.0
_FRAME = 1.3

_FIRST = Style(largest=13.4, smallest=5, weight=Weight.BOLD, ink=Ink.WHITE)
_SECOND = Style(largest=8.9, smallest=4, weight=Weight.BOLD, ink=Ink.WHITE)
_PROGRAMME = Style(largest=3.7, smallest=2.6, lines=2, ink=Ink.GREY)
_ABOVE = Style(largest=4, smallest=2.6, lines=2)
_NAME = Style(largest=7.6, smallest=3.2, weight=Weight.BOLD, lines=2, leading=1.2)
_LABEL = Style(largest=3.7, smallest=2.4, weight=Weight.BOLD, ink=Ink.WHITE)
_CANNOT = Style(largest=3.3, smallest=1.8, lines=3, ink=Ink.WHITE)
_CODE = Style(largest=10, smallest=3.6, weight=Weight.BOLD, ink=Ink.WHITE)
_HELP = Style(largest=3.8, smallest=2.4, lines=2)


def table_tent(poster: Poster) -> Face:
    """One of the two faces of a table tent."""
    place = Place(x=_LEFT, top=_WAYS_TOP, width=_COLUMN, height=_WAYS_HEIGHT, scale=0.8, wide=True)
    marks = [
        *_panel(poster),
        *framed(_MARGIN, _BODY_TOP, _CODE_SIDE, poster.code, _FRAME),
        *_unit(poster),
        *ways_in(poster, place),
        *_band(poster),
        *_foot(poster),
    ]
    return Face(width=WIDTH, height=HEIGHT, marks=tuple(marks))


def _panel(poster: Poster) -> list[Mark]:
    inner = _INNER - 2 * _PANEL_PADDING
    first, _, second = poster.say("headline").partition("\n")
    blocks = [(block(first, inner, _FIRST), 0.0), (block(second, inner, _SECOND), 4.6)]
    height = sum(each.height + gap for each, gap in blocks)
    words, _ = stacked(blocks, _MARGIN + _PANEL_PADDING, _MARGIN + (_PANEL_HEIGHT - height) / 2 + 2)
    return [Box(x=_MARGIN, y=_MARGIN, width=_INNER, height=_PANEL_HEIGHT, radius=4), *words]


def _unit(poster: Poster) -> list[Mark]:
    """Of which programme, and whose card it is."""
    texts = [(poster.say("programme"), _PROGRAMME, 0.0), (poster.name, _NAME, 3.8)]
    if poster.above:
        texts.insert(1, (poster.above, _ABOVE, 3.4))
    return stacked(column(texts, _COLUMN, _UNIT_HEIGHT), _LEFT, _BODY_TOP + 0.6)[0]


def _band(poster: Poster) -> list[Mark]:
    """The way for those who cannot scan: an address, and the unit code to type there."""
    inner = _COLUMN - 2 * _BAND_PADDING
    code = block(poster.unit_code, inner * 0.52, _CODE)
    beside = column(
        [(poster.label("cannot_scan"), _LABEL, 0), (poster.say("cannot_scan"), _CANNOT, 2.2)],
        inner - code.width - _BAND_PADDING,
        _BAND_HEIGHT - _BAND_PADDING,
    )
    middle = _BAND_TOP + _BAND_HEIGHT / 2
    return [
        Box(x=_LEFT, y=_BAND_TOP, width=_COLUMN, height=_BAND_HEIGHT, radius=3),
        *stacked(beside, _LEFT + _BAND_PADDING, middle - height_of(beside) / 2)[0],
        *code.at(WIDTH - _MARGIN - _BAND_PADDING, middle - code.height / 2, Side.RIGHT),
    ]


def _foot(poster: Poster) -> list[Mark]:
    """Who helps."""
    return block(poster.say("help"), _COLUMN, _HELP).at(_LEFT, _FOOT_TOP) if poster.contact else []
