"""Days in Viet Nam as moments: from when a day is, and until when."""

from datetime import UTC, date, datetime, time, timedelta

from programme.window import VIETNAM


def start_of(day: date) -> datetime:
    """When a day begins in Viet Nam; the calendar's first day begins before the first moment there is."""
    if day == date.min:
        return datetime.min.replace(tzinfo=UTC)
    return datetime.combine(day, time(), tzinfo=VIETNAM).astimezone(UTC)


def end_of(day: date) -> datetime:
    """When a day ends in Viet Nam, exclusive; the calendar's last day ends with the last moment there is."""
    return datetime.max.replace(tzinfo=UTC) if day == date.max else start_of(day + timedelta(days=1))
