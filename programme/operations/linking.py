"""Operations on the chats that officers have linked."""

from programme.access import Right
from programme.operations.operation import Operation, always
from programme.requests.linking import LinkGiven, LinkOfficer, Links, ListLinks, Unlinked, UnlinkOfficer
from programme.use_cases.officer_links import give_link, list_links, unlink_officer

LINK_OFFICER = Operation(
    name="officers-link",
    request=LinkOfficer,
    response=LinkGiven,
    right=Right.OFFICERS,
    perform=give_link,
    writes=always,
)
LIST_LINKS = Operation(
    name="officers-links",
    request=ListLinks,
    response=Links,
    right=Right.OFFICERS,
    perform=list_links,
)
UNLINK_OFFICER = Operation(
    name="officers-unlink",
    request=UnlinkOfficer,
    response=Unlinked,
    right=Right.OFFICERS,
    perform=unlink_officer,
    writes=always,
)
