"""Effects of dialogues, performed through the use cases in the turn's own transaction (design §3.4)."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime

from bot.facts import FactsReader
from conversations.effects import (
    Effect,
    FindEntry,
    GiveConsent,
    ReadEntry,
    RequestDeletion,
    Resubmit,
    Submit,
    Withdraw,
    WithdrawConsent,
)
from conversations.events import (
    ConsentWithdrawn,
    DeletionNoted,
    EntryRead,
    EntryView,
    Outcome,
    Refused,
    Resubmitted,
    Submitted,
    Withdrew,
)
from conversations.facts import Facts
from programme.consent import Consent
from programme.entry import Entry, Group
from programme.errors import ProgrammeError
from programme.use_cases.consents import DELETION_BYTES, give_consent, request_deletion, withdraw_consent
from programme.use_cases.own_entries import find, read_own, resubmit, withdraw
from programme.use_cases.submission import SUBMISSION_BYTES, Submission, submit
from storage.conversations import Conversation
from storage.work import Work

_ONLY_READ = (ReadEntry, FindEntry, RequestDeletion)

_MAY_WRITE_FIRST = (Resubmit, Withdraw, WithdrawConsent)
"""Effects that may be refused (`EntryChanged`) after they wrote: they get a savepoint.

The others never refuse, or check everything before they write, as a submission does: on the last evening a
savepoint for each would be two more statements and an ORM session.
"""


class UseCases:
    """Performs effects by the use cases of the programme; `random` gives that many unguessable bytes."""

    def __init__(
        self, facts: FactsReader, now: Callable[[], datetime], random: Callable[[int], bytes]
    ) -> None:
        self._facts = facts
        self._now = now
        self._random = random

    async def perform(
        self, work: Work, effect: Effect, conversation: Conversation, facts: Facts
    ) -> Outcome | None:
        """The outcome of an effect; a rule that refuses is an outcome too, and leaves no trace."""
        try:
            async with work.attempt() if isinstance(effect, _MAY_WRITE_FIRST) else nullcontext():
                return await self._outcome(work, effect, conversation, facts)
        except ProgrammeError as refusal:
            return Refused(refusal.key, refusal.arguments)

    async def reload(self, work: Work, effect: Effect, conversation: Conversation, facts: Facts) -> Facts:
        """The facts after an effect: consent and own entries are read anew where it may have changed them."""
        if isinstance(effect, _ONLY_READ):
            return facts
        await work.session.flush()
        chats = await self._facts.chats(work, [conversation])
        return replace(facts, chat=chats[conversation.id])

    async def _outcome(
        self, work: Work, effect: Effect, conversation: Conversation, facts: Facts
    ) -> Outcome | None:
        match effect:
            case Submit():
                return await self._submit(work, effect, conversation, facts)
            case GiveConsent() | WithdrawConsent() | RequestDeletion():
                return await self._about_data(work, effect, conversation)
            case Resubmit() | Withdraw() | ReadEntry() | FindEntry():
                return await self._about_entry(work, effect, conversation, facts)
            case _:
                return None

    async def _submit(self, work: Work, effect: Submit, conversation: Conversation, facts: Facts) -> Outcome:
        submission = Submission(
            draft_id=effect.draft_id,
            chat=conversation.id,
            full_name=effect.full_name,
            phone=effect.phone,
            unit=effect.unit,
            typed_unit=effect.typed_unit,
            group=Group(effect.group),
            start_month=effect.start_month,
            start_answer=effect.start_answer,
            title=effect.title,
            description=effect.description,
            language=facts.language,
            channel=conversation.key.channel,
        )
        receipt = await submit(
            work,
            facts.edition,
            facts.units,
            submission,
            decided_at=facts.decided_at,
            now=self._now(),
            random=self._random(SUBMISSION_BYTES),
        )
        return Submitted(
            code=receipt.code,
            at=receipt.at,
            unit=receipt.unit,
            already=receipt.already,
            national_n=receipt.national_n,
            unit_n=receipt.unit_n,
        )

    async def _about_data(
        self, work: Work, effect: GiveConsent | WithdrawConsent | RequestDeletion, conversation: Conversation
    ) -> Outcome | None:
        chat, channel, now = conversation.id, conversation.key.channel, self._now()
        match effect:
            case GiveConsent(_, answer=True):
                await give_consent(work, chat, channel, now=now)
                return None
            case GiveConsent(version, _):
                # A "no" is a proof too; it withdraws nothing that was sent under an earlier "yes".
                no = Consent(version=version, given_at=now, channel=channel, answer=False)
                await work.consents.add(chat, no)
                return None
            case WithdrawConsent():
                await withdraw_consent(work, chat, channel, now=now)
                return ConsentWithdrawn(now)
            case RequestDeletion():
                random = self._random(DELETION_BYTES)
                request = await request_deletion(work, chat, now=now, random=random)
                return DeletionNoted(request_code=request.code, at=request.at, blocked_by=request.blocked_by)

    async def _about_entry(
        self,
        work: Work,
        effect: Resubmit | Withdraw | ReadEntry | FindEntry,
        conversation: Conversation,
        facts: Facts,
    ) -> Outcome:
        match effect:
            case Resubmit(code, description):
                entry = await resubmit(
                    work,
                    facts.edition,
                    conversation.id,
                    code,
                    description,
                    decided_at=facts.decided_at,
                    now=self._now(),
                )
                return Resubmitted(entry.code)
            case Withdraw(code):
                return Withdrew((await withdraw(work, conversation.id, code, now=self._now())).code)
            case ReadEntry(code):
                return EntryRead(_view(await read_own(work, conversation.id, code), own=True))
            case FindEntry(code, last_four):
                return EntryRead(_view(await find(work, code, last_four), own=False))


def _view(entry: Entry | None, *, own: bool) -> EntryView | None:
    """What a worker may see of an entry: neither name nor phone."""
    if entry is None:
        return None
    return EntryView(
        code=entry.code,
        status=entry.status,
        submitted_at=entry.submitted_at,
        updated_at=entry.updated_at,
        unit=entry.unit,
        typed_unit=entry.typed_unit,
        group=entry.group,
        start_answer=f"{entry.start_month:%Y-%m}" if entry.start_month else entry.start_answer,
        description=entry.description,
        full_name=entry.full_name if own else "",
        phone=entry.phone if own else "",
        reason=entry.reason,
        nominated_to=entry.nominated_to,
        own=own,
    )
