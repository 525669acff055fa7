import asyncio
from datetime import timedelta
from secrets import token_bytes

import pytest

from programme.errors import BadRequest, LevelMayNot, NotSignedIn, OfficerNotFound, OutsideYourUnit
from programme.levels import Level
from programme.officer import TOKEN_BYTES, Officer
from programme.operations.officers import ADD_OFFICER, LIST_OFFICERS, RENEW_TOKEN, REVOKE_OFFICER, WHO_AM_I
from programme.operations.units import SEARCH_UNITS
from programme.requests.officers import (
    AddOfficer,
    ListOfficers,
    OfficerToken,
    RenewToken,
    RevokeOfficer,
    WhoAmI,
)
from programme.requests.units import SearchUnits
from programme.use_cases.officers import authenticate, found
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"


async def test_the_first_national_officer_is_founded_once(desk: Desk) -> None:
    tokens = await asyncio.gather(*(found_owner(desk) for _ in range(4)))

    (token,) = [token for token in tokens if token is not None]
    assert await signed_in(desk, token) == Officer(name="owner", unit=NATIONAL, level=Level.NATIONAL)
    assert len(token) == 64


async def test_a_token_works_until_it_expires(desk: Desk) -> None:
    added = await desk.ask(NATIONAL, ADD_OFFICER, AddOfficer(name="Nguyễn Văn A", unit=HANOI, days=1))

    assert added.officer.expires_at == NOW + timedelta(days=1)
    officer = await signed_in(desk, f" {added.token}\n", after=timedelta(hours=23))
    assert officer == Officer(name="Nguyễn Văn A", unit=HANOI, level=Level.TOP)
    with pytest.raises(NotSignedIn):
        await signed_in(desk, added.token, after=timedelta(days=1))


@pytest.mark.parametrize("token", ["", "x", "0" * 64])
async def test_an_unknown_token_is_refused(desk: Desk, token: str) -> None:
    with pytest.raises(NotSignedIn):
        await signed_in(desk, token)


async def test_a_renewed_token_replaces_the_old_one(desk: Desk) -> None:
    first = await added(desk, "Nguyễn Văn A", HANOI)

    second = await desk.ask(NATIONAL, RENEW_TOKEN, RenewToken(name="Nguyễn Văn A", days=30))

    assert (await signed_in(desk, second.token)).name == "Nguyễn Văn A"
    with pytest.raises(NotSignedIn):
        await signed_in(desk, first.token)


async def test_a_revoked_officer_is_out_and_stays_out(desk: Desk) -> None:
    officer = await added(desk, "Nguyễn Văn A", HANOI)

    for _ in range(2):
        line = await desk.ask(NATIONAL, REVOKE_OFFICER, RevokeOfficer(name="Nguyễn Văn A"))
        assert (line.revoked_at, line.expires_at) == (NOW, None)
    with pytest.raises(NotSignedIn):
        await signed_in(desk, officer.token)
    with pytest.raises(BadRequest):
        await desk.ask(NATIONAL, RENEW_TOKEN, RenewToken(name="Nguyễn Văn A"))


async def test_nobody_locks_the_own_door(desk: Desk) -> None:
    await added(desk, "officer TLD", NATIONAL)

    with pytest.raises(BadRequest):
        await desk.ask(NATIONAL, REVOKE_OFFICER, RevokeOfficer(name="officer TLD"))


async def test_top_and_national_officers_manage_those_of_their_subtree(desk: Desk) -> None:
    """Appendix 2, last row."""
    await added(desk, "A", HOAN_KIEM, by=HANOI)
    await added(desk, "B", HANOI, by=HANOI)
    await added(desk, "C", HA_GIANG)

    assert await names(desk, HANOI) == ["B", "A"]
    assert sorted(await names(desk, NATIONAL)) == ["A", "B", "C"]
    with pytest.raises(LevelMayNot):
        await names(desk, HOAN_KIEM)
    with pytest.raises(OutsideYourUnit):
        await added(desk, "D", HA_GIANG, by=HANOI)
    with pytest.raises(OfficerNotFound):
        await desk.ask(HANOI, REVOKE_OFFICER, RevokeOfficer(name="C"))
    with pytest.raises(OfficerNotFound):
        await desk.ask(HANOI, RENEW_TOKEN, RenewToken(name="nobody"))


