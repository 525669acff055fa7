"""Operations on announcements."""

from programme.access import Right
from programme.operations.operation import Operation, changes
from programme.requests.announcing import (
    Announce,
    Announced,
    AnnouncementCancelled,
    Announcements,
    AnnouncementShown,
    CancelAnnouncement,
    ListAnnouncements,
    ShowAnnouncement,
)
from programme.use_cases.announcing import (
    announce,
    cancel_announcement,
    counted,
    list_announcements,
    show_announcement,
    tried,
)

ANNOUNCE = Operation(
    name="announce",
    request=Announce,
    response=Announced,
    right=Right.ANNOUNCE,
    perform=announce,
    writes=changes,
    trial=tried,
    joined=counted,
)
LIST_ANNOUNCEMENTS = Operation(
    name="announcements",
    request=ListAnnouncements,
    response=Announcements,
    right=Right.ANNOUNCE,
    perform=list_announcements,
)
SHOW_ANNOUNCEMENT = Operation(
    name="announcement",
    request=ShowAnnouncement,
    response=AnnouncementShown,
    right=Right.ANNOUNCE,
    perform=show_announcement,
)
CANCEL_ANNOUNCEMENT = Operation(
    name="announce-cancel",
    request=CancelAnnouncement,
    response=AnnouncementCancelled,
    right=Right.ANNOUNCE,
    perform=cancel_announcement,
    writes=changes,
)
