import pytest
from sqlalchemy import insert, select

from programme.dossier import Item
from programme.entry import Flag, Status
from programme.errors import BadRequest, EntryNotFound, FieldUnknown, NotAllowed
from programme.objection import ObjectionKind
from programme.operations.acts import NOMINATE
from programme.operations.commendation import COMMEND, COMPARE, NOMINATED, NOT_SELECT, RECOGNISE
from programme.operations.objections import OBJECT
from programme.requests.acts import Nominate
from programme.requests.commendation import Commend, NotSelect
from programme.requests.objections import OpenObjections
from programme.requests.recognition import Recognise
from programme.requests.selection import CompareEntries, ListNominated, Similar
from storage.tables.dossiers import dossier_answers
from storage.tables.entries import entries
from storage.tables.reviewing import similarities
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk

NATIONAL = "TLD"


async def test_the_national_desk_sees_all_83_units_with_their_places(desk: Desk) -> None:
    """R79, R83, R84: also those that sent nothing."""
    codes = [await desk.nominated(HANOI), await desk.nominated(HANOI), await desk.nominated(HA_GIANG)]

    answer = await desk.ask(NATIONAL, NOMINATED, ListNominated())

    by_unit = {sender.unit: sender for sender in answer.senders}
    assert len(by_unit) == 83
    assert [(by_unit[unit].used, by_unit[unit].quota) for unit in (HANOI, HA_GIANG, "P89")] == [
        (2, 5),
        (1, 4),
        (0, 4),
    ]
    assert [entry.code for entry in by_unit[HANOI].entries] == codes[:2]
    assert [(entry.place, entry.field) for entry in by_unit[HA_GIANG].entries] == [(1, "a")]
    assert answer.next is None


async def test_a_decided_entry_stays_in_the_view_and_can_be_filtered(desk: Desk) -> None:
    chosen, left, waiting = [await desk.nominated(HANOI) for _ in range(3)]
    await desk.ask(NATIONAL, COMMEND, Commend(codes=(chosen,), form="Bằng khen"))
    await desk.ask(NATIONAL, NOT_SELECT, NotSelect(codes=(left,)))
    await desk.ask(
        HANOI, OBJECT, OpenObjections(kind=ObjectionKind.DISPUTE, codes=(waiting,), reason="Chưa rõ")
    )

    whole = await desk.ask(NATIONAL, NOMINATED, ListNominated())
    undecided = await desk.ask(NATIONAL, NOMINATED, ListNominated(statuses=(Status.NOMINATED,)))

    nominees = [entry for sender in whole.senders for entry in sender.entries]
    assert [(entry.code, entry.status, entry.flags, entry.objections) for entry in nominees] == [
        (chosen, Status.COMMENDED, (), 0),
        (left, Status.NOT_SELECTED, (), 0),
        (waiting, Status.NOMINATED, (Flag.DISPUTE_OPEN,), 1),
    ]
    assert [(sender.unit, sender.used) for sender in undecided.senders] == [(HANOI, 3)]
    assert [entry.code for entry in undecided.senders[0].entries] == [waiting]


async def test_by_field_only_units_with_such_an_entry_remain(desk: Desk) -> None:
    """R85."""
    await desk.nominated(HANOI)
    code = await desk.approved(HA_GIANG)
    await desk.ask(HA_GIANG, NOMINATE, Nominate(codes=(code,), field="c"))

    answer = await desk.ask(NATIONAL, NOMINATED, ListNominated(field="c"))

    assert [(sender.unit, [entry.code for entry in sender.entries]) for sender in answer.senders] == [
        (HA_GIANG, [code])
    ]
    with pytest.raises(FieldUnknown):
        await desk.ask(NATIONAL, NOMINATED, ListNominated(field="f"))


async def test_a_lower_desk_sees_what_came_to_it_also_when_it_went_on(desk: Desk) -> None:
    code = await desk.nominated(HOAN_KIEM)
    await desk.ask(HANOI, NOMINATE, Nominate(codes=(code,), field="a"))

    answer = await desk.ask(HANOI, NOMINATED, ListNominated())

    (sender,) = [sender for sender in answer.senders if sender.entries]
    assert (sender.unit, sender.used, sender.quota) == (HOAN_KIEM, 1, None)
    assert [(entry.code, entry.nominated_to) for entry in sender.entries] == [(code, NATIONAL)]


