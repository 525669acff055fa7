"""The operations of officers: one list, which the commands and the server both answer from (design §2)."""

from programme.operations.acts import APPRAISE, NOMINATE, TAKE_BACK
from programme.operations.announcing import (
    ANNOUNCE,
    CANCEL_ANNOUNCEMENT,
    LIST_ANNOUNCEMENTS,
    SHOW_ANNOUNCEMENT,
)
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
from programme.operations.doors import COUNT_DOORS
from programme.operations.dossiers import (
    CHECK_DOSSIER,
    EXPORT_DOSSIER,
    LIST_DOSSIERS,
    SEND_DOSSIER,
    SET_DOSSIER,
    SHOW_DOSSIER,
)
from programme.operations.entering import ENTER, ENTERING_RULES
from programme.operations.handing_over import HAND_OVER
from programme.operations.linking import LINK_OFFICER, LIST_LINKS, UNLINK_OFFICER
from programme.operations.moving import LIST_TYPED, MAP_UNITS, MOVE
from programme.operations.objections import CLOSE_OBJECTIONS, OBJECT, OBJECTIONS
from programme.operations.officers import ADD_OFFICER, LIST_OFFICERS, RENEW_TOKEN, REVOKE_OFFICER, WHO_AM_I
from programme.operations.people import (
    ANSWER_REQUEST,
    DO_REQUEST,
    EXTEND_REQUEST,
    PEOPLE_REQUEST,
    PEOPLE_REQUESTS,
)
from programme.operations.posters import LIST_POSTERS
from programme.operations.questions import ANSWER_QUESTION, LIST_QUESTIONS, SHOW_QUESTION
from programme.operations.quotas import SET_QUOTAS, SHOW_QUOTAS
from programme.operations.reading import COUNT, EXPORT, LIST, SEARCH, SHOW
from programme.operations.reviewing import LAST_BATCH, NEXT, NOTE, REASONS, RELEASE
from programme.operations.similar import CLUSTERS, FIND_SIMILAR, KEEP_SIMILAR, SIMILAR
from programme.operations.units import IMPORT_UNITS, LIST_UNITS, SEARCH_UNITS, SET_TARGET
from programme.operations.unreachable import CALLED, UNREACHABLE
from programme.operations.window import CLOSE_WINDOW, EXTEND_WINDOW, SHOW_WINDOW

OPERATIONS = (
    LIST,
    SHOW,
    COUNT,
    COUNT_DOORS,
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
    HAND_OVER,
    LINK_OFFICER,
    LIST_LINKS,
    UNLINK_OFFICER,
    LIST_QUESTIONS,
    SHOW_QUESTION,
    ANSWER_QUESTION,
    SEARCH_UNITS,
    LIST_UNITS,
    LIST_POSTERS,
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
    ANNOUNCE,
    LIST_ANNOUNCEMENTS,
    SHOW_ANNOUNCEMENT,
    CANCEL_ANNOUNCEMENT,
    SHOW_WINDOW,
    EXTEND_WINDOW,
    CLOSE_WINDOW,
    PEOPLE_REQUESTS,
    PEOPLE_REQUEST,
    ANSWER_REQUEST,
    EXTEND_REQUEST,
    DO_REQUEST,
    UNREACHABLE,
    CALLED,
    READ_AUDIT,
    VERIFY_AUDIT,
)
