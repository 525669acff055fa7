"""The people of a demo send their entries: in the real use case, many in one transaction."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random
from typing import TypeVar

from admin_cli.demo.hand import Known
from admin_cli.demo.plan import ENTERED, Plan, Planned
from programme.edition import Edition
from programme.ports.units import UnitTree
from programme.use_cases.consents import give_consent
from programme.use_cases.submission import SUBMISSION_BYTES, Submission, submit
from storage.conversations import ChatKey
from storage.database import Database

_AT_ONCE = 500
_SEED = 1653
_Item = TypeVar("_Item")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The code of each entry by its number in the plan, and the stored number of each chat by its own."""

    codes: dict[int, str]
    chats: Mapping[int, int]


async def send(
    database: Database,
    edition: Edition,
    units: UnitTree,
    plan: Plan,
    channel: str,
    advance: Callable[[int], None],
) -> Sent:
    """Every chat gives its consent, then every entry is submitted at its own time."""
    known = Known()
    chats = await _open_chats(database, plan, channel, known)
    random = Random(_SEED)  # noqa: S311 - a demo's codes, which should come out the same each time
    codes: dict[int, str] = {}
    sending = [planned for planned in plan.entries if planned.fate not in ENTERED]
    for some in chunks(sending, _AT_ONCE):
        async with database.transaction() as work:
            hand = known.hand(work)
            for planned in some:
                receipt = await submit(
                    hand,
                    edition,
                    units,
                    _submission(planned, chats[planned.chat.number]),
                    decided_at=planned.sent,
                    now=planned.sent,
                    random=random.randbytes(SUBMISSION_BYTES),
                )
                codes[planned.number] = receipt.code
            await hand.entries.flush()
        advance(len(some))
    return Sent(codes=codes, chats=chats)


def chunks(items: Sequence[_Item], size: int) -> Iterator[Sequence[_Item]]:
    """The items, so many at a time."""
    waiting = iter(items)
    while some := tuple(islice(waiting, size)):
        yield some


async def _open_chats(database: Database, plan: Plan, channel: str, known: Known) -> dict[int, int]:
    chats: dict[int, int] = {}
    for some in chunks(plan.chats, _AT_ONCE):
        keys = {chat.number: ChatKey(channel, channel, f"{chat.number:04}") for chat in some}
        async with database.transaction() as work:
            opened = await work.conversations.open(tuple(keys.values()), plan.calendar.founded)
            for chat in some:
                number = chats[chat.number] = opened[keys[chat.number]].id
                consent = await give_consent(work, number, chat.channel, now=plan.calendar.founded)
                known.consents[number] = consent
    return chats


def _submission(planned: Planned, chat: int) -> Submission:
    return Submission(
        draft_id=f"demo-{planned.number}",
        chat=chat,
        full_name=planned.full_name,
        phone=planned.chat.phone,
        unit=planned.unit,
        typed_unit=planned.typed_unit,
        group=planned.group,
        start_month=planned.start_month,
        start_answer=planned.start_answer,
        description=planned.description,
        channel=planned.chat.channel,
    )
