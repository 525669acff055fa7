"""The status of an entry by its code and the last four digits of the phone, without scripts (R51)."""

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import parse_qsl

from aiohttp import hdrs, web
from sqlalchemy.exc import SQLAlchemyError

from bot.web.pages import Markup, Pages
from bot.web.security import Site, household
from bot.web.tries import Tries
from conversations.formats import clock
from programme.code import CODE_BYTES, entry_code, read_code
from programme.entry import Entry, Status
from programme.lookup import PAUSE
from programme.use_cases import lookups
from storage.database import Database
from units_data.unit import ROOT

BODY_LIMIT = 4096

_CODE_MAX = 64
_MOST_WAITING = 50
_RETRY_AFTER_S = 5
_EXAMPLE_BYTES = bytes(range(7, 7 + CODE_BYTES))
# What the chat says of these ends in something to type, or quotes what an officer wrote to the worker.
_OWN_WORDS = frozenset({Status.RETURNED, Status.REJECTED, Status.WITHDRAWN})

LookUp = Callable[[str, str, datetime, str], Awaitable[Entry | None]]
"""The entry with this code and these last four digits, for an asker; None, and no word why, without one."""


class TooManyLookups(Exception):
    """So many are waiting that one more would only wait too."""


async def nothing_found(_code: str, _digits: str, _now: datetime, _asker: str) -> Entry | None:
    """The look-up of a service without a database."""
    return None


def stored_look_up(database: Database) -> LookUp:
    """The look-up of the programme, one at a time: chats, which write too, wait for no more than one of them.

    Raises:
        TooManyLookups: many are waiting already.
    """
    turn = asyncio.Lock()
    waiting = 0

    async def look_up(code: str, digits: str, now: datetime, asker: str) -> Entry | None:
        nonlocal waiting
        if waiting >= _MOST_WAITING:
            raise TooManyLookups
        waiting += 1
        try:
            async with turn, database.transaction() as work:
                return await lookups.look_up(work, code, digits, now, asker)
        finally:
            waiting -= 1

    return look_up


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusPage:
    """The form and its answer; who tries in vain too often waits.

    `look_up` pauses too, for a code tried from here or from everywhere; the pause here is for an address and
    all codes. Neither the address nor anything typed is kept: `tries` makes a digest with a secret of this
    process.
    """

    pages: Pages
    site: Site
    now: Callable[[], datetime]
    look_up: LookUp = nothing_found
    tries: Tries = field(default_factory=Tries)

    async def form(self, request: web.Request) -> web.Response:
        """`GET /status`: the form alone, with the `code` that a link may carry (a kiosk's QR)."""
        language = self.pages.language(request)
        code = read_code(request.query.get("code", "")[:_CODE_MAX]) or ""
        return self._page(language, self.pages.say(language, "home.status_title"), code=code)

    async def answer(self, request: web.Request) -> web.Response:
        """`POST /status`: what became of the entry; the same for a wrong code and for wrong digits."""
        language = self.pages.language(request)
        typed = await _typed(request)
        address, now = household(self.site.client(request)), self.now()
        if self.tries.paused(address, now):
            return self._paused(language)
        code = read_code(typed.get("code", "")[:_CODE_MAX])
        try:
            # A code that cannot be one is not worth a transaction; that it is none anybody can see.
            asker = self.tries.mark(address)
            digits = typed.get("digits", "")[:16]
            entry = None if code is None else await self.look_up(code, digits, now, asker)
        except (TooManyLookups, SQLAlchemyError, OSError):
            return self._later(language)
        if entry is None:
            self.tries.failed(address, now)
            return self._not_found(language, typed.get("code", "")[:_CODE_MAX])
        return self._found(language, entry)

    def _found(self, language: str, entry: Entry) -> web.Response:
        """The state and what it means: never a name, a phone, the text or what an officer wrote."""
        words, units = self.pages.knowledge().wording, self.pages.units
        names = {
            "unit_name": units[entry.unit].name if entry.unit in units else entry.unit,
            "level_name": units[entry.nominated_to or ROOT].name,
            "reason": "",
        }
        state = words.text(language, f"state.{entry.status.value}", **names)
        if entry.status in _OWN_WORDS:
            detail = self.pages.say(language, f"home.status_{entry.status.value}")
        else:
            detail = words.label(language, "status.detail", entry.status.value, **names)
        updated = self.pages.say(language, "home.status_updated", time=clock(entry.updated_at))
        heading = self.pages.say(language, "home.status_of", code=entry.code)
        values = {"state": state, "detail": detail, "updated": updated}
        return self._page(language, heading, Markup(self.pages.draw("status_found", language, **values)))

    def _not_found(self, language: str, typed: str) -> web.Response:
        """The form again with the code as it was typed, to be corrected."""
        heading = self.pages.say(language, "home.status_none_title")
        text = self.pages.say(language, "home.status_none")
        return self._page(language, heading, self._sentence(language, text), code=typed)

    def _paused(self, language: str) -> web.Response:
        minutes = str(int(PAUSE.total_seconds() // 60))
        heading = self.pages.say(language, "home.status_paused_title")
        text = self.pages.say(language, "home.status_paused", minutes=minutes)
        response = self._page(language, heading, self._sentence(language, text), status=429)
        response.headers[hdrs.RETRY_AFTER] = str(int(PAUSE.total_seconds()))
        return response

    def _later(self, language: str) -> web.Response:
        heading = self.pages.say(language, "home.later_title")
        text = self.pages.say(language, "home.later")
        response = self._page(language, heading, self._sentence(language, text), status=503)
        response.headers[hdrs.RETRY_AFTER] = str(_RETRY_AFTER_S)
        return response

    def _sentence(self, language: str, text: str) -> Markup:
        return Markup(self.pages.draw("status_none", language, text=text))

    def _page(
        self, language: str, heading: str, answer: str = "", *, code: str = "", status: int = 200
    ) -> web.Response:
        values = {
            "heading": heading,
            "answer": answer,
            "form": status_form(self.pages, language, code),
            "helpdesk": self.pages.say(language, "landing.help", **self.pages.helpdesk(language)),
        }
        return self.pages.html(self.pages.draw("status", language, **values), status=status)


def status_form(pages: Pages, language: str, code: str = "") -> Markup:
    """The form, for this page and for the public one, with a code that is known already."""
    note = pages.say(language, "home.status_code_note", example=entry_code(_EXAMPLE_BYTES))
    return Markup(pages.draw("status_form", language, code_note=note, code=code))


async def _typed(request: web.Request) -> Mapping[str, str]:
    """The fields of the form; {} for a body that is none of our form's, or too large a one."""
    if request.content_type != "application/x-www-form-urlencoded":
        return {}
    try:
        body = await request.clone(client_max_size=BODY_LIMIT).read()
    except web.HTTPRequestEntityTooLarge:
        return {}
    return dict(parse_qsl(body.decode(errors="replace")))


def routes(status: StatusPage) -> Iterable[web.RouteDef]:
    """`GET /status`, `POST /status`."""
    return [web.get("/status", status.form), web.post("/status", status.answer)]
