"""Operations on complaints and authorship disputes."""

from programme.access import Right
from programme.operations.operation import Operation, all_done, changes, in_chunks
from programme.requests.acts import ActsDone
from programme.requests.objections import CloseObjections, ListObjections, ObjectionPage, OpenObjections
from programme.use_cases.objections import close_objections, list_objections, open_objections

OBJECT = Operation(
    name="object",
    request=OpenObjections,
    response=ActsDone,
    right=Right.OBJECTION,
    perform=open_objections,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
CLOSE_OBJECTIONS = Operation(
    name="close-objection",
    request=CloseObjections,
    response=ActsDone,
    right=Right.OBJECTION,
    perform=close_objections,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
OBJECTIONS = Operation(
    name="objections",
    request=ListObjections,
    response=ObjectionPage,
    right=Right.LIST,
    perform=list_objections,
)
