from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programme.edition import load_edition, shipped_edition_text
from programme.mailings import draft_reminder, opening_notice
from programme.window import VIETNAM
from programme.window_change import WindowChange, in_force

LETTER = load_edition(shipped_edition_text(), "75-nghin-2021.toml")
APRIL = datetime(2021, 4, 15, tzinfo=VIETNAM)
MOMENTS = st.timedeltas(timedelta(), timedelta(days=8)).map(APRIL.__add__)


def at(text: str) -> datetime:
    day, month = int(text[:2]), int(text[3:5])
    return datetime.combine(date(2021, month, day), time.fromisoformat(text[6:]), VIETNAM)


@pytest.mark.parametrize(
    ("now", "mark", "leaves"),
    [
        ("17/04 23:59:59", None, None),
        ("18/04 00:00", None, None),  # three days before, but at night
        ("18/04 06:59:59", None, None),
        ("18/04 07:00", "3d", "18/04 07:00"),
        ("18/04 15:00", "3d", "18/04 15:00"),  # the service was down: late is better than never
        ("18/04 22:00", "3d", "19/04 07:00"),
        ("19/04 20:00", "3d", "19/04 20:00"),
        ("19/04 21:30", None, None),  # tomorrow at seven it would stand beside the next one
        ("20/04 00:00", None, None),  # the last day has no quiet hours, but nobody is woken for a whole day
        ("20/04 07:00", "1d", "20/04 07:00"),
        ("20/04 20:59:59", "1d", "20/04 20:59:59"),
        ("20/04 21:00", "3h", "20/04 21:00"),  # the last day's evening is not quiet
        ("20/04 23:59:59.999999", "3h", "20/04 23:59:59.999999"),
        ("21/04 00:00", None, None),
        ("10/03 08:00", None, None),
    ],
)
def test_the_reminder_that_is_sensible_now(now: str, mark: str | None, leaves: str | None) -> None:
    """Script, notify.draft: 3 days, 1 day and 3 hours before closing."""
    planned = draft_reminder(LETTER, at(now))
    expected = mark and (f"2021-04-21T00:00:00+07:00/{mark}", at(leaves or ""))
    assert (planned and (planned.mark, planned.due_at)) == expected


@given(MOMENTS)
def test_a_reminder_never_leaves_after_the_close_or_beside_the_next_one(now: datetime) -> None:
    planned = draft_reminder(LETTER, now)
    if planned is None:
        return
    assert now <= planned.due_at < LETTER.window.closes
    again = draft_reminder(LETTER, planned.due_at)
    assert again is not None
    assert again.mark == planned.mark


def test_an_extension_has_reminders_of_its_own() -> None:
    """R63: who was reminded of the first closing is reminded of the second."""
    later = WindowChange(
        closes=at("26/04 00:00"),
        return_deadline=at("27/04 00:00"),
        dossier_deadline=at("28/04 00:00"),
        officer="A",
        at=at("19/04 00:00"),
    )
    edition = in_force(LETTER, later)
    assert draft_reminder(edition, at("20/04 21:00")) is None
    planned = draft_reminder(edition, at("23/04 08:00"))
    assert planned is not None
    assert planned.mark == "2021-04-26T00:00:00+07:00/3d"


def test_a_close_early_in_the_morning_disturbs_nobody_at_night() -> None:
    edition = replace(LETTER, window=replace(LETTER.window, closes=at("20/04 02:00")))
    moments = [at(f"{day}/04 {hour:02}:00") for day in (17, 18, 19) for hour in range(24)]
    marks = {planned.mark[-2:] for now in moments if (planned := draft_reminder(edition, now))}
    assert marks == {"3d", "1d"}


@pytest.mark.parametrize(
    ("now", "leaves"),
    [
        ("09/03 23:59:59", None),
        ("10/03 00:00", "10/03 07:00"),
        ("10/03 12:00", "10/03 12:00"),
        ("17/03 00:00", "17/03 07:00"),
        ("17/03 00:01", None),
    ],
)
def test_the_opening_is_told_when_people_are_awake(now: str, leaves: str | None) -> None:
    planned = opening_notice(LETTER, at(now))
    assert (planned.due_at if planned else None) == (leaves and at(leaves))


def test_only_the_window_and_its_deadlines_change() -> None:
    """R63: everything else is the file's."""
    change = WindowChange(
        closes=at("26/04 00:00"),
        return_deadline=at("27/04 00:00"),
        dossier_deadline=at("28/04 00:00"),
        officer="A",
        at=at("19/04 00:00"),
    )
    moved = in_force(LETTER, change)
    back = replace(
        moved,
        window=replace(moved.window, closes=LETTER.window.closes),
        return_deadline=LETTER.return_deadline,
        dossier_deadline=LETTER.dossier_deadline,
    )
    assert (back, moved.window.closes) == (LETTER, at("26/04 00:00"))
    assert in_force(LETTER, None) is LETTER
    assert in_force(LETTER, replace(change, closes=LETTER.window.opens)) is LETTER
