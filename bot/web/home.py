"""The public page (`/`): the way into the chat, the count toward the goal, the guide (R2, R11, R20, R21)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from aiohttp import hdrs, web

from bot.facts import Knowledge
from bot.ways import Way, Ways
from bot.web.figures import Figures
from bot.web.kept import Kept, kept_answer
from bot.web.pages import Markup, Pages
from bot.web.progress import LASTS, CountUnavailable, CurrentProgress, Progress
from bot.web.status import status_form
from conversations.formats import clock, day, grouped, percent
from conversations.people import closing
from programme.edition import Edition
from programme.progress import Tally
from programme.window import VIETNAM, Phase, last_day

_RETRY_AFTER_S = 5
_SCREEN = "screen"
"""Asked for by a screen on a wall, which nobody can press: `/?screen` comes anew, without a way in."""

_SCREEN_S = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What a drawn page shows: while it is the same, the page is."""

    progress: Progress
    knowledge: Knowledge
    ways: Sequence[Way]

    def is_of(self, other: "Shown") -> bool:
        """Whether a page of `other` is one of this; a changed progress or knowledge is another object."""
        same = self.progress is other.progress and self.knowledge is other.knowledge
        return same and self.ways == other.ways


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The public page, drawn once for each language, screen and look at the count; `ways` are the doors."""

    pages: Pages
    progress: CurrentProgress
    ways: Ways = lambda _unit: ()
    drawn: dict[tuple[str, bool], tuple[Shown, Kept]] = field(default_factory=dict)

    async def answer(self, request: web.Request) -> web.Response:
        """The page; 503 with the way into the chat while nothing can be counted."""
        language = self.pages.language(request)
        wall = _SCREEN in request.query
        try:
            progress = await self.progress()
        except CountUnavailable:
            return self._later(language)
        page = self._page(language, progress, wall=wall)
        response = kept_answer(request, page, lasts=LASTS, vary=hdrs.ACCEPT_LANGUAGE)
        response.content_type, response.charset = "text/html", "utf-8"
        if wall:
            response.headers["Refresh"] = str(_SCREEN_S)
        return response

    def _page(self, language: str, progress: Progress, *, wall: bool) -> Kept:
        shown = Shown(progress=progress, knowledge=self.pages.knowledge(), ways=tuple(self.ways(None)))
        last = self.drawn.get((language, wall))
        if last is not None and shown.is_of(last[0]):
            return last[1]
        drawing = HomePage(pages=self.pages, shown=shown, language=language, wall=wall)
        page = Kept.of(drawing.text().encode())
        self.drawn[language, wall] = (shown, page)
        return page

    def _later(self, language: str) -> web.Response:
        heading = self.pages.say(language, "home.later_title")
        response = self.pages.lost(language, heading, self.pages.say(language, "home.later"))
        response.set_status(503)
        response.headers[hdrs.RETRY_AFTER] = str(_RETRY_AFTER_S)
        return response


@dataclass(frozen=True, slots=True, kw_only=True)
class HomePage:
    """One drawing of the page in one language; on a `wall` there is nothing to press."""

    pages: Pages
    shown: Shown
    language: str
    wall: bool = False

    def text(self) -> str:
        """The whole page."""
        figures = Figures(pages=self.pages, progress=self.shown.progress, language=self.language)
        values = {**self._lead(), **self._count(), **figures.board(), **self._guide()}
        return self.pages.draw("home", self.language, **values)

    def _lead(self) -> dict[str, str]:
        """The way in, the parts of the page, and until when."""
        edition = self.pages.edition
        # The edition writes it for inside a sentence.
        controller = edition.controller.in_language(self.language)
        return {
            "controller": controller[:1].upper() + controller[1:],
            "occasion": edition.occasion.in_language(self.language),
            "way_in": "" if self.wall else self._way_in(edition),
            "within": "" if self.wall else Markup(self._draw("home_within")),
            "phase": self._phase(edition, self.shown.progress.at),
        }

    def _way_in(self, edition: Edition) -> Markup:
        """The button and the other doors."""
        closed = edition.window.phase(self.shown.progress.at) is Phase.CLOSED
        note = {"minutes": str(edition.minutes)}
        values = {
            "chat_link": f"/chat?lang={self.language}",
            "send": self._say("home.closed_send" if closed else "home.send"),
            "send_note": self._say("home.closed_note") if closed else self._say("home.send_note", **note),
            "doors": self._doors(),
        }
        return Markup(self._draw("home_way_in", **values))

    def _doors(self) -> Markup:
        """The doors beside the browser; those that work first."""
        doors = [
            self._draw("home_door", link=way.link, label=self._say(f"door.{way.channel}"))
            if way.works
            else self._draw("home_shut", label=self._say(f"door.{way.channel}_shut"))
            for way in sorted(self.shown.ways, key=lambda way: not way.works)
        ]
        return Markup(self._draw("home_doors", doors=Markup("".join(doors)))) if doors else Markup("")

    def _phase(self, edition: Edition, now: datetime) -> str:
        window = edition.window
        close = closing(window, self.shown.knowledge.wording, self.language)
        match window.phase(now):
            case Phase.NOT_OPEN:
                return self._say("home.not_open", open_date=day(window.opens))
            case Phase.CLOSED:
                return self._say("home.closed", close_date=close)
        left = (last_day(window) - now.astimezone(VIETNAM).date()).days
        rest = self._say("home.days_left", n=str(left)) if left else self._say("home.last_day")
        return f"{self._say('home.open', close_date=close)} {rest}"

    def _count(self) -> dict[str, str]:
        """The count of the whole country against the goal."""
        progress, goal = self.shown.progress, self.pages.edition.goal
        tally = progress.national
        passed = tally.submitted >= goal
        arguments = {"goal": self._grouped(goal), "percent": percent(tally.submitted, goal, self.language)}
        is_open = self.pages.edition.window.accepts(progress.at)
        mark = {"x": f"{100 * goal / max(tally.submitted, 1):.2f}"}
        return {
            "submitted": self._grouped(tally.submitted),
            "done": f"{min(100 * tally.submitted / goal, 100):.2f}",
            "mark": Markup(self._draw("goal_mark", **mark)) if passed else "",
            "goal": self._say("home.goal_passed" if passed else "home.goal", **arguments),
            "valid": self._say("home.valid", n=self._grouped(tally.valid)),
            "today": self._today() if is_open else "",
            "updated": self._say("home.updated", time=clock(progress.at)),
        }

    def _grouped(self, number: int) -> str:
        return grouped(number, self.language)

    def _today(self) -> Markup:
        progress = self.shown.progress
        today = progress.days.get(progress.at.astimezone(VIETNAM).date(), Tally())
        return Markup(self._draw("fact", text=self._say("home.today", n=self._grouped(today.submitted))))

    def _guide(self) -> dict[str, str]:
        """The sample and the rules, in the words and numbers of the edition."""
        edition, words = self.pages.edition, self.shown.knowledge.wording
        months = edition.months
        sample = months[min(1, len(months) - 1)]
        period = {"from": self._month(months[0]), "to": self._month(months[-1])}
        until = closing(edition.window, words, self.language)
        window = {"open_date": day(edition.window.opens), "close_date": until}
        limit = edition.entry_limit
        return {
            "sample": words.text(
                self.language, "desc.sample_text", month=str(sample.month), year=str(sample.year)
            ),
            "secret": words.text(self.language, "desc.secret"),
            "rule_many": self._say("home.rule_many_text")
            if limit is None
            else self._say("home.rule_many_limited", limit=str(limit)),
            "rule_period": self._say("home.rule_period_text", **period),
            "rule_length": self._say("home.rule_length_text", max=str(edition.description_max)),
            "rule_window": self._say("home.rule_window_text", **window),
            "rule_help": self._say("home.rule_help_text", **self.pages.helpdesk(self.language)),
            "status_form": status_form(self.pages, self.language),
        }

    def _month(self, month: date) -> str:
        words = self.shown.knowledge.wording
        return words.text(self.language, "month.year", month=str(month.month), year=str(month.year))

    def _say(self, key: str, **arguments: str) -> str:
        return self.pages.say(self.language, key, **arguments)

    def _draw(self, name: str, /, **values: str) -> str:
        return self.pages.draw(name, self.language, **values).strip()


def routes(home: Home) -> Iterable[web.RouteDef]:
    """`GET /`, the shortest address that a person can type: the chat is one tap away (R11)."""
    return [web.get("/", home.answer)]