async def test_pages_hold_whole_senders(desk: Desk) -> None:
    for unit in (BA_DINH, BA_DINH, HOAN_KIEM):
        await desk.nominated(unit)

    first = await desk.ask(HANOI, NOMINATED, ListNominated(limit=1))
    second = await desk.ask(HANOI, NOMINATED, ListNominated(limit=1, after=first.next))

    assert [(sender.unit, len(sender.entries)) for sender in first.senders if sender.entries] == [
        (BA_DINH, 2)
    ]
    assert first.next == BA_DINH
    assert [sender.unit for sender in second.senders if sender.entries] == [HOAN_KIEM]
    assert BA_DINH not in {sender.unit for sender in second.senders}
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, NOMINATED, ListNominated(after="nowhere"))


async def test_another_branch_is_out_of_reach(desk: Desk) -> None:
    """R82."""
    code = await desk.nominated(HA_GIANG)
    own = await desk.nominated(HOAN_KIEM)

    with pytest.raises(NotAllowed):
        await desk.ask(HANOI, NOMINATED, ListNominated(unit=HA_GIANG))
    with pytest.raises(NotAllowed):
        await desk.ask(HANOI, NOMINATED, ListNominated(unit=NATIONAL))
    with pytest.raises(EntryNotFound):
        await desk.ask(HANOI, COMPARE, CompareEntries(codes=(own, code)))


async def test_compared_entries_show_what_tells_them_apart(desk: Desk) -> None:
    first, second, other = await desk.nominated(HANOI), await desk.nominated(HA_GIANG), await desk.approved()
    await answered(desk, first, title="Gá kẹp nhanh", effect="Nhanh hơn", value="200000000", scope="Cả xưởng")
    await answered(desk, first, awards_3y="none", publish_consent="yes")
    await alike(desk, second, other, percent=91)
    decision = Recognise(codes=(second,), decision="1/QĐ", decided_on=NOW.date(), decided_by="Hội đồng")
    await desk.ask(HA_GIANG, RECOGNISE, decision)

    answer = await desk.ask(NATIONAL, COMPARE, CompareEntries(codes=(second.lower(), first)))
    from_below = await desk.ask(
        HA_GIANG, COMPARE, CompareEntries(codes=(second, await desk.approved(HA_GIANG)))
    )

    right, left = answer.entries
    assert (left.code, left.title, left.effect, left.value, left.scope, left.awards, left.publish) == (
        first,
        "Gá kẹp nhanh",
        "Nhanh hơn",
        "200000000",
        "Cả xưởng",
        "none",
        True,
    )
    assert (right.code, right.field, right.effect, right.publish) == (second, "a", None, None)
    assert (right.recognition, right.similar) == ("1/QĐ", (Similar(code=other, percent=91),))
    # The other entry lies in another branch: it is not named to an officer of this one.
    assert from_below.entries[0].similar == ()


@pytest.mark.parametrize("number", [1, 5])
async def test_two_to_four_entries_are_compared(desk: Desk, number: int) -> None:
    codes = tuple(f"SK-000-000{letter}" for letter in "ABCDE"[:number])

    with pytest.raises(BadRequest):
        await desk.ask(NATIONAL, COMPARE, CompareEntries(codes=codes))


async def test_what_the_dossier_holds_is_for_levels_that_may_see_dossiers(desk: Desk) -> None:
    """Appendix 2."""
    codes = await desk.nominated(HOAN_KIEM), await desk.nominated(HOAN_KIEM)
    await answered(desk, codes[0], effect="Nhanh hơn")

    at_top = (await desk.ask(HANOI, COMPARE, CompareEntries(codes=codes))).entries[0]
    below = (await desk.ask(HOAN_KIEM, COMPARE, CompareEntries(codes=codes))).entries[0]

    assert (at_top.effect, Item.EFFECT in (at_top.missing or ()), len(at_top.missing or ())) == (
        "Nhanh hơn",
        False,
        7,
    )
    assert (below.effect, below.missing) == (None, None)


async def answered(desk: Desk, code: str, **answers: str) -> None:
    """What the dossier of an entry holds."""
    number = select(entries.c.id).where(entries.c.code == code).scalar_subquery()
    async with desk.database.transaction() as work:
        for field, value in answers.items():
            row = {"entry_id": number, "field": field, "value": value, "at": NOW}
            await work.connection.execute(insert(dossier_answers).values(row))


async def alike(desk: Desk, one: str, other: str, *, percent: int) -> None:
    """Two entries with nearly the same text."""
    async with desk.database.transaction() as work:
        query = select(entries.c.id).where(entries.c.code.in_((one, other))).order_by(entries.c.id)
        smaller, larger = (await work.connection.scalars(query)).all()
        row = {"entry_id": smaller, "other_id": larger, "percent": percent}
        await work.connection.execute(insert(similarities).values(row))
