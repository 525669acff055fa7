"""A refused effect leaves no trace (design §3.4): neither rows nor what is gathered and written last."""

from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import token_bytes

import pytest
from sqlalchemy import event as sa_event

from bot.effects.performing import UseCases
from bot.facts import FactsReader
from bot.messages import Incoming
from bot.stored import address_of
from conversations.effects import Effect, Resubmit, Submit, WithdrawConsent
from conversations.events import Outcome, Refused, Typed
from conversations.facts import Abilities, Chat, Facts
from programme.entry import Flag, Group, Status
from programme.operations.acts import APPRAISE
from programme.progress import Counts, Tally
from programme.requests.acts import Appraise
from programme.use_cases.consents import give_consent
from storage.conversations import ChatKey, Conversation
from storage.database import Database
from storage.work import Work
from tests.bot.engine_world import knowledge
from tests.example import HOAN_KIEM, NOW, Desk, an_entry

KEY = ChatKey("terminal", "test", "effects")
TEXT = "Gá kẹp nhanh cho máy tiện, gá đặt chỉ còn hai phút thay vì mười phút như trước đây."


@dataclass
class Chatting:
    """One chat that has consented, and its effects."""

    conversation: Conversation
    effects: UseCases
    facts: Facts

    async def perform(self, work: Work, effect: Effect) -> Outcome | None:
        return await self.effects.perform(work, effect, self.conversation, self.facts)


@pytest.fixture
async def chatting(database: Database) -> Chatting:
    async with database.transaction() as work:
        conversation = (await work.conversations.open([KEY], NOW))[KEY]
        await give_consent(work, conversation.id, "terminal", now=NOW)
    known = knowledge()
    reader = FactsReader(lambda: known, lambda: "fresh")
    incoming = Incoming(address=address_of(KEY), event_id="1", event=Typed("gửi"), received_at=NOW)
    abilities = Abilities(channel="terminal", buttons=False)
    facts = reader.facts(incoming, conversation, abilities, Chat(), Counts())
    return Chatting(conversation, UseCases(reader, lambda: NOW, token_bytes), facts)


async def another_hand(database: Database, table: str, code: str) -> None:
    """From now on a row that is added to `table` changes the entry `code` under the hands of who holds it."""
    change = f"UPDATE entries SET version = version + 1 WHERE code = '{code}'"  # noqa: S608 - a code of ours
    async with database.transaction() as work:
        execute = work.connection.exec_driver_sql
        if database.is_sqlite:
            await execute(f"CREATE TRIGGER hand AFTER INSERT ON {table} BEGIN {change}; END")
            return
        body = f"BEGIN {change}; RETURN NULL; END"
        await execute(f"CREATE FUNCTION hand() RETURNS trigger AS $$ {body} $$ LANGUAGE plpgsql")
        await execute(f"CREATE TRIGGER hand AFTER INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION hand()")


async def test_a_resubmission_that_is_refused_after_it_flagged_its_twin(
    desk: Desk, database: Database, chatting: Chatting
) -> None:
    twin = await desk.submitted(description=TEXT)
    code = (await desk.submit(an_entry(chatting.conversation.id))).code
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=(code,), reason="Xin viết rõ hơn."))
    before = await desk.entries((code, twin))
    await another_hand(database, "entry_flags", code)

    async with database.transaction() as work:
        work.counters.add(desk.edition.code, HOAN_KIEM, submitted=5)
        refused = await chatting.perform(work, Resubmit(code, TEXT))
        await chatting.effects.reload(work, Resubmit(code, TEXT), chatting.conversation, chatting.facts)

    assert refused == Refused("entry_changed", {"code": code})
    assert await desk.entries((code, twin)) == before
    async with database.reading() as work:
        assert [line.act for line in await work.reviews.of(code)] == ["return"]
        assert await work.counters.tally(desk.edition.code) == Tally(submitted=2 + 5)


