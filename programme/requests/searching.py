"""Looking entries up by words, code, name or telephone number."""

from dataclasses import dataclass

from programme.requests.entries import EVERY, EntryLine, Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchEntries:
    """One page of what was found, nearest first; `where.text` is what is looked for, `limit` 1 to 100.

    It is words, "phrases" and beginnings* of the text; or a whole entry code, full name or telephone number.
    `after` is the `next` of the page before.
    """

    where: Filter = EVERY
    limit: int = 20
    after: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """An entry that was found; in `snippet` the words that were looked for stand in « »."""

    line: EntryLine
    snippet: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    """A page of what was found; `next` is None on the last one."""

    hits: tuple[SearchHit, ...]
    next: str | None = None
