"""Which openings of a unit's page are scans, told without knowing anybody (issue 4).

No cookie, no address and no device is remembered. A browser that opens the page again within a minute has it
in its own cache and asks nobody; one that loads it anew says so in the request. What remains is counted.
"""

import re

from aiohttp import hdrs, web

from bot.posters.links import MARK, Printed

PLAIN = "link"
"""A link without a mark, or with one that we do not know: forwarded, typed, or from `qr`."""

KEPT = "private, max-age=60"
"""How long a browser keeps the page for itself: a second scan at the same stand is no second scan, and a door
that goes down is told a minute later at most."""

_PERSON = re.compile(r"(?:Mozilla|Opera)/")
# “Cubot” is a make of phones. Zalo's and Facebook's own browsers have these names too: those are people.
_FETCHER = re.compile(
    r"(?<!cu)bot|crawl|spider|scrap|preview|externalhit|externalagent|fetch|headless|lighthouse|"
    r"google-|google favicon|googleother|whatsapp/",
    re.IGNORECASE,
)
_AHEAD = ("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")


def is_scan(request: web.BaseRequest) -> bool:
    """Whether a person has come to the page from outside: no preview, no prefetch, no reload, no own link.

    The other language is chosen by a link of the page itself, which carries `lang`; a poster's never does.
    """
    headers = request.headers
    agent = headers.get(hdrs.USER_AGENT, "")
    return (
        request.method == hdrs.METH_GET
        and _PERSON.match(agent) is not None
        and _FETCHER.search(agent) is None
        and "text/html" in headers.get(hdrs.ACCEPT, "")
        and not any(name in headers for name in _AHEAD)
        and "max-age=0" not in headers.get(hdrs.CACHE_CONTROL, "")
        and headers.get("Sec-Fetch-Site", "none") != "same-origin"
        and headers.get("Sec-Fetch-Dest", "document") == "document"
        and "lang" not in request.query
    )


def printed_on(request: web.BaseRequest) -> str:
    """What the link was printed on ("poster", "tent", …), or `PLAIN`."""
    try:
        return Printed(request.query.get(MARK, "")).name.lower()
    except ValueError:
        return PLAIN
