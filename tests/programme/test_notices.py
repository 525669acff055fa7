from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.edition import Edition, load_edition, shipped_edition_text
from programme.notice_rules import NoticeRules
from programme.notices import DELAYED, after_quiet, leaves_at, put_off
from programme.window import VIETNAM, last_day

LETTER = load_edition(shipped_edition_text(), "75-nghin-2021.toml")
MARCH = datetime(2021, 3, 1, tzinfo=VIETNAM)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=61)).map(MARCH.__add__)
HOURS = st.times().map(lambda hour: hour.replace(second=0, microsecond=0))


def at(text: str) -> datetime:
    day, month = int(text[:2]), int(text[3:5])
    return datetime.combine(date(2021, month, day), time.fromisoformat(text[6:]), VIETNAM)


def with_rules(**rules: object) -> Edition:
    return replace(LETTER, notices=replace(NoticeRules(), **rules))  # type: ignore[arg-type]  # of the table


@pytest.mark.parametrize(
    ("moment", "leaves"),
    [
        ("20/03 20:59:59.999999", "20/03 20:59:59.999999"),
        ("20/03 21:00", "21/03 07:00"),
        ("20/03 23:59:59", "21/03 07:00"),
        ("21/03 00:00", "21/03 07:00"),
        ("21/03 06:59:59.999999", "21/03 07:00"),
        ("21/03 07:00", "21/03 07:00"),
        ("19/04 23:59", "20/04 07:00"),  # the evening before the last day is as any other
        ("20/04 00:00", "20/04 00:00"),  # script §17: not on the last day
        ("20/04 21:30", "20/04 21:30"),
        ("20/04 23:59:59.999999", "20/04 23:59:59.999999"),
        ("21/04 00:00", "21/04 07:00"),
    ],
)
def test_nobody_is_disturbed_in_the_quiet_hours_except_on_the_last_day(moment: str, leaves: str) -> None:
    assert after_quiet(at(moment), LETTER) == at(leaves)


@pytest.mark.parametrize(
    ("notice", "done", "leaves"),
    [
        ("approved", "20/03 09:00", "20/03 09:10"),
        ("approved", "20/03 20:55", "21/03 07:00"),
        ("approved", "21/03 06:55", "21/03 07:05"),
        ("approved", "20/04 23:55", "21/04 07:00"),
        ("approved", "21/04 22:00", "22/04 07:00"),
        ("returned", "20/03 22:00", "21/03 07:00"),
        ("returned", "20/04 22:00", "20/04 22:10"),
        ("returned", "20/04 23:55", "21/04 07:00"),
        ("returned", "21/04 03:00", "21/04 07:00"),
        ("returned", "21/04 22:00", "21/04 22:10"),  # R62: tomorrow it cannot be completed any more
        ("returned", "21/04 23:55", "21/04 23:55"),  # nor in ten minutes
        ("returned", "22/04 22:00", "23/04 07:00"),
        ("on_behalf", "20/03 09:00", "20/03 09:00"),
        ("on_behalf", "20/03 22:00", "21/03 07:00"),
    ],
)
def test_a_notice_waits_for_second_thoughts_and_for_the_morning(notice: str, done: str, leaves: str) -> None:
    assert leaves_at(notice, at(done), LETTER) == at(leaves)


@pytest.mark.parametrize(
    ("notice", "due", "now", "leaves"),
    [
        ("approved", "20/03 20:50", "20/03 20:59", "20/03 20:59"),
        ("approved", "20/03 20:50", "20/03 21:00", "21/03 07:00"),
        ("approved", "20/03 20:50", "21/03 02:00", "21/03 07:00"),
        ("approved", "20/03 20:50", "21/03 07:30", "21/03 07:30"),
        ("approved", "19/04 20:50", "20/04 02:00", "20/04 02:00"),  # the last day's night is none
        ("approved", "20/04 20:50", "21/04 02:00", "21/04 07:00"),
        ("returned", "20/03 20:50", "21/03 02:00", "21/03 07:00"),
        ("returned", "21/04 20:50", "21/04 22:00", "21/04 22:00"),  # R62: tomorrow is too late
        ("returned", "21/04 20:50", "22/04 02:00", "22/04 07:00"),  # and now it is too late anyway
        ("draft_moved", "20/03 23:00", "20/03 23:01", "20/03 23:01"),  # an answer, at any hour
        ("draft_moved", "20/03 23:00", "21/03 02:00", "21/03 07:00"),  # but not hours later
        ("answer", "20/03 20:59", "20/03 21:00", "21/03 07:00"),
    ],
)
def test_what_is_late_at_night_waits_for_the_morning(notice: str, due: str, now: str, leaves: str) -> None:
    assert put_off(notice, at(due), at(now), LETTER) == at(leaves)


@given(MOMENTS, HOURS, HOURS)
def test_a_message_leaves_in_no_quiet_hour_of_any_edition(moment: datetime, begin: time, end: time) -> None:
    edition = with_rules(quiet_from=begin, quiet_to=end)

    leaves = after_quiet(moment, edition)

    local = leaves.astimezone(VIETNAM)
    quiet = begin <= local.time() < end if begin <= end else not end <= local.time() < begin
    assert local.date() == last_day(LETTER.window) or not quiet
    assert moment <= leaves <= moment + timedelta(days=1)
    assert after_quiet(leaves, edition) == leaves


@given(MOMENTS, st.sampled_from(sorted(DELAYED)), st.integers(0, 1440))
def test_a_notice_never_leaves_early_and_a_returned_entry_can_still_be_completed(
    moment: datetime, notice: str, minutes: int
) -> None:
    edition = with_rules(delay=timedelta(minutes=minutes))

    leaves = leaves_at(notice, moment, edition)

    if notice == "returned" and moment <= edition.return_deadline:
        assert moment <= leaves <= edition.return_deadline
    else:
        assert leaves >= moment + timedelta(minutes=minutes)
        assert after_quiet(leaves, edition) == leaves
