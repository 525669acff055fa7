"""Sends messages of the outbox to Zalo, and says what became of each (reference/zalo.md §1.1, §1.2)."""

from collections.abc import Callable

import msgspec

from bot.channels.channel import Permanent, RetryLater, SendingError, Sent, Temporary
from bot.channels.zalo_bot.client import CallError, Client
from bot.messages import Address, Message

_STOPPED_SECONDS = 300.0
_QUOTA_SECONDS = 60.0


class _Result(msgspec.Struct, kw_only=True):
    """What sendMessage gives."""

    message_id: str | int | None = None


class Sender:
    """Sends one message at a time; `refused` is told when Zalo refuses the token."""

    def __init__(self, client: Client, refused: Callable[[], None]) -> None:
        self._client = client
        self._refused = refused
        self._stopped = False

    def stop(self) -> None:
        """Call Zalo no more; what is to be sent stays in the outbox."""
        self._stopped = True

    async def send(self, address: Address, message: Message) -> Sent:
        """Send one message, as plain text: people's own words must not be taken for markup; see `Channel`."""
        if self._stopped:
            raise RetryLater(_STOPPED_SECONDS, whole_channel=True)
        try:
            raw = await self._client.call("sendMessage", chat_id=address.chat, text=message.text)
        except CallError as error:
            raise self._refusal(error) from error
        try:
            number = msgspec.json.decode(raw, type=_Result, strict=False).message_id
        except ValueError:
            number = None
        return Sent(provider_ids=() if number is None else (str(number),))

    def _refusal(self, error: CallError) -> SendingError:
        if error.is_refused_token:
            self._refused()
            return RetryLater(_STOPPED_SECONDS, whole_channel=True)
        if error.is_quota:
            # Of a moment or of the month: nobody is told which, and no chat may send meanwhile.
            return RetryLater(_QUOTA_SECONDS, whole_channel=True)
        if error.is_permanent:
            return Permanent(f"Zalo {error.code}")
        return Temporary()
