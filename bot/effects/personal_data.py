"""Effects about personal data: consent, and what a person asks for about the own data (R99)."""

from collections.abc import Callable
from datetime import timedelta

from bot.effects.place import Place
from bot.personal_file import personal_parts, state_of
from conversations.effects import CorrectData, ExportData, GiveConsent, RequestDeletion, WithdrawConsent
from conversations.events import ConsentWithdrawn, DataCorrected, DataExported, DeletionNoted, Outcome
from programme.data_request import Detail
from programme.once_code import LASTS, OnceCode, Purpose, digest_of
from programme.use_cases.consents import answered, withdraw_consent
from programme.use_cases.erasing import request_deletion
from programme.use_cases.own_data import REQUEST_BYTES, correct, own_data

_SECRET_BYTES = 32

DataEffect = GiveConsent | WithdrawConsent | RequestDeletion | CorrectData | ExportData


async def about_data(place: Place, effect: DataEffect, random: Callable[[int], bytes]) -> Outcome | None:
    """What the person decides about what is held."""
    match effect:
        case GiveConsent(_, answer):
            # A "no" is a proof too; it withdraws nothing that was sent under an earlier "yes".
            await answered(place.work, place.chat, place.channel, place.now, answer=answer)
            return None
        case ExportData():
            return await _exported(place, random)
        case _:
            return await _asked(place, effect, random(REQUEST_BYTES))


async def _asked(
    place: Place, effect: WithdrawConsent | RequestDeletion | CorrectData, random: bytes
) -> Outcome:
    work, units, now = place.work, place.facts.units, place.now
    match effect:
        case WithdrawConsent():
            asked = await withdraw_consent(work, units, place.chat, place.channel, now=now, random=random)
            return ConsentWithdrawn(now, asked.code if asked else None)
        case CorrectData(detail, value):
            wanted = {Detail(detail): value}
            asked = await correct(work, units, place.chat, wanted, now=now, random=random)
            return DataCorrected(asked.code if asked else None)
        case RequestDeletion():
            request = await request_deletion(work, units, place.chat, place.channel, now=now, random=random)
            return DeletionNoted(request_code=request.code, at=request.at, blocked_by=request.blocked_by)


async def _exported(place: Place, random: Callable[[int], bytes]) -> Outcome:
    """A link that works once where the person can open one, else everything as text."""
    address = place.facts.public_url
    if place.channel == "browser" or address.startswith("https://"):
        secret = random(_SECRET_BYTES).hex()
        code = OnceCode(
            digest=digest_of(secret),
            purpose=Purpose.OWN_DATA,
            chat=place.chat,
            created_at=place.now,
            expires_at=place.now + LASTS[Purpose.OWN_DATA],
        )
        await place.work.once_codes.add(code)
        minutes = LASTS[Purpose.OWN_DATA] // timedelta(minutes=1)
        return DataExported(link=f"{address}/data/{secret}", minutes=minutes)
    held = await own_data(place.work, place.chat)
    state = state_of(place.conversation)
    return DataExported(parts=personal_parts(held, state, place.conversation, place.facts))
