"""The progress drawn: the tile-grid map, the strip of sectors, the chart of days, and their tables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.web.pages import Markup, Pages
from bot.web.progress import Progress, shown_below
from conversations.formats import day as day_text
from conversations.formats import day_short, grouped
from programme.progress import Tally
from programme.window import VIETNAM, last_day
from units_data.tiles import Tile, shipped_tiles, tiles_of
from units_data.unit import ROOT, SECTOR_KINDS, Unit

DAYS_SHOWN = 42
"""The chart has room for so many days, the last ones."""

# A cell and the way to the next one, in units of the picture; a name that is longer takes two lines.
_CELL_WIDTH, _CELL_HEIGHT, _STEP_X, _STEP_Y = 48, 48, 50, 50
_ONE_LINE = 6
_WIDE_NUMBER = 5
_HEIGHT = 100  # of the highest day
_SHARES = (16, 8, 4, 2)  # a step of the scale begins at the most divided by this


@dataclass(frozen=True, slots=True)
class Scale:
    """Steps of colour for counts: 0 is none, then 1 to at most 5, each twice as far as the one before.

    >>> Scale.up_to(25621).begins
    (1, 2000, 3000, 6000, 10000)
    >>> Scale.up_to(3).begins
    (1,)
    """

    begins: tuple[int, ...]

    @classmethod
    def up_to(cls, most: int) -> "Scale":
        """A scale for counts up to `most`; its steps begin at round numbers."""
        begins = {_rounded(most // share) for share in _SHARES} if most else set()
        return cls((1, *sorted(begin for begin in begins if begin > 1)))

    def step(self, number: int) -> int:
        """The step of a number, 0 to 5."""
        reached = sum(begin <= number for begin in self.begins)
        # The last colour is that of the highest numbers, however few steps there are.
        return reached and reached + 5 - len(self.begins)

    def ranges(self, language: str) -> Iterator[tuple[int, str]]:
        """Each step with its range in words, for the legend."""
        yield 0, "0"
        ends = (*(begin - 1 for begin in self.begins[1:]), None)
        for begin, end in zip(self.begins, ends, strict=True):
            first = grouped(begin, language)
            text = f"≥ {first}" if end is None else f"{first}–{grouped(end, language)}"
            yield self.step(begin), first if end == begin else text


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """The figures of one progress, in one language."""

    pages: Pages
    progress: Progress
    language: str

    def _grouped(self, number: int) -> str:
        return grouped(number, self.language)

    def board(self) -> dict[str, str]:
        """What fills the blanks of the public page: pictures, tables and the numbers in their headings."""
        below = shown_below(self.pages.units, ROOT, self.progress.counts)
        scale = Scale.up_to(max((tally.submitted for _, tally in below), default=0))
        days = self._days()
        return {
            "tiles": self._tiles(dict(_by_code(below)), scale),
            "map_box": self._map_box(),
            "sectors": self._each("sector", self._sectors(below, scale)),
            "legend": self._each(
                "legend", ({"step": str(step), "range": text} for step, text in scale.ranges(self.language))
            ),
            "table_title": self._say("home.table_title", n=str(len(below))),
            "table": self._table(below),
            "days": self._chart(days),
            "taking_part": self._say(
                "home.units_taking_part",
                n=str(sum(tally.submitted > 0 for _, tally in below)),
                of=str(len(below)),
            ),
        }

    # --- The map -----------------------------------------------------------------------------------

    def _layout(self) -> Sequence[Tile]:
        units = self.pages.units
        return tiles_of(units, shipped_tiles(units.name))

    def _map_box(self) -> str:
        tiles = self._layout()
        width = max((tile.column for tile in tiles), default=1) * _STEP_X
        height = max((tile.row for tile in tiles), default=1) * _STEP_Y
        return f"0 0 {width} {height}"

    def _tiles(self, below: dict[str, Tally], scale: Scale) -> Markup:
        return Markup("".join(self._tile(tile, below.get(tile.code), scale) for tile in self._layout()))

    def _tile(self, tile: Tile, tally: Tally | None, scale: Scale) -> str:
        place = {"x": str((tile.column - 1) * _STEP_X + 1), "y": str((tile.row - 1) * _STEP_Y + 1)}
        lines = _lines(tile.label)
        if tally is None:  # an archipelago: its entries are those of its province
            above = self.pages.units.path_text(tile.code)
            return self._draw("island", **place, name=above, lines=self._name(lines, 22, 12))
        first = 21 if len(lines) == 1 else 15
        values = {
            "step": str(scale.step(tally.submitted)),
            "about": self._about(self.pages.units[tile.code], tally),
            "lines": self._name(lines, first, 12),
            "number": self._grouped(tally.submitted),
            "fit": Markup(' textLength="43" lengthAdjust="spacingAndGlyphs"')
            if len(self._grouped(tally.submitted)) > _WIDE_NUMBER
            else "",
        }
        return self._draw("tile", **place, **values)

    def _name(self, lines: Sequence[str], first: int, height: int) -> Markup:
        drawn = (
            self._draw("tile_line", y=str(first + number * height), text=line)
            for number, line in enumerate(lines)
        )
        return Markup("".join(drawn))

    # --- Sectors and the table -------------------------------------------------------------------------

    def _sectors(self, below: Iterable[tuple[Unit, Tally]], scale: Scale) -> Iterator[dict[str, str]]:
        for unit, tally in _ordered(below):
            if unit.kind in SECTOR_KINDS:
                yield {
                    "step": str(scale.step(tally.submitted)),
                    "name": unit.short_name,
                    "about": self._about(unit, tally),
                    "number": self._grouped(tally.submitted),
                }

    def _table(self, below: Sequence[tuple[Unit, Tally]]) -> Markup:
        """Each unit in a row, most entries first; the targets in a column when any unit has one (R71)."""
        targets = any(unit.target is not None for unit, _ in below)
        rows = [
            {
                "name": unit.name,
                "submitted": self._grouped(tally.submitted),
                "valid": self._grouped(tally.valid),
                "target": self._target(unit, shown=targets),
            }
            for unit, tally in _ordered(below)
        ]
        head = Markup(self._draw("target_head")) if targets else ""
        return Markup(self._draw("units_table", head=head, rows=self._each("unit_row", rows)))

    def _target(self, unit: Unit, *, shown: bool) -> str:
        if not shown:
            return ""
        number = "" if unit.target is None else self._grouped(unit.target)
        return Markup(self._draw("target", number=number))

    # --- Days --------------------------------------------------------------------------------------

    def _days(self) -> list[tuple[date, int]]:
        """The last days up to today, or up to the window's last; from the first on that counts at all."""
        counted = {day: tally.submitted for day, tally in self.progress.days.items() if tally.submitted}
        if not counted:
            return []
        window = self.pages.edition.window
        today = self.progress.at.astimezone(VIETNAM).date()
        end = max(min(today, last_day(window)), *counted)
        begin = min(window.opens.astimezone(VIETNAM).date(), *counted)
        begin = max(begin, end - timedelta(days=DAYS_SHOWN - 1))
        return [
            (day, counted.get(day, 0))
            for day in (begin + timedelta(n) for n in range((end - begin).days + 1))
        ]

    def _chart(self, days: Sequence[tuple[date, int]]) -> Markup:
        if not days:
            open_now = self.pages.edition.window.accepts(self.progress.at)
            text = self._say("home.nothing" if open_now else "home.nothing_yet")
            return Markup(self._draw("no_days", text=text))
        peak, most = max(days, key=lambda counted: counted[1])
        first, last = day_text(days[0][0]), day_text(days[-1][0])
        values = {
            "about": self._say("home.days_about", **{"from": first, "to": last}),
            "peak": self._say("home.days_peak", n=self._grouped(most), day=day_text(peak)),
            "box": f"0 0 {10 * len(days)} {_HEIGHT}",
            "most": self._grouped(most),
            "first": day_short(days[0][0]),
            "last": day_short(days[-1][0]),
            "bars": self._each("day_bar", self._bars(days, most)),
            "rows": self._each("day_row", self._day_rows(days)),
        }
        return Markup(self._draw("days", **values))

    def _bars(self, days: Sequence[tuple[date, int]], most: int) -> Iterator[dict[str, str]]:
        for place, (day, number) in enumerate(days):
            # Even a single entry is seen on a day beside one with thousands.
            height = max(round(_HEIGHT * number / most, 1), 1.0) if number else 0.0
            yield {
                "x": str(10 * place + 1),
                "y": f"{_HEIGHT - height:g}",
                "height": f"{height:g}",
                "about": self._say("home.day", day=day_short(day), n=self._grouped(number)),
            }

    def _day_rows(self, days: Iterable[tuple[date, int]]) -> Iterator[dict[str, str]]:
        for day, _ in days:
            tally = self.progress.days.get(day, Tally())
            yield {
                "day": day_text(day),
                "submitted": self._grouped(tally.submitted),
                "valid": self._grouped(tally.valid),
            }

    # --- Words -------------------------------------------------------------------------------------------

    def _about(self, unit: Unit, tally: Tally) -> str:
        counted = {"submitted": self._grouped(tally.submitted), "valid": self._grouped(tally.valid)}
        return self._say("home.unit", unit=unit.name, **counted)

    def _say(self, key: str, **arguments: str) -> str:
        return self.pages.say(self.language, key, **arguments)

    def _draw(self, name: str, /, **values: str) -> str:
        return self.pages.draw(name, self.language, **values).strip()

    def _each(self, name: str, rows: Iterable[dict[str, str]]) -> Markup:
        draw: Callable[..., str] = self._draw
        return Markup("\n".join(draw(name, **row) for row in rows))


def _by_code(below: Iterable[tuple[Unit, Tally]]) -> Iterator[tuple[str, Tally]]:
    return ((unit.code, tally) for unit, tally in below)


def _ordered(below: Iterable[tuple[Unit, Tally]]) -> list[tuple[Unit, Tally]]:
    """The most entries first; of equals the most valid ones, then as in the list of units."""
    return sorted(below, key=lambda counted: (-counted[1].submitted, -counted[1].valid))


def _lines(label: str) -> tuple[str, ...]:
    """A name in one line, or in two of nearly the same length."""
    breaks = [place for place, sign in enumerate(label) if sign == " "]
    if len(label) <= _ONE_LINE or not breaks:
        return (label,)
    middle = min(breaks, key=lambda place: abs(2 * place - len(label)))
    return label[:middle], label[middle + 1 :]


def _rounded(number: int) -> int:
    """The number with its first digit only.

    >>> _rounded(1601), _rounded(12810), _rounded(0)
    (2000, 10000, 0)
    """
    return round(number, 1 - len(str(number)))
