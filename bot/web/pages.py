"""What all pages share: templates, words, language, and the sentence for an address that is none."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from aiohttp import hdrs, web
from aiohttp.typedefs import Handler, Middleware

from bot.facts import Knowledge
from bot.web.static_files import StaticFiles
from conversations.wording import LANGUAGES, Wording
from programme.edition import Edition
from units_data.catalogue import Catalogue

_RANGE = re.compile(r"\s*([a-z]{2,3})(?:-[a-z0-9-]+)?\s*(?:;\s*q=([01](?:\.\d{0,3})?))?\s*", re.IGNORECASE)
_LONGEST_SHOWN = 40  # characters of a code that we do not know


class Markup(str):
    """HTML that we made ourselves; every other value of a template is escaped."""

    __slots__ = ()


_SHARED = "shared."
"""What begins the name of a part that several pages have: `${shared.head}` is the template `head`."""


class _PageTemplate(Template):
    """A page in which `${chat.title}` is a text by its key and `${language}` a value, always in braces."""

    idpattern = r"(?!)"
    braceidpattern = r"[a-z_]+(?:\.[a-z_]+)?"


class _Blanks(Mapping[str, str]):
    """What fills a template's blanks, escaped: values first, shared parts, texts of the page's language."""

    def __init__(self, values: Mapping[str, str], wording: Wording, language: str) -> None:
        self._values = values
        self._wording = wording
        self._language = language

    def __getitem__(self, name: str) -> str:
        value = self._values.get(name)
        if name.startswith(_SHARED):
            return _template(name.removeprefix(_SHARED)).substitute(self).rstrip("\n")
        if value is None:
            value = self._wording.text(self._language, name)
        return value if isinstance(value, Markup) else escape(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Draws a template in a language, and says which language to take.

    `knowledge` is asked anew for every page; `wording` has the pages' own words, `bot/web/texts`.
    """

    knowledge: Callable[[], Knowledge]
    wording: Wording
    static_files: StaticFiles

    @property
    def edition(self) -> Edition:
        """The edition in force."""
        return self.knowledge().edition

    @property
    def units(self) -> Catalogue:
        """The units in force."""
        return self.knowledge().units

    def say(self, language: str, key: str, **arguments: str) -> str:
        """A text of the pages."""
        return self.wording.text(language, key, **arguments)

    def draw(self, name: str, language: str, /, **values: str) -> str:
        """The template `name`, filled; values are escaped unless they are Markup."""
        addresses = self.static_files.addresses
        shared = {
            "language": language,
            "programme": self.edition.name.in_language(language),
            "icon": addresses["icon.svg"],
            "style": addresses["pages.css"],
            "home_style": addresses["home.css"],
            "script": addresses["chat.js"],
            "landing_script": addresses["landing.js"],
            "kiosk_script": addresses["kiosk.js"],
        }
        return _template(name).substitute(_Blanks({**shared, **values}, self.wording, language))

    def helpdesk(self, language: str) -> dict[str, str]:
        """The arguments of a text that names the helpdesk; "none" until it is filled in."""
        edition = self.edition
        return {
            "helpdesk": edition.helpdesk_contact.in_language(language) if edition.has_helpdesk else "none",
            "hours": edition.helpdesk_hours.in_language(language),
        }

    def language(self, request: web.BaseRequest, chosen: str | None = None) -> str:
        """The language to speak: that of the chat, else of `?lang=`, else of the browser, else our own."""
        asked = request.query.get("lang")
        for language in (chosen, asked, *_preferred(request.headers.get(hdrs.ACCEPT_LANGUAGE, ""))):
            if language in LANGUAGES:
                return language
        return self.knowledge().language

    def lost(self, language: str, heading: str, explanation: str) -> web.Response:
        """A kind 404: what was not found, and the way on."""
        values = {
            "heading": heading,
            "explanation": explanation,
            "helpdesk": self.say(language, "landing.help", **self.helpdesk(language)),
        }
        return self.html(self.draw("lost", language, **values), status=404)

    def unknown_unit(self, language: str, typed: str) -> web.Response:
        """The same for a code that is no unit's, with an example of one."""
        example = self.units.subtree(self.units.tops[0].code)[-1]
        heading = self.say(language, "landing.unknown_title")
        shown = typed[:_LONGEST_SHOWN]
        return self.lost(
            language, heading, self.say(language, "landing.unknown", code=shown, example_code=example)
        )

    def html(self, text: str, *, status: int = 200) -> web.Response:
        """A page that depends on the language of the browser."""
        headers = {hdrs.VARY: hdrs.ACCEPT_LANGUAGE}
        return web.Response(text=text, status=status, content_type="text/html", headers=headers)


@cache
def _template(name: str) -> _PageTemplate:
    return _PageTemplate((files("bot.web") / "templates" / f"{name}.html").read_text(encoding="utf-8"))


def page_wording() -> Wording:
    """The words of the pages that are shipped with the package."""
    return Wording(files("bot.web") / "texts")


def wrong_addresses(pages: Pages) -> Middleware:
    """A middleware: a person who opens an address that is none gets a page, programs get the bare 404."""

    @web.middleware
    async def answer(request: web.Request, handler: Handler) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPNotFound:
            if request.method != hdrs.METH_GET or "text/html" not in request.headers.get(hdrs.ACCEPT, ""):
                raise
        language = pages.language(request)
        heading = pages.say(language, "page.not_found_title")
        return pages.lost(language, heading, pages.say(language, "page.not_found"))

    return answer


def _preferred(header: str) -> list[str]:
    """The languages of an Accept-Language header, the most wanted first; what cannot be read is left out."""
    ranges = [match for part in header[:200].split(",") if (match := _RANGE.fullmatch(part))]
    weighed = [(-float(found[2] or 1), found[1].lower()) for found in ranges]
    return [language for weight, language in sorted(weighed, key=lambda pair: pair[0]) if weight]
