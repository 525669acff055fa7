"""The count toward the goal as the public sees it: right, the same everywhere, and one look for a flood."""

import asyncio
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import event
from sqlalchemy.exc import OperationalError

from bot.facts import Knowledge
from bot.web.progress import CountRead, CountUnavailable, CurrentProgress, stored_count
from bot.web.public import PublicPages
from programme.operations.acts import APPRAISE
from programme.progress import Counts, Tally
from programme.requests.acts import Appraise
from programme.use_cases.own_entries import withdraw
from tests.bot.web.serving import Client, serving
from tests.example import BA_DINH, HA_GIANG, HOAN_KIEM, NOW, Desk, an_entry

YESTERDAY = NOW - timedelta(days=1)


class Clock:
    """A clock that a test moves."""

    def __init__(self, now: datetime = NOW) -> None:
        self.at = now

    def __call__(self) -> datetime:
        return self.at


# --- Numbers ---------------------------------------------------------------------------------------------


async def entries_of_two_days(desk: Desk) -> None:
    """Hà Nội has four entries, one of them withdrawn and one valid; Hà Giang has one."""
    await desk.submitted(BA_DINH, at=YESTERDAY)
    await desk.submitted(HA_GIANG, at=YESTERDAY)
    await desk.approved(HOAN_KIEM)
    await desk.submitted(HOAN_KIEM)
    chat = await desk.chat()
    receipt = await desk.submit(an_entry(chat))
    async with desk.database.transaction() as work:
        await withdraw(work, chat, receipt.code, now=NOW)


async def test_json_and_page_and_counters_tell_the_same_and_everything_adds_up(
    desk: Desk, pages: PublicPages
) -> None:
    """R2: withdrawn entries count nowhere; the units and the days give the sum."""
    await entries_of_two_days(desk)
    async with desk.database.reading() as work:
        tally = await work.counters.tally(desk.edition.code)
    stored = replace(pages, count=stored_count(desk.database), now=lambda: NOW)

    async with serving(stored) as client:
        told = await (await client.get("/api/progress.json")).json()
        page = await (await client.get("/?lang=vi")).text()

    assert (told["submitted"], told["valid"]) == (tally.submitted, tally.valid) == (4, 1)
    units = {unit["code"]: (unit["submitted"], unit["valid"]) for unit in told["units"]}
    assert {code: counted for code, counted in units.items() if counted != (0, 0)} == {
        "P01": (3, 1),
        "P02": (1, 0),
    }
    assert len(units) == 83
    assert told["days"] == [
        {"day": "2021-03-14", "submitted": 2, "valid": 0},
        {"day": "2021-03-15", "submitted": 2, "valid": 1},
    ]
    assert told["updated_at"] == "2021-03-15T09:30:00+07:00"
    assert "<p><strong>4</strong> <span>sáng kiến đã gửi</span></p>" in page
    assert "<title>Thành phố Hà Nội: đã gửi 3, đã công nhận 1</title>" in page
    assert '<tr><th scope="row">Thành phố Hà Nội</th><td>3</td><td>1</td></tr>' in page
    assert '<tr><th scope="row">15/3/2021</th><td>2</td><td>1</td></tr>' in page
    assert "Hôm nay: 2" in page
    assert "Đơn vị có sáng kiến: 2/83" in page


async def test_units_below_are_told_when_asked(desk: Desk, pages: PublicPages) -> None:
    await desk.submitted(BA_DINH)
    await desk.submitted("P01")
    async with serving(replace(pages, count=stored_count(desk.database), now=lambda: NOW)) as client:
        told = await (await client.get("/api/progress.json?under=p01")).json()
        unknown = await client.get("/api/progress.json?under=P99")

        assert (unknown.status, await unknown.json()) == (404, {"error": "unit-not-found"})
    assert (told["under"], told["submitted"], told["days"]) == ("P01", 2, [])
    assert [unit["code"] for unit in told["units"] if unit["submitted"]] == [BA_DINH]
    assert {unit["code"].split("-")[0] for unit in told["units"]} == {"P01"}


async def test_names_of_the_fields_stay_as_documented(client: Client) -> None:
    response = await client.get("/api/progress.json")
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert response.content_type == "application/json"
    told = await response.json()
    assert list(told) == [
        "edition", "programme", "goal", "opens", "closes",
        "submitted", "valid", "updated_at", "days", "under", "units",
    ]  # fmt: skip
    assert told["units"][0] == {
        "code": "P89",
        "name": "Tỉnh An Giang",
        "short_name": "An Giang",
        "kind": "province",
        "submitted": 0,
        "valid": 0,
        "target": None,
    }


# --- One look for all --------------------------------------------------------------------------------------


