"""What `doctor` looks at, one finding for each."""

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from pathlib import Path

from admin_cli.console import Console
from admin_cli.desk.local import database_trouble, open_database, read_edition
from admin_cli.doctor.finding import Finding, Grade, bad, ok, warning
from admin_cli.exits import Failed
from admin_cli.wording import Texts
from admin_cli.words import ending, people
from bot.settings import Settings, unknown_variables
from programme.edition import Edition
from programme.ports.entries import Sight
from programme.use_cases.retention import ends_at, show_retention
from programme.window import Phase
from programme.window_change import in_force
from storage import migrate

_LAST_PLAUSIBLE_YEAR = 2100
_PHASES = {
    Phase.NOT_OPEN: "doctor-window_before",
    Phase.OPEN: "doctor-window_open",
    Phase.CLOSED: "doctor-window_after",
}


async def examine(console: Console) -> list[Finding]:
    """Everything, in the order in which one thing rests on another.

    Raises:
        InvalidSettings: the settings cannot be read, so that nothing can be looked at.
    """
    settings = console.settings
    findings = [*_settings(), await _database(settings), *_clock(console.texts, settings)]
    findings += [finding async for finding in _programme(console.texts, settings)]
    findings += [finding async for finding in _personal_data(console.texts, settings)]
    findings += _address(settings)
    findings += [finding async for finding in _telegram(console.texts, settings)]
    return findings + [finding async for finding in _zalo(console.texts, settings)]


def _settings() -> Iterator[Finding]:
    yield ok("doctor-settings")
    for name in unknown_variables():
        yield warning("doctor-unknown", variable=name)


async def _database(settings: Settings) -> Finding:
    try:
        async with open_database(settings) as database:
            with database_trouble():
                revision = await migrate.current(database)
    except Failed as error:
        if error.key == "desk-not_ready":
            return bad("doctor-database_behind")
        return bad("doctor-database_bad", **error.arguments)
    if revision != migrate.head():
        return bad("doctor-database_behind")
    return ok("doctor-database", revision=revision or "")


def _clock(texts: Texts, settings: Settings) -> Iterator[Finding]:
    """The clock cannot be right before this software was installed."""
    now = datetime.now(UTC)
    installed = datetime.fromtimestamp(Path(__file__).stat().st_mtime, UTC)
    right = installed <= now and now.year < _LAST_PLAUSIBLE_YEAR
    yield (ok if right else bad)("doctor-clock" if right else "doctor-clock_wrong", time=people(texts, now))
    if settings.now is not None:
        yield warning("doctor-clock_rehearsal", time=people(texts, settings.now))


async def _programme(texts: Texts, settings: Settings) -> AsyncIterator[Finding]:
    try:
        edition = read_edition(settings)
    except Failed as error:
        if error.key != "desk-not_ready":
            yield bad("doctor-programme_bad", **error.arguments)
        return
    yield ok("doctor-programme", name=edition.name.in_language(texts.language))
    decided = await _decided(settings, edition)
    yield _window(texts, decided, settings.present())
    if decided.window != edition.window:
        yield ok("doctor-window_moved", file=ending(texts, edition.window.closes))
    for key in edition.placeholders:
        yield warning("doctor-placeholder", key=key)


async def _decided(settings: Settings, edition: Edition) -> Edition:
    """The edition with the owner's last decision about the window; as the file has it without tables."""
    try:
        async with open_database(settings) as database:
            with database_trouble():
                async with database.reading() as work:
                    return in_force(edition, await work.window_changes.last(edition.code))
    except Failed:
        return edition


def _window(texts: Texts, edition: Edition, now: datetime) -> Finding:
    window = edition.window
    phase = window.phase(now)
    grade = Grade.OK if phase is Phase.OPEN else Grade.WARNING
    dates = {"opens": people(texts, window.opens), "closes": ending(texts, window.closes)}
    return Finding(grade=grade, key=_PHASES[phase], arguments=dates)


def _address(settings: Settings) -> Iterator[Finding]:
    url = settings.public_url
    if url is None:
        yield warning("doctor-public_url_missing")
    elif url.startswith("https://"):
        yield ok("doctor-public_url", url=url)
    else:
        yield warning("doctor-public_url_http", url=url)


async def _personal_data(texts: Texts, settings: Settings) -> AsyncIterator[Finding]:
    """What the law gives a deadline: people's requests, and the end of keeping."""
    now = settings.present()
    try:
        edition = read_edition(settings)
        async with open_database(settings) as database:
            with database_trouble():
                async with database.reading() as work:
                    asked = await work.data_requests.overdue(Sight(unit=None), now)
                    held = await show_retention(work, edition, now) if now >= ends_at(edition) else None
    except Failed:
        return  # another finding says so
    counts = {"waiting": str(asked.waiting), "overdue": str(asked.overdue)}
    if asked.overdue:
        yield bad("doctor-requests_overdue", **counts)
    elif asked.waiting:
        yield ok("doctor-requests", waiting=str(asked.waiting))
    if held is not None and held.entries:
        yield warning("doctor-retention_over", until=people(texts, held.until), entries=str(held.entries))


async def _telegram(texts: Texts, settings: Settings) -> AsyncIterator[Finding]:
    if settings.telegram_token is None:
        yield ok("doctor-telegram_off")
        return
    from admin_cli.doctor.telegram import examine_telegram

    for finding in await examine_telegram(texts, settings):
        yield finding


async def _zalo(texts: Texts, settings: Settings) -> AsyncIterator[Finding]:
    if settings.zalo_bot_token is None and settings.zalo_oa_app_id is None:
        yield ok("doctor-zalo_off")
        return
    from admin_cli.doctor.zalo import examine_bot, examine_database, open_client

    if settings.zalo_bot_token is not None:
        async with open_client(settings) as client:
            async for finding in examine_bot(settings, client):
                yield finding
    for finding in await examine_database(texts, settings):
        yield finding
