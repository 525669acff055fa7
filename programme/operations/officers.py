"""Operations on officers and their tokens."""

from programme.access import Right
from programme.operations.operation import Operation, always
from programme.requests.officers import (
    AddOfficer,
    ListOfficers,
    OfficerLine,
    Officers,
    OfficerToken,
    RenewToken,
    RevokeOfficer,
    WhoAmI,
)
from programme.use_cases.officers import add_officer, list_officers, renew_token, revoke_officer, who_am_i

WHO_AM_I = Operation(name="whoami", request=WhoAmI, response=OfficerLine, right=None, perform=who_am_i)
LIST_OFFICERS = Operation(
    name="officers-list",
    request=ListOfficers,
    response=Officers,
    right=Right.OFFICERS,
    perform=list_officers,
)
ADD_OFFICER = Operation(
    name="officers-add",
    request=AddOfficer,
    response=OfficerToken,
    right=Right.OFFICERS,
    perform=add_officer,
    writes=always,
)
REVOKE_OFFICER = Operation(
    name="officers-revoke",
    request=RevokeOfficer,
    response=OfficerLine,
    right=Right.OFFICERS,
    perform=revoke_officer,
    writes=always,
)
RENEW_TOKEN = Operation(
    name="officers-renew",
    request=RenewToken,
    response=OfficerToken,
    right=Right.OFFICERS,
    perform=renew_token,
    writes=always,
)
