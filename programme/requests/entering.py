"""Entering initiatives on behalf of workers (R75)."""

from dataclasses import dataclass
from datetime import date, datetime

from programme.entry import Flag, Group, Status
from programme.levels import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class OnBehalf:
    """One initiative as an officer has it on paper; everything as it was typed, None where nothing was.

    `row` is its number in the officer's file. `unit` is a code or a name; `typed_unit` a workplace that is
    not in the list. `start_month` is any day of the month in which application starts, or `start_answer` is
    "before" or "later" (R65). `agreement` says how the worker agreed (appendix 7). With `approve` it is
    recognised at once, which needs `council` and `appraised_on` (R74).
    """

    row: int
    full_name: str | None = None
    phone: str | None = None
    unit: str | None = None
    typed_unit: str | None = None
    group: Group | None = None
    start_month: date | None = None
    start_answer: str | None = None
    title: str | None = None
    description: str | None = None
    agreement: str | None = None
    council: str | None = None
    appraised_on: date | None = None
    approve: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Enter:
    """Enter initiatives on behalf of workers, in the name of `for_unit`; `dry_run` only checks them."""

    rows: tuple[OnBehalf, ...]
    for_unit: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RowProblem:
    """Why a row is not entered: the `field` at fault, the key of the reason and what its text needs."""

    field: str
    key: str
    arguments: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class RowEntered:
    """What became of one row: its entry (`already` when it was there before), or every problem it has.

    In a dry run `code` is None for what is not there yet, and `status` what it would get.
    """

    row: int
    code: str | None = None
    already: bool = False
    status: Status | None = None
    unit: str | None = None
    unit_path: str | None = None
    flags: tuple[Flag, ...] = ()
    problems: tuple[RowProblem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsEntered:
    """The outcome of every row, in the order asked."""

    rows: tuple[RowEntered, ...]
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowEnteringRules:
    """What whoever enters in the name of `for_unit` must know; `most` workplaces at most."""

    for_unit: str | None = None
    most: int = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """A unit that may be named in a row."""

    code: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnteringRules:
    """The acting unit, the units at and below it (`more` when they are not all), and what the edition asks.

    `months` are those in which application may start (R65); lengths are in characters.
    """

    unit: str
    unit_path: str
    level: Level
    workplaces: tuple[Workplace, ...]
    more: bool
    ask_period: bool
    months: tuple[date, ...]
    description_min: int
    description_max: int
    opens: datetime
    closes: datetime
