from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.dossier import (
    ASKED,
    NO,
    NONE,
    YES,
    Answer,
    Fault,
    Filled,
    FoundFault,
    Item,
    Sending,
    Source,
    Way,
    faults_of_entry,
    faults_of_sending,
    filled,
    is_ready,
    missing,
    month_of,
    workplace,
)
from programme.dossier_answers import LONGEST, longest, read_answer
from programme.edition import Edition, load_edition, shifted, shipped_edition_text
from programme.entry import Entry, Flag, Group, Status
from programme.errors import AnswerTooLong, AnswerUnreadable
from programme.window import VIETNAM
from units_data.catalogue import Catalogue

AT = datetime(2021, 4, 20, 2, tzinfo=UTC)
DEADLINE = datetime(2021, 4, 22, 23, 59, 59, tzinfo=VIETNAM)
WHOLE = tuple(Filled(item=item, value="x", source=Source.WORKER) for item in Item)


def an_entry(**differences: object) -> Entry:
    values: dict[str, object] = {
        "code": "SK-7K3-M9QX",
        "edition": "75-nghin-2021",
        "draft_id": "draft",
        "chat": 1,
        "full_name": "Nguyễn Văn A",
        "phone": "+84900000001",
        "unit": "P01-002",
        "group": Group.ENTERPRISE,
        "start_month": date(2021, 3, 1),
        "description": "Gá kẹp nhanh cho máy tiện.",
        "text_hash": "hash",
        "channel": "terminal",
        "submitted_at": AT,
        "updated_at": AT,
        "status": Status.NOMINATED,
        "nominated_to": "TLD",
    }
    return Entry(**{**values, **differences})  # type: ignore[arg-type]  # filled from a dictionary


def test_an_entry_prefills_what_it_says(units: Catalogue) -> None:
    """Appendix 1: workplace, phone, time of application and summary are prefilled."""
    items = {each.item: (each.value, each.source) for each in filled(an_entry(title="Gá kẹp"), (), units)}

    assert items == {
        Item.FULL_NAME: ("Nguyễn Văn A", Source.PREFILLED),
        Item.TITLE: ("Gá kẹp", Source.PREFILLED),
        Item.BIRTH_YEAR: ("", Source.MISSING),
        Item.POSITION: ("", Source.MISSING),
        Item.WORKPLACE: ("Quận Hoàn Kiếm, Hà Nội", Source.PREFILLED),
        Item.CONTACT_PHONE: ("+84900000001", Source.PREFILLED),
        Item.APPLIED_TIME: ("2021-03", Source.PREFILLED),
        Item.SUMMARY: ("Gá kẹp nhanh cho máy tiện.", Source.PREFILLED),
        Item.EFFECT: ("", Source.MISSING),
        Item.VALUE: ("", Source.MISSING),
        Item.SCOPE: ("", Source.MISSING),
        Item.AWARDS: ("", Source.MISSING),
        Item.PUBLISH_CONSENT: ("", Source.MISSING),
    }


def test_a_worker_is_asked_twelve_items_in_the_order_of_the_script() -> None:
    """Script.md §18: the name is known, twelve are asked."""
    assert (len(ASKED), ASKED[0], ASKED[1], ASKED[-1]) == (
        12,
        Item.TITLE,
        Item.BIRTH_YEAR,
        Item.PUBLISH_CONSENT,
    )


def test_an_answer_stands_before_the_prefill(units: Catalogue) -> None:
    answers = (
        Answer(item=Item.WORKPLACE, value="Công ty X", at=AT),
        Answer(item=Item.VALUE, value=NONE, at=AT, officer="B"),
    )

    items = {each.item: each for each in filled(an_entry(), answers, units)}

    assert (items[Item.WORKPLACE].value, items[Item.WORKPLACE].source) == ("Công ty X", Source.WORKER)
    assert (items[Item.VALUE].source, items[Item.VALUE].officer) == (Source.OFFICER, "B")
    assert missing(items.values()) == (
        Item.TITLE,
        Item.BIRTH_YEAR,
        Item.POSITION,
        Item.EFFECT,
        Item.SCOPE,
        Item.AWARDS,
        Item.PUBLISH_CONSENT,
    )


def test_an_application_outside_the_asked_months_prefills_nothing(units: Catalogue) -> None:
    items = filled(an_entry(start_month=None, start_answer="before"), (), units)

    assert Item.APPLIED_TIME in missing(items)


