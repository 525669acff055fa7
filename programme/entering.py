"""The rules for one initiative entered on behalf of a worker: the same as in a chat (R30–R43, R65, R75)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256

from programme.description import clean, count, over_from
from programme.duplicates import text_hash
from programme.edition import Edition
from programme.entry import TITLE_MAX, TYPED_UNIT_MAX
from programme.folding import fold
from programme.person import NAME_MAX, NameProblem, folded_name, read_name
from programme.phone import Foreign, Number, OldPrefix, WrongLength, read_phone
from programme.requests.entering import OnBehalf, RowProblem

NOTE_MAX = 500
"""The longest answer to how a worker agreed, and the longest name of a council, in characters."""

_REFUSALS = frozenset({"khong", "khong dong y", "chua", "chua dong y", "tu choi", "no", "refused"})
"""Answers to how a worker agreed, folded, that say the contrary (appendix 7)."""


class Answered(StrEnum):
    """What became of a worker's answer to being told of an entry made on his or her behalf."""

    OWNED = "owned"
    WITHDRAWN = "withdrawn"
    NOTED = "noted"


START_BEFORE, START_LATER = "before", "later"
"""The answers of who starts outside the asked months (R65)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What stands in a row once it is read as the rules have it; None where it could not be."""

    full_name: str | None
    phone: str | None
    typed_unit: str | None
    start_month: date | None
    start_answer: str | None
    title: str | None
    description: str
    agreement: str
    council: str | None


def read(row: OnBehalf, edition: Edition) -> Read:
    """A row tidied as what is typed in a chat is; nothing is judged here but name and phone."""
    name, number = read_name(row.full_name or ""), read_phone(row.phone or "")
    month, answer = _start(row, edition)
    return Read(
        full_name=None if isinstance(name, NameProblem) else name,
        phone=number.e164 if isinstance(number, Number) else None,
        typed_unit=_line(row.typed_unit),
        start_month=month,
        start_answer=answer,
        title=_line(row.title),
        description=clean(row.description or "").text,
        agreement=_line(row.agreement) or "",
        council=_line(row.council),
    )


def same_row(row: OnBehalf) -> str | None:
    """What two rows have in common that would become one entry; None where that cannot be told."""
    name, number = read_name(row.full_name or ""), read_phone(row.phone or "")
    text = clean(row.description or "").text
    if isinstance(name, NameProblem) or not isinstance(number, Number) or not text:
        return None
    return "\n".join((number.e164, folded_name(name), text_hash(text)))


def draft_id(edition: Edition, found: Read, unit: str | None) -> str | None:
    """What makes the same row again the same entry, whatever file it stands in; None where that is unknown.

    A digest: neither the phone nor the name can be read from it. The unit is part of it, so that nobody
    learns by typing a row again that another branch has entered it (R82).
    """
    if found.phone is None or found.full_name is None or not found.description or unit is None:
        return None
    parts = (edition.code, unit, found.phone, folded_name(found.full_name), text_hash(found.description))
    return sha256("\n".join(("on behalf", *parts)).encode()).hexdigest()


def problems(row: OnBehalf, found: Read, edition: Edition, today: date) -> Iterator[RowProblem]:
    """Everything that keeps a row from being entered, but for its unit, in the order of the questions."""
    yield from _of_person(row)
    if found.typed_unit is not None:
        yield from _too_long("typed_unit", found.typed_unit, TYPED_UNIT_MAX)
    if row.group is None:
        yield problem("group", "missing")
    if edition.ask_period and found.start_month is None and found.start_answer is None:
        yield problem("start_month", "missing")
    if found.title is not None:
        yield from _too_long("title", found.title, TITLE_MAX)
    yield from _required("description", found.description, edition.description_max)
    yield from _required("agreement", found.agreement, NOTE_MAX)
    if fold(found.agreement) in _REFUSALS:
        yield problem("agreement", "not_agreed")
    yield from _of_appraisal(row, found, today)


def problem(field: str, key: str, **arguments: str) -> RowProblem:
    """One reason why a row is not entered."""
    return RowProblem(field=field, key=key, arguments=arguments)


def _of_person(row: OnBehalf) -> Iterator[RowProblem]:
    name = (row.full_name or "").strip()
    if not name:
        yield problem("full_name", "missing")
    elif isinstance(wrong := read_name(name), NameProblem):
        yield problem("full_name", f"name_{wrong}", max=str(NAME_MAX))
    phone = (row.phone or "").strip()
    if not phone:
        yield problem("phone", "missing")
        return
    match read_phone(phone):
        case Number():
            return
        case OldPrefix(new=new):
            # Nobody is there to confirm the new number, so the officer is told it (appendix 1).
            yield problem("phone", "phone_old", new=new)
        case WrongLength(digits=digits, need=need):
            yield problem("phone", "phone_length", n=str(digits), need=str(need))
        case Foreign():
            yield problem("phone", "phone_foreign")
        case _:
            yield problem("phone", "phone_unreadable")


def _of_appraisal(row: OnBehalf, found: Read, today: date) -> Iterator[RowProblem]:
    """Recognised at once only with who appraised it and when (R74)."""
    if found.council is not None:
        yield from _too_long("council", found.council, NOTE_MAX)
    if row.appraised_on is not None and row.appraised_on > today:
        yield problem("appraised_on", "in_future")
    if row.approve and found.council is None:
        yield problem("council", "needs_appraisal")
    if row.approve and row.appraised_on is None:
        yield problem("appraised_on", "needs_appraisal")


def _required(field: str, text: str, most: int) -> Iterator[RowProblem]:
    if not text:
        yield problem(field, "missing")
    else:
        yield from _too_long(field, text, most)


def _too_long(field: str, text: str, most: int) -> Iterator[RowProblem]:
    if (length := count(text)) > most:
        yield problem(field, "too_long", n=str(length), max=str(most), over=over_from(text, most))


def _start(row: OnBehalf, edition: Edition) -> tuple[date | None, str | None]:
    """The month, or which side of the asked months it lies on (R65)."""
    if row.start_month is None:
        return None, row.start_answer if row.start_answer in {START_BEFORE, START_LATER} else None
    month = row.start_month.replace(day=1)
    if month in edition.months:
        return month, None
    return None, START_BEFORE if month < edition.period_from else START_LATER


def _line(text: str | None) -> str | None:
    """A text on one line; None when nothing is left of it."""
    return " ".join(clean(text or "").text.split()) or None
