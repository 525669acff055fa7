"""The HTTP side: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

import secrets

from aiohttp import web

from tests.emulators.telegram import parameters
from tests.emulators.telegram.calls import Calls
from tests.emulators.telegram.faults import ConnectionClosed, RawAnswer
from tests.emulators.telegram.wire import RefusalError
from tests.emulators.telegram.world import World


class Server:
    """An aiohttp server for one token on one port of the loopback interface."""

    def __init__(self, world: World, calls: Calls, *, token: str, port: int, upload_limit: int) -> None:
        self._world = world
        self._calls = calls
        self._token = token
        self._upload_limit = upload_limit
        self.port = port
        self._runner: web.AppRunner | None = None

    async def start(self) -> None:
        """Listens; a port of 0 takes a free one."""
        app = web.Application(client_max_size=self._upload_limit)
        app.router.add_route("*", "/bot{token}/{method}", self._call)
        app.router.add_get("/file/bot{token}/{path:.+}", self._file)
        runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", self.port).start()
        self._runner = runner
        self.port = runner.addresses[0][1]

    async def stop(self) -> None:
        """Closes every connection."""
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _call(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
            status, body = await self._calls.run(
                request.match_info["method"], await parameters.of_request(request)
            )
        except RefusalError as refusal:
            return web.json_response(refusal.answer(), status=refusal.error_code)
        except RawAnswer as raw:
            return web.Response(status=raw.status, text=raw.body, content_type="text/html")
        except ConnectionClosed:
            if request.transport is not None:
                request.transport.abort()
            return web.Response(status=500)
        return web.json_response(body, status=status)

    async def _file(self, request: web.Request) -> web.Response:
        wanted = request.match_info["path"]
        try:
            self._check_token(request)
            file = self._world.file_at(wanted)
        except RefusalError as refusal:
            return web.json_response(refusal.answer(), status=refusal.error_code)
        return web.Response(body=file.content, content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        if not secrets.compare_digest(request.match_info["token"].encode(), self._token.encode()):
            raise RefusalError(401, "Unauthorized")
