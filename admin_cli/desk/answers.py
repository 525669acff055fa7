"""What a server answers instead of the answer, and how the way to it can fail: each becomes one sentence."""

import ssl
from collections.abc import Iterator

import aiohttp
import msgspec

from admin_cli.exits import Exit, Failed
from bot.web.officers.contract import Refusal, Trouble
from programme.errors import NotSignedIn, ProgrammeError

_NOT_FOUND = 404
_GATEWAY = frozenset({502, 503, 504})
_REDIRECT = range(300, 400)

_TROUBLES = {
    Trouble.UNKNOWN_OPERATION: "remote-older",
    Trouble.WRONG_METHOD: "remote-other_version",
    Trouble.WRONG_TYPE: "remote-other_version",
    Trouble.TOO_LARGE: "remote-too_large",
    Trouble.TOO_MANY: "remote-too_many",
    Trouble.UNAVAILABLE: "remote-unavailable",
    Trouble.SERVER: "remote-fault",
}


class RefusedThere(Failed):
    """A refusal that has no class here, or another way out than at the local desk."""

    exit = Exit.REFUSED


class NotFoundThere(Failed):
    """Something that a newer server does not find."""

    exit = Exit.NOT_FOUND


def refusal_in(status: int, body: bytes, server: str) -> Exception:
    """What is raised for an answer other than 200."""
    try:
        refusal = msgspec.json.decode(body, type=Refusal)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return _foreign(status, server)
    if refusal.error in _TROUBLES:
        return Failed(_TROUBLES[Trouble(refusal.error)], server=server)
    kind = _KINDS.get(refusal.error)
    if kind is NotSignedIn:
        return RefusedThere("remote-not_signed_in", server=server)
    if kind is not None:
        return kind(**refusal.arguments)
    unknown = NotFoundThere if status == _NOT_FOUND else RefusedThere
    return unknown("remote-unknown_refusal", server=server, key=refusal.error)


def _foreign(status: int, server: str) -> Failed:
    """An answer that is none of ours: a proxy's error page, another site."""
    if status in _GATEWAY:
        return Failed("remote-gateway", server=server, status=str(status))
    if status in _REDIRECT:
        return Failed("remote-redirect", server=server)
    return Failed("remote-not_ours", server=server, status=str(status))


def fault_in(error: aiohttp.ClientError | TimeoutError | OSError, server: str) -> Failed:
    """What is raised for a fault on the way; what was asked may have been done when the connection broke."""
    match error:
        case aiohttp.ClientProxyConnectionError() | aiohttp.ClientHttpProxyError():
            return Failed("remote-proxy", server=server)
        case aiohttp.ClientConnectorCertificateError():
            return Failed("remote-certificate", server=server)
        case aiohttp.ClientSSLError() | ssl.SSLError():
            return Failed("remote-not_tls", server=server)
        case aiohttp.ClientConnectorDNSError():
            return Failed("remote-no_such_host", server=server)
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            return Failed("remote-unreachable", server=server)
        case TimeoutError():
            return Failed("remote-slow", server=server)
        case aiohttp.ClientResponseError():
            return Failed("remote-not_ours", server=server, status=str(error.status))
    return Failed("remote-broken", server=server)


def _every(kind: type[ProgrammeError]) -> Iterator[type[ProgrammeError]]:
    yield kind
    for narrower in kind.__subclasses__():
        yield from _every(narrower)


_KINDS = {kind.key: kind for kind in _every(ProgrammeError)}
"""Refusals by their keys: rebuilt from what a server answers, so that they read and exit as at home."""
