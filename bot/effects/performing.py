"""Effects of dialogues, performed through the use cases in the turn's own transaction (design §3.4)."""

from collections.abc import Callable
from contextlib import nullcontext
from dataclasses import replace
from datetime import datetime

from bot.effects.dossier import about_dossier
from bot.effects.entries import about_entry, answered_on_behalf, submitted
from bot.effects.helpdesk import asked
from bot.effects.linking import about_officer
from bot.effects.personal_data import about_data
from bot.effects.place import Place
from bot.effects.taking_over import taken_over
from bot.effects.transfer import about_transfer
from bot.facts import FactsReader
from conversations.effects import (
    AnswerDossier,
    AnswerOnBehalf,
    AskHelpdesk,
    CorrectData,
    Effect,
    ExportData,
    FindEntry,
    FindTransfer,
    FinishDossier,
    GiveConsent,
    GiveTransferCode,
    LinkChat,
    MoveDraft,
    ReadEntry,
    RequestDeletion,
    Resubmit,
    SetDigests,
    Submit,
    TakeOver,
    Withdraw,
    WithdrawConsent,
)
from conversations.events import Outcome, Refused
from conversations.facts import Facts
from programme.errors import ProgrammeError
from storage.conversations import Conversation
from storage.work import Work

_ONLY_READ = (ReadEntry, FindEntry, FindTransfer, ExportData)

_MAY_WRITE_FIRST = (
    Resubmit,
    Withdraw,
    AnswerOnBehalf,
    WithdrawConsent,
    RequestDeletion,
    CorrectData,
    TakeOver,
)
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
        place = Place(work=work, conversation=conversation, facts=facts, now=self._now())
        try:
            async with work.attempt() if isinstance(effect, _MAY_WRITE_FIRST) else nullcontext():
                return await self._outcome(place, effect)
        except ProgrammeError as refusal:
            return Refused(refusal.key, refusal.arguments)

    async def reload(self, work: Work, effect: Effect, conversation: Conversation, facts: Facts) -> Facts:
        """The facts after an effect: consent and own entries are read anew where it may have changed them."""
        if isinstance(effect, _ONLY_READ):
            return facts
        await work.session.flush()
        chats = await self._facts.chats(work, [conversation])
        return replace(facts, chat=chats[conversation.id])

    async def _outcome(self, place: Place, effect: Effect) -> Outcome | None:
        """One case a family: what it does is in the family's module."""
        match effect:
            case Submit():
                return await submitted(place, effect, self._random)
            case GiveConsent() | WithdrawConsent() | RequestDeletion() | ExportData() | CorrectData():
                return await about_data(place, effect, self._random)
            case Resubmit() | Withdraw() | ReadEntry() | FindEntry():
                return await about_entry(place, effect)
            case AnswerOnBehalf():
                return await answered_on_behalf(place, effect)
            case AnswerDossier() | FinishDossier():
                return await about_dossier(place, effect)
            case AskHelpdesk():
                return await asked(place, effect)
            case LinkChat() | SetDigests():
                return await about_officer(place, effect)
            case GiveTransferCode() | FindTransfer() | MoveDraft():
                return await about_transfer(place, effect, self._random)
            case TakeOver():
                return await taken_over(place, effect)
            case _:
                return None
