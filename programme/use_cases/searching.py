"""Looking entries up: who or which it is, then where the words stand together, then where all occur."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from programme.access import Right
from programme.code import read_code
from programme.context import Context
from programme.entry import Entry
from programme.errors import BadRequest
from programme.finding import Query, read_query, snippet
from programme.person import NameProblem, folded_name, read_name
from programme.phone import Number, OldPrefix, masked, read_phone
from programme.ports.entries import Nearness, Sight
from programme.ports.work import Work
from programme.requests.searching import SearchEntries, SearchHit, SearchPage
from programme.use_cases.filtering import mark_of, read_mark, sight_asked
from programme.use_cases.reading import entry_line
from programme.use_cases.recording import audited

LIMIT_MAX = 100
SNIPPET_CHARACTERS = 160
FIND_BY_PHONE = "find_by_phone"


async def search_entries(work: Work, context: Context, request: SearchEntries) -> SearchPage:
    """One page of what fits, nearest first and of equals the newest; phones masked.

    A telephone number must be whole, and looking one up is audited: by trying numbers one could otherwise
    find out what masking hides.

    Raises:
        BadRequest: the limit is not 1 to 100, `after` was not made by a page, or nothing is looked for.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= LIMIT_MAX:
        raise BadRequest(problem="limit")
    text = request.where.text
    if text is None:
        raise BadRequest(problem="text")
    sight = sight_asked(context, Right.LIST, request.where)
    if (phone := phone_sought(text)) is not None:
        work.audit.add(audited(context, FIND_BY_PHONE, phone=masked(phone)))
    found = await _found(work, context, request, sight)
    page = found[: request.limit]
    query = read_query(text)
    return SearchPage(
        hits=tuple(_hit(entry, query, context) for _, entry in page),
        next=f"{page[-1][0]}/{mark_of(page[-1][1])}" if len(found) > request.limit else None,
    )


def phone_sought(text: str) -> str | None:
    """The stored number, when a whole text is one."""
    if any(character.isalpha() for character in text):
        return None
    read = read_phone(text)
    return read.e164 if isinstance(read, Number | OldPrefix) else None


async def _found(
    work: Work, context: Context, request: SearchEntries, sight: Sight
) -> list[tuple[int, Entry]]:
    """Entries with their degree of nearness, one more than the page holds."""
    where = replace(request.where, text=None)
    begin, after = _read_mark(request.after)
    found: list[tuple[int, Entry]] = []
    for degree, near in islice(enumerate(_degrees(request.where.text or "")), begin, None):
        left = request.limit + 1 - len(found)
        if left <= 0:
            break
        mark = read_mark(after) if degree == begin else None
        entries = await work.entries.page(
            context.edition.code, sight, where, limit=left, after=mark, near=near
        )
        found += [(degree, entry) for entry in entries]
    return found


def _degrees(text: str) -> Iterator[Nearness]:
    """What is looked for, nearest first; whatever was nearer is not found again."""
    code, phone = read_code(text), phone_sought(text)
    if code is not None:
        yield Nearness(code=code)
    elif phone is not None:
        yield Nearness(phone=phone)
    else:
        query, name = read_query(text), read_name(text)
        key = None if isinstance(name, NameProblem) else folded_name(name)
        if key is not None:
            yield Nearness(name_key=key)
        together = query.together()
        if together is not None:
            yield Nearness(query=together, but_name_key=key)
        yield Nearness(query=query, but_query=together, but_name_key=key)


def _read_mark(mark: str | None) -> tuple[int, str | None]:
    if mark is None:
        return 0, None
    degree, _, after = mark.partition("/")
    if degree not in {"0", "1", "2"}:
        raise BadRequest(problem="after")
    return int(degree), after


def _hit(entry: Entry, query: Query, context: Context) -> SearchHit:
    text = f"{entry.title}. {entry.description}" if entry.title else entry.description
    return SearchHit(line=entry_line(entry, context), snippet=snippet(text, query, SNIPPET_CHARACTERS))
