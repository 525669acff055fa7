"""Effects about entries: submit, complete, withdraw, look."""

from collections.abc import Callable

from bot.effects.place import Place
from conversations.effects import AnswerOnBehalf, FindEntry, ReadEntry, Resubmit, Submit, Withdraw
from conversations.events import (
    EntryRead,
    EntryView,
    OnBehalfAnswered,
    Outcome,
    Resubmitted,
    Submitted,
    Withdrew,
)
from programme.entry import Entry, Group
from programme.errors import EntryNotFound
from programme.use_cases.lookups import look_up
from programme.use_cases.on_behalf import answer_on_behalf
from programme.use_cases.own_entries import read_own, resubmit, withdraw
from programme.use_cases.submission import SUBMISSION_BYTES, Submission, submit


async def submitted(place: Place, effect: Submit, random: Callable[[int], bytes]) -> Outcome:
    """The draft is an entry (R50)."""
    facts = place.facts
    submission = Submission(
        draft_id=effect.draft_id,
        chat=place.chat,
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
        channel=place.channel,
    )
    receipt = await submit(
        place.work,
        facts.edition,
        facts.units,
        submission,
        decided_at=facts.decided_at,
        now=place.now,
        random=random(SUBMISSION_BYTES),
    )
    return Submitted(
        code=receipt.code,
        at=receipt.at,
        unit=receipt.unit,
        already=receipt.already,
        national_n=receipt.national_n,
        unit_n=receipt.unit_n,
    )


async def about_entry(place: Place, effect: Resubmit | Withdraw | ReadEntry | FindEntry) -> Outcome:
    """What one entry is asked for."""
    match effect:
        case Resubmit(code, description):
            entry = await resubmit(
                place.work,
                place.facts.edition,
                place.chat,
                code,
                description,
                decided_at=place.facts.decided_at,
                now=place.now,
            )
            return Resubmitted(entry.code)
        case Withdraw(code):
            return Withdrew((await withdraw(place.work, place.chat, code, now=place.now)).code)
        case ReadEntry(code):
            return EntryRead(_read(await read_own(place.work, place.chat, code), own=True))
        case FindEntry(code, last_four):
            asker = f"chat {place.chat}"
            found = await look_up(place.work, code, last_four, place.now, asker)
            return EntryRead(_read(found, own=False))


async def answered_on_behalf(place: Place, effect: AnswerOnBehalf) -> OnBehalfAnswered:
    """What became of the answer to an entry made on this person's behalf (R75)."""
    try:
        answered = await answer_on_behalf(
            place.work, place.chat, effect.code, agrees=effect.agrees, now=place.now
        )
    except EntryNotFound:
        return OnBehalfAnswered(effect.code, None)
    return OnBehalfAnswered(effect.code, answered)


def _read(entry: Entry | None, *, own: bool) -> EntryView | None:
    return None if entry is None else view(entry, own=own)


def view(entry: Entry, *, own: bool) -> EntryView:
    """What a worker may see of an entry: name and phone only of an own one."""
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
