"""Operations that act on entries."""

from programme.access import Right
from programme.operations.operation import Operation, all_done, changes, in_chunks
from programme.requests.acts import ActsDone, Appraise, Nominate, TakeBack
from programme.use_cases.appraisal import appraise
from programme.use_cases.nomination import nominate, take_back

APPRAISE = Operation(
    name="appraise",
    request=Appraise,
    response=ActsDone,
    right=Right.APPRAISE,
    perform=appraise,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
NOMINATE = Operation(
    name="nominate",
    request=Nominate,
    response=ActsDone,
    right=Right.NOMINATE,
    perform=nominate,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
TAKE_BACK = Operation(
    name="take-back",
    request=TakeBack,
    response=ActsDone,
    right=Right.TAKE_BACK,
    perform=take_back,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
