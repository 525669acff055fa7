"""Operations that give entries another unit."""

from programme.access import Right
from programme.operations.operation import Operation, all_done, changes, in_chunks
from programme.requests.acts import ActsDone
from programme.requests.mapping import ListTyped, MapUnits, TypedGroups, UnitsMapped
from programme.requests.moving import Move
from programme.use_cases.mapping import list_typed, map_units
from programme.use_cases.moving import move

MOVE = Operation(
    name="move",
    request=Move,
    response=ActsDone,
    right=Right.MOVE,
    perform=move,
    writes=changes,
    parts=in_chunks,
    joined=all_done,
)
LIST_TYPED = Operation(
    name="typed-units", request=ListTyped, response=TypedGroups, right=Right.LIST, perform=list_typed
)
MAP_UNITS = Operation(
    name="map-units",
    request=MapUnits,
    response=UnitsMapped,
    right=Right.MOVE,
    perform=map_units,
    writes=changes,
)
