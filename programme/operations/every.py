"""The operations of officers: one list, which the commands and the server both answer from (design §2)."""

from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.auditing import READ_AUDIT, VERIFY_AUDIT
from programme.operations.commendation import (
    COMMEND,
    COMMENDED,
    COMPARE,
    NOMINATED,
    NOT_SELECT,
    RECOGNISE,
    UNDO_COMMEND,
    UNDO_NOT_SELECT,
)
from programme.operations.dossiers import (
    CHECK_DOSSIER,
    EXPORT_DOSSIER,
    LIST_DOSSIERS,
    SEND_DOSSIER,
    SET_DOSSIER,
    SHOW_DOSSIER,
)
from programme.operations.entering import ENTER, ENTERING_RULES
from programme.operations.moving import LIST_TYPED, MAP_UNITS, MOVE
from programme.operations.objections import CLOSE_OBJECTIONS, OBJECT, OBJECTIONS
from programme.operations.officers import ADD_OFFICER, LIST_OFFICERS, RENEW_TOKEN, REVOKE_OFFICER, WHO_AM_I
from programme.operations.quotas import SET_QUOTAS, SHOW_QUOTAS
from programme.operations.reading import COUNT, EXPORT, LIST, SEARCH, SHOW
from programme.operations.reviewing import LAST_BATCH, NEXT, NOTE, REASONS, RELEASE
from programme.operations.similar import CLUSTERS, FIND_SIMILAR, KEEP_SIMILAR, SIMILAR
from programme.operations.units import IMPORT_UNITS, LIST_UNITS, SEARCH_UNITS, SET_TARGET

OPERATIONS = (
    LIST,
    SHOW,
    COUNT,
    SEARCH,
    EXPORT,
    ENTER,
    ENTERING_RULES,
    APPRAISE,
    NEXT,
    RELEASE,
    NOTE,
    REASONS,
    LAST_BATCH,
    NOMINATE,
    TAKE_BACK,
    OBJECT,
    CLOSE_OBJECTIONS,
    OBJECTIONS,
    RECOGNISE,
    COMMEND,
    UNDO_COMMEND,
    COMMENDED,
    NOT_SELECT,
    UNDO_NOT_SELECT,
    NOMINATED,
    COMPARE,
    WHO_AM_I,
    LIST_OFFICERS,
    ADD_OFFICER,
    REVOKE_OFFICER,
    RENEW_TOKEN,
    SEARCH_UNITS,
    LIST_UNITS,
    IMPORT_UNITS,
    SET_TARGET,
    SET_QUOTAS,
    SHOW_QUOTAS,
    MOVE,
    LIST_TYPED,
    MAP_UNITS,
    SHOW_DOSSIER,
    SET_DOSSIER,
    CHECK_DOSSIER,
    SEND_DOSSIER,
    LIST_DOSSIERS,
    EXPORT_DOSSIER,
    SIMILAR,
    CLUSTERS,
    FIND_SIMILAR,
    KEEP_SIMILAR,
    READ_AUDIT,
    VERIFY_AUDIT,
)
