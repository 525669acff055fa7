"""The operation that counts doors."""

from programme.access import Right
from programme.operations.operation import Operation
from programme.requests.doors import CountDoors, DoorReport
from programme.use_cases.doors import count_doors

COUNT_DOORS = Operation(
    name="count-doors", request=CountDoors, response=DoorReport, right=Right.COUNT, perform=count_doors
)
