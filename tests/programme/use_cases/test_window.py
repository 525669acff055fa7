"""The window extended, opened again and closed early (R61–R63)."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, event, select

from programme.errors import LevelMayNot, WindowClosed, WindowMove
from programme.mailings import MailingKind
from programme.operations.auditing import READ_AUDIT
from programme.operations.window import CLOSE_WINDOW, EXTEND_WINDOW, SHOW_WINDOW
from programme.requests.auditing import ReadAudit
from programme.requests.window import CloseWindow, ExtendWindow, ShowWindow
from programme.window import VIETNAM
from programme.window_change import in_force
from storage.database import Database
from storage.schema import metadata
from tests.example import NOW, Desk, an_entry
from tests.storage.mailing_chats import add_chats

NATIONAL = "TLD"
LATER = datetime(2021, 4, 26, tzinfo=VIETNAM)
UNTOUCHED = ("window_changes", "mailings", "audit", "audit_details", "audit_head", "alembic_version")


async def snapshot(database: Database) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table that moving the window has no business with."""
    async with database.reading() as work:
        return {
            name: [tuple(row) for row in await work.connection.execute(select(table))]
            for name, table in metadata.tables.items()
            if name not in UNTOUCHED
        }


async def edition_now(desk: Desk) -> Desk:
    """The desk with the window as it has been moved."""
    async with desk.database.reading() as work:
        change = await work.window_changes.last(desk.edition.code)
    return Desk(database=desk.database, edition=in_force(desk.edition, change), units=desk.units)


async def test_an_extension_moves_the_deadlines_and_resets_nothing(desk: Desk) -> None:
    """R63: states, counts and drafts stay."""
    await desk.approved()
    await add_chats(desk.database, 2)
    before = await snapshot(desk.database)
    moved = await desk.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER))
    assert moved.after.closes == LATER
    days = timedelta(days=5)
    assert moved.after.return_deadline == desk.edition.return_deadline + days
    assert moved.after.dossier_deadline == desk.edition.dossier_deadline + days
    assert [(line.channel, line.chats) for line in moved.drafts] == [("telegram", 2)]
    assert await snapshot(desk.database) == before
    shown = await (await edition_now(desk)).ask(NATIONAL, SHOW_WINDOW, ShowWindow())
    assert (shown.dates, shown.phase) == (moved.after, "open")
    assert [decision.officer for decision in shown.decisions] == ["officer TLD"]
    acts = (await desk.ask(NATIONAL, READ_AUDIT, ReadAudit(act="window"))).acts
    assert [act.details["closes"] for act in acts] == [
        "2021-04-21T00:00:00+07:00 -> 2021-04-26T00:00:00+07:00"
    ]


async def test_who_is_told_is_counted_while_nobody_waits_to_write(desk: Desk) -> None:
    """Counting the drafts of a nation takes seconds; in the writing transaction every turn would wait."""
    await add_chats(desk.database, 2)
    transactions: list[list[str]] = [[]]
    engine = desk.database.engine.sync_engine

    def begun(_connection: Connection) -> None:
        transactions.append([])

    def asked(_connection: Connection, _cursor: object, statement: str, *_: object) -> None:
        transactions[-1].append(statement)

    event.listen(engine, "begin", begun)
    event.listen(engine, "before_cursor_execute", asked)
    extended = await desk.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER))
    event.remove(engine, "begin", begun)
    event.remove(engine, "before_cursor_execute", asked)

    assert [(line.channel, line.chats) for line in extended.drafts] == [("telegram", 2)]
    _, count, decide = (" ".join(statements) for statements in transactions)
    assert ("count(" in count, "INSERT INTO window_changes" in count) == (True, False)
    assert ("count(" in decide, "INSERT INTO window_changes" in decide) == (False, True)


