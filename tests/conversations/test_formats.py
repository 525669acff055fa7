from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from conversations.formats import clock, day, day_short, grouped


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, "0"),
        (999, "999"),
        (1000, "1.000"),
        (75000, "75.000"),
        (200000000, "200.000.000"),
        (-1500, "-1.500"),
    ],
)
def test_grouped_parts_thousands_with_a_point(number: int, expected: str) -> None:
    assert grouped(number) == expected


def test_days_have_no_leading_zeros() -> None:
    assert (day(date(2021, 4, 5)), day_short(date(2021, 4, 5))) == ("5/4/2021", "5/4")


def test_a_moment_is_read_in_viet_nam() -> None:
    last_second = datetime(2021, 4, 20, 16, 59, 59, tzinfo=UTC)
    assert clock(last_second) == "23:59 20/4/2021"
    assert (day(last_second), day_short(last_second)) == ("20/4/2021", "20/4")
    midnight = last_second + timedelta(seconds=1)
    assert clock(midnight) == "00:00 21/4/2021"
    assert (day(midnight), day_short(midnight)) == ("21/4/2021", "21/4")


def test_any_zone_will_do() -> None:
    assert clock(datetime(2021, 4, 19, 21, 5, tzinfo=timezone(timedelta(hours=-5)))) == "09:05 20/4/2021"


def test_a_moment_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        clock(datetime(2021, 4, 20, 9, 5))  # noqa: DTZ001  # the missing zone is the point
