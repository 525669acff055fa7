"""A TOML file read with precise complaints: every problem of the file at once, each with its key."""

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TypeVar

from programme.window import VIETNAM

_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])")
_HOUR = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")

Table = Mapping[str, object]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bilingual:
    """A text in Vietnamese and in English."""

    vi: str
    en: str

    def __str__(self) -> str:
        return self.vi

    def in_language(self, language: str) -> str:
        """The English text for "en", the Vietnamese one for every other language."""
        return self.en if language == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in a file: its key ("window.closes"; empty for the whole file) and what is expected."""

    file: str
    key: str
    problem: str

    def __str__(self) -> str:
        return ": ".join(part for part in (self.file, self.key, self.problem) if part)


class EditionError(Exception):
    """An edition that cannot be used, an operator's error: all its `problems`, and the first one in parts."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems
        self.file = problems[0].file
        self.key = problems[0].key
        self.problem = problems[0].problem


class Reader:
    """Takes values out of one table of a file; what is wrong is noted and an acceptable value stands in.

    A stand-in never reaches anybody: `EditionError` is raised at the end when a problem was noted.
    """

    def __init__(self, file: str, table: Table, path: str, problems: list[Problem]) -> None:
        self._file = file
        self._table = table
        self._path = path
        self._problems = problems
        self._asked: set[str] = set()

    def complain(self, key: str, problem: str) -> None:
        """Notes a problem of a key of this table."""
        where = f"{self._path}.{key}" if self._path and key else self._path or key
        self._problems.append(Problem(self._file, where, problem))

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of this table, as the file orders them."""
        return tuple(self._table)

    def has(self, key: str) -> bool:
        """Whether the file states this key."""
        return key in self._table

    def table(self, key: str) -> "Reader":
        """The table of this name below this one; it must be there."""
        value = self._value(key, "a table")
        path = f"{self._path}.{key}" if self._path else key
        if value is not None and not isinstance(value, dict):
            self.complain(key, f"is {_shown(value)}, expected a table")
        if not isinstance(value, dict):
            # One complaint about the table; none about each key in it.
            return Reader(self._file, {}, path, [])
        return Reader(self._file, value, path, self._problems)

    def known(self, key: str) -> None:
        """Makes an optional key known although this file does not state it."""
        self._asked.add(key)

    def finish(self) -> None:
        """Notes every key that nobody asked for, with the nearest known one."""
        for key in self._table:
            if key not in self._asked:
                near = difflib.get_close_matches(key, sorted(self._asked - set(self._table)), n=1)
                near = near or difflib.get_close_matches(key, sorted(self._asked), n=1)
                advice = (
                    f"did you mean “{near[0]}”?" if near else f"expected {', '.join(sorted(self._asked))}"
                )
                self.complain(key, f"is not a key we know, {advice}")

    def text(self, key: str) -> str:
        """A text that is not empty."""
        value = self._value(key, "a text in quotes")
        if isinstance(value, str) and value.strip():
            return value.strip()
        return self._instead(key, value, "a text in quotes, not empty", "?")

    def both(self, key: str) -> Bilingual:
        """A text in two languages, `{ vi = "…", en = "…" }`; one plain text stands for both."""
        expected = 'a text in quotes, or { vi = "…", en = "…" }'
        value = self._value(key, expected)
        if isinstance(value, str) and value.strip():
            return Bilingual(value.strip(), value.strip())
        if isinstance(value, dict):
            table = self.table(key)
            both = Bilingual(table.text("vi"), table.text("en"))
            table.finish()
            return both
        return self._instead(key, value, expected, Bilingual("?", "?"))

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number between two bounds, both allowed."""
        if default is not None and not self.has(key):
            self._asked.add(key)
            return default
        expected = f"a whole number from {least} to {most}"
        value = self._value(key, expected)
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        return self._instead(key, value, expected, least)

    def seconds(self, key: str, least: float, most: float, default: float) -> float:
        """A number of seconds between two bounds, both allowed."""
        if not self.has(key):
            self._asked.add(key)
            return default
        expected = f"a number of seconds from {least:g} to {most:g}"
        value = self._value(key, expected)
        if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
            return float(value)
        return self._instead(key, value, expected, least)

    def yes(self, key: str, *, default: bool) -> bool:
        """A switch, true or false."""
        self._asked.add(key)
        value = self._table.get(key, default)
        return value if isinstance(value, bool) else self._instead(key, value, "true or false", default)

    def moment(self, key: str) -> datetime | None:
        """A date with time and offset, which is not left to guessing; None where a problem was noted."""
        expected = "a time with its offset such as 2021-03-10T00:00:00+07:00"
        value = self._value(key, expected)
        if isinstance(value, datetime) and value.tzinfo is not None:
            return value
        return self._instead(key, value, expected, None)

    def end_of(self, key: str) -> datetime:
        """The last microsecond of a day in Viet Nam, given as the day; or a time with its offset as it is."""
        expected = "a day such as 2021-04-22 (to its end), or a time with its offset"
        value = self._value(key, expected)
        if isinstance(value, datetime):
            if value.tzinfo is not None:
                return value
        elif isinstance(value, date):
            return datetime.combine(value, time.max, VIETNAM)
        return self._instead(key, value, expected, datetime(1970, 1, 1, tzinfo=VIETNAM))

    def day(self, key: str) -> date:
        """A day."""
        value = self._value(key, "a day such as 2022-04-22")
        if isinstance(value, date) and not isinstance(value, datetime):
            return value
        return self._instead(key, value, "a day such as 2022-04-22", date(1970, 1, 1))

    def month(self, key: str) -> date:
        """The first day of a month written "2021-02"."""
        expected = 'a month in quotes such as "2021-02"'
        value = self._value(key, expected)
        if isinstance(value, str) and (found := _MONTH.fullmatch(value)):
            return date(int(found[1]), int(found[2]), 1)
        return self._instead(key, value, expected, date(1970, 1, 1))

    def hour(self, key: str, default: time) -> time:
        """A time of the day in Viet Nam, written "21:00"."""
        self._asked.add(key)
        value = self._table.get(key, f"{default:%H:%M}")
        if isinstance(value, str) and (found := _HOUR.fullmatch(value)):
            return time(int(found[1]), int(found[2]))
        return self._instead(key, value, 'a time in quotes such as "21:00"', default)

    def wholes(self, key: str, count: int) -> tuple[int, ...]:
        """So many whole numbers in square brackets."""
        expected = f"{count} whole numbers such as [2018, 2019, 2020]"
        value = self._value(key, expected)
        if isinstance(value, list) and len(value) == count and all(type(each) is int for each in value):
            return tuple(value)
        return self._instead(key, value, expected, tuple(range(count)))

    def _value(self, key: str, expected: str) -> object:
        self._asked.add(key)
        value = self._table.get(key)
        if value is None:
            self.complain(key, f"is missing, expected {expected}")
        return value

    def _instead(self, key: str, value: object, expected: str, stand_in: T) -> T:
        if value is not None:
            self.complain(key, f"is {_shown(value)}, expected {expected}")
        return stand_in


def _shown(value: object) -> str:
    match value:
        case bool():
            return str(value).lower()
        case str():
            return f"“{value}”"
        case dict():
            return "a table"
        case date():
            return value.isoformat()
        case _:
            return str(value)
