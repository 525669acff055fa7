"""What must hold between the values of an edition, each of which is well formed."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from programme.window import VIETNAM

if TYPE_CHECKING:
    from programme.edition import Edition

_CODE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_MOST_MONTHS = 24


def contradictions(edition: "Edition") -> Iterator[tuple[str, str]]:
    """Each key that does not go with another, and what is wrong with it."""
    if not _CODE.fullmatch(edition.code):
        yield (
            "programme.code",
            f"is “{edition.code}”, expected small letters a to z, digits and single dashes",
        )
    if edition.description_min > edition.description_max:
        yield "description.min", f"is {edition.description_min}, expected at most description.max"
    yield from _dates(edition)
    yield from _names(edition)


def _dates(edition: "Edition") -> Iterator[tuple[str, str]]:
    if edition.period_to < edition.period_from:
        yield "period.to", f"is {edition.period_to:%Y-%m}, expected a month not before period.from"
    elif len(edition.months) > _MOST_MONTHS:
        yield (
            "period.to",
            f"is {edition.period_to:%Y-%m}, expected at most {_MOST_MONTHS} months from period.from",
        )
    closes = edition.window.closes
    for key, deadline in (
        ("dossier.deadline", edition.dossier_deadline),
        ("dossier.return_deadline", edition.return_deadline),
    ):
        if deadline < closes:
            yield key, f"is {deadline.isoformat()}, expected a time after window.closes"
    if edition.retention_until <= edition.dossier_deadline.astimezone(VIETNAM).date():
        yield "retention.until", f"is {edition.retention_until}, expected a day after dossier.deadline"
    years = edition.award_years
    if any(later != earlier + 1 for earlier, later in pairwise(years)):
        yield "dossier.award_years", f"is {list(years)}, expected three years one after the other"


def _names(edition: "Edition") -> Iterator[tuple[str, str]]:
    if not edition.groups:
        yield "groups", "is empty, expected at least one group"
    for group in edition.groups:
        if not re.fullmatch(r"[A-Z][A-Z0-9_]*", group.code):
            yield f"groups.{group.code}", "is not a group code, expected capital letters such as ENTERPRISE"
    for verdict, reasons in edition.reasons.items():
        for reason in reasons:
            if not re.fullmatch(r"[a-z][a-z0-9_-]*", reason.code):
                yield (
                    f"reasons.{verdict}.{reason.code}",
                    "is not the name of a reason, expected small letters such as benefit",
                )
    if not edition.fields:
        yield "fields", "is empty, expected at least one field"
    for field in edition.fields:
        if not re.fullmatch(r"[a-z]", field.code):
            yield f"fields.{field.code}", "is not a field code, expected one small letter such as a"
