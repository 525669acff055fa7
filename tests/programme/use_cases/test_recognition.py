from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from programme.errors import BadRequest
from programme.operations.commendation import RECOGNISE
from programme.operations.reading import SHOW
from programme.requests.entries import ShowEntry
from programme.requests.recognition import Recognise
from storage.tables.officers import audit_details
from tests.example import HANOI, HOAN_KIEM, Desk

RECOGNITION = Recognise(
    codes=(), decision="1/QĐ", decided_on=date(2021, 3, 10), decided_by="Hội đồng sáng kiến"
)
WRONG = (
    ({"decision": " "}, "decision"),
    ({"decision": "1" * 101}, "decision"),
    ({"decided_by": ""}, "decided_by"),
    ({"decided_on": date(2021, 3, 16)}, "decided_on"),
)


async def test_recognising_again_replaces_and_the_audit_keeps_the_former(desk: Desk) -> None:
    """R95."""
    code = await desk.approved()
    for number in ("1/QĐ", "2/QĐ"):
        request = replace(RECOGNITION, codes=(code,), decision=number)
        assert (await desk.ask(HOAN_KIEM, RECOGNISE, request)).refused == ()

    details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=code))

    assert details.recognition is not None
    assert (details.recognition.decision, details.recognition.decided_by) == ("2/QĐ", "Hội đồng sáng kiến")
    assert [(line.act, line.reason) for line in details.history][-2:] == [
        ("recognise", "1/QĐ"),
        ("recognise", "2/QĐ"),
    ]
    async with desk.database.reading() as work:
        kept = (await work.connection.scalars(select(audit_details.c.details))).all()
    assert '"former_decision": "1/QĐ"' in kept[-1]


async def test_a_recognition_is_whole_and_not_of_the_future(desk: Desk) -> None:
    request = replace(RECOGNITION, codes=("SK-000-0000",))

    for change, problem in WRONG:
        with pytest.raises(BadRequest) as refusal:
            await desk.ask(HANOI, RECOGNISE, replace(request, **change))  # type: ignore[arg-type]  # names of fields
        assert refusal.value.arguments == {"problem": problem}