@pytest.mark.parametrize(
    ("unit", "typed", "expected"),
    [
        ("P01-002", None, "Quận Hoàn Kiếm, Hà Nội"),
        ("P01", "Công ty X", "Công ty X, Hà Nội"),
        (
            "S-DL-CPC",
            None,
            "Công đoàn Tổng công ty Điện lực miền Trung, Công đoàn Điện lực Việt Nam",
        ),
    ],
)
def test_the_workplace_goes_from_the_smallest_unit_up(
    units: Catalogue, unit: str, typed: str | None, expected: str
) -> None:
    assert workplace(an_entry(unit=unit, typed_unit=typed), units) == expected


@pytest.mark.parametrize(
    ("value", "month"), [("2021-03", date(2021, 3, 1)), ("từ tháng 3/2021 đến nay", None), ("", None)]
)
def test_a_prefilled_month_is_told_from_words(value: str, month: date | None) -> None:
    assert month_of(value) == month


@pytest.mark.parametrize(
    ("item", "text", "kept"),
    [
        (Item.FULL_NAME, "NGUYỄN VĂN B", "Nguyễn Văn B"),
        (Item.TITLE, "  Xe đẩy\nthay khuôn ", "Xe đẩy thay khuôn"),
        (Item.BIRTH_YEAR, " 1988 ", "1988"),
        (Item.BIRTH_YEAR, "1941", "1941"),
        (Item.BIRTH_YEAR, "2006", "2006"),
        (Item.BIRTH_YEAR, "sinh năm 1988 ạ", "1988"),
        (Item.BIRTH_YEAR, "12/3/1988", "1988"),
        (Item.POSITION, "Công nhân tổ dập", "Công nhân tổ dập"),
        (Item.CONTACT_PHONE, "0900.000.002", "+84900000002"),
        (Item.SUMMARY, "Một.\n\nHai.", "Một.\n\nHai."),
        (Item.VALUE, "1,5 tỷ", "1500000000"),
        (Item.VALUE, "Không", NONE),
        (Item.VALUE, "không tính được bằng tiền", NONE),
        (Item.AWARDS, "KHÔNG", NONE),
        (Item.AWARDS, "2019: Lao động tiên tiến", "2019: Lao động tiên tiến"),
        (Item.PUBLISH_CONSENT, "Đồng ý", YES),
        (Item.PUBLISH_CONSENT, "co", YES),
        (Item.PUBLISH_CONSENT, "Không đồng ý", NO),
    ],
)
def test_answers_are_read_as_people_type_them(edition: Edition, item: Item, text: str, kept: str) -> None:
    assert read_answer(item, text, edition) == kept


@pytest.mark.parametrize(
    ("item", "text", "problem"),
    [
        (Item.TITLE, " … ", "empty"),
        (Item.FULL_NAME, "Anh", "full_name"),
        (Item.BIRTH_YEAR, "88", "birth_year"),
        (Item.BIRTH_YEAR, "năm 198", "birth_year"),
        (Item.BIRTH_YEAR, "19880", "birth_year"),
        (Item.BIRTH_YEAR, "1988 hoặc 1989", "birth_year"),
        (Item.BIRTH_YEAR, "1940", "birth_year_age"),
        (Item.BIRTH_YEAR, "2007", "birth_year_age"),
        (Item.CONTACT_PHONE, "12345", "contact_phone"),
        (Item.VALUE, "nhiều", "money_unreadable"),
        (Item.VALUE, "200", "money_too_small"),
        (Item.VALUE, "100.000 tỷ", "money_too_large"),
        (Item.PUBLISH_CONSENT, "để xem", "publish_consent"),
    ],
)
def test_answers_that_cannot_be_taken_say_why(edition: Edition, item: Item, text: str, problem: str) -> None:
    with pytest.raises(AnswerUnreadable) as refused:
        read_answer(item, text, edition)

    assert refused.value.arguments == {"item": item, "problem": problem}


@pytest.mark.parametrize(
    ("item", "maximum"),
    [
        (Item.POSITION, 100),
        (Item.WORKPLACE, 200),
        (Item.TITLE, 200),
        (Item.APPLIED_TIME, 100),
        (Item.SUMMARY, 1000),
        (Item.AWARDS, 500),
        (Item.EFFECT, 1000),
        (Item.SCOPE, 500),
    ],
)
def test_the_length_of_an_answer_is_counted_as_a_person_counts(
    edition: Edition, item: Item, maximum: int
) -> None:
    """Appendix 1; a letter with its accents is one, however it arrives (R40)."""
    assert longest(item, edition) == maximum
    assert len(read_answer(item, "e\u0302\u0301" * maximum, edition)) == maximum
    with pytest.raises(AnswerTooLong) as refused:
        read_answer(item, "ế" * (maximum + 1), edition)
    assert refused.value.arguments == {"item": item, "characters": str(maximum + 1), "maximum": str(maximum)}


