"""Operations that read entries."""

from programme.access import Right
from programme.operations.operation import Operation
from programme.requests.counting import CountEntries, EntryCounts
from programme.requests.entries import EntryDetails, EntryPage, ListEntries, ShowEntry
from programme.use_cases.reading import count_entries, list_entries, show_entry


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
