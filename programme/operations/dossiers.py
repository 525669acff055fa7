"""Operations on dossiers."""

from programme.access import Right
from programme.operations.operation import Operation, always
from programme.requests.dossiers import (
    CheckDossier,
    DossierPapers,
    Dossiers,
    DossierVerdict,
    EntryDossier,
    ExportDossier,
    ListDossiers,
    SendDossier,
    SetDossier,
    ShowDossier,
)
from programme.use_cases.dossiers import set_dossier, show_dossier
from programme.use_cases.unit_dossiers import check_dossier, export_dossier, list_dossiers, send_dossier


def _reveals(request: ShowDossier) -> bool:
    return request.reveal


SHOW_DOSSIER = Operation(
    name="dossier",
    request=ShowDossier,
    response=EntryDossier,
    right=Right.VIEW_DOSSIER,
    perform=show_dossier,
    writes=_reveals,
)
SET_DOSSIER = Operation(
    name="dossier-set",
    request=SetDossier,
    response=EntryDossier,
    right=Right.DOSSIER,
    perform=set_dossier,
    writes=always,
)
CHECK_DOSSIER = Operation(
    name="dossier-check",
    request=CheckDossier,
    response=DossierVerdict,
    right=Right.VIEW_DOSSIER,
    perform=check_dossier,
)
SEND_DOSSIER = Operation(
    name="dossier-send",
    request=SendDossier,
    response=DossierVerdict,
    right=Right.DOSSIER,
    perform=send_dossier,
    writes=always,
)
LIST_DOSSIERS = Operation(
    name="dossiers",
    request=ListDossiers,
    response=Dossiers,
    right=Right.VIEW_DOSSIER,
    perform=list_dossiers,
)
EXPORT_DOSSIER = Operation(
    name="dossier-export",
    request=ExportDossier,
    response=DossierPapers,
    right=Right.VIEW_DOSSIER,
    perform=export_dossier,
    writes=always,
)
