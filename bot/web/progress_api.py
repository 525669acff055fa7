"""`/api/progress.json`: the count as data, for the union's other pages (docs/progress-api.md)."""

from collections.abc import Callable, Iterable
from datetime import date, datetime

import msgspec
from aiohttp import hdrs, web

from bot.facts import Knowledge
from bot.web.kept import Kept, kept_answer
from bot.web.progress import LASTS, CountUnavailable, CurrentProgress, Progress, shown_below
from programme.progress import Tally
from programme.window import VIETNAM
from units_data.unit import ROOT, Unit

_encoder = msgspec.json.Encoder()


class DayCount(msgspec.Struct, frozen=True):
    """One day in Viet Nam."""

    day: date
    submitted: int
    valid: int


class UnitCount(msgspec.Struct, frozen=True):
    """A unit with all below it; `target` is its own goal in entries, if it has set one (R71)."""

    code: str
    name: str
    short_name: str
    kind: str
    submitted: int
    valid: int
    target: int | None


class Published(msgspec.Struct, frozen=True):
    """`/api/progress.json`, as docs/progress-api.md tells it."""

    edition: str
    programme: str
    goal: int
    opens: datetime
    closes: datetime
    submitted: int
    valid: int
    updated_at: datetime
    days: tuple[DayCount, ...]
    under: str | None
    units: tuple[UnitCount, ...]


class _NoUnit(msgspec.Struct, frozen=True):
    error: str


def published(knowledge: Knowledge, progress: Progress, under: str | None = None) -> Published:
    """What is told about the whole country with its top units, or about the units right below one."""
    edition, units = knowledge.edition, knowledge.units
    tally = progress.national if under is None else progress.of(under, units)
    days = () if under else (_day(day, progress.days[day]) for day in sorted(progress.days))
    return Published(
        edition=edition.code,
        programme=edition.name.in_language("vi"),
        goal=edition.goal,
        opens=edition.window.opens,
        closes=edition.window.closes,
        submitted=tally.submitted,
        valid=tally.valid,
        updated_at=progress.at.astimezone(VIETNAM).replace(microsecond=0),
        days=tuple(days),
        under=under,
        units=tuple(_units(shown_below(units, under or ROOT, progress.counts))),
    )


def _day(day: date, tally: Tally) -> DayCount:
    return DayCount(day, tally.submitted, tally.valid)


def _units(below: Iterable[tuple[Unit, Tally]]) -> Iterable[UnitCount]:
    for unit, tally in below:
        yield UnitCount(
            code=unit.code,
            name=unit.name,
            short_name=unit.short_name,
            kind=unit.kind,
            submitted=tally.submitted,
            valid=tally.valid,
            target=unit.target,
        )


class ProgressApi:
    """`GET /api/progress.json`; each answer is made once a look and kept until the next."""

    def __init__(self, progress: CurrentProgress, knowledge: Callable[[], Knowledge]) -> None:
        self._progress = progress
        self._knowledge = knowledge
        self._of: tuple[Progress, Knowledge] | None = None
        self._kept: dict[str | None, Kept] = {}

    async def answer(self, request: web.Request) -> web.Response:
        """The figures for everybody, readable by scripts of any page."""
        knowledge = self._knowledge()
        asked = request.query.get("under", "")
        under = knowledge.units.read_code(asked) if asked else None
        if asked and under is None:
            return _open(web.Response(body=_encoder.encode(_NoUnit("unit-not-found")), status=404))
        try:
            progress = await self._progress()
        except CountUnavailable:
            return _open(web.Response(body=_encoder.encode(_NoUnit("unavailable")), status=503))
        if self._of is None or self._of[0] is not progress or self._of[1] is not knowledge:
            self._of = (progress, knowledge)
            self._kept.clear()
        if under not in self._kept:
            self._kept[under] = Kept.of(_encoder.encode(published(knowledge, progress, under)))
        return _open(kept_answer(request, self._kept[under], lasts=LASTS))


def _open(response: web.Response) -> web.Response:
    response.headers[hdrs.ACCESS_CONTROL_ALLOW_ORIGIN] = "*"
    if response.status != 304:  # noqa: PLR2004 - Not Modified
        response.content_type = "application/json"
    return response


def routes(api: ProgressApi) -> Iterable[web.RouteDef]:
    """`GET /api/progress.json`."""
    return [web.get("/api/progress.json", api.answer)]
