from datetime import UTC, date, datetime, timedelta

import pytest

from programme.window import VIETNAM, Phase, Window, deciding_time, last_day, time_left

GRACE = timedelta(minutes=10)
CLOSES = datetime(2021, 4, 21, tzinfo=VIETNAM)
WINDOW = Window(opens=datetime(2021, 3, 10, tzinfo=VIETNAM), closes=CLOSES, grace=GRACE)


@pytest.mark.parametrize(
    ("at", "phase"),
    [
        (datetime(2021, 3, 9, 23, 59, 59, 999_999, VIETNAM), Phase.NOT_OPEN),
        (datetime(2021, 3, 10, tzinfo=VIETNAM), Phase.OPEN),
        (datetime(2021, 3, 9, 17, tzinfo=UTC), Phase.OPEN),
        (datetime(2021, 4, 20, 23, 59, 59, 999_000, VIETNAM), Phase.OPEN),
        (datetime(2021, 4, 21, tzinfo=VIETNAM), Phase.CLOSED),
        (datetime(2021, 4, 20, 17, tzinfo=UTC), Phase.CLOSED),
    ],
)
def test_window_opens_and_closes_to_the_millisecond_r60_r61(at: datetime, phase: Phase) -> None:
    assert WINDOW.phase(at) is phase
    assert WINDOW.accepts(at) is (phase is Phase.OPEN)


@pytest.mark.parametrize(
    ("sent", "received", "decides"),
    [
        (None, CLOSES, CLOSES),
        (
            CLOSES - timedelta(seconds=30),
            CLOSES + GRACE - timedelta(seconds=30),
            CLOSES - timedelta(seconds=30),
        ),
        (CLOSES - timedelta(seconds=1), CLOSES + timedelta(minutes=10), CLOSES + timedelta(minutes=10)),
        (CLOSES + timedelta(seconds=5), CLOSES + timedelta(seconds=4), CLOSES + timedelta(seconds=4)),
        (CLOSES, CLOSES, CLOSES),
    ],
)
def test_deciding_time_is_the_sending_within_the_grace_r64(
    sent: datetime | None, received: datetime, decides: datetime
) -> None:
    assert deciding_time(sent, received, GRACE) == decides


def test_whole_second_stamp_of_the_last_second_is_in_time_r64() -> None:
    stamp = datetime.fromtimestamp(1_618_937_999, UTC)

    assert stamp.astimezone(VIETNAM) == datetime(2021, 4, 20, 23, 59, 59, tzinfo=VIETNAM)
    assert WINDOW.accepts(deciding_time(stamp, CLOSES + timedelta(seconds=2), GRACE))


@pytest.mark.parametrize(
    ("closes", "day"),
    [
        (datetime(2021, 4, 21, tzinfo=VIETNAM), date(2021, 4, 20)),
        (datetime(2021, 4, 20, 17, tzinfo=UTC), date(2021, 4, 20)),
        (datetime(2021, 4, 20, 12, tzinfo=VIETNAM), date(2021, 4, 20)),
        (datetime(2021, 4, 20, 23, 59, 59, tzinfo=VIETNAM), date(2021, 4, 20)),
    ],
)
def test_last_day_is_the_day_people_are_told(closes: datetime, day: date) -> None:
    assert last_day(Window(opens=WINDOW.opens, closes=closes, grace=GRACE)) == day


def test_time_left_ends_at_zero() -> None:
    assert time_left(WINDOW, CLOSES - timedelta(hours=1)) == timedelta(hours=1)
    assert time_left(WINDOW, CLOSES + timedelta(hours=1)) == timedelta()


@pytest.mark.parametrize(
    ("opens", "closes", "grace", "words"),
    [
        (datetime(2021, 3, 10), CLOSES, GRACE, "the window's times need a time zone"),  # noqa: DTZ001 naive on purpose
        (CLOSES, CLOSES, GRACE, "the window must close after it opens"),
        (WINDOW.opens, CLOSES, -GRACE, "the window's grace must not be negative"),
    ],
)
def test_impossible_windows_are_refused(
    opens: datetime, closes: datetime, grace: timedelta, words: str
) -> None:
    with pytest.raises(ValueError, match=f"^{words}$"):
        Window(opens=opens, closes=closes, grace=grace)
