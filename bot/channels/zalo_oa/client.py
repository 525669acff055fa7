"""Calls to Zalo's Official Account API (reference/zalo.md §2.2, §2.3): HTTP is 200 even on failure."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout
from pydantic import SecretStr

from storage.oa_tokens import OaTokens

Kind = TypeVar("Kind")
CALL_SECONDS = 15.0
REFUSED_TOKEN = -216
OUT_OF_REACH = frozenset({-213, -230})
"""The person does not follow, or has not written for seven days."""


class OaError(OSError):
    """A call that did not succeed: `code` is Zalo's, 0 when nobody knows whether it took effect."""

    def __init__(self, code: int) -> None:
        super().__init__(f"code {code}")
        self.code = code


class _Data(msgspec.Struct, kw_only=True):
    """What was sent."""

    message_id: str | int | None = None


class _Answer(msgspec.Struct, kw_only=True):
    """What every call answers; 0 is no error."""

    error: int
    data: _Data | None = None


class _Granted(msgspec.Struct, kw_only=True):
    """New tokens; the seconds are written as a string."""

    access_token: str
    refresh_token: str
    expires_in: int


class Client:
    """Calls of one app."""

    def __init__(
        self, api: str, oauth: str, app_id: str, app_secret: SecretStr, now: Callable[[], datetime]
    ) -> None:
        self._api = api
        self._oauth = oauth
        self._app_id = app_id
        self._app_secret = app_secret
        self._now = now
        self._session: ClientSession | None = None

    async def send(self, token: str, call: dict[str, object]) -> str | None:
        """Send a consultation message; what Zalo calls it.

        Raises:
            OaError: it was not sent, or nobody knows.
        """
        body = await self._post(f"{self._api}/v3.0/oa/message/cs", {"access_token": token}, json=call)
        answer = _decoded(body, _Answer)
        if answer.error:
            raise OaError(answer.error)
        number = answer.data.message_id if answer.data else None
        return None if number is None else str(number)

    async def refresh(self, refresh_token: str) -> OaTokens:
        """Trade a refresh token, which works once, for new tokens.

        Raises:
            OaError: Zalo refused, or nobody knows.
        """
        form = {"app_id": self._app_id, "grant_type": "refresh_token", "refresh_token": refresh_token}
        headers = {"secret_key": self._app_secret.get_secret_value()}
        body = await self._post(f"{self._oauth}/v4/oa/access_token", headers, data=form)
        granted = _decoded(body, _Granted)
        return OaTokens(
            refresh_token=granted.refresh_token,
            access_token=granted.access_token,
            expires_at=self._now() + timedelta(seconds=granted.expires_in),
        )

    async def close(self) -> None:
        """Close the connections."""
        if self._session is not None:
            await self._session.close()

    async def _post(
        self,
        address: str,
        headers: dict[str, str],
        *,
        json: dict[str, object] | None = None,
        data: dict[str, str] | None = None,
    ) -> bytes:
        if self._session is None:
            self._session = ClientSession(timeout=ClientTimeout(total=CALL_SECONDS))
        try:
            async with self._session.post(
                address, headers=headers, json=json, data=data, allow_redirects=False
            ) as response:
                return await response.read()
        except (ClientError, OSError):  # a TimeoutError is an OSError too
            raise OaError(0) from None


def _decoded(body: bytes, kind: type[Kind]) -> Kind:
    """The answer, or the error that it is."""
    try:
        return msgspec.json.decode(body, type=kind, strict=False)
    except (ValueError, RecursionError):
        pass
    try:  # a refusal has no more than its code
        raise OaError(msgspec.json.decode(body, type=_Answer, strict=False).error)
    except ValueError:
        raise OaError(0) from None  # a proxy's page