class Source:
    """A count that is what a test says, and remembers from which day on it was asked."""

    def __init__(self) -> None:
        self.days: dict[date, Tally] = {}
        self.asked: list[date | None] = []
        self.broken = False

    async def __call__(self, _edition: str, since: date | None) -> CountRead:
        self.asked.append(since)
        await asyncio.sleep(0)
        if self.broken:
            raise OperationalError("SELECT", None, Exception("the disk is gone"))
        shown = {day: tally for day, tally in self.days.items() if since is None or day >= since}
        return Counts({"P01": sum(self.days.values(), Tally())}), shown


@pytest.fixture
def source() -> Source:
    source = Source()
    source.days = {date(2021, 3, 10): Tally(5, 1), date(2021, 3, 15): Tally(2)}
    return source


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def progress(source: Source, shared: Knowledge, clock: Clock) -> CurrentProgress:
    return CurrentProgress(source, lambda: shared, clock)


async def test_a_flood_of_requests_is_one_look_in_ten_seconds(
    progress: CurrentProgress, source: Source, clock: Clock
) -> None:
    flood = await asyncio.gather(*(progress() for _ in range(200)))
    assert (len(source.asked), {id(each) for each in flood}) == (1, {id(flood[0])})
    clock.at += timedelta(seconds=9.9)
    assert await progress() is flood[0]
    clock.at += timedelta(seconds=0.1)
    await asyncio.gather(*(progress() for _ in range(200)))
    assert source.asked == [None, date(2021, 3, 14)]


async def test_only_two_days_are_counted_again_while_they_explain_the_count(
    progress: CurrentProgress, source: Source, clock: Clock
) -> None:
    await progress()
    clock.at += timedelta(seconds=10)
    source.days[date(2021, 3, 15)] = Tally(9, 1)
    found = await progress()
    assert (source.asked, found.national, dict(found.days)) == (
        [None, date(2021, 3, 14)],
        Tally(14, 2),
        source.days,
    )


async def test_days_long_past_are_counted_again_when_they_have_changed(
    progress: CurrentProgress, source: Source, clock: Clock
) -> None:
    """A review of old entries: the days follow within a minute, the count at once."""
    await progress()
    source.days[date(2021, 3, 10)] = Tally(5, 5)
    clock.at += timedelta(seconds=10)
    found = await progress()
    assert (found.national.valid, found.days[date(2021, 3, 10)].valid) == (5, 1)
    clock.at += timedelta(seconds=50)
    assert (await progress()).days == source.days
    assert source.asked == [None, date(2021, 3, 14), date(2021, 3, 14), None]


async def test_older_figures_are_shown_while_the_database_is_away(
    progress: CurrentProgress, source: Source, clock: Clock
) -> None:
    first = await progress()
    source.broken = True
    clock.at += timedelta(minutes=5)
    assert await progress() is first
    source.broken = False
    assert (await progress()).at == clock.at


async def test_without_any_figures_the_page_says_so_and_leads_on(pages: PublicPages, source: Source) -> None:
    source.broken = True
    async with serving(replace(pages, count=source)) as client:
        page, told = await client.get("/"), await client.get("/api/progress.json")
        assert (page.status, told.status, await told.json()) == (503, 503, {"error": "unavailable"})
        assert 'href="/chat"' in await page.text()
        assert page.headers["Retry-After"] == "5"


async def test_the_first_count_fails_with_a_reason_of_its_own(
    progress: CurrentProgress, source: Source
) -> None:
    source.broken = True
    with pytest.raises(CountUnavailable):
        await progress()


async def test_a_look_is_a_few_short_statements(desk: Desk) -> None:
    """Never a scan of the entries: the counters, and each day as a range of the index."""
    await desk.submitted()
    statements: list[str] = []
    engine = desk.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *args: statements.append(args[2]))
    await stored_count(desk.database)(desk.edition.code, NOW.date())
    asked = [statement for statement in statements if " entries" in statement or " counters" in statement]
    assert len(asked) <= 4


@pytest.mark.parametrize("path", ["/", "/api/progress.json"])
async def test_a_browser_that_has_the_figures_is_told_so_in_a_word(
    pages: PublicPages, source: Source, path: str
) -> None:
    clock = Clock()
    async with serving(replace(pages, count=source, now=clock)) as client:
        first = await client.get(path)
        assert first.headers["Cache-Control"] == "public, max-age=10"
        known = {"If-None-Match": first.headers["ETag"]}
        again = await client.get(path, headers=known)
        assert (again.status, await again.read(), again.headers["ETag"]) == (304, b"", first.headers["ETag"])
        source.days[date(2021, 3, 15)] = Tally(3)
        clock.at += timedelta(seconds=10)
        assert (await client.get(path, headers=known)).status == 200


async def test_approval_is_seen_at_the_next_look(desk: Desk, shared: Knowledge, clock: Clock) -> None:
    code = await desk.submitted()
    progress = CurrentProgress(stored_count(desk.database), lambda: shared, clock)
    assert (await progress()).national == Tally(1, 0)
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(code,)))
    clock.at += timedelta(seconds=10)
    found = await progress()
    assert found.national == sum(found.days.values(), Tally()) == Tally(1, 1)
