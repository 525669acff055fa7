"""A server on a real port beside commands, which run event loops of their own in the main thread."""

import asyncio
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager

from aiohttp import web

Opened = Callable[[], AbstractAsyncContextManager[web.Application]]


@contextmanager
def served(opened: Opened, certificate: ssl.SSLContext | None = None) -> Iterator[str]:
    """The address at which an application answers until the end of the block."""
    ready, addresses = threading.Event(), list[str]()
    loop = asyncio.new_event_loop()
    stop = asyncio.Event()

    async def serve() -> None:
        async with opened() as application:
            runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
            await runner.setup()
            try:
                await web.TCPSite(runner, "127.0.0.1", 0, ssl_context=certificate).start()
                scheme = "https" if certificate else "http"
                addresses.append(f"{scheme}://127.0.0.1:{runner.addresses[0][1]}")
                ready.set()
                await stop.wait()
            finally:
                await runner.cleanup()

    def run() -> None:
        try:
            loop.run_until_complete(serve())
        finally:
            ready.set()
            loop.close()

    thread = threading.Thread(target=run)
    thread.start()
    try:
        assert ready.wait(60)
        yield addresses[0]
    finally:
        if not loop.is_closed():
            loop.call_soon_threadsafe(stop.set)
        thread.join(60)
