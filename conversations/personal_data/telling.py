"""Telling a person what became of a request about the own data (appendix 7)."""

from datetime import date

from conversations.dialogue import Facts, Noticed, Reply
from conversations.formats import day


def _erased(event: Noticed, _facts: Facts) -> Reply:
    return Reply("data.erased", {"request_code": event.code})


def _corrected(event: Noticed, _facts: Facts) -> Reply:
    return Reply("data.corrected", {"request_code": event.code})


def _restricted(event: Noticed, _facts: Facts) -> Reply:
    return Reply("data.restricted", {"request_code": event.code})


def _answered(event: Noticed, _facts: Facts) -> Reply:
    return Reply("data.answered", {"request_code": event.code, "text": event.arguments.get("text", "")})


def _refused(event: Noticed, _facts: Facts) -> Reply:
    return Reply("data.refused", {"request_code": event.code, "text": event.arguments.get("text", "")})


def _extended(event: Noticed, facts: Facts) -> Reply:
    until = event.arguments.get("until", "")
    shown = day(date.fromisoformat(until)) if until else day(facts.now)
    text = event.arguments.get("text", "")
    return Reply("data.extended", {"request_code": event.code, "date": shown, "text": text})


SAYINGS = {
    "data_erased": _erased,
    "data_corrected": _corrected,
    "data_restricted": _restricted,
    "data_answered": _answered,
    "data_refused": _refused,
    "data_extended": _extended,
}
"""What each notice about personal data says."""
