"""Operations on workers whom no message reaches."""

from programme.access import Right
from programme.operations.operation import Operation, all_done, changes, in_chunks
from programme.requests.acts import ActsDone
from programme.requests.unreachable import ListUnreachable, MarkCalled, UnreachablePage
from programme.use_cases.unreachable import list_unreachable, mark_called


def _reveals(request: ListUnreachable) -> bool:
    return request.reveal


UNREACHABLE = Operation(
    name="people-unreachable",
    request=ListUnreachable,
    response=UnreachablePage,
    right=Right.LIST,
    perform=list_unreachable,
    writes=_reveals,
)
CALLED = Operation(
    name="people-called",
    request=MarkCalled,
    response=ActsDone,
    right=Right.APPRAISE,
    perform=mark_called,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