@pytest.mark.parametrize(
    "text", ["3/2021", "tháng 12 năm 2020", "2021-03", "từ tháng 3/2021 đến nay", "13 tháng, từ 2020", "2021"]
)
def test_a_time_of_application_is_in_anybodys_words(edition: Edition, text: str) -> None:
    assert read_answer(Item.APPLIED_TIME, text, edition) == text


@pytest.mark.parametrize("text", ["13/2021", "0/2021", "tháng 13 năm 2021", "2021-13", "Từ tháng 00/2021"])
def test_a_month_by_itself_must_be_one(edition: Edition, text: str) -> None:
    with pytest.raises(AnswerUnreadable) as refused:
        read_answer(Item.APPLIED_TIME, text, edition)
    assert refused.value.arguments == {"item": Item.APPLIED_TIME, "problem": "applied_time"}


def test_ages_follow_the_edition() -> None:
    later = load_edition(shifted(shipped_edition_text(), date(2026, 3, 10)), "later.toml")

    assert read_answer(Item.BIRTH_YEAR, "2011", later) == "2011"
    with pytest.raises(AnswerUnreadable):
        read_answer(Item.BIRTH_YEAR, "1945", later)


@given(st.sampled_from(Item), st.text(max_size=60))
def test_what_is_kept_reads_as_itself(item: Item, text: str) -> None:
    edition = load_edition(shipped_edition_text(), "75-nghin-2021.toml")
    try:
        kept = read_answer(item, text, edition)
    except (AnswerTooLong, AnswerUnreadable):
        return

    assert read_answer(item, kept, edition) == kept


def test_every_item_in_words_has_a_limit() -> None:
    words = set(Item) - {Item.BIRTH_YEAR, Item.CONTACT_PHONE, Item.VALUE, Item.PUBLISH_CONSENT, Item.SUMMARY}

    assert set(LONGEST) == words


@pytest.mark.parametrize(
    ("flags", "field", "lacking", "faults"),
    [
        (set(), "a", (), []),
        (set(), None, (), [Fault.FIELD_MISSING]),
        ({Flag.COMPLAINT_OPEN}, "a", (), [Fault.COMPLAINT_OPEN]),
        ({Flag.DISPUTE_OPEN}, "a", (), [Fault.DISPUTE_OPEN]),
        (
            {Flag.COMPLAINT_OPEN, Flag.DISPUTE_OPEN},
            None,
            (Item.SCOPE,),
            [Fault.ITEMS_MISSING, Fault.FIELD_MISSING, Fault.COMPLAINT_OPEN, Fault.DISPUTE_OPEN],
        ),
    ],
)
def test_every_reason_against_an_entry_is_named(
    flags: set[Flag], field: str | None, lacking: tuple[Item, ...], faults: list[Fault]
) -> None:
    """R92–R94: complete, no open complaint, no open dispute."""
    blanks = tuple(Filled(item=item, value="", source=Source.MISSING) for item in lacking)

    found = faults_of_entry(an_entry(flags=frozenset(flags)), field, (*WHOLE, *blanks))

    assert [each.fault for each in found] == faults
    assert [each.items for each in found if each.items] == ([lacking] if lacking else [])
    assert is_ready(found) == (not faults)


def sent(way: Way, day: int) -> Sending:
    return Sending(way=way, sent_on=date(2021, 4, day))


IN_TIME, LATE = DEADLINE, DEADLINE + timedelta(seconds=1)


@pytest.mark.parametrize(
    ("sendings", "now", "faults"),
    [
        ([], IN_TIME, [Fault.POST_NOT_SENT, Fault.EMAIL_NOT_SENT]),
        ([], LATE, [Fault.POST_LATE, Fault.EMAIL_LATE]),
        ([sent(Way.POST, 22)], IN_TIME, [Fault.EMAIL_NOT_SENT]),
        ([sent(Way.EMAIL, 22)], LATE, [Fault.POST_LATE]),
        ([sent(Way.POST, 22), sent(Way.EMAIL, 22)], LATE, []),
        ([sent(Way.POST, 21), sent(Way.EMAIL, 23)], LATE, [Fault.EMAIL_LATE]),
        ([sent(Way.POST, 23), sent(Way.POST, 21), sent(Way.EMAIL, 21)], LATE, []),
    ],
)
def test_a_dossier_must_leave_both_ways_by_the_deadline(
    sendings: list[Sending], now: datetime, faults: list[Fault]
) -> None:
    """R88, R91: by post and by e-mail, no later than the end of 22/4."""
    found = faults_of_sending(sendings, DEADLINE, now)

    assert found == tuple(FoundFault(fault=fault) for fault in faults)
    assert is_ready(found)
