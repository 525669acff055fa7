"""Effects about personal data: consent given and withdrawn, the wish to be deleted (R99)."""

from collections.abc import Callable

from bot.effects.place import Place
from conversations.effects import GiveConsent, RequestDeletion, WithdrawConsent
from conversations.events import ConsentWithdrawn, DeletionNoted, Outcome
from programme.consent import Consent
from programme.use_cases.consents import DELETION_BYTES, give_consent, request_deletion, withdraw_consent


async def about_data(
    place: Place,
    effect: GiveConsent | WithdrawConsent | RequestDeletion,
    random: Callable[[int], bytes],
) -> Outcome | None:
    """What the person decides about what is held."""
    work, chat, now = place.work, place.chat, place.now
    match effect:
        case GiveConsent(_, answer=True):
            await give_consent(work, chat, place.channel, now=now)
            return None
        case GiveConsent(version, _):
            # A "no" is a proof too; it withdraws nothing that was sent under an earlier "yes".
            no = Consent(version=version, given_at=now, channel=place.channel, answer=False)
            await work.consents.add(chat, no)
            return None
        case WithdrawConsent():
            await withdraw_consent(work, chat, place.channel, now=now)
            return ConsentWithdrawn(now)
        case RequestDeletion():
            request = await request_deletion(work, chat, now=now, random=random(DELETION_BYTES))
            return DeletionNoted(request_code=request.code, at=request.at, blocked_by=request.blocked_by)
