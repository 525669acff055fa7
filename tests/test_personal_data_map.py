"""docs/personal-data.md has every column of every table, and says which of them are personal (R99)."""

import re
from pathlib import Path

import pytest

import storage.tables  # noqa: F401 - importing it registers the tables
from storage.schema import metadata
from tests.test_docs import ROOT

PAGE = (ROOT / "docs/personal-data.md").read_text(encoding="utf-8")
COLUMN = re.compile(r"`([a-z_]+\.[a-z_]+)`")
EVERY = sorted(
    f"{table.name}.{column.name}" for table in metadata.tables.values() for column in table.columns
)


def part(begin: str, end: str) -> list[str]:
    return COLUMN.findall(PAGE.split(begin)[1].split(end)[0])


ROWS = [line.split("|") for line in PAGE.splitlines() if line.startswith("| `")]
PERSONAL = [COLUMN.findall(row[1])[0] for row in ROWS]
OFFICERS = part("### Of officers", "### Nothing personal")
OTHERS = part("### Nothing personal", "## Rights in chat")


def test_every_column_stands_in_the_map_once() -> None:
    """A new column fails here until somebody has said whether it is personal, and how it is erased."""
    assert sorted([*PERSONAL, *OFFICERS, *OTHERS]) == EVERY


def test_every_personal_column_answers_every_question() -> None:
    unanswered = [row[1] for row in ROWS if len(row) != 8 or not all(cell.strip() for cell in row[1:7])]
    assert unanswered == []


@pytest.mark.parametrize("name", ["docs/personal-data.md", "docs/incidents.md"])
def test_the_documents_say_that_counsel_must_check(name: str) -> None:
    assert "with counsel" in Path(ROOT / name).read_text(encoding="utf-8")
