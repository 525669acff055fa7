"""The operations of officers: one list, which the commands and the server both answer from (design §2)."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from programme.access import Right
from programme.context import Context
from programme.ports import Database, Work
from programme.requests import (
    ActsDone,
    AddOfficer,
    Appraise,
    CountEntries,
    EntryCounts,
    EntryDetails,
    EntryPage,
    ListEntries,
    ListOfficers,
    Nominate,
    OfficerLine,
    Officers,
    OfficerToken,
    RenewToken,
    RevokeOfficer,
    SearchUnits,
    ShowEntry,
    TakeBack,
    Units,
    WhoAmI,
)
from programme.use_cases.acting import CODES_MAX
from programme.use_cases.appraisal import appraise
from programme.use_cases.nomination import nominate, take_back
from programme.use_cases.officers import add_officer, list_officers, renew_token, revoke_officer, who_am_i
from programme.use_cases.reading import count_entries, list_entries, show_entry
from programme.use_cases.units import search_units

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
Bulk = TypeVar("Bulk", Appraise, Nominate, TakeBack)


def _never(request: object) -> bool:  # noqa: ARG001 - part of the shape that every operation has
    return False


def _always(request: object) -> bool:  # noqa: ARG001 - part of the shape that every operation has
    return True


def _whole(request: Asked) -> tuple[Asked, ...]:
    return (request,)


def _only(answers: Sequence[Answer]) -> Answer:
    (answer,) = answers
    return answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation(Generic[Asked, Answer]):
    """One operation: its name in addresses, what is asked and answered, the right it needs, its use case.

    `writes` tells whether a request changes anything; `parts` are what is committed by itself, and `joined`
    makes one answer of theirs.
    """

    name: str
    request: type[Asked]
    response: type[Answer]
    right: Right | None
    perform: Callable[[Work, Context, Asked], Awaitable[Answer]]
    writes: Callable[[Asked], bool] = _never
    parts: Callable[[Asked], Sequence[Asked]] = _whole
    joined: Callable[[Sequence[Answer]], Answer] = _only


def _acts(request: Bulk) -> bool:
    return not request.dry_run


def _chunks(request: Bulk) -> tuple[Bulk, ...]:
    codes = tuple(dict.fromkeys(request.codes))
    starts = range(0, max(len(codes), 1), CODES_MAX)
    return tuple(replace(request, codes=codes[start : start + CODES_MAX]) for start in starts)


def _all_done(answers: Sequence[ActsDone]) -> ActsDone:
    return ActsDone(
        done=tuple(done for answer in answers for done in answer.done),
        refused=tuple(refused for answer in answers for refused in answer.refused),
    )


def _reveals(request: ShowEntry) -> bool:
    return request.reveal


LIST = Operation(name="list", request=ListEntries, response=EntryPage, right=Right.LIST, perform=list_entries)
SHOW = Operation(
    name="show",
    request=ShowEntry,
    response=EntryDetails,
    right=Right.VIEW,
    perform=show_entry,
    writes=_reveals,
)
COUNT = Operation(
    name="count", request=CountEntries, response=EntryCounts, right=Right.COUNT, perform=count_entries
)
APPRAISE = Operation(
    name="appraise",
    request=Appraise,
    response=ActsDone,
    right=Right.APPRAISE,
    perform=appraise,
    writes=_acts,
    parts=_chunks,
    joined=_all_done,
)
NOMINATE = Operation(
    name="nominate",
    request=Nominate,
    response=ActsDone,
    right=Right.NOMINATE,
    perform=nominate,
    writes=_acts,
    parts=_chunks,
    joined=_all_done,
)
TAKE_BACK = Operation(
    name="take-back",
    request=TakeBack,
    response=ActsDone,
    right=Right.TAKE_BACK,
    perform=take_back,
    writes=_acts,
    parts=_chunks,
    joined=_all_done,
)
WHO_AM_I = Operation(name="whoami", request=WhoAmI, response=OfficerLine, right=None, perform=who_am_i)
LIST_OFFICERS = Operation(
    name="officers-list",
    request=ListOfficers,
    response=Officers,
    right=Right.OFFICERS,
    perform=list_officers,
)
ADD_OFFICER = Operation(
    name="officers-add",
    request=AddOfficer,
    response=OfficerToken,
    right=Right.OFFICERS,
    perform=add_officer,
    writes=_always,
)
REVOKE_OFFICER = Operation(
    name="officers-revoke",
    request=RevokeOfficer,
    response=OfficerLine,
    right=Right.OFFICERS,
    perform=revoke_officer,
    writes=_always,
)
RENEW_TOKEN = Operation(
    name="officers-renew",
    request=RenewToken,
    response=OfficerToken,
    right=Right.OFFICERS,
    perform=renew_token,
    writes=_always,
)
SEARCH_UNITS = Operation(
    name="units-search",
    request=SearchUnits,
    response=Units,
    right=Right.SEARCH_UNITS,
    perform=search_units,
)

OPERATIONS = (
    LIST,
    SHOW,
    COUNT,
    APPRAISE,
    NOMINATE,
    TAKE_BACK,
    WHO_AM_I,
    LIST_OFFICERS,
    ADD_OFFICER,
    REVOKE_OFFICER,
    RENEW_TOKEN,
    SEARCH_UNITS,
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
    answers = []
    for part in operation.parts(request):
        async with database.transaction() as work:
            answers.append(await operation.perform(work, context, part))
    return operation.joined(answers)
