from datetime import datetime

import pytest

from programme.digest import slot_at
from programme.edition import Edition
from programme.window import VIETNAM

# The window of 2021 is 10/3 to 20/4, the dossiers are due on 22/4 (R60, R88).
CASES = [
    ("2021-03-09T09:00", None),  # not open yet
    ("2021-03-15T07:59", None),
    ("2021-03-15T08:00", ("2021-03-15T08:00", "2021-03-14T08:00", False)),
    ("2021-03-15T20:59", ("2021-03-15T08:00", "2021-03-14T08:00", False)),  # late is better than not at all
    ("2021-03-15T21:00", None),  # at night nobody is told
    ("2021-03-16T02:00", None),
    ("2021-04-20T08:30", ("2021-04-20T08:00", "2021-04-19T08:00", False)),
    ("2021-04-20T09:00", ("2021-04-20T09:00", "2021-04-20T08:00", False)),
    ("2021-04-20T23:59", ("2021-04-20T23:00", "2021-04-20T22:00", False)),  # nothing is quiet that evening
    ("2021-04-21T13:00", ("2021-04-21T08:00", "2021-04-20T08:00", False)),
    ("2021-04-22T08:10", ("2021-04-22T08:00", "2021-04-21T08:00", False)),
    ("2021-04-22T14:10", ("2021-04-22T14:00", "2021-04-22T13:00", True)),
    ("2021-04-23T08:00", None),
]


@pytest.mark.parametrize(("now", "expected"), CASES)
def test_a_digest_has_its_day_and_on_last_days_its_hour(
    edition: Edition, now: str, expected: tuple[str, str, bool] | None
) -> None:
    def moment(text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)

    slot = slot_at(edition, moment(now))
    found = None if slot is None else (slot.at, slot.since, slot.dossiers_only)
    wanted = None if expected is None else (moment(expected[0]), moment(expected[1]), expected[2])
    assert found == wanted
