"""`serve`: the whole service in one process."""

import asyncio
import signal
from contextlib import AsyncExitStack

import typer

from admin_cli.console import Console, console_of
from admin_cli.exits import Failed


def serve(context: typer.Context) -> None:
    """Run the service until it is told to stop."""
    import uvloop

    from programme.edition import EditionError

    console = console_of(context)
    try:
        uvloop.run(_serve(console))
    except EditionError as error:
        raise Failed("desk-no_programme", file=str(console.settings.programme), problem=str(error)) from None


async def _serve(console: Console) -> None:
    from bot.app import application, serving
    from bot.doors import open_doors
    from bot.log import open_log
    from bot.service import running

    settings = console.settings
    logger = open_log(settings.log_format, settings.log_level.lower())
    stop = _told_to_stop()
    async with AsyncExitStack() as stack:
        doors = await stack.enter_async_context(open_doors(settings, logger))
        service = await stack.enter_async_context(running(settings, doors.lines, logger=logger))
        routes = await stack.enter_async_context(doors.opened(service))
        app = application(service, routes, doors.ways)
        try:
            await stack.enter_async_context(serving(app, settings.host, settings.port))
        except OSError as error:
            problem = error.strerror or type(error).__name__
            address = f"{settings.host}:{settings.port}"
            raise Failed("serve-cannot_listen", address=address, problem=problem) from None
        if service.founded:
            console.say(
                "serve-founded", file=str(settings.credentials_file), programme=str(settings.programme)
            )
        console.say("serve-ready", address=settings.local_address)
        # An engine that died of a fault would refuse for ever: leaving raises that fault, and the exit is 1.
        service.engine.on_end(stop.set)
        await stop.wait()
        console.say("serve-stopping")


def _told_to_stop() -> asyncio.Event:
    """An event that the signals to stop set: what was accepted is finished first."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    return stop
