"""The picture of the life cycle is that of the table."""

import runpy
from pathlib import Path

DOCS = Path(__file__).parent.parent / "docs"


def test_the_drawn_life_cycle_is_current() -> None:
    page = (DOCS / "life-cycle.md").read_text(encoding="utf-8")

    redrawn = runpy.run_path(str(DOCS / "draw_life_cycle.py"))["redrawn"]

    assert redrawn(page) == page
    assert "```mermaid" in page
