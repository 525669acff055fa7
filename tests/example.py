"""Example chats, entries and officers for tests of rules over a real database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
from itertools import count
from secrets import token_bytes
from typing import TypeVar

from sqlalchemy import insert

from programme.code import CODE_BYTES, entry_code
from programme.context import Context
from programme.duplicates import text_hash
from programme.edition import Edition
from programme.entry import Entry, Group
from programme.officer import Officer
from programme.operations.acts import APPRAISE, NOMINATE
from programme.operations.operation import Operation, run
from programme.ports.entries import Sight
from programme.requests.acts import Appraise, Nominate
from programme.use_cases.consents import give_consent
from programme.use_cases.submission import SUBMISSION_BYTES, Receipt, Submission, submit
from programme.window import VIETNAM
from storage.database import Database
from storage.tables.chats import conversations
from units_data.catalogue import Catalogue
from units_data.search import Search

NOW = datetime(2021, 3, 15, 9, 30, tzinfo=VIETNAM)
"""A moment in the letter's window."""

HANOI, BA_DINH, HOAN_KIEM, HA_GIANG = "P01", "P01-001", "P01-002", "P02"

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
_NUMBERS = count(1)


@cache
def search_of(units: Catalogue) -> Search:
    """The search of a catalogue, made once: its index takes a while."""
    return Search(units)


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A database with what acting on it needs."""

    database: Database
    edition: Edition
    units: Catalogue

    def context(self, unit: str, *, now: datetime = NOW) -> Context:
        """What an operation of an officer of this unit is given."""
        return Context(
            officer=Officer(name=f"officer {unit}", unit=unit, level=self.units[unit].level),
            edition=self.edition,
            units=self.units,
            search=search_of(self.units),
            now=now,
            random=token_bytes,
        )

    async def ask(
        self, unit: str, operation: Operation[Asked, Answer], request: Asked, *, now: datetime = NOW
    ) -> Answer:
        """The answer to a request of an officer of this unit."""
        return await run(self.database, operation, self.context(unit, now=now), request)

    async def chat(self, *, consent: bool = True) -> int:
        """A new chat, which has given its consent."""
        number = next(_NUMBERS)
        async with self.database.transaction() as work:
            values = {"channel": "terminal", "account": "test", "chat": f"chat {number}", "last_seen": NOW}
            chat = await work.connection.scalar(
                insert(conversations).values(**values).returning(conversations.c.id)
            )
            assert isinstance(chat, int)
            if consent:
                await give_consent(work, chat, "terminal", now=NOW)
        return chat

    async def submit(self, submission: Submission, *, at: datetime = NOW, random: bytes = b"") -> Receipt:
        """Submit in a transaction of its own."""
        async with self.database.transaction() as work:
            return await submit(
                work,
                self.edition,
                self.units,
                submission,
                decided_at=at,
                now=at,
                random=random or token_bytes(SUBMISSION_BYTES),
            )

    async def submitted(self, unit: str = HOAN_KIEM, *, at: datetime = NOW, **differences: object) -> str:
        """The code of a new entry of a new chat."""
        submission = an_entry(await self.chat(), unit=unit)
        changed = replace(submission, **differences)  # type: ignore[arg-type]  # names of fields
        receipt = await self.submit(changed, at=at)
        return receipt.code

    async def approved(self, unit: str = HOAN_KIEM) -> str:
        """The code of a new entry that its own unit has approved."""
        code = await self.submitted(unit)
        await self.ask(unit, APPRAISE, Appraise(act="approve", codes=(code,)))
        return code

    async def many_approved(self, unit: str, number: int) -> tuple[str, ...]:
        """The codes of so many new entries of one chat that their unit has approved."""
        codes = await self.many_submitted(unit, number)
        await self.ask(unit, APPRAISE, Appraise(act="approve", codes=codes))
        return codes

    async def many_submitted(self, unit: str, number: int) -> tuple[str, ...]:
        """The codes of so many new entries of one person: one submitted, the others stored as its like."""
        first = await self.entry(await self.submitted(unit))
        others = [_another(first) for _ in range(number - 1)]
        async with self.database.transaction() as work:
            person = await work.people.find_or_add(first.phone, first.full_name, NOW)
            for entry in others:
                assert await work.entries.add(entry, person)
            work.counters.add(first.edition, unit, submitted=len(others))
        return (first.code, *(entry.code for entry in others))

    async def nominated(self, unit: str = HOAN_KIEM) -> str:
        """The code of a new entry that its own unit has nominated."""
        code = await self.approved(unit)
        await self.ask(unit, NOMINATE, Nominate(codes=(code,), field="a"))
        return code

    async def entry(self, code: str) -> Entry:
        """The entry as it is stored."""
        async with self.database.reading() as work:
            return (await work.entries.seen((code,), Sight(unit=None)))[code]

    async def entries(self, codes: Sequence[str]) -> list[Entry]:
        """The entries as they are stored, in the order asked."""
        async with self.database.reading() as work:
            seen = await work.entries.seen(codes, Sight(unit=None))
        return [seen[code] for code in codes]


def _another(entry: Entry) -> Entry:
    """An entry of the same person with a text, a draft and a code of its own."""
    number = next(_NUMBERS)
    description = f"Cữ chặn số {number} cho máy cưa, cắt đúng cỡ mà không phải đo từng thanh như trước."
    return replace(
        entry,
        code=entry_code(token_bytes(CODE_BYTES)),
        draft_id=f"draft-{number}",
        description=description,
        text_hash=text_hash(description),
    )


def an_entry(chat: int, *, unit: str = HOAN_KIEM) -> Submission:
    """A confirmed draft unlike any other."""
    number = next(_NUMBERS)
    return Submission(
        draft_id=f"draft-{number}",
        chat=chat,
        full_name="Nguyễn Văn A",
        phone=f"+849000{number % 100000:05}",
        unit=unit,
        group=Group.ENTERPRISE,
        start_month=datetime(2021, 3, 1, tzinfo=VIETNAM).date(),
        description=f"Gá kẹp nhanh số {number} cho máy tiện, gá đặt chỉ còn hai phút thay vì mười phút.",
        channel="terminal",
    )
