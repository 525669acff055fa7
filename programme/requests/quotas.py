"""How many entries units may nominate to the unit above them (R76, R83, R84)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaWanted:
    """The number to set for a unit; None takes a number away that was set."""

    unit: str
    quota: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetQuotas:
    """Set the numbers of units below one's own; each is set or refused by itself."""

    wanted: tuple[QuotaWanted, ...]
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaSet:
    """A number that was set (or would be): before and now, None being no limit, and the places in use."""

    unit: str
    name: str
    before: int | None
    after: int | None
    used: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaRefused:
    """A unit whose number was not set, with the key and arguments of the reason."""

    unit: str
    key: str
    arguments: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotasSet:
    """The outcome for each unit, in the order asked."""

    done: tuple[QuotaSet, ...]
    refused: tuple[QuotaRefused, ...] = ()
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowQuotas:
    """The numbers of `unit` (None: one's own) and of the units right below it.

    `used` leaves out units without a place in use; `after` the `next` of the page before; `limit` 1 to 1000.
    """

    unit: str | None = None
    used: bool = False
    limit: int = 200
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaLine:
    """A unit's quota toward its parent (None: no limit), the places in use and left.

    `waiting` is how many entries it holds that it could nominate now.
    """

    unit: str
    name: str
    quota: int | None
    used: int
    left: int | None
    waiting: int


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotaPage:
    """The unit's own quota (none for the national one), a page of those below; `next` is None at the end."""

    unit: str
    own: QuotaLine | None
    lines: tuple[QuotaLine, ...]
    next: str | None = None
