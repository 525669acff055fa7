"""The effect by which an entry comes to this chat (docs/decisions/0024)."""

from bot.effects.entries import view
from bot.effects.place import Place
from conversations.effects import TakeOver
from conversations.events import CodeRefused, Outcome, TakenOver
from programme.errors import ActNotAllowed
from programme.once_code import Purpose
from programme.use_cases.handing_over import take_over


async def taken_over(place: Place, effect: TakeOver) -> Outcome:
    """The entry, where both codes work together; one with which nothing more is done is answered the same."""
    try:
        entry = await take_over(place.work, place.chat, effect.code, effect.digest, now=place.now)
    except ActNotAllowed:
        return CodeRefused(Purpose.HAND_OVER)
    return TakenOver(view(entry, own=True)) if entry else CodeRefused(Purpose.HAND_OVER)
