"""What an operation of officers is, and how one is run (design §2)."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

from programme.access import Right
from programme.context import Context
from programme.errors import BadRequest
from programme.ports.work import Database, Work
from programme.requests.acts import ActsDone, OnEntries
from programme.use_cases.acting import CODES_MAX

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
Bulk = TypeVar("Bulk", bound=OnEntries)
Item = TypeVar("Item")


_BATCH_BYTES = 8
_BATCH = frozenset("0123456789abcdef")


class CanBeDry(Protocol):
    """A request that can be a dry run."""

    @property
    def dry_run(self) -> bool:
        """Whether only the outcome is asked for."""


def never(request: object) -> bool:  # noqa: ARG001 - part of the shape that every operation has
    """A request that changes nothing."""
    return False


def always(request: object) -> bool:  # noqa: ARG001 - part of the shape that every operation has
    """A request that always changes something."""
    return True


def whole(request: Asked) -> tuple[Asked, ...]:
    """The request as its only part."""
    return (request,)


def only(answers: Sequence[Answer]) -> Answer:
    """The answer to the only part."""
    (answer,) = answers
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Generic[Asked, Answer]):
    """One operation: its name in addresses, what is asked and answered, the right it needs, its use case.

    `writes` tells whether a request changes anything; `parts` are what is committed by itself, and `joined`
    makes one answer of theirs. What takes long to find out is a `trial` of a writing request: answered in a
    transaction that only reads, its answer is the first that is joined, and nobody waits for it to write.
    """

    name: str
    request: type[Asked]
    response: type[Answer]
    right: Right | None
    perform: Callable[[Work, Context, Asked], Awaitable[Answer]]
    writes: Callable[[Asked], bool] = never
    parts: Callable[[Asked], Sequence[Asked]] = whole
    joined: Callable[[Sequence[Answer]], Answer] = only
    trial: Callable[[Asked], Asked] | None = None


def changes(request: CanBeDry) -> bool:
    """Whether an act is meant, and not only what it would do."""
    return not request.dry_run


def in_chunks(request: Bulk) -> tuple[Bulk, ...]:
    """The request for 200 entries at a time, each entry once."""
    codes = tuple(dict.fromkeys(request.codes))
    return tuple(replace(request, codes=chunk) for chunk in chunks(codes))


def chunks(items: tuple[Item, ...]) -> tuple[tuple[Item, ...], ...]:
    """What is committed at once, 200 at a time; one empty chunk of nothing, which the use case refuses."""
    starts = range(0, max(len(items), 1), CODES_MAX)
    return tuple(items[start : start + CODES_MAX] for start in starts)


def all_done(answers: Sequence[ActsDone]) -> ActsDone:
    """One outcome of the parts' outcomes."""
    return ActsDone(
        done=tuple(done for answer in answers for done in answer.done),
        refused=tuple(refused for answer in answers for refused in answer.refused),
    )


async def run(
    database: Database, operation: Operation[Asked, Answer], context: Context, request: Asked
) -> Answer:
    """The answer to one request of an officer.

    An act on more than 200 entries commits in chunks of 200: each is whole or not at all, and asking again
    is safe (design §8). A dry run writes nothing and sees one moment.

    Raises:
        ProgrammeError: a refusal of the whole request.
    """
    if not operation.writes(request):
        async with database.reading() as work:
            return await operation.perform(work, context, request)
    context = replace(context, batch=_batch_of(request) or context.random(_BATCH_BYTES).hex())
    answers = []
    if operation.trial is not None:
        async with database.reading() as work:
            answers.append(await operation.perform(work, context, operation.trial(request)))
    for part in operation.parts(request):
        async with database.transaction() as work:
            answers.append(await operation.perform(work, context, part))
    return operation.joined(answers)


def _batch_of(request: object) -> str | None:
    """The bulk act of which this request is a part, when it says so.

    Raises:
        BadRequest: it is not 16 hexadecimal digits.
    """
    batch = request.batch if isinstance(request, OnEntries) else None
    if batch is not None and (len(batch) != 2 * _BATCH_BYTES or not _BATCH.issuperset(batch)):
        raise BadRequest(problem="batch")
    return batch
