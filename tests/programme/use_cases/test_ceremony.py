from datetime import date

import pytest
from sqlalchemy import insert, select

from programme.errors import BadRequest
from programme.levels import Level
from programme.operations.commendation import COMMEND, COMMENDED
from programme.requests.commendation import Commend, ListCommended
from storage.tables.dossiers import dossier_answers
from storage.tables.entries import entries
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"


async def test_the_ceremony_list_is_by_unit_and_marks_who_agreed_to_be_named(desk: Desk) -> None:
    codes = [await desk.approved(unit) for unit in (HOAN_KIEM, BA_DINH, HA_GIANG)]
    await answered(desk, codes[0], publish_consent="yes", title="Gá kẹp nhanh", full_name="Nguyễn Văn B")
    await answered(desk, codes[1], publish_consent="no")
    for code, unit in zip(codes, (HOAN_KIEM, BA_DINH, HA_GIANG), strict=True):
        await commended(desk, unit, code)
    await commended(desk, HANOI, codes[0], form="Tiền thưởng")

    whole = await desk.ask(NATIONAL, COMMENDED, ListCommended())
    public = await desk.ask(NATIONAL, COMMENDED, ListCommended(public=True))
    top = await desk.ask(NATIONAL, COMMENDED, ListCommended(level=Level.TOP))

    assert [(line.code, line.form, line.publish, line.title) for line in whole.commended] == [
        (codes[1], "Bằng khen", False, None),
        (codes[0], "Bằng khen", True, "Gá kẹp nhanh"),
        (codes[0], "Tiền thưởng", True, "Gá kẹp nhanh"),
        (codes[2], "Bằng khen", None, None),
    ]
    assert [line.full_name for line in public.commended] == ["Nguyễn Văn B"] * 2
    assert [line.by_unit for line in top.commended] == [HANOI, HA_GIANG]
    assert "+84900" not in repr(whole)


async def test_the_public_list_says_nothing_of_the_description(desk: Desk) -> None:
    """The second consent covers name, unit and title (script §18)."""
    code = await desk.approved()
    await answered(desk, code, publish_consent="yes")
    await commended(desk, HOAN_KIEM, code)

    (line,) = (await desk.ask(HANOI, COMMENDED, ListCommended())).commended
    (public,) = (await desk.ask(HANOI, COMMENDED, ListCommended(public=True))).commended

    assert line.excerpt is not None
    assert (public.title, public.excerpt) == (None, None)


async def test_the_ceremony_list_is_paged(desk: Desk) -> None:
    codes = [await desk.approved(unit) for unit in (HOAN_KIEM, BA_DINH, HOAN_KIEM)]
    for code in codes:
        await commended(desk, HANOI, code)

    seen, after = [], None
    for _ in codes:
        page = await desk.ask(HANOI, COMMENDED, ListCommended(limit=1, after=after))
        seen += [line.code for line in page.commended]
        after = page.next

    assert (seen, after) == ([codes[1], codes[0], codes[2]], None)
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, COMMENDED, ListCommended(limit=1001))


async def commended(desk: Desk, unit: str, code: str, *, form: str = "Bằng khen") -> None:
    request = Commend(codes=(code,), form=form, decision="45/QĐ", decided_on=date(2021, 3, 10))
    assert (await desk.ask(unit, COMMEND, request)).refused == ()


async def answered(desk: Desk, code: str, **answers: str) -> None:
    """What the dossier of an entry holds."""
    number = select(entries.c.id).where(entries.c.code == code).scalar_subquery()
    async with desk.database.transaction() as work:
        for field, value in answers.items():
            row = {"entry_id": number, "field": field, "value": value, "at": NOW}
            await work.connection.execute(insert(dossier_answers).values(row))
