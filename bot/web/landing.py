"""The page a poster leads to (`/u/P01-002`): the ways in with the unit carried along, without scripts."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from aiohttp import hdrs, web

from bot.channels import browser
from bot.ways import Way, Ways
from bot.web.pages import Markup, Pages
from bot.web.scanning import KEPT, is_scan, printed_on
from conversations.people import closing


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """The landing pages of all units.

    `ways` are the doors beside the browser; `scanned` is told of every scan: of which unit (None for a code
    that is none), and what the link was printed on.
    """

    pages: Pages
    ways: Ways = lambda _unit: ()
    scanned: Callable[[str | None, str], None] = lambda _unit, _printed: None

    async def answer(self, request: web.Request) -> web.Response:
        """The page of one unit; 404 with the way on when the code is unknown."""
        typed = request.match_info["unit"]
        language = self.pages.language(request)
        code = self.pages.units.read_code(typed)
        if is_scan(request):
            self.scanned(code, printed_on(request))
        return self.pages.unknown_unit(language, typed) if code is None else self._known(language, code)

    def _known(self, language: str, code: str) -> web.Response:
        edition, words = self.pages.edition, self.pages.knowledge().wording
        values = {
            "unit": code,
            "unit_path": self.pages.units.path_text(code),
            "doors": self._doors(language, code),
            "deadline": self.pages.say(
                language, "landing.deadline", close_date=closing(edition.window, words, language)
            ),
            "helpdesk": self.pages.say(language, "landing.help", **self.pages.helpdesk(language)),
        }
        response = self.pages.html(self.pages.draw("landing", language, **values))
        response.headers[hdrs.CACHE_CONTROL] = KEPT
        return response

    def _doors(self, language: str, code: str) -> Markup:
        """The doors that work, Zalo before the browser and Telegram behind it; then those that do not."""
        own = Way(
            channel=browser.CHANNEL, link=f"/chat?unit={code}&lang={language}", works=True, carries=True
        )
        ways = sorted((*self.ways(code), own), key=_place)
        first = next(way for way in ways if way.works)
        return Markup("\n".join(self._door(language, code, way, first=way is first) for way in ways))

    def _door(self, language: str, code: str, way: Way, *, first: bool) -> str:
        if not way.works:
            return self.pages.draw(
                "door_shut", language, label=self.pages.say(language, f"door.{way.channel}_shut")
            )
        note = f"door.{way.channel}_note" if way.carries else "door.type_code"
        values = {
            "link": way.link,
            "label": self.pages.say(language, f"door.{way.channel}"),
            "kind": "door first" if first else "door",
            "note": self.pages.say(language, note, unit=code),
        }
        return self.pages.draw("door", language, **values)


def routes(landing: Landing) -> Iterable[web.RouteDef]:
    """`GET /u/{unit}`."""
    return [web.get("/u/{unit}", landing.answer)]


def _place(way: Way) -> tuple[bool, int]:
    order: Sequence[str] = ("zalo", browser.CHANNEL, "telegram")
    return not way.works, order.index(way.channel)
