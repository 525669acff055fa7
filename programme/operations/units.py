"""Operations on units."""

from programme.access import Right
from programme.operations.operation import Operation, always, changes
from programme.requests.importing import ImportUnits, SetTarget, TargetSet, UnitsImported
from programme.requests.units import ListUnits, SearchUnits, Units, UnitTreePage
from programme.use_cases.importing import import_units, set_target
from programme.use_cases.units import list_units, search_units

SEARCH_UNITS = Operation(
    name="units-search",
    request=SearchUnits,
    response=Units,
    right=Right.SEARCH_UNITS,
    perform=search_units,
)
LIST_UNITS = Operation(
    name="units-list",
    request=ListUnits,
    response=UnitTreePage,
    right=Right.SEARCH_UNITS,
    perform=list_units,
)
IMPORT_UNITS = Operation(
    name="units-import",
    request=ImportUnits,
    response=UnitsImported,
    right=Right.CATALOGUE,
    perform=import_units,
    writes=changes,
)
SET_TARGET = Operation(
    name="target-set",
    request=SetTarget,
    response=TargetSet,
    right=None,
    perform=set_target,
    writes=always,
)
