"""Sends messages by an Official Account, and says what became of each (reference/zalo.md §2.2)."""

from contextlib import suppress

from bot.channels.channel import Permanent, RetryLater, SendingError, Sent, Temporary, Undeliverable
from bot.channels.zalo_oa.client import OUT_OF_REACH, REFUSED_TOKEN, Client, OaError
from bot.channels.zalo_oa.drawing import Call, draw, fits_form, phone_request
from bot.channels.zalo_oa.tokens import NoTokenError, Tokens
from bot.messages import Address, Message


class Sender:
    """Sends one message at a time; `picture` is a public address for the form that asks for the number."""

    def __init__(self, client: Client, tokens: Tokens, picture: str | None) -> None:
        self._client = client
        self._tokens = tokens
        self._picture = picture

    async def send(self, address: Address, message: Message) -> Sent:
        """Send one message; a question for the number is a form, where Zalo takes it; see `Channel`."""
        if message.contact is not None and self._picture is not None and fits_form(message.text):
            form = phone_request(address.chat, message.contact, message.text, self._picture)
            # The number can be typed as well: without its form the question is a plain text.
            with suppress(Permanent):
                return await self._sent(form)
        return await self._sent(draw(address.chat, message))

    async def _sent(self, call: Call) -> Sent:
        try:
            token = await self._tokens.access()
            try:
                number = await self._client.send(token, call)
            except OaError as error:
                if error.code != REFUSED_TOKEN:
                    raise
                number = await self._client.send(await self._tokens.access(but=token), call)
        except NoTokenError as error:
            raise RetryLater(error.seconds, whole_channel=True) from error
        except OaError as error:
            raise _refusal(error) from error
        return Sent(provider_ids=() if number is None else (number,))


def _refusal(error: OaError) -> SendingError:
    if error.code in OUT_OF_REACH:
        return Undeliverable()
    if error.code in {0, REFUSED_TOKEN}:
        return Temporary()
    return Permanent(f"Zalo {error.code}")
