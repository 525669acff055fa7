"""Whose screen the chat is on: a person's own browser, or a tablet that many use (decision 0017)."""

from dataclasses import dataclass

from aiohttp import web

from bot.channels import browser
from bot.web.security import Site

_COOKIE_DAYS = 180  # from the last visit: a programme's weeks and the results after it
_SECONDS_A_DAY = 86_400


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """A kind of screen: its channel, its cookie, and how long that is kept (None: until the browser ends).

    Each has a cookie of its own: a stand's tablet does not end the chat that its owner had in it before.
    """

    channel: str
    cookie: str
    max_age: int | None

    def identity(self, site: Site, request: web.BaseRequest) -> str | None:
        """What the browser brought with it."""
        return request.cookies.get(self._name(site, request))

    def keep(self, site: Site, request: web.BaseRequest, response: web.Response, identity: str) -> None:
        """Let the browser bring this from now on; what it brought before is gone from it."""
        response.set_cookie(
            self._name(site, request),
            identity,
            max_age=self.max_age,
            path="/",
            secure=site.is_https(request),
            httponly=True,
            samesite="Lax",
        )

    def renew(self, site: Site, request: web.BaseRequest, response: web.Response, identity: str) -> None:
        """The same for what a page of ours sent; a shared screen that has its identity is not given it again.

        An answer on its way when the next person came would bring the chat before back.
        """
        if self.max_age is not None or self.identity(site, request) != identity:
            self.keep(site, request, response, identity)

    def _name(self, site: Site, request: web.BaseRequest) -> str:
        """The cookie's name; `__Host-` lets no other host and no plain HTTP set it."""
        return f"__Host-{self.cookie}" if site.is_https(request) else self.cookie


OWN = Screen(channel=browser.CHANNEL, cookie="sangkien", max_age=_COOKIE_DAYS * _SECONDS_A_DAY)
SHARED = Screen(channel=browser.KIOSK, cookie="sangkien-kiosk", max_age=None)


def screen_of(request: web.BaseRequest) -> Screen:
    """The screen that a request of the chat comes from: the page says it in every address."""
    return SHARED if request.query.get("kiosk") else OWN
