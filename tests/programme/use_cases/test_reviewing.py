import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from programme.entry import Flag, Status
from programme.errors import (
    AlreadyDecided,
    BadRequest,
    EntryClaimed,
    EntryNotFound,
    OutsideYourUnit,
    ReasonNotFound,
)
from programme.operations.acts import APPRAISE
from programme.operations.operation import run
from programme.operations.reading import SHOW
from programme.operations.reviewing import LAST_BATCH, NEXT, NOTE, REASONS, RELEASE
from programme.ports.entries import Sight
from programme.progress import Tally
from programme.requests.acts import Appraise
from programme.requests.entries import Filter, ShowEntry
from programme.requests.reviewing import (
    AddNote,
    Batch,
    LastBatch,
    ListReasons,
    NextEntry,
    ReleaseClaims,
    ReviewSheet,
)
from programme.use_cases.own_entries import withdraw
from programme.use_cases.reviewing import CLAIM_LASTS
from storage.tables.reviewing import claims
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

LATER = NOW + CLAIM_LASTS


async def in_order(desk: Desk, number: int, unit: str = HOAN_KIEM) -> list[str]:
    return [
        await desk.submitted(unit, at=NOW + timedelta(seconds=n) - timedelta(days=1)) for n in range(number)
    ]


def code_of(sheet: ReviewSheet) -> str | None:
    return sheet.entry.code if sheet.entry else None


async def claimed(desk: Desk) -> int:
    async with desk.database.reading() as work:
        return len((await work.connection.execute(select(claims))).all())


async def test_the_oldest_waiting_entry_of_the_subtree_is_handed_out_and_claimed(desk: Desk) -> None:
    """R73, R74."""
    first, second = await in_order(desk, 2)
    await desk.submitted(HA_GIANG, at=NOW - timedelta(days=2))

    sheet = await desk.ask(HANOI, NEXT, NextEntry(counted=True))

    assert (code_of(sheet), sheet.until) == (first, NOW + timedelta(minutes=15))
    assert sheet.entry is not None
    assert (sheet.entry.status, sheet.entry.claimed_by) == (Status.UNDER_REVIEW, f"officer {HANOI}")
    assert (sheet.waiting, sheet.decided) == (2, 0)
    stored = await desk.entry(first)
    assert (stored.status, stored.version) == (Status.UNDER_REVIEW, 1)
    async with desk.database.reading() as work:
        assert (await work.audit.verify()).rows == 0
        assert await work.reviews.of(first) == ()
    assert code_of(await desk.ask(HOAN_KIEM, NEXT, NextEntry())) == second
    assert code_of(await desk.ask(BA_DINH, NEXT, NextEntry())) is None


async def test_what_an_officer_holds_comes_first_again(desk: Desk) -> None:
    first, second = await in_order(desk, 2)

    assert code_of(await desk.ask(HOAN_KIEM, NEXT, NextEntry())) == first
    assert code_of(await desk.ask(HOAN_KIEM, NEXT, NextEntry(skip=(first,)))) == second
    assert code_of(await desk.ask(HOAN_KIEM, NEXT, NextEntry())) == first
    assert code_of(await desk.ask(HOAN_KIEM, NEXT, NextEntry(skip=(first, second)))) is None
    assert await claimed(desk) == 2


async def test_many_officers_at_once_never_get_the_same_entry(desk: Desk) -> None:
    codes = await desk.many_submitted(HOAN_KIEM, 40)
    units = (HOAN_KIEM, HANOI, "TLD")

    async def clear(asker: int) -> list[str]:
        context = desk.context(units[asker % len(units)])
        own = replace(context, officer=replace(context.officer, name=f"officer {asker}"))
        got: list[str] = []
        while (code := code_of(await run(desk.database, NEXT, own, NextEntry(skip=tuple(got))))) is not None:
            got.append(code)
        return got

    shares = await asyncio.gather(*map(clear, range(12)))

    assert sorted(code for share in shares for code in share) == sorted(codes)


