"""Operations on quotas."""

from collections.abc import Sequence
from dataclasses import replace

from programme.access import Right
from programme.operations.operation import Operation
from programme.requests.quotas import QuotaPage, QuotasSet, SetQuotas, ShowQuotas
from programme.use_cases.acting import CODES_MAX
from programme.use_cases.quotas import set_quotas, show_quotas


def _writes(request: SetQuotas) -> bool:
    return not request.dry_run


def _parts(request: SetQuotas) -> tuple[SetQuotas, ...]:
    starts = range(0, max(len(request.wanted), 1), CODES_MAX)
    return tuple(replace(request, wanted=request.wanted[start : start + CODES_MAX]) for start in starts)


def _joined(answers: Sequence[QuotasSet]) -> QuotasSet:
    return QuotasSet(
        done=tuple(done for answer in answers for done in answer.done),
        refused=tuple(refused for answer in answers for refused in answer.refused),
    )


SET_QUOTAS = Operation(
    name="quota-set",
    request=SetQuotas,
    response=QuotasSet,
    right=Right.QUOTA,
    perform=set_quotas,
    writes=_writes,
    parts=_parts,
    joined=_joined,
)
SHOW_QUOTAS = Operation(
    name="quotas", request=ShowQuotas, response=QuotaPage, right=Right.COUNT, perform=show_quotas
)
