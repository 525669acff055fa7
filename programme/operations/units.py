"""Operations on units."""

from programme.access import Right
from programme.operations.operation import Operation
from programme.requests.units import SearchUnits, Units
from programme.use_cases.units import search_units

SEARCH_UNITS = Operation(
    name="units-search",
    request=SearchUnits,
    response=Units,
    right=Right.SEARCH_UNITS,
    perform=search_units,
)