async def test_filters_and_skipped_ones_narrow_what_is_handed_out(desk: Desk) -> None:
    first, second, third = await in_order(desk, 3)
    async with desk.database.transaction() as work:
        await work.entries.flag((second, third), Flag.SHORT)
    short = Filter(unit=HOAN_KIEM, flags=(Flag.SHORT,))

    assert code_of(await desk.ask(HANOI, NEXT, NextEntry(where=short))) == second
    assert code_of(await desk.ask(HANOI, NEXT, NextEntry(where=short, skip=(second,)))) == third
    assert (await desk.ask(HANOI, NEXT, NextEntry(where=short, counted=True))).waiting == 2
    assert code_of(await desk.ask(HANOI, NEXT, NextEntry(where=Filter(unit=BA_DINH)))) is None
    assert code_of(await desk.ask(HANOI, NEXT, NextEntry(for_unit=HOAN_KIEM, skip=(second, third)))) == first


@pytest.mark.parametrize(
    ("request_", "refusal"),
    [
        (NextEntry(skip=tuple(map(str, range(1001)))), BadRequest),
        (NextEntry(where=Filter(text="!")), BadRequest),
        (NextEntry(where=Filter(unit=HA_GIANG)), OutsideYourUnit),
        (NextEntry(for_unit=BA_DINH, where=Filter(unit=HOAN_KIEM)), OutsideYourUnit),
        (NextEntry(code="SK-000-0000"), EntryNotFound),
    ],
)
async def test_what_cannot_be_handed_out_is_refused(
    desk: Desk, request_: NextEntry, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await desk.ask(HANOI, NEXT, request_)


async def test_nobody_else_appraises_a_claimed_entry_until_the_claim_lapses(desk: Desk) -> None:
    (code,) = await in_order(desk, 1)
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())
    request = Appraise(act="approve", codes=(code,))

    refused = (await desk.ask(HANOI, APPRAISE, request)).refused
    with pytest.raises(EntryClaimed):
        await desk.ask(HANOI, NEXT, NextEntry(code=code))
    done = (await desk.ask(HANOI, APPRAISE, request, now=LATER)).done

    by = f"officer {HOAN_KIEM}"
    assert [(each.key, each.arguments["by"]) for each in refused] == [("entry_claimed", by)]
    assert datetime.fromisoformat(refused[0].arguments["until"]) == LATER
    assert [(each.before, each.after) for each in done] == [(Status.UNDER_REVIEW, Status.APPROVED)]
    assert await claimed(desk) == 0


@pytest.mark.parametrize("act", ["approve", "return", "reject"])
async def test_a_verdict_ends_the_claim_and_counts_as_decided_today(desk: Desk, act: str) -> None:
    (code,) = await in_order(desk, 1)
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())

    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=act, codes=(code,), reason="Lý do"))

    sheet = await desk.ask(HOAN_KIEM, NEXT, NextEntry(counted=True))
    assert (sheet.entry, sheet.waiting, sheet.decided) == (None, 0, 1)
    tomorrow = await desk.ask(HOAN_KIEM, NEXT, NextEntry(counted=True), now=NOW + timedelta(days=1))
    assert tomorrow.decided == 0
    assert await claimed(desk) == 0


async def test_lapsed_claims_are_put_back_where_somebody_asks(desk: Desk) -> None:
    first, second = await in_order(desk, 2)
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())

    assert code_of(await desk.ask(BA_DINH, NEXT, NextEntry(), now=LATER)) is None
    assert (await desk.entry(first)).status == Status.UNDER_REVIEW
    sheet = await desk.ask(HANOI, NEXT, NextEntry(skip=(first,)), now=LATER)

    assert code_of(sheet) == second
    assert (await desk.entry(first)).status == Status.SUBMITTED


