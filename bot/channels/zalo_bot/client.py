"""Calls to Zalo's Bot Platform, and what its errors mean (reference/zalo.md §1.1)."""

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout
from pydantic import SecretStr

CALL_SECONDS = 15.0
IDLE = 408
"""What getUpdates answers when nothing came."""

_QUOTA = 429
_REFUSED_TOKEN = 401
_PERMANENT = frozenset({400, 404})
_PROXY = 500


class _Answer(msgspec.Struct, kw_only=True):
    """Every answer; testWebhook writes its code in camel case."""

    ok: bool = False
    result: msgspec.Raw = msgspec.Raw(b"null")
    error_code: int | str | None = None
    errorCode: int | str | None = None  # noqa: N815 - Zalo's own name
    description: str = ""


_ANSWER = msgspec.json.Decoder(_Answer, strict=False)


class CallError(Exception):
    """A call that did not succeed; `code` 0 means that nobody knows whether it took effect.

    `description` is Zalo's own and may quote the call: it is for a person at a terminal, never for a log.
    """

    def __init__(self, code: int, description: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.description = description

    @property
    def is_permanent(self) -> bool:
        """Whether the same call will never succeed."""
        return self.code in _PERMANENT

    @property
    def is_refused_token(self) -> bool:
        """Whether an operator has to set another token."""
        return self.code == _REFUSED_TOKEN

    @property
    def is_quota(self) -> bool:
        """Whether too much was sent: in a moment, or in this month."""
        return self.code == _QUOTA


class Client:
    """Calls of one bot; the token is part of every address, so that no address may be logged."""

    def __init__(self, token: SecretStr, api: str) -> None:
        self._token = token
        self._api = api
        self._session: ClientSession | None = None

    async def call(self, method: str, *, seconds: float = CALL_SECONDS, **parameters: object) -> msgspec.Raw:
        """The result of a method, as JSON.

        Raises:
            CallError: it did not succeed, or nobody knows.
        """
        if self._session is None:
            self._session = ClientSession()
        address = f"{self._api}/bot{self._token.get_secret_value()}/{method}"
        try:
            async with self._session.post(
                address, json=parameters, timeout=ClientTimeout(total=seconds), allow_redirects=False
            ) as response:
                return _result(await response.read(), response.status)
        except (ClientError, OSError) as error:  # a TimeoutError is an OSError too
            raise CallError(0, type(error).__name__) from None  # its words hold the address

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()


def _result(body: bytes, status: int) -> msgspec.Raw:
    try:
        answer = _ANSWER.decode(body)
    except (ValueError, RecursionError):
        raise CallError(status if status >= _PROXY else 0, "not JSON") from None  # a proxy's page
    if answer.ok:
        return answer.result
    code = answer.error_code or answer.errorCode or status
    raise CallError(int(code) if str(code).isdecimal() else status, answer.description)
