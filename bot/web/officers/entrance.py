"""Who asks: the officer behind a bearer token, and how often one may ask or guess."""

import time
from collections.abc import Callable
from datetime import datetime

from bot.web.officers.allowance import Allowance
from bot.web.officers.contract import Trouble
from bot.web.officers.refusals import NotTaken
from bot.web.security import household
from programme.errors import NotSignedIn
from programme.officer import Officer, token_hash
from programme.ports.work import Database
from programme.use_cases.officers import authenticate

_SCHEME = "bearer"
_LONGEST = 200  # characters; a token has 64


def requests_of_one_token() -> Allowance:
    """200 requests at once, then 20 a second: more than a person types, and enough to read a million rows."""
    return Allowance(burst=200, every=0.05)


def wrong_tokens_of_one_address() -> Allowance:
    """20 wrong tokens at once, then one in 10 seconds; beyond that an address is told to wait."""
    return Allowance(burst=20, every=10.0)


class Entrance:
    """Recognises officers by their tokens.

    A right token is taken whatever its address did: all officers of an office may share one address. So every
    token is looked up, which is one indexed read; a wrong one is answered "wait"
    beyond the allowance. What keeps a search from finding one is the length of tokens (256 bits).
    """

    def __init__(
        self,
        database: Database,
        *,
        requests: Allowance | None = None,
        wrong_tokens: Allowance | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._database = database
        self._requests = requests_of_one_token() if requests is None else requests
        self._wrong = wrong_tokens_of_one_address() if wrong_tokens is None else wrong_tokens
        self._seconds = seconds

    async def officer(self, authorization: str, address: str, now: datetime) -> Officer:
        """The officer whose token stands in an Authorization header.

        Raises:
            NotSignedIn: there is no token, or it does not work.
            NotTaken: this token asks too often, or this address guessed too often.
        """
        token = _presented(authorization)
        if token is None:
            raise NotSignedIn
        known = token_hash(token)
        self._check(self._requests, known)
        try:
            async with self._database.reading() as work:
                officer = await authenticate(work, token, now)
        except NotSignedIn:
            guesser = household(address)
            self._check(self._wrong, guesser)
            self._wrong.spend(guesser, self._seconds())
            raise
        self._requests.spend(known, self._seconds())
        return officer

    def _check(self, allowance: Allowance, who: str) -> None:
        wait = allowance.wait(who, self._seconds())
        if wait:
            raise NotTaken(Trouble.TOO_MANY, wait=wait)


def _presented(authorization: str) -> str | None:
    """The token of an Authorization header; None where there is none that could be one."""
    scheme, _, token = authorization.strip().partition(" ")
    token = token.strip()
    fits = token.isascii() and token.isprintable() and 0 < len(token) <= _LONGEST
    return token if scheme.lower() == _SCHEME and fits else None
