"""Near duplicates at the desk: in sight, beyond it, in clusters, found in the background and on demand."""

import pytest
from sqlalchemy import func, select, update

from bot.loops.comparing import compare_waiting
from programme.entry import Act, Flag
from programme.errors import BadRequest, EntryNotFound, OutsideYourUnit
from programme.operations.acts import APPRAISE
from programme.operations.reading import SHOW
from programme.operations.similar import CLUSTERS, FIND_SIMILAR, KEEP_SIMILAR, SIMILAR
from programme.requests.acts import Appraise
from programme.requests.entries import Filter, ShowEntry
from programme.requests.similar import FindSimilar, KeepSimilar, Likeness, ListClusters, SimilarTo
from programme.use_cases.own_entries import resubmit, withdraw
from programme.use_cases.similar import upper_unit
from storage.tables.entries import entries
from storage.tables.reviewing import similarities
from tests.example import BA_DINH, HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk
from units_data.catalogue import Catalogue

NATIONAL = "TLD"
TEXT = "Lắp cảm biến báo hết phôi ở máy dập, máy tự dừng và đèn báo sáng, người đứng máy không phải trông."
COPY = "Em xin nói: lap cam bien bao het phoi o may dap, máy tự dừng và đèn sáng, người đứng máy khỏi trông."


@pytest.mark.parametrize(
    ("unit", "upper"),
    [(NATIONAL, NATIONAL), (HANOI, HANOI), (HOAN_KIEM, HANOI), ("S-DL-CPC", "S-DL")],
)
def test_texts_are_compared_within_the_parent_but_never_the_root(
    units: Catalogue, unit: str, upper: str
) -> None:
    assert upper_unit(unit, units) == upper


async def test_the_background_finds_copies_within_the_upper_unit_and_flags_both(desk: Desk) -> None:
    first, other = await desk.submitted(HOAN_KIEM), await desk.submitted(HA_GIANG, description=f"{COPY} Ạ.")
    one = await desk.submitted(HOAN_KIEM, description=TEXT)
    two = await desk.submitted(BA_DINH, description=COPY, full_name="Nguyễn Văn B")

    await compare_waiting(desk.database, desk.units)

    likes = await desk.ask(HANOI, SIMILAR, SimilarTo(code=one.lower()))
    assert [(like.code, like.same_person, like.full_name) for like in likes.entries] == [
        (two, False, "Nguyễn Văn B")
    ]
    assert (likes.code, likes.compared, likes.beyond, likes.description) == (one, True, 0, TEXT)
    flags = [entry.flags for entry in await desk.entries([first, one, two, other])]
    alike = {Flag.POSSIBLE_DUPLICATE}
    assert flags == [set(), alike, alike, set()]
    assert await waiting(desk) == 0


async def test_the_same_persons_variation_is_named_as_such(desk: Desk) -> None:
    one = await desk.submitted(description=TEXT, phone="+84900000777")
    two = await desk.submitted(description=COPY, phone="+84900000777")

    await compare_waiting(desk.database, desk.units)

    likes = await desk.ask(HOAN_KIEM, SIMILAR, SimilarTo(code=one))
    assert [(like.code, like.same_person) for like in likes.entries] == [(two, True)]
    assert Flag.POSSIBLE_DUPLICATE in (await desk.entry(one)).flags


async def test_likes_beyond_sight_are_counted_and_not_shown(desk: Desk) -> None:
    """R82: one officer cannot see another branch."""
    one = await desk.submitted(HOAN_KIEM, description=TEXT)
    two = await desk.submitted(BA_DINH, description=COPY)
    await compare_waiting(desk.database, desk.units)

    likes = await desk.ask(HOAN_KIEM, SIMILAR, SimilarTo(code=one))
    details = await desk.ask(HOAN_KIEM, SHOW, ShowEntry(code=one))

    assert (likes.entries, likes.beyond) == ((), 1)
    assert (details.similar, details.similar_beyond) == ((), 1)
    assert two not in str(likes) + str(details)
    assert [line.code for line in (await desk.ask(HANOI, SHOW, ShowEntry(code=one))).similar] == [two]
    assert (await desk.ask(HOAN_KIEM, CLUSTERS, ListClusters())).clusters == ()
    with pytest.raises(EntryNotFound):
        await desk.ask(HOAN_KIEM, SIMILAR, SimilarTo(code=two))


async def test_a_new_text_is_compared_anew_and_old_pairs_go(desk: Desk) -> None:
    chat = await desk.chat()
    one = await desk.submitted(description=TEXT)
    two = await desk.submitted(description=COPY, chat=chat)
    await compare_waiting(desk.database, desk.units)
    await desk.ask(HOAN_KIEM, APPRAISE, Appraise(act=Act.RETURN, codes=(two,), reason="Xin viết rõ hơn."))
    assert await waiting(desk) == 0  # an act leaves the text as it is

    another = "Tổ chức góc tự học có anh chị lớp trên kèm các em lớp dưới ba buổi một tuần ở thư viện trường."
    async with desk.database.transaction() as work:
        await resubmit(work, desk.edition, chat, two, another, decided_at=NOW, now=NOW)
    assert await waiting(desk) == 1
    await compare_waiting(desk.database, desk.units)

    assert (await desk.ask(HOAN_KIEM, SIMILAR, SimilarTo(code=one))).entries == ()
    assert await waiting(desk) == 0


