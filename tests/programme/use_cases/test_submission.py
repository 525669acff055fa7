import asyncio
from dataclasses import replace
from datetime import date, timedelta
from secrets import token_bytes

import pytest

from programme.entry import Flag, Status
from programme.errors import BadRequest, ConsentMissing, UnitNotFound, WindowClosed
from programme.progress import Tally
from programme.use_cases.consents import withdraw_consent
from programme.use_cases.own_data import REQUEST_BYTES
from programme.use_cases.own_entries import withdraw
from programme.use_cases.submission import SUBMISSION_BYTES, submit
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk, an_entry


async def test_a_submission_becomes_an_entry_as_it_was_confirmed(desk: Desk) -> None:
    submission = an_entry(await desk.chat())

    receipt = await desk.submit(submission)

    assert (receipt.at, receipt.unit, receipt.already) == (NOW, HOAN_KIEM, False)
    entry = await desk.entry(receipt.code)
    assert (entry.status, entry.version, entry.flags) == (Status.SUBMITTED, 1, frozenset())
    assert (entry.edition, entry.submitted_at, entry.reason) == (desk.edition.code, NOW, None)
    for name in ("draft_id", "chat", "full_name", "phone", "unit", "group", "start_month", "description"):
        assert getattr(entry, name) == getattr(submission, name)


async def test_the_same_draft_twice_is_one_entry_with_one_code(desk: Desk) -> None:
    """R50."""
    submission = an_entry(await desk.chat())
    first = await desk.submit(submission)

    again = await desk.submit(submission, at=NOW + timedelta(days=90))  # long after closing

    assert again == replace(first, already=True)
    assert await national(desk) == Tally(1, 0)


async def test_the_same_draft_from_many_processes_at_once_is_one_entry(desk: Desk) -> None:
    """R50."""
    submission = an_entry(await desk.chat())

    receipts = await asyncio.gather(*(desk.submit(submission) for _ in range(8)))

    assert len({receipt.code for receipt in receipts}) == 1
    assert sorted(receipt.already for receipt in receipts) == [False] + [True] * 7
    assert await national(desk) == Tally(1, 0)


async def test_a_code_that_is_taken_is_passed_over(desk: Desk) -> None:
    chat = await desk.chat()
    taken = await desk.submit(an_entry(chat), random=bytes(4))

    receipt = await desk.submit(an_entry(chat), random=bytes(4) + b"\0\0\0\1")

    assert taken.code == "SK-000-0000"
    assert receipt.code != taken.code
    assert receipt.already is False


async def test_counts_are_of_the_country_and_of_the_unit_with_all_below_it(desk: Desk) -> None:
    """R2."""
    for unit in (HOAN_KIEM, BA_DINH, HA_GIANG):
        await desk.submitted(unit)

    receipt = await desk.submit(an_entry(await desk.chat(), unit=HANOI))

    assert (receipt.national_n, receipt.unit_n) == (4, 3)


async def test_without_consent_nothing_is_stored(desk: Desk) -> None:
    with pytest.raises(ConsentMissing):
        await desk.submit(an_entry(await desk.chat(consent=False)))


async def test_after_consent_was_withdrawn_nothing_is_stored(desk: Desk) -> None:
    chat = await desk.chat()
    async with desk.database.transaction() as work:
        random = bytes(REQUEST_BYTES)
        await withdraw_consent(work, desk.units, chat, "terminal", now=NOW, random=random)

    with pytest.raises(ConsentMissing):
        await desk.submit(an_entry(chat))


async def test_the_last_microsecond_is_in_time_and_the_next_is_not(desk: Desk) -> None:
    """R61."""
    closes = desk.edition.window.closes
    chat = await desk.chat()

    assert not (await desk.submit(an_entry(chat), at=closes - timedelta(microseconds=1))).already
    with pytest.raises(WindowClosed):
        await desk.submit(an_entry(chat), at=closes)


@pytest.mark.parametrize("length", [0, 1001])
async def test_a_description_that_is_empty_or_too_long_is_refused(desk: Desk, length: int) -> None:
    """R40."""
    with pytest.raises(BadRequest):
        await desk.submit(replace(an_entry(await desk.chat()), description="a" * length))


async def test_a_unit_that_does_not_exist_is_refused(desk: Desk) -> None:
    with pytest.raises(UnitNotFound):
        await desk.submit(an_entry(await desk.chat(), unit="P01-999"))


