"""Operations that read entries."""

from programme.access import Right
from programme.operations.operation import Operation
from programme.requests.counting import CountEntries, EntryCounts
from programme.requests.entries import EntryDetails, EntryPage, ListEntries, ShowEntry
from programme.requests.exporting import ExportEntries, ExportPage
from programme.requests.searching import SearchEntries, SearchPage
from programme.use_cases.counting import count_entries
from programme.use_cases.exporting import begins_revealing, export_entries
from programme.use_cases.reading import list_entries, show_entry
from programme.use_cases.searching import phone_sought, search_entries


def _reveals(request: ShowEntry) -> bool:
    return request.reveal


def _seeks_phone(request: SearchEntries) -> bool:
    return request.where.text is not None and phone_sought(request.where.text) is not None


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
SEARCH = Operation(
    name="search",
    request=SearchEntries,
    response=SearchPage,
    right=Right.LIST,
    perform=search_entries,
    writes=_seeks_phone,
)
EXPORT = Operation(
    name="export-page",
    request=ExportEntries,
    response=ExportPage,
    right=Right.LIST,
    perform=export_entries,
    writes=begins_revealing,
)
