"""Operations on requests of people about their own data."""

from programme.access import Right
from programme.operations.operation import Operation, always, changes
from programme.requests.data_requests import (
    AnswerRequest,
    DoRequest,
    ExtendRequest,
    ListRequests,
    RequestDetails,
    RequestPage,
    ShowRequest,
)
from programme.use_cases.data_requests import (
    answer_request,
    do_request,
    extend_request,
    list_requests,
    show_request,
)

PEOPLE_REQUESTS = Operation(
    name="people-requests",
    request=ListRequests,
    response=RequestPage,
    right=Right.PEOPLE,
    perform=list_requests,
)
PEOPLE_REQUEST = Operation(
    name="people-request",
    request=ShowRequest,
    response=RequestDetails,
    right=Right.PEOPLE,
    perform=show_request,
)
ANSWER_REQUEST = Operation(
    name="people-answer",
    request=AnswerRequest,
    response=RequestDetails,
    right=Right.PEOPLE,
    perform=answer_request,
    writes=always,
)
EXTEND_REQUEST = Operation(
    name="people-extend",
    request=ExtendRequest,
    response=RequestDetails,
    right=Right.PEOPLE,
    perform=extend_request,
    writes=always,
)
DO_REQUEST = Operation(
    name="people-do",
    request=DoRequest,
    response=RequestDetails,
    right=Right.PEOPLE,
    perform=do_request,
    writes=changes,
)
