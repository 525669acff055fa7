from datetime import timedelta

import pytest
from sqlalchemy import select

from programme.entry import Group, Status
from programme.errors import BadRequest, NotAllowed
from programme.operations.acts import APPRAISE
from programme.operations.reading import LIST, SEARCH
from programme.requests.acts import Appraise
from programme.requests.entries import Filter, ListEntries
from programme.requests.searching import SearchEntries, SearchPage
from storage.tables.officers import audit, audit_details
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"


async def search(desk: Desk, text: str, *, unit: str = NATIONAL, **wanted: object) -> SearchPage:
    return await desk.ask(unit, SEARCH, SearchEntries(where=Filter(text=text, **wanted)))  # type: ignore[arg-type]  # names of fields


def codes(page: SearchPage) -> list[str]:
    return [hit.line.code for hit in page.hits]


async def test_words_that_stand_together_come_first_then_the_newest(desk: Desk) -> None:
    apart_old = await desk.submitted(description="Tiện cho tổ kẹp, máy có gá, số một của xưởng.")
    together = await desk.submitted(
        description="Máy tiện có gá kẹp nhanh, số hai của xưởng.", at=NOW + timedelta(minutes=1)
    )
    apart_new = await desk.submitted(
        description="Kẹp vào gá cho chắc, số ba của xưởng.", at=NOW + timedelta(minutes=2)
    )
    await desk.submitted(description="Quạt làm mát bằng nước đá, số bốn của xưởng.")

    page = await search(desk, "gá kẹp")

    assert codes(page) == [together, apart_new, apart_old]
    assert [hit.snippet for hit in page.hits] == [
        "Máy tiện có «gá kẹp» nhanh, số hai của xưởng.",
        "«Kẹp» vào «gá» cho chắc, số ba của xưởng.",
        "Tiện cho tổ «kẹp», máy có «gá», số một của xưởng.",
    ]


async def test_pages_of_a_search_follow_each_other_across_degrees_of_nearness(desk: Desk) -> None:
    for number in range(7):
        words = "gá kẹp" if number % 2 else "kẹp vào gá"
        await desk.submitted(
            description=f"Làm {words} cho máy số {number} của phân xưởng.",
            at=NOW + timedelta(seconds=number // 3),
        )
    whole = await search(desk, "gá kẹp")
    seen: list[str] = []
    after = None
    for _ in range(4):
        request = SearchEntries(where=Filter(text="gá kẹp"), limit=2, after=after)
        page = await desk.ask(NATIONAL, SEARCH, request)
        seen += codes(page)
        after = page.next

    assert after is None
    assert seen == codes(whole)
    assert len(set(seen)) == 7


async def test_a_whole_name_finds_the_person_first_and_nobody_twice(desk: Desk) -> None:
    """Officers look people up by name; a part of a name is no name."""
    by_name = await desk.submitted(full_name="Trần Thị B", description="Nhờ anh tran thi b giúp làm gá kẹp.")
    in_text = await desk.submitted(full_name="Nguyễn Văn C", description="Anh Trần Thị B giúp làm gá kẹp.")
    await desk.submitted(full_name="Trần Thị Bình", description="Quạt làm mát bằng nước đá của tổ.")

    assert codes(await search(desk, "tran thi b")) == [by_name, in_text]
    assert set(codes(await search(desk, "Trần Thị"))) == {in_text, by_name}


async def test_a_code_finds_exactly_its_entry(desk: Desk) -> None:
    code = await desk.submitted()
    await desk.submitted(description=f"Như bài {code} nhưng cho máy phay, nhanh hơn hai lần.")

    assert codes(await search(desk, code.lower().replace("-", ""))) == [code]


async def test_a_whole_phone_finds_its_entries_and_is_audited_without_the_number(desk: Desk) -> None:
    """Masking would hide nothing from whoever tries numbers unseen."""
    code = await desk.submitted(phone="+84900000007")
    await desk.submitted(phone="+84900000008")

    assert codes(await search(desk, "0900 000 007")) == [code]
    assert codes(await search(desk, "0000007")) == []
    async with desk.database.reading() as work:
        acts = (await work.connection.scalars(select(audit.c.act))).all()
        details = (await work.connection.scalars(select(audit_details.c.details))).all()
    assert (acts, details) == (["find_by_phone"], ['{"phone": "09xx xxx 007"}'])


@pytest.mark.parametrize("text", ["gá kẹp", "Nguyễn Văn A", "0900 000 009"])
async def test_nobody_finds_anything_of_another_branch(desk: Desk, text: str) -> None:
    """R82."""
    code = await desk.submitted(HA_GIANG, phone="+84900000009", description="Gá kẹp nhanh cho máy cưa số 9.")

    assert codes(await search(desk, text)) == [code]
    assert codes(await search(desk, text, unit=HANOI)) == []
    assert codes(await search(desk, code, unit=HANOI)) == []
    with pytest.raises(NotAllowed):
        await desk.ask(HANOI, SEARCH, SearchEntries(where=Filter(text=text, unit=HA_GIANG)))


async def test_a_search_is_filtered_like_a_list(desk: Desk) -> None:
    wanted = await desk.submitted(HOAN_KIEM, group=Group.ADMINISTRATIVE, description="Mẫu đơn một cửa số 1.")
    await desk.submitted(BA_DINH, group=Group.ADMINISTRATIVE, description="Mẫu đơn một cửa số 2.")
    await desk.submitted(HOAN_KIEM, description="Mẫu đơn một cửa số 3.")
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act="approve", codes=(wanted,)))

    page = await search(
        desk, "mau don", unit=HOAN_KIEM, group=Group.ADMINISTRATIVE, statuses=(Status.APPROVED,)
    )

    assert codes(page) == [wanted]


@pytest.mark.parametrize(
    "request_",
    [
        SearchEntries(),
        SearchEntries(where=Filter(text="?!")),
        SearchEntries(where=Filter(text="a" * 201)),
        SearchEntries(where=Filter(text="a"), limit=0),
        SearchEntries(where=Filter(text="a"), limit=101),
        SearchEntries(where=Filter(text="a"), after="3/2021-03-15T09:30:00+07:00/SK-000-0000"),
        SearchEntries(where=Filter(text="a"), after="0"),
    ],
)
async def test_an_unreadable_search_is_refused(desk: Desk, request_: SearchEntries) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, SEARCH, request_)


@pytest.mark.parametrize("text", ["'", '"', "a*", "NEAR(", "a AND", "x:y", ":*", "a & !b", "\\", "%", "a'b"])
async def test_no_text_is_an_error_of_the_index(desk: Desk, text: str) -> None:
    await desk.submitted()
    for operation, request in (
        (SEARCH, SearchEntries(where=Filter(text=f"may {text}"))),
        (LIST, ListEntries(where=Filter(text=f"may {text}"))),
    ):
        assert await desk.ask(NATIONAL, operation, request) is not None  # type: ignore[arg-type]  # a pair of each