async def test_claims_are_released_by_their_officer_only(desk: Desk) -> None:
    first, second = await in_order(desk, 2)
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())
    await desk.ask(HOAN_KIEM, NEXT, NextEntry(skip=(first,)))

    assert (await desk.ask(HANOI, RELEASE, ReleaseClaims())).codes == ()
    assert (await desk.ask(HOAN_KIEM, RELEASE, ReleaseClaims(codes=("?",)))).codes == ()
    assert (await desk.ask(HOAN_KIEM, RELEASE, ReleaseClaims(codes=(second,)))).codes == (second,)
    assert (await desk.ask(HOAN_KIEM, RELEASE, ReleaseClaims())).codes == (first,)
    assert [entry.status for entry in await desk.entries((first, second))] == [Status.SUBMITTED] * 2


async def test_the_worker_still_withdraws_a_claimed_entry(desk: Desk) -> None:
    (code,) = await in_order(desk, 1)
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())
    chat = (await desk.entry(code)).chat
    assert chat is not None

    async with desk.database.transaction() as work:
        await withdraw(work, chat, code, now=NOW)

    assert (await desk.entry(code)).status == Status.WITHDRAWN
    assert await claimed(desk) == 0
    refused = (await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(code,)))).refused
    assert [each.key for each in refused] == ["act_not_allowed"]


@pytest.mark.parametrize("acts", [("approve", "reject"), ("return", "approve"), ("reject", "return")])
async def test_the_second_of_two_simultaneous_acts_is_told_what_the_first_did(
    desk: Desk, acts: Sequence[str]
) -> None:
    """Design §6 of the exemplars: two officers cannot overwrite each other."""
    (code,) = await in_order(desk, 1)

    answers = await asyncio.gather(
        *(
            desk.ask(unit, APPRAISE, Appraise(act=act, codes=(code,), reason="Lý do"))
            for act, unit in zip(acts, (HOAN_KIEM, HANOI), strict=True)
        )
    )

    won = 0 if answers[0].done else 1
    loser = answers[1 - won]
    assert len(answers[won].done) == 1
    assert [(each.code, each.key) for each in loser.refused] == [(code, "already_decided")]
    told = loser.refused[0].arguments
    winner = f"officer {(HOAN_KIEM, HANOI)[won]}"
    assert (told["verdict"], told["by"], told["act"]) == (acts[won], winner, acts[1 - won])
    assert told["status"] == (await desk.entry(code)).status
    with pytest.raises(AlreadyDecided):
        await desk.ask(HANOI, NEXT, NextEntry(code=code))


async def test_an_entry_reopened_is_handed_out_again_by_its_code(desk: Desk) -> None:
    first, _ = await in_order(desk, 2)
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(first,)))
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="reopen", codes=(first,)))

    sheet = await desk.ask(HOAN_KIEM, NEXT, NextEntry(code=first.lower()))

    assert code_of(sheet) == first


async def test_a_sheet_names_the_same_text_and_the_persons_other_entries_within_sight(desk: Desk) -> None:
    text = "Làm giá đỡ cho thùng sơn để không đổ, công nhân đỡ phải cúi và đỡ mất thời gian lau dọn."
    code = await desk.submitted(description=text, phone="+84900000999")
    twin = await desk.submitted(BA_DINH, description=text)
    other = await desk.submitted(HOAN_KIEM, phone="+84900000999", at=NOW + timedelta(minutes=1))

    above = await desk.ask(HANOI, NEXT, NextEntry(code=code))
    assert [(each.percent, each.line.code) for each in above.similar] == [(100, twin)]
    assert [(each.code, each.status) for each in above.others] == [(other, Status.SUBMITTED)]
    await desk.ask(HANOI, RELEASE, ReleaseClaims())
    within = await desk.ask(HOAN_KIEM, NEXT, NextEntry(code=code))
    assert within.similar == ()


async def test_a_note_is_history_and_audit_and_changes_nothing(desk: Desk) -> None:
    code = await desk.approved()

    kept = await desk.ask(
        HANOI, NOTE, AddNote(code=code.lower(), text="  Đã gọi điện hỏi lại  ", for_unit=HOAN_KIEM)
    )

    assert (kept.code, kept.status, kept.text) == (code, Status.APPROVED, "Đã gọi điện hỏi lại")
    details = await desk.ask(HANOI, SHOW, ShowEntry(code=code))
    last = details.history[-1]
    assert (last.act, last.officer, last.for_unit, last.reason, last.before, last.after) == (
        "note",
        f"officer {HANOI}",
        HOAN_KIEM,
        "Đã gọi điện hỏi lại",
        Status.APPROVED,
        Status.APPROVED,
    )
    async with desk.database.reading() as work:
        assert (await work.audit.verify()).rows == 2
        assert await work.counters.tally(desk.edition.code) == Tally(1, 1)


