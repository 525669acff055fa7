"""The days of officers' queries, also at the ends of the calendar."""

from datetime import UTC, date, datetime

from storage.days import end_of, start_of


def test_a_day_begins_and_ends_at_midnight_in_viet_nam() -> None:
    day = date(2021, 4, 20)
    assert start_of(day) == datetime(2021, 4, 19, 17, tzinfo=UTC)
    assert end_of(day) == datetime(2021, 4, 20, 17, tzinfo=UTC)


def test_the_calendars_first_and_last_day_are_bounded_by_its_ends() -> None:
    assert start_of(date.min) == datetime.min.replace(tzinfo=UTC)
    assert end_of(date.max) == datetime.max.replace(tzinfo=UTC)
