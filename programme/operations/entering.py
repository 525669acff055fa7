"""The operation of entering on behalf of workers."""

from collections.abc import Sequence
from dataclasses import replace

from programme.access import Right
from programme.operations.operation import Operation, changes, chunks
from programme.requests.entering import Enter, EnteringRules, RowsEntered, ShowEnteringRules
from programme.use_cases.entering import ROWS_MAX, enter
from programme.use_cases.workplaces import entering_rules


def _in_chunks(request: Enter) -> tuple[Enter, ...]:
    """The request for 200 rows at a time: each is committed by itself (design §8)."""
    if len(request.rows) > ROWS_MAX:
        return (request,)  # it is refused before anything is written
    return tuple(replace(request, rows=chunk) for chunk in chunks(request.rows))


def _joined(answers: Sequence[RowsEntered]) -> RowsEntered:
    return RowsEntered(rows=tuple(row for answer in answers for row in answer.rows))


ENTERING_RULES = Operation(
    name="entering-rules",
    request=ShowEnteringRules,
    response=EnteringRules,
    right=Right.ENTER,
    perform=entering_rules,
)
ENTER = Operation(
    name="enter",
    request=Enter,
    response=RowsEntered,
    right=Right.ENTER,
    perform=enter,
    writes=changes,
    parts=_in_chunks,
    joined=_joined,
)
