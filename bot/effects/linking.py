"""Effects in the chat of an officer (script 21)."""

from bot.effects.place import Place
from conversations.effects import LinkChat, SetDigests
from conversations.events import ChatLinked, CodeRefused, DigestsSet, Outcome
from programme.once_code import Purpose
from programme.use_cases.linking import link_chat


async def about_officer(place: Place, effect: LinkChat | SetDigests) -> Outcome | None:
    """Link the chat; or stop and go on telling it things, where it is linked."""
    match effect:
        case LinkChat(code):
            unit = await link_chat(place.work, place.chat, code, place.now)
            return ChatLinked(unit) if unit else CodeRefused(Purpose.LINK_CHAT)
        case SetDigests(on):
            return DigestsSet(on) if await place.work.officer_chats.set_digests(place.chat, on=on) else None
