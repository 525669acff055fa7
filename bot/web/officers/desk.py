"""`POST /api/officer/v1/{operation}`: every operation of officers, over HTTPS (design §2, §6; R82).

Which there are, what they ask and answer stands in `programme.operations.every` alone.
"""

import secrets
import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import cast

from aiohttp import hdrs, web
from structlog.typing import FilteringBoundLogger

from bot.facts import Knowledge
from bot.log import trace
from bot.metrics import Metrics
from bot.web.officers.contract import BODY_LIMIT, PATH, Trouble
from bot.web.officers.document import document
from bot.web.officers.entrance import Entrance
from bot.web.officers.reading import read_request
from bot.web.officers.refusals import RETRY_SECONDS, NotTaken, as_json, not_taken, refused
from bot.web.security import Site
from programme.context import Context
from programme.errors import ProgrammeError
from programme.officer import Officer
from programme.operations.every import OPERATIONS
from programme.operations.operation import Operation, run
from programme.ports.work import Database
from storage.faults import is_database_fault

ORIGIN_MAX = 120

_COMPRESSED_FROM = 2048  # bytes of an answer
_NO_OPERATION = "unknown"


@dataclass(slots=True)
class _Line:
    """What the log may say of one request: neither a name nor a text nor a token."""

    operation: str = _NO_OPERATION
    unit: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficersDesk:
    """Answers officers from the running service's `database`, `knowledge` and clock (`now`)."""

    database: Database
    knowledge: Callable[[], Knowledge]
    now: Callable[[], datetime]
    site: Site
    entrance: Entrance
    logger: FilteringBoundLogger
    metrics: Metrics
    operations: Mapping[str, Operation[object, object]]

    async def call(self, request: web.Request) -> web.Response:
        """Answer one request; whatever goes wrong becomes a refusal, never a trace."""
        began = time.perf_counter()
        line = _Line()
        try:
            response = await self._answer(request, line)
        except ProgrammeError as error:
            response = refused(error)
        except NotTaken as error:
            response = not_taken(error)
        except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
            response = self._fault(error, line)
        seconds = time.perf_counter() - began
        self.metrics.officer(line.operation, response.status, seconds)
        self.logger.info(
            "officer",
            operation=line.operation,
            unit=line.unit,
            status=response.status,
            ms=round(seconds * 1000, 1),
        )
        return response

    async def _answer(self, request: web.Request, line: _Line) -> web.Response:
        operation = self.operations.get(request.match_info["operation"])
        if operation is None:
            raise NotTaken(Trouble.UNKNOWN_OPERATION)
        line.operation = operation.name
        if request.method != hdrs.METH_POST:
            raise NotTaken(Trouble.WRONG_METHOD)
        now, address = self.now(), self.site.client(request)
        officer = await self.entrance.officer(request.headers.get(hdrs.AUTHORIZATION, ""), address, now)
        line.unit = officer.unit
        asked = read_request(operation.request, await _body(request))
        answer = await run(self.database, operation, self._context(officer, address, now), asked)
        response = as_json(answer)
        if response.content_length is not None and response.content_length >= _COMPRESSED_FROM:
            response.enable_compression()
        return response

    def _context(self, officer: Officer, address: str, now: datetime) -> Context:
        knowledge = self.knowledge()
        return Context(
            officer=officer,
            edition=knowledge.edition,
            units=knowledge.units,
            search=knowledge.search,
            now=now,
            random=secrets.token_bytes,
            origin=address[:ORIGIN_MAX],
        )

    def _fault(self, error: Exception, line: _Line) -> web.Response:
        """The database's trouble, which passes, or a fault of ours, which is logged once."""
        kind = type(error).__name__
        if is_database_fault(error):
            self.logger.warning("database unavailable", operation=line.operation, error=kind)
            return not_taken(NotTaken(Trouble.UNAVAILABLE, wait=RETRY_SECONDS))
        self.logger.error("officer failed", operation=line.operation, error=kind, trace=trace(error))
        return not_taken(NotTaken(Trouble.SERVER))


async def _body(request: web.Request) -> bytes:
    """The body of a request, JSON or nothing, within the limit."""
    if request.content_length is not None and request.content_length > BODY_LIMIT:
        raise NotTaken(Trouble.TOO_LARGE)
    if request.can_read_body and request.content_type != "application/json":
        raise NotTaken(Trouble.WRONG_TYPE)
    try:
        return await request.clone(client_max_size=BODY_LIMIT).read()
    except web.HTTPRequestEntityTooLarge:
        raise NotTaken(Trouble.TOO_LARGE) from None


def routes(desk: OfficersDesk) -> Iterable[web.RouteDef]:
    """Every address below the path, so that a wrong one is answered in JSON too; and the document.

    The document is served to everybody: it says what this software can do, which its source says as well,
    and a program is written before its officer has a token.
    """
    described = document(desk.operations.values())

    async def describe(_request: web.Request) -> web.Response:
        response = web.Response(body=described, content_type="application/json")
        response.headers[hdrs.CACHE_CONTROL] = "no-store"
        response.enable_compression()
        return response

    return [
        web.get(f"{PATH}openapi.json", describe),
        web.route(hdrs.METH_ANY, PATH + "{operation:.*}", desk.call),
    ]


def every_operation() -> Mapping[str, Operation[object, object]]:
    """The operations by name."""
    # Each has types of its own; here they are only kept together with what decodes and encodes them.
    return {operation.name: cast("Operation[object, object]", operation) for operation in OPERATIONS}