@pytest.mark.parametrize(
    ("differences", "flags"),
    [
        ({}, set()),
        ({"description": "a" * 49}, {Flag.SHORT}),
        ({"description": "a" * 50}, set()),
        ({"start_month": date(2021, 5, 1)}, set()),
        ({"start_month": date(2021, 6, 1)}, {Flag.OUT_OF_PERIOD}),
        ({"start_month": None, "start_answer": "before"}, {Flag.OUT_OF_PERIOD}),
        ({"start_month": None}, set()),  # not asked
        ({"typed_unit": "Xí nghiệp may 10"}, {Flag.UNIT_TO_MAP}),
    ],
)
async def test_flags_tell_the_officer_what_to_look_at(
    desk: Desk, differences: dict[str, object], flags: set[Flag]
) -> None:
    """R43, R65."""
    assert (await desk.entry(await desk.submitted(**differences))).flags == flags  # type: ignore[arg-type]  # names of fields


async def test_the_same_text_from_another_chat_flags_both(desk: Desk) -> None:
    text = "Quạt hút bụi tự làm cho phân xưởng mộc, công nhân không còn phải đeo hai khẩu trang."
    first = await desk.submitted(description=text)

    second = await desk.submitted(HA_GIANG, description=text.upper().replace("Ụ", "U"))

    flags = [entry.flags for entry in await desk.entries((first, second))]
    assert flags == [frozenset({Flag.POSSIBLE_DUPLICATE})] * 2
    assert (await desk.entry(first)).version == 1  # an officer who has it open may go on


async def test_the_same_text_again_from_the_same_person_is_not_flagged(desk: Desk) -> None:
    submission = an_entry(await desk.chat())
    await desk.submit(submission)

    again = await desk.submit(replace(submission, draft_id="another"))

    assert (await desk.entry(again.code)).flags == frozenset()


async def test_a_withdrawn_text_may_be_sent_again(desk: Desk) -> None:
    submission = an_entry(await desk.chat())
    receipt = await desk.submit(submission)
    async with desk.database.transaction() as work:
        await withdraw(work, submission.chat, receipt.code, now=NOW)

    again = await desk.submitted(description=submission.description)

    assert (await desk.entry(again)).flags == frozenset()


async def test_the_same_phone_in_another_chat_is_flagged_on_the_later_entry(desk: Desk) -> None:
    first = await desk.submitted(phone="+84900000007")

    second = await desk.submitted(phone="+84900000007")

    flags = [entry.flags for entry in await desk.entries((first, second))]
    assert flags == [frozenset(), frozenset({Flag.SAME_PHONE})]


async def test_many_chats_at_once_are_all_counted(desk: Desk) -> None:
    submissions = [
        an_entry(await desk.chat(), unit=unit) for unit in (HOAN_KIEM, BA_DINH, HA_GIANG) for _ in range(10)
    ]

    await asyncio.gather(*(desk.submit(submission) for submission in submissions))

    assert await national(desk) == Tally(30, 0)


async def test_the_random_bytes_must_make_a_free_code(desk: Desk) -> None:
    await desk.submit(an_entry(await desk.chat()), random=bytes(4))

    with pytest.raises(ValueError, match="random bytes"):
        await desk.submit(an_entry(await desk.chat()), random=bytes(4))


async def test_a_person_is_a_phone_with_a_name_without_accents(desk: Desk) -> None:
    async with desk.database.transaction() as work:
        names = ("Nguyễn Văn A", "NGUYEN VAN A", "Nguyễn Văn B")
        people = [await work.people.find_or_add("+84900000001", name, NOW) for name in names]

    assert people[0] == people[1] != people[2]


async def national(desk: Desk) -> Tally:
    async with desk.database.reading() as work:
        return await work.counters.tally(desk.edition.code)


async def test_in_time_by_the_senders_clock_only_is_flagged_late(desk: Desk) -> None:
    closes = desk.edition.window.closes
    submission = an_entry(await desk.chat())
    async with desk.database.transaction() as work:
        receipt = await submit(
            work,
            desk.edition,
            desk.units,
            submission,
            decided_at=closes - timedelta(seconds=1),
            now=closes + timedelta(minutes=2),
            random=token_bytes(SUBMISSION_BYTES),
        )
    assert (await desk.entry(receipt.code)).flags == {Flag.LATE}


async def test_a_technology_secret_is_flagged(desk: Desk) -> None:
    """R44: only its name, effect and awards are told; the officer should know why the text is thin."""
    text = "Thuộc BÍ MẬT công nghệ, chỉ nêu hiệu quả: giảm 20 % phế phẩm, tiết kiệm 300 triệu mỗi năm."
    code = await desk.submitted(description=text)
    assert (await desk.entry(code)).flags == {Flag.SECRET_TECHNOLOGY}