@pytest.mark.parametrize(
    "request_",
    [
        AddOfficer(name="", unit=HANOI),
        AddOfficer(name=" ", unit=HANOI),
        AddOfficer(name="a" * 81, unit=HANOI),
        AddOfficer(name="a\x00b", unit=HANOI),
        AddOfficer(name="A", unit=HANOI, days=0),
        AddOfficer(name="A", unit=HANOI, days=3651),
        AddOfficer(name="taken", unit=HANOI),
    ],
)
async def test_an_unusable_request_leaves_no_officer(desk: Desk, request_: AddOfficer) -> None:
    await added(desk, "taken", HA_GIANG)

    with pytest.raises(BadRequest):
        await desk.ask(NATIONAL, ADD_OFFICER, request_)

    assert await names(desk, NATIONAL) == ["taken"]


async def test_who_am_i_tells_unit_and_level(desk: Desk) -> None:
    await added(desk, f"officer {HOAN_KIEM}", HOAN_KIEM)

    line = await desk.ask(HOAN_KIEM, WHO_AM_I, WhoAmI())

    assert (line.unit_path, line.level) == ("Hà Nội › Quận Hoàn Kiếm", Level.IMMEDIATE)


@pytest.mark.parametrize(
    ("request_", "codes"),
    [
        (SearchUnits(query="ha noi", limit=1), ["P01"]),
        (SearchUnits(query="p01 002"), [HOAN_KIEM]),
        (SearchUnits(query="hoàn kiếm", limit=1), [HOAN_KIEM]),
        (SearchUnits(query="hoan kiem", under=HANOI), [HOAN_KIEM]),
        (SearchUnits(query="hoan kiem", under=HA_GIANG), []),
        (SearchUnits(query="P01-002", under=HA_GIANG), []),
    ],
)
async def test_units_are_found_by_name_or_code(desk: Desk, request_: SearchUnits, codes: list[str]) -> None:
    units = await desk.ask(HOAN_KIEM, SEARCH_UNITS, request_)

    assert [line.code for line in units.units] == codes


async def test_a_found_unit_tells_its_place_and_quota(desk: Desk) -> None:
    (hanoi,) = (await desk.ask(NATIONAL, SEARCH_UNITS, SearchUnits(query="P01"))).units
    (district,) = (await desk.ask(NATIONAL, SEARCH_UNITS, SearchUnits(query="P01-002"))).units

    assert (hanoi.quota, hanoi.parent, hanoi.level) == (5, NATIONAL, Level.TOP)
    assert hanoi.children == len(desk.units.children(HANOI))
    assert (district.quota, district.path, district.children) == (None, "Hà Nội › Quận Hoàn Kiếm", 0)


@pytest.mark.parametrize("limit", [0, 101])
async def test_a_search_has_a_limit(desk: Desk, limit: int) -> None:
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, SEARCH_UNITS, SearchUnits(query="ha noi", limit=limit))


async def found_owner(desk: Desk) -> str | None:
    async with desk.database.transaction() as work:
        return await found(work, "owner", NATIONAL, now=NOW, random=token_bytes(TOKEN_BYTES))


async def signed_in(desk: Desk, token: str, after: timedelta = timedelta()) -> Officer:
    async with desk.database.reading() as work:
        return await authenticate(work, token, NOW + after)


async def added(desk: Desk, name: str, unit: str, by: str = NATIONAL) -> OfficerToken:
    return await desk.ask(by, ADD_OFFICER, AddOfficer(name=name, unit=unit))


async def names(desk: Desk, unit: str) -> list[str]:
    return [line.name for line in (await desk.ask(unit, LIST_OFFICERS, ListOfficers())).officers]