async def test_the_same_resubmission_after_the_refusal_goes_through(
    desk: Desk, database: Database, chatting: Chatting
) -> None:
    twin = await desk.submitted(description=TEXT)
    code = (await desk.submit(an_entry(chatting.conversation.id))).code
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="return", codes=(code,), reason="Xin viết rõ hơn."))
    await another_hand(database, "entry_flags", code)

    async with database.transaction() as work:
        assert isinstance(await chatting.perform(work, Resubmit(code, TEXT)), Refused)
        drop = "DROP TRIGGER hand" if database.is_sqlite else "DROP TRIGGER hand ON entry_flags"
        await work.connection.exec_driver_sql(drop)
        assert not isinstance(await chatting.perform(work, Resubmit(code, TEXT)), Refused)

    entry, other = await desk.entries((code, twin))
    assert (entry.status, entry.description) == (Status.SUBMITTED, TEXT)
    assert (entry.flags, other.flags) == (
        {Flag.POSSIBLE_DUPLICATE, Flag.COMPLETED},
        {Flag.POSSIBLE_DUPLICATE},
    )


async def test_a_withdrawal_of_consent_that_is_refused_at_the_second_entry(
    desk: Desk, database: Database, chatting: Chatting
) -> None:
    oldest, newest = [
        (await desk.submit(an_entry(chatting.conversation.id), at=NOW + timedelta(minutes=place))).code
        for place in range(2)
    ]
    await another_hand(database, "reviews", oldest)  # the newest is withdrawn before it
    before = await desk.entries((oldest, newest))

    async with database.transaction() as work:
        refused = await chatting.perform(work, WithdrawConsent())

    assert refused == Refused("entry_changed", {"code": oldest})
    assert await desk.entries((oldest, newest)) == before
    async with database.reading() as work:
        consent = (await work.consents.of_chats([chatting.conversation.id]))[chatting.conversation.id]
        assert consent.stands
        assert await work.reviews.of(newest) == ()
        assert await work.counters.tally(desk.edition.code) == Tally(submitted=2)


SUBMISSION = Submit(
    draft_id="draft",
    full_name="Nguyễn Văn A",
    phone="+84900000001",
    unit=HOAN_KIEM,
    typed_unit=None,
    group=Group.ENTERPRISE,
    start_month=None,
    start_answer=None,
    title=None,
    description=TEXT,
)


@pytest.mark.parametrize(
    ("key", "reason"),
    [
        ("consent_missing", "chat"),
        ("window_closed", "late"),
        ("bad_request", "long"),
        ("unit_not_found", "unit"),
    ],
)
async def test_a_submission_checks_everything_before_it_writes(
    database: Database, chatting: Chatting, key: str, reason: str
) -> None:
    """So it needs no savepoint, which would cost two statements on the last evening."""
    effect = SUBMISSION
    if reason == "chat":
        stranger = ChatKey("terminal", "test", "stranger")
        async with database.transaction() as work:
            chatting.conversation = (await work.conversations.open([stranger], NOW))[stranger]
    if reason == "late":
        chatting.facts = replace(chatting.facts, decided_at=chatting.facts.edition.window.closes)
    if reason == "long":
        effect = replace(effect, description="x" * 1001)
    if reason == "unit":
        effect = replace(effect, unit="P99-999")
    refused, statements = await performed(database, chatting, effect)
    assert isinstance(refused, Refused)
    assert refused.key == key
    assert [each for each in statements if not each.startswith(("SELECT", "PRAGMA", "BEGIN"))] == []


async def test_only_a_submission_that_is_taken_writes(database: Database, chatting: Chatting) -> None:
    _, statements = await performed(database, chatting, SUBMISSION)
    written = [each.split()[0] for each in statements if not each.startswith(("SELECT", "PRAGMA", "BEGIN"))]
    assert written == ["INSERT"] * 3  # the person, the entry, the count


async def performed(
    database: Database, chatting: Chatting, effect: Effect
) -> tuple[Outcome | None, list[str]]:
    """The outcome of an effect, and the statements it took."""
    statements: list[str] = []

    def executed(_c: object, _cursor: object, statement: str, *_rest: object) -> None:
        statements.append(statement)

    sa_event.listen(database.engine.sync_engine, "before_cursor_execute", executed)
    async with database.transaction() as work:
        outcome = await chatting.perform(work, effect)
    sa_event.remove(database.engine.sync_engine, "before_cursor_execute", executed)
    return outcome, statements
