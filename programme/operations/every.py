"""The operations of officers: one list, which the commands and the server both answer from (design §2)."""

from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.officers import ADD_OFFICER, LIST_OFFICERS, RENEW_TOKEN, REVOKE_OFFICER, WHO_AM_I
from programme.operations.reading import COUNT, LIST, SHOW
from programme.operations.units import SEARCH_UNITS

OPERATIONS = (
    LIST,
    SHOW,
    COUNT,
    APPRAISE,
    NOMINATE,
    TAKE_BACK,
    WHO_AM_I,
    LIST_OFFICERS,
    ADD_OFFICER,
    REVOKE_OFFICER,
    RENEW_TOKEN,
    SEARCH_UNITS,
)
