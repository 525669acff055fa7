"""What Telegram can show, and how it takes part in turns."""

from bot.channels.channel import Traits
from bot.settings import Settings
from conversations.facts import Abilities

NAME = "telegram"
ABILITIES = Abilities(channel=NAME, buttons=True, contact=True, limit=4096, hold=3686, attachments=True)
"""A client cuts a paste near 4,096 units, so that a text of 90 % of it may be one part (design §3)."""

_RECEIPT = frozenset({"submit.ok"})
"""A method in the answer's body has no result: what must be known to have arrived goes by the outbox."""


def traits(*, inline: bool) -> Traits:
    """How Telegram takes part; `inline` where an update has an answer, which polling has not."""
    return Traits(abilities=ABILITIES, inline=inline, by_outbox=_RECEIPT)


def traits_of(settings: Settings) -> Traits:
    """How Telegram takes part in turns with these settings; what is polled for has no answer to use."""
    return traits(inline=settings.telegram_mode == "webhook" and settings.telegram_inline_replies)