@pytest.mark.parametrize(
    ("text", "refusal"), [(" ", BadRequest), ("x" * 2001, BadRequest), ("Ghi chú", EntryNotFound)]
)
async def test_a_note_that_cannot_be_kept_is_refused(desk: Desk, text: str, refusal: type[Exception]) -> None:
    code = await desk.submitted(HA_GIANG)
    with pytest.raises(refusal):
        await desk.ask(HANOI, NOTE, AddNote(code=code, text=text))


async def test_the_worker_gets_a_ready_reason_in_the_language_of_the_entry(desk: Desk) -> None:
    vi = await desk.submitted()
    en = await desk.submitted(language="en")
    request = Appraise(act="return", codes=(vi, en), template="place", reason="Cảm ơn anh.")

    await desk.ask(HOAN_KIEM, APPRAISE, request)

    place = next(reason for reason in desk.edition.reasons["return"] if reason.code == "place")
    assert [entry.reason for entry in await desk.entries((vi, en))] == [
        f"{place.vi} Cảm ơn anh.",
        f"{place.en} Cảm ơn anh.",
    ]


async def test_an_unknown_ready_reason_is_refused_with_the_known_ones(desk: Desk) -> None:
    code = await desk.submitted()
    with pytest.raises(ReasonNotFound) as refusal:
        await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="reject", codes=(code,), template="place"))
    listed = (await desk.ask(HOAN_KIEM, REASONS, ListReasons())).reasons
    assert refusal.value.arguments["known"] == ", ".join(
        reason.key for reason in listed if reason.act == "reject"
    )
    assert [reason.act for reason in listed] == ["return"] * 6 + ["reject"] * 5


async def test_the_last_batch_has_what_still_stands_as_it_left_it(desk: Desk) -> None:
    codes = await desk.many_submitted(HOAN_KIEM, 3)
    assert await desk.ask(HOAN_KIEM, LAST_BATCH, LastBatch()) == Batch()
    batch = "0123456789abcdef"
    for part in (codes[:2], codes[2:]):
        request = Appraise(act="reject", codes=part, reason="Trùng", batch=batch)
        await desk.ask(HOAN_KIEM, APPRAISE, request)
    await desk.ask(HANOI, APPRAISE, Appraise(act="reopen", codes=(codes[0],)))
    await desk.ask(HANOI, APPRAISE, Appraise(act="reject", codes=(codes[0],), reason="Trùng"))
    await desk.ask(HOAN_KIEM, NOTE, AddNote(code=codes[1], text="Xem lại"))

    last = await desk.ask(HOAN_KIEM, LAST_BATCH, LastBatch())

    assert (last.act, last.at, last.touched, last.codes) == ("reject", NOW, 3, codes[1:])


@pytest.mark.parametrize("batch", ["", "0123456789abcdeg", "0123456789abcde", "0123456789abcdef0"])
async def test_a_batch_has_sixteen_digits(desk: Desk, batch: str) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, APPRAISE, Appraise(act="approve", codes=("SK-000-0000",), batch=batch))


async def test_lapsed_claims_of_the_whole_country_are_put_back_at_once(desk: Desk) -> None:
    codes = await in_order(desk, 2)
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())
    await desk.ask(HANOI, NEXT, NextEntry(), now=NOW + timedelta(minutes=1))

    async with desk.database.transaction() as work:
        assert await work.claims.lapse(LATER, Sight(unit=None)) == 1

    assert [entry.status for entry in await desk.entries(codes)] == [
        Status.SUBMITTED,
        Status.UNDER_REVIEW,
    ]
