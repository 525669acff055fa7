"""`search`: entries by words of their text, by code, name or telephone number."""

import textwrap
from collections.abc import Sequence
from typing import Annotated

import typer

from admin_cli.commands.options import (
    ChangedSince,
    ChangedUntil,
    Flags,
    FormatOption,
    GroupOption,
    Limit,
    Since,
    Statuses,
    Unit,
    Until,
    changed,
    where,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, at_desk
from admin_cli.details import shown
from admin_cli.output import Format, Sheet, field_names, for_person, row_of
from admin_cli.pages import give_pages, most_wanted, say_following
from admin_cli.table import Column
from admin_cli.words import people
from programme.finding import HIT_BEGINS, HIT_ENDS
from programme.operations.reading import SEARCH
from programme.requests.entries import EntryLine, Filter
from programme.requests.searching import SearchEntries, SearchHit

PAGE = 20
"""What a terminal gets at once."""

_BATCH = 100  # the most that one request gives
_FIELDS = (*field_names(EntryLine), "snippet")
_COLUMNS = tuple(
    Column(field=field) for field in ("code", "status", "submitted_at", "full_name", "unit_path", "snippet")
)
_BOLD, _PLAIN = "\033[1m", "\033[0m"
_TIED = "\u00a0"  # a hit is not parted at the end of a line
_WIDEST = 100
_INDENT = "    "


def search(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    query: Annotated[list[str], typer.Argument()],
    *,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    limit: Limit = None,
    after: Annotated[str | None, typer.Option("--after")] = None,
    chosen: FormatOption = None,
) -> None:
    """Search entries."""
    console = console_of(context)
    text = " ".join(query)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    drawn = for_person(console, chosen)
    most = most_wanted(console, limit, chosen, PAGE)
    sheet = _Hits(console) if drawn else _Rows(console, chosen)
    following = at_desk(console, lambda desk: _give(desk, sheet, asked, most, after))
    sheet.close()
    if sheet.count == 0:
        console.say("search-none", query=shown(text))
    say_following(console, following)


class _Rows:
    """Hits for a script."""

    def __init__(self, console: Console, chosen: Format | None) -> None:
        self._sheet = Sheet(console, _COLUMNS, chosen, _FIELDS)
        self.count = 0

    def write(self, hits: Sequence[SearchHit]) -> None:
        self.count += len(hits)
        self._sheet.write(row_of(hit.line) | {"snippet": hit.snippet} for hit in hits)

    def close(self) -> None:
        self._sheet.close()


class _Hits:
    """Hits for a person: whose and which, and below it the text around what was looked for."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self.count = 0

    def write(self, hits: Sequence[SearchHit]) -> None:
        for hit in hits:
            if self.count:
                self._console.give()
            self.count += 1
            self._give(hit)

    def close(self) -> None:
        """There is nothing to end."""

    def _give(self, hit: SearchHit) -> None:
        width = min(self._console.width, _WIDEST)
        texts, line = self._console.texts, hit.line
        facts = (people(texts, line.status), people(texts, line.submitted_at), line.full_name, line.unit_path)
        heading = textwrap.wrap(
            shown("  ".join((line.code, *facts))), width, subsequent_indent=_INDENT, break_long_words=False
        )
        snippet = textwrap.wrap(
            _tied(shown(hit.snippet)), width, initial_indent=_INDENT, subsequent_indent=_INDENT
        )
        for row in (*heading, *snippet):
            self._console.give(self._marked(row.replace(_TIED, " ")))

    def _marked(self, row: str) -> str:
        if not self._console.colours:
            return row
        return row.replace(HIT_BEGINS, _BOLD).replace(HIT_ENDS, _PLAIN)


def _tied(snippet: str) -> str:
    """The snippet with the words of each hit tied to each other."""
    before, *hits = snippet.split(HIT_BEGINS)
    parts = [hit.partition(HIT_ENDS) for hit in hits]
    return before + "".join(f"{HIT_BEGINS}{hit.replace(' ', _TIED)}{end}{rest}" for hit, end, rest in parts)


async def _give(
    desk: Desk, sheet: _Rows | _Hits, asked: Filter, most: int | None, after: str | None
) -> str | None:
    async def ask(limit: int, after: str | None) -> tuple[Sequence[SearchHit], str | None]:
        page = await desk.ask(SEARCH, SearchEntries(where=asked, limit=limit, after=after))
        return page.hits, page.next

    return await give_pages(ask, sheet.write, most=most, at_once=_BATCH, after=after)
