"""The operation behind posters and the message to forward."""

from programme.access import Right
from programme.operations.operation import Operation
from programme.requests.posters import ListPosters, PosterPage
from programme.use_cases.posters import list_posters

LIST_POSTERS = Operation(
    name="posters",
    request=ListPosters,
    response=PosterPage,
    right=Right.SEARCH_UNITS,
    perform=list_posters,
)
