"""Operations on quotas."""

from collections.abc import Sequence
from dataclasses import replace

from programme.access import Right
from programme.operations.operation import Operation, changes, chunks
from programme.requests.quotas import QuotaPage, QuotasSet, SetQuotas, ShowQuotas
from programme.use_cases.quotas import set_quotas, show_quotas


def _parts(request: SetQuotas) -> tuple[SetQuotas, ...]:
    return tuple(replace(request, wanted=chunk) for chunk in chunks(request.wanted))


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
    writes=changes,
    parts=_parts,
    joined=_joined,
)
SHOW_QUOTAS = Operation(
    name="quotas", request=ShowQuotas, response=QuotaPage, right=Right.COUNT, perform=show_quotas
)
