"""The window as the owner has moved it, and the edition in which that is in force (R63)."""

from dataclasses import dataclass, replace
from datetime import datetime

from programme.edition import Edition


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowChange:
    """One decision of the owner: the closing moment, exclusive, and the deadlines that follow it."""

    closes: datetime
    return_deadline: datetime
    dossier_deadline: datetime
    officer: str
    at: datetime


def in_force(edition: Edition, change: WindowChange | None) -> Edition:
    """The edition of the programme file with the last decision about its window; nothing else differs.

    A decision that the file has overtaken (its opening is later than the closing decided) is passed over.
    """
    if change is None or change.closes <= edition.window.opens:
        return edition
    return replace(
        edition,
        window=replace(edition.window, closes=change.closes),
        return_deadline=change.return_deadline,
        dossier_deadline=change.dossier_deadline,
    )
