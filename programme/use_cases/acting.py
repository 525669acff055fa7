"""Acts on many entries at once: each is done or refused by itself, in the order asked."""

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass

from programme.access import Right, permit, sight
from programme.code import read_code
from programme.context import Context
from programme.entry import Entry
from programme.errors import BadRequest, EntryNotFound, ProgrammeError
from programme.ports.entries import Sight
from programme.ports.work import Work
from programme.requests.acts import ActsDone, Done, NotDone
from programme.use_cases.recording import Acting, acting_in

CODES_MAX = 200
"""How many entries one transaction acts on (design §4, SQLAlchemy)."""

ActOnOne = Callable[[Entry], Awaitable[Done]]
"""Does the act on one entry or raises the refusal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """The codes as asked, each once, with the stored form of those that can be read."""

    stored: dict[str, str | None]

    @property
    def readable(self) -> tuple[str, ...]:
        """The stored codes."""
        return tuple(code for code in self.stored.values() if code is not None)


def asked(codes: Iterable[str]) -> Asked:
    """The codes of a request; the same entry asked for twice is acted on once."""
    stored: dict[str, str | None] = {}
    for code in codes:
        read = read_code(code)
        stored.setdefault(read or code, read)
    if not stored:
        raise BadRequest(problem="codes")
    return Asked(stored=stored)


def acting_as(context: Context, right: Right, for_unit: str | None) -> Acting:
    """Who acts now, once access has been checked."""
    unit = permit(context.officer, right, context.units, for_unit)
    return acting_in(context, unit)


def sight_of(acting_unit: str, context: Context) -> Sight:
    """What the acting unit may see."""
    return Sight(unit=sight(acting_unit, context.units))


async def entries_asked(
    work: Work, codes: Asked, seen_from: str, context: Context, *, dry_run: bool
) -> dict[str, Entry]:
    """The entries within sight; held until the end of the transaction unless it is a dry run."""
    return await work.entries.seen(codes.readable, sight_of(seen_from, context), hold=not dry_run)


async def entry_asked(work: Work, typed: str, sight: Sight, *, hold: bool = False) -> Entry:
    """The one entry that a code as typed names; `hold` locks it until the transaction ends.

    Raises:
        EntryNotFound: there is no such entry within sight.
    """
    code = read_code(typed)
    entry = None if code is None else (await work.entries.seen((code,), sight, hold=hold)).get(code)
    if entry is None:
        raise EntryNotFound(code=typed)
    return entry


async def act_on_each(codes: Asked, entries: dict[str, Entry], act: ActOnOne, *, dry_run: bool) -> ActsDone:
    """The outcome of the act on every code, in order; one refusal stops no other."""
    done: list[Done] = []
    refused: list[NotDone] = []
    for code, stored in codes.stored.items():
        entry = entries.get(stored) if stored is not None else None
        try:
            if entry is None:
                # Also for an entry of another branch: nobody learns that it exists (R82).
                raise EntryNotFound(code=code)
            done.append(await act(entry))
        except ProgrammeError as error:
            refused.append(NotDone(code=code, key=error.key, arguments=error.arguments))
    return ActsDone(done=tuple(done), refused=tuple(refused), dry_run=dry_run)
