from datetime import UTC, datetime, timedelta

import pytest

from programme.lookup import one_more

NOW = datetime(2021, 3, 15, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("minutes", "left"),
    [((), ()), ((14, 1), (14, 1)), ((14, 2, 1), None), ((15, 2, 1), (2, 1)), ((16, 15), ())],
)
def test_three_tries_of_a_quarter_of_an_hour_begin_a_pause(
    minutes: tuple[int, ...], left: tuple[int, ...] | None
) -> None:
    def tries(ago: tuple[int, ...]) -> tuple[datetime, ...]:
        return tuple(NOW - timedelta(minutes=each) for each in ago)

    assert one_more(tries(minutes), NOW) == (None if left is None else (*tries(left), NOW))
