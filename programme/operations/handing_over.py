"""The operation by which an entry may go over to the worker's own chat."""

from programme.access import Right
from programme.operations.operation import Operation, always
from programme.requests.handing_over import HandOver, HandOverGiven
from programme.use_cases.handing_over import give_hand_over

HAND_OVER = Operation(
    name="people-hand-over",
    request=HandOver,
    response=HandOverGiven,
    right=Right.APPRAISE,
    perform=give_hand_over,
    writes=always,
)
