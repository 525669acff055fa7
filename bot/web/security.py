"""Who may speak to the pages, and what browsers are told about them."""

import ipaddress
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from aiohttp import hdrs, web

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)
_ALWAYS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_HALF_A_YEAR = "max-age=15552000"
_CLIENT_GONE = frozenset({"null", ""})
_HOUSEHOLD = 64  # bits of an IPv6 address that one household or office has to itself
_LONGEST_ADDRESS = 300  # characters; the name of a host has 253 at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Where people reach us: `public_url` if it is set, and the proxies whose word about it counts.

    Forwarding headers of any other peer are ignored.
    """

    public_url: str | None = None
    trusted_proxies: tuple[Network, ...] = ()

    def origin(self, request: web.BaseRequest) -> str:
        """The origin that this request was sent to, as a browser would write it ("https://example.org")."""
        scheme, host = request.scheme, request.host
        if self._is_forwarded(request):
            scheme = _first(request, "X-Forwarded-Proto") or scheme
            host = _first(request, "X-Forwarded-Host") or host
        public = self._public_origin()
        if public is not None and urlsplit(public).netloc == host.lower():
            return public
        return _normal(f"{scheme}://{host}")

    def is_https(self, request: web.BaseRequest) -> bool:
        """Whether the person's browser speaks HTTPS to us or to the proxy before us."""
        return self.origin(request).startswith("https:")

    def sent_it(self, request: web.BaseRequest) -> bool:
        """Whether a page of our own sent this request: its Origin is ours, or the browser vouches for it.

        A request with neither header is refused.
        """
        origin = request.headers.get(hdrs.ORIGIN)
        if origin is None:
            return request.headers.get("Sec-Fetch-Site") == "same-origin"
        return origin not in _CLIENT_GONE and _normal(origin) in {self.origin(request), self._public_origin()}

    def address(self, request: web.BaseRequest) -> str:
        """The address that links and QR codes begin with: `public_url`, else where this request went.

        Raises:
            HTTPBadRequest: it went to a name that is too long to be one, and would fill any code.
        """
        address = self.public_url or self.origin(request)
        if len(address) > _LONGEST_ADDRESS:
            raise web.HTTPBadRequest
        return address

    def client(self, request: web.BaseRequest) -> str:
        """The address of who asks, past the proxies that we trust; "" where there is none.

        Each proxy adds its own peer at the end, so that only what stands behind our own proxies counts: what
        a client wrote before it is no proof.
        """
        peer = request.remote or ""
        hops = ",".join(request.headers.getall("X-Forwarded-For", ())).split(",")
        for hop in reversed(hops):
            if not hop.strip() or not self._is_ours(peer):
                break
            peer = hop.strip()
        return peer

    def _public_origin(self) -> str | None:
        return None if self.public_url is None else _normal(self.public_url)

    def _is_forwarded(self, request: web.BaseRequest) -> bool:
        return self._is_ours(request.remote or "")

    def _is_ours(self, peer: str) -> bool:
        try:
            address = ipaddress.ip_address(peer)
        except ValueError:  # a Unix socket has no address
            return False
        return any(address in network for network in self.trusted_proxies)


def protection(site: Site) -> Callable[[web.Request, web.StreamResponse], Awaitable[None]]:
    """What `app.on_response_prepare` needs so that every response, streams and errors too, has the headers.

    A middleware would come too late for a stream. A response that does not say how long it may be kept
    is not to be kept.
    """

    async def protect(request: web.Request, response: web.StreamResponse) -> None:
        for name, value in _ALWAYS.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault(hdrs.CACHE_CONTROL, "no-store")
        if site.is_https(request):
            response.headers.setdefault("Strict-Transport-Security", _HALF_A_YEAR)

    return protect


def household(address: str) -> str:
    """Whom an address stands for: itself, or for IPv6 the network that one subscriber has."""
    try:
        read = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(read, ipaddress.IPv6Address) and read.ipv4_mapped is None:
        return str(ipaddress.ip_network((read, _HOUSEHOLD), strict=False))
    return str(read)


def _first(request: web.BaseRequest, header: str) -> str:
    """The value nearest to the browser of a header that each proxy on the way may have added to."""
    return request.headers.get(header, "").split(",")[0].strip()


def _normal(address: str) -> str:
    """Scheme and host in lower case, without the port that the scheme means anyway; "" for no address."""
    try:
        parts = urlsplit(address.lower())
    except ValueError:
        return ""
    usual = {"http": ":80", "https": ":443"}.get(parts.scheme, "")
    return f"{parts.scheme}://{parts.netloc.removesuffix(usual) if usual else parts.netloc}"
