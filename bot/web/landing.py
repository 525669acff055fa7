"""The page a poster leads to (`/u/P01-002`): the ways in with the unit carried along, without scripts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from aiohttp import web

from bot.posters.links import telegram_link
from bot.web.pages import Markup, Pages
from conversations.formats import day
from programme.window import last_day

_LONGEST_SHOWN = 40  # characters of a code that we do not know


@dataclass(frozen=True, slots=True, kw_only=True)
class Landing:
    """The landing pages of all units; `telegram` gives the bot's name, None while that door is shut."""

    pages: Pages
    telegram: Callable[[], str | None] = lambda: None

    async def answer(self, request: web.Request) -> web.Response:
        """The page of one unit; 404 with the way on when the code is unknown."""
        typed = request.match_info["unit"]
        language = self.pages.language(request)
        code = self.pages.units.read_code(typed)
        return self._unknown(language, typed) if code is None else self._known(language, code)

    def _known(self, language: str, code: str) -> web.Response:
        edition = self.pages.edition
        values = {
            "unit": code,
            "unit_path": self.pages.units.path_text(code),
            "chat_link": f"/chat?unit={code}&lang={language}",
            "doors": self._doors(language, code),
            "deadline": self.pages.say(
                language, "landing.deadline", close_date=day(last_day(edition.window))
            ),
            "helpdesk": self.pages.say(language, "landing.help", **self.pages.helpdesk(language)),
        }
        return self.pages.html(self.pages.draw("landing", language, **values))

    def _doors(self, language: str, code: str) -> Markup:
        name = self.telegram()
        if name is None:
            return Markup()
        label = self.pages.say(language, "landing.telegram")
        link = telegram_link(name, code)
        return Markup(self.pages.draw("door", language, link=link, label=label))

    def _unknown(self, language: str, typed: str) -> web.Response:
        units = self.pages.units
        example = units.subtree(units.tops[0].code)[-1]
        heading = self.pages.say(language, "landing.unknown_title")
        shown = typed[:_LONGEST_SHOWN]
        words = self.pages.say(language, "landing.unknown", code=shown, example_code=example)
        return self.pages.lost(language, heading, words)


def routes(landing: Landing) -> Iterable[web.RouteDef]:
    """`GET /u/{unit}`."""
    return [web.get("/u/{unit}", landing.answer)]
