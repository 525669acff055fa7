"""Operations that recognise, commend and choose among the nominated."""

from programme.access import Right
from programme.operations.operation import Operation, all_done, changes, in_chunks
from programme.requests.acts import ActsDone
from programme.requests.commendation import (
    Commend,
    CommendedPage,
    ListCommended,
    NotSelect,
    UndoCommend,
    UndoNotSelect,
)
from programme.requests.recognition import Recognise
from programme.requests.selection import Compared, CompareEntries, ListNominated, Nominated
from programme.use_cases.commendation import commend, list_commended, undo_commend
from programme.use_cases.recognition import recognise
from programme.use_cases.selection import compare, list_nominated, not_select, undo_not_select

RECOGNISE = Operation(
    name="recognise",
    request=Recognise,
    response=ActsDone,
    right=Right.APPRAISE,
    perform=recognise,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
COMMEND = Operation(
    name="commend",
    request=Commend,
    response=ActsDone,
    right=Right.COMMEND,
    perform=commend,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
UNDO_COMMEND = Operation(
    name="commend-undo",
    request=UndoCommend,
    response=ActsDone,
    right=Right.COMMEND,
    perform=undo_commend,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
NOT_SELECT = Operation(
    name="not-select",
    request=NotSelect,
    response=ActsDone,
    right=Right.COMMEND,
    perform=not_select,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
UNDO_NOT_SELECT = Operation(
    name="not-select-undo",
    request=UndoNotSelect,
    response=ActsDone,
    right=Right.COMMEND,
    perform=undo_not_select,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
COMMENDED = Operation(
    name="commended",
    request=ListCommended,
    response=CommendedPage,
    right=Right.LIST,
    perform=list_commended,
)
NOMINATED = Operation(
    name="nominated",
    request=ListNominated,
    response=Nominated,
    right=Right.LIST,
    perform=list_nominated,
)
COMPARE = Operation(
    name="compare",
    request=CompareEntries,
    response=Compared,
    right=Right.VIEW,
    perform=compare,
)