async def test_the_deadline_is_exact_after_an_extension_and_after_a_close(desk: Desk) -> None:
    """R61: 23:59:59.999 is in, 00:00 is out, wherever the window was moved to."""
    await desk.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER))
    await exact(await edition_now(desk), LATER)
    sooner = datetime(2021, 3, 20, 17, tzinfo=VIETNAM)
    await (await edition_now(desk)).ask(NATIONAL, CLOSE_WINDOW, CloseWindow(closes=sooner))
    await exact(await edition_now(desk), sooner)


async def exact(desk: Desk, closes: datetime) -> None:
    await desk.submit(an_entry(await desk.chat()), at=closes - timedelta(milliseconds=1))
    with pytest.raises(WindowClosed):
        await desk.submit(an_entry(await desk.chat()), at=closes)


async def test_closed_at_once_means_when_everybody_has_heard_of_it(desk: Desk) -> None:
    moved = await desk.ask(NATIONAL, CLOSE_WINDOW, CloseWindow())
    assert moved.after.closes == NOW + timedelta(seconds=5)
    assert moved.after.return_deadline == moved.before.return_deadline
    closed = await edition_now(desk)
    late = NOW + timedelta(minutes=1)
    with pytest.raises(WindowMove) as refused:
        await closed.ask(NATIONAL, CLOSE_WINDOW, CloseWindow(), now=late)
    assert refused.value.arguments == {"problem": "closed"}
    # The owner opens it again.
    await closed.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER), now=late)
    assert (await edition_now(desk)).edition.window.accepts(late)


async def test_moves_that_make_no_sense_are_refused_whole(desk: Desk) -> None:
    async def refused(request: ExtendWindow | CloseWindow) -> str:
        try:
            if isinstance(request, ExtendWindow):
                await desk.ask(NATIONAL, EXTEND_WINDOW, request)
            else:
                await desk.ask(NATIONAL, CLOSE_WINDOW, request)
        except WindowMove as refusal:
            return refusal.arguments["problem"]
        return "done"

    requests = {
        ExtendWindow(closes=NOW): "past",
        ExtendWindow(closes=datetime(2021, 4, 20, 16, 59, tzinfo=UTC)): "not_later",
        ExtendWindow(closes=LATER, return_deadline=NOW): "return_deadline",
        ExtendWindow(closes=LATER, dossier_deadline=NOW): "dossier_deadline",
        ExtendWindow(closes=LATER + timedelta(days=365)): "retention",
        CloseWindow(closes=LATER): "not_earlier",
        CloseWindow(closes=NOW): "past",
        CloseWindow(closes=datetime(2021, 3, 9, tzinfo=UTC)): "before_opening",
    }
    assert {request: await refused(request) for request in requests} == requests
    assert (await desk.ask(NATIONAL, SHOW_WINDOW, ShowWindow())).decisions == ()


async def test_only_the_national_level_moves_it_and_everybody_sees_it(desk: Desk) -> None:
    with pytest.raises(LevelMayNot):
        await desk.ask("P01", EXTEND_WINDOW, ExtendWindow(closes=LATER, dry_run=True))
    assert (await desk.ask("P01-002", SHOW_WINDOW, ShowWindow())).phase == "open"


async def test_news_of_an_extension_go_once_and_not_of_one_that_was_undone(desk: Desk) -> None:
    async def open_news() -> list[str]:
        async with desk.database.reading() as work:
            return [one.mark for one in await work.mailings.unsaid(desk.edition.code, MailingKind.EXTENDED)]

    await desk.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER, dry_run=True))
    await desk.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER, tell=False))
    assert await open_news() == []
    minute = timedelta(minutes=1)
    moved = await edition_now(desk)
    await moved.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER + minute), now=NOW + minute)
    first = await open_news()
    moved = await edition_now(desk)
    await moved.ask(NATIONAL, EXTEND_WINDOW, ExtendWindow(closes=LATER + 2 * minute), now=NOW + 2 * minute)
    second = await open_news()
    assert (len(first), len(second), first == second) == (1, 1, False)
    await (await edition_now(desk)).ask(NATIONAL, CLOSE_WINDOW, CloseWindow(), now=NOW + 3 * minute)
    assert await open_news() == []
