"""Why a request of an officer was not done, as a status and a JSON object that programs can read."""

import math

import msgspec
from aiohttp import hdrs, web

from bot.web.officers.contract import Refusal, Trouble
from programme.errors import BadRequest, NotAllowed, NotFound, NotSignedIn, ProgrammeError

RETRY_SECONDS = 5
"""After how many seconds a request is worth repeating that the database could not answer."""

_encoder = msgspec.json.Encoder()


_TROUBLES = {
    Trouble.UNKNOWN_OPERATION: 404,
    Trouble.WRONG_METHOD: 405,
    Trouble.TOO_LARGE: 413,
    Trouble.WRONG_TYPE: 415,
    Trouble.TOO_MANY: 429,
    Trouble.SERVER: 500,
    Trouble.UNAVAILABLE: 503,
}

# The first class that fits decides.
_REFUSALS: tuple[tuple[type[ProgrammeError], int], ...] = (
    (NotSignedIn, 401),
    (NotAllowed, 403),
    (NotFound, 404),
    (BadRequest, 400),
    (ProgrammeError, 409),
)

STATUSES = tuple(sorted({*_TROUBLES.values(), *(status for _, status in _REFUSALS)}))
"""Every status that an answer may have beside 200."""


class NotTaken(Exception):
    """A request that is not taken; `wait` seconds later it may be."""

    def __init__(self, trouble: Trouble, *, wait: float | None = None) -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.wait = wait


def refused(error: ProgrammeError) -> web.Response:
    """The answer to a request that the rules refuse."""
    status = next(status for kind, status in _REFUSALS if isinstance(error, kind))
    arguments = {name: str(value) for name, value in error.arguments.items()}
    response = as_json(Refusal(error=error.key, arguments=arguments), status=status)
    if isinstance(error, NotSignedIn):
        response.headers[hdrs.WWW_AUTHENTICATE] = "Bearer"
    return response


def not_taken(error: NotTaken) -> web.Response:
    """The answer to a request that is not taken."""
    response = as_json(Refusal(error=error.trouble), status=_TROUBLES[error.trouble])
    if error.wait is not None:
        response.headers[hdrs.RETRY_AFTER] = str(math.ceil(error.wait))
    if error.trouble is Trouble.WRONG_METHOD:
        response.headers[hdrs.ALLOW] = hdrs.METH_POST
    return response


def as_json(content: object, *, status: int = 200) -> web.Response:
    """An answer that nobody may keep."""
    headers = {hdrs.CACHE_CONTROL: "no-store"}
    body = _encoder.encode(content)
    return web.Response(body=body, status=status, content_type="application/json", headers=headers)
