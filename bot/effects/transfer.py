"""Effects about a draft that moves to another chat: given a code, taken over by it (script 14).

Both conversations change in one transaction. The other one is locked out of the order in which batches lock
theirs, so it is never waited for: when another process holds it, the batch is tried again, and when its own
turn is part of this batch, the turns are done one by one (`storage.conversations`).
"""

from collections.abc import Callable

from bot.effects.place import Place
from bot.stored import with_state
from conversations.effects import FindTransfer, GiveTransferCode, MoveDraft
from conversations.events import CodeRefused, DraftMoved, Outcome, TransferFound, TransferGiven
from conversations.state import Lost, load
from conversations.transfer import given_up
from programme.once_code import LASTS, ONCE_BYTES, OnceCode, Purpose, digest_of, once_code
from storage.conversations import Conversation

_PURPOSE = Purpose.MOVE_DRAFT


async def about_transfer(
    place: Place, effect: GiveTransferCode | FindTransfer | MoveDraft, random: Callable[[int], bytes]
) -> Outcome:
    """Give a code, look whether one works, or bring the draft."""
    match effect:
        case GiveTransferCode():
            return await _given(place, once_code(_PURPOSE, random(ONCE_BYTES)))
        case FindTransfer(digest):
            return await _found(place, digest)
        case MoveDraft(digest):
            return await _moved(place, digest)


async def _given(place: Place, code: str) -> Outcome:
    await place.work.once_codes.add(
        OnceCode(
            digest=digest_of(code),
            purpose=_PURPOSE,
            chat=place.chat,
            created_at=place.now,
            expires_at=place.now + LASTS[_PURPOSE],
        )
    )
    return TransferGiven(code)


async def _found(place: Place, digest: str) -> Outcome:
    source = await _source(place, digest)
    if source is None:
        return CodeRefused(_PURPOSE)
    return TransferFound(digest=digest, channel=source.key.channel)


async def _moved(place: Place, digest: str) -> Outcome:
    source = await _source(place, digest)
    state = load(source.state) if source and source.state else Lost()
    left = None if isinstance(state, Lost) else given_up(state)
    if source is None or left is None or await _redeemed(place, digest) is None:
        return CodeRefused(_PURPOSE)
    draft, without = left
    await place.work.conversations.save([with_state(source, without)])
    gone = {"channel": place.channel}
    await place.work.timers.add_notice(source.id, "draft_moved", "", gone, place.now)
    return DraftMoved(draft)


async def _source(place: Place, digest: str) -> Conversation | None:
    """The other chat, locked, when the code works; a chat's own code moves nothing."""
    code = await place.work.once_codes.present(digest, _PURPOSE, place.now)
    if code is None or code.chat is None or code.chat == place.chat:
        return None
    return await place.work.conversations.hold(code.chat)


async def _redeemed(place: Place, digest: str) -> OnceCode | None:
    return await place.work.once_codes.redeem(digest, _PURPOSE, place.now)