async def test_withdrawn_entries_are_no_likes_and_wait_for_nothing(desk: Desk) -> None:
    chat = await desk.chat()
    one = await desk.submitted(description=TEXT)
    two = await desk.submitted(description=COPY, chat=chat)
    async with desk.database.transaction() as work:
        await withdraw(work, chat, two, now=NOW)

    await compare_waiting(desk.database, desk.units)

    assert (await desk.ask(HOAN_KIEM, SIMILAR, SimilarTo(code=one))).entries == ()
    assert await waiting(desk) == 0


async def test_a_text_that_changes_while_it_is_compared_waits_on(desk: Desk) -> None:
    code = await desk.submitted(description=TEXT)
    async with desk.database.reading() as work:
        texts = await work.similarities.texts(desk.edition.code, HANOI)
    async with desk.database.transaction() as work:
        await work.connection.execute(
            update(entries).where(entries.c.code == code).values(folded="mot bai khac")
        )
        await work.similarities.replace(texts, ())

    assert await waiting(desk) == 1


async def test_many_entries_are_compared_in_a_process_of_its_own_and_settled_in_chunks(desk: Desk) -> None:
    codes = await desk.many_submitted(HOAN_KIEM, 420)
    one = await desk.submitted(description=TEXT)
    two = await desk.submitted(BA_DINH, description=COPY)

    await compare_waiting(desk.database, desk.units)

    assert await waiting(desk) == 0
    clusters = await desk.ask(HANOI, CLUSTERS, ListClusters())
    assert [(cluster.size, cluster.people) for cluster in clusters.clusters] == [(len(codes) - 1, 1), (2, 2)]
    assert [member.code for member in clusters.clusters[1].members] == [one, two]
    assert len(clusters.clusters[0].members) == 20


async def test_clusters_are_paged_and_filtered(desk: Desk) -> None:
    for text in (TEXT, JIG):
        for unit in (HOAN_KIEM, BA_DINH):
            await desk.submitted(unit, description=text)
    await desk.submitted(BA_DINH, description=f"{JIG} Xin cảm ơn.")
    await compare_waiting(desk.database, desk.units)

    first = await desk.ask(HANOI, CLUSTERS, ListClusters(limit=1))
    second = await desk.ask(HANOI, CLUSTERS, ListClusters(limit=1, after=first.next or 0))
    own = await desk.ask(HANOI, CLUSTERS, ListClusters(where=Filter(unit=BA_DINH)))

    assert [(page.total, page.next, page.clusters[0].size) for page in (first, second)] == [
        (2, 1, 3),
        (2, None, 2),
    ]
    assert [cluster.number for page in (first, second) for cluster in page.clusters] == [1, 2]
    assert [cluster.size for cluster in own.clusters] == [2]
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HOAN_KIEM, CLUSTERS, ListClusters(where=Filter(unit=HANOI)))
    with pytest.raises(BadRequest):
        await desk.ask(HANOI, CLUSTERS, ListClusters(limit=101))


async def test_on_demand_the_whole_country_is_compared_and_what_is_found_is_kept(desk: Desk) -> None:
    one = await desk.submitted(HOAN_KIEM, description=TEXT)
    two = await desk.submitted(HA_GIANG, description=COPY)

    answer = await desk.ask(NATIONAL, FIND_SIMILAR, FindSimilar())
    assert [{pair.code, pair.other} for pair in answer.found] == [{one, two}]
    assert (answer.step, answer.steps) == (0, 1)
    assert (await desk.ask(NATIONAL, SIMILAR, SimilarTo(code=one))).entries == ()
    kept = await desk.ask(NATIONAL, KEEP_SIMILAR, KeepSimilar(found=answer.found))

    assert kept.kept == 1
    assert [like.code for like in (await desk.ask(NATIONAL, SIMILAR, SimilarTo(code=one))).entries] == [two]
    assert [entry.flags for entry in await desk.entries([one, two])] == [{Flag.POSSIBLE_DUPLICATE}] * 2
    assert (await desk.ask(NATIONAL, FIND_SIMILAR, FindSimilar(step=1))).found == ()


async def test_nobody_can_say_that_texts_are_alike_that_are_not_or_out_of_sight(desk: Desk) -> None:
    one, two = await desk.submitted(HOAN_KIEM), await desk.submitted(HOAN_KIEM, description=TEXT)
    far = await desk.submitted(HA_GIANG, description=COPY)
    said = tuple(
        Likeness(code=code, other=other, percent=99) for code, other in ((one, two), (two, far), (two, two))
    )

    kept = await desk.ask(HANOI, KEEP_SIMILAR, KeepSimilar(found=said))

    assert kept.kept == 0
    assert [entry.flags for entry in await desk.entries([one, two, far])] == [set()] * 3
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HANOI, FIND_SIMILAR, FindSimilar(unit=NATIONAL))
    with pytest.raises(OutsideYourUnit):
        await desk.ask(HANOI, KEEP_SIMILAR, KeepSimilar(unit=HA_GIANG, found=said))


async def test_comparing_again_changes_nothing(desk: Desk) -> None:
    for unit in (HOAN_KIEM, BA_DINH):
        await desk.submitted(unit, description=TEXT)
    await compare_waiting(desk.database, desk.units)
    async with desk.database.transaction() as work:
        await work.connection.execute(update(entries).values(compared=False))

    await compare_waiting(desk.database, desk.units)

    async with desk.database.reading() as work:
        assert await work.connection.scalar(select(func.count()).select_from(similarities)) == 1


JIG = "Làm gá kẹp nhanh cho máy tiện bằng cam lệch tâm thay cho siết bốn bu lông, gá một phôi còn hai phút."


async def waiting(desk: Desk) -> int:
    async with desk.database.reading() as work:
        return len(await work.similarities.waiting(1000))
