from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from programme.finding import read_query
from programme.ports.entries import Sight
from storage.tables.entries import EntryRow, entries, reviews
from storage.word_search import occurs
from tests.example import Desk


async def found(desk: Desk, typed: str) -> set[str]:
    async with desk.database.reading() as work:
        query = select(EntryRow.code).where(occurs(read_query(typed)))
        return set((await work.connection.scalars(query)).all())


@pytest.mark.parametrize(
    ("typed", "finds"),
    [
        ("may tien", "ab"),
        ("MÁY Tiện", "ab"),
        ("tiện máy", "ab"),
        ('"máy tiện"', "a"),
        ('"tiện máy"', "b"),
        ("đột", "b"),
        ("DOT", "b"),
        ("ti", ""),
        ("ti*", "ab"),
        ('"gá kẹ*"', "a"),
        ('kẹp -- "máy tiện"', "a"),
        ("5s", "b"),
        ("1e5x 10km", "b"),
        ("and", ""),
        ("OR NOT may", ""),
    ],
)
async def test_words_phrases_and_beginnings_are_found_the_same_on_both_databases(
    desk: Desk, typed: str, finds: str
) -> None:
    codes = {
        await desk.submitted(title="Gá kẹp", description="Cho máy tiện, đổi phôi trong mười giây."): "a",
        await desk.submitted(description="Tiện cho máy đột dập: tiện, máy chạy 5S, 1e5x lần, 10km."): "b",
    }

    assert {codes[code] for code in await found(desk, typed)} == set(finds)


async def test_the_index_follows_every_change(desk: Desk) -> None:
    code = await desk.submitted(description="Gá kẹp nhanh cho máy tiện trong phân xưởng cơ khí.")
    other = await desk.submitted(description="Gá kẹp chậm cho máy khoan trong phân xưởng cơ khí.")
    assert await found(desk, "gá kẹp") == {code, other}

    async with desk.database.transaction() as work:
        entry = (await work.entries.seen((code,), Sight(unit=None)))[code]
        await work.entries.save(replace(entry, description="Bàn cắt vải có thước dẫn."))
    assert await found(desk, "gá kẹp") == {other}
    assert await found(desk, "thước dẫn") == {code}

    async with desk.database.transaction() as work:
        entry = (await work.entries.seen((code,), Sight(unit=None)))[code]
        await work.entries.save(replace(entry, reason="Văn bản giữ nguyên"))
    assert await found(desk, "thước dẫn") == {code}

    async with desk.database.transaction() as work:
        await work.connection.execute(delete(reviews))
        await work.connection.execute(delete(entries).where(entries.c.code == code))
    assert await found(desk, "thước dẫn") == set()
    if desk.database.is_sqlite:
        async with (
            desk.database.transaction() as work
        ):  # its own check; it raises where index and text differ
            await work.connection.exec_driver_sql(
                "INSERT INTO entry_words (entry_words, rank) VALUES ('integrity-check', 1)"
            )


@given(st.text(max_size=200).filter(lambda typed: bool(read_query(typed).terms)))
def test_no_text_becomes_an_operator_of_an_index(typed: str) -> None:
    condition = occurs(read_query(typed), read_query("a b*"))
    for dialect in (sqlite.dialect(), postgresql.dialect()):
        compiled = select(EntryRow.id).where(condition).compile(dialect=dialect)
        (words,) = compiled.params.values()
        quote = '"' if dialect.name == "sqlite" else "'"
        outside = "".join(str(words).split(quote)[::2])
        assert set(outside) <= set("ANDOT ()*&|!<->:")
