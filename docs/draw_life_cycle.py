"""Draws the picture in `life-cycle.md` from the table of transitions."""  # noqa: INP001 - a script beside its page

from pathlib import Path

from programme.entry import TRANSITIONS, Act, Status

PAGE = Path(__file__).with_name("life-cycle.md")
_BEGIN, _END = "```mermaid\n", "```\n"


def diagram() -> str:
    """The states and the acts between them, in the words of Mermaid."""
    left = {before for before, _ in TRANSITIONS}
    lines = ["stateDiagram-v2", f"    [*] --> {Status.SUBMITTED}: submit"]
    lines += [f"    {before} --> {after}: {', '.join(acts)}" for (before, after), acts in _steps().items()]
    lines += [f"    {status} --> [*]" for status in Status if status not in left]
    return "\n".join(lines) + "\n"


def redrawn(page: str) -> str:
    """The page with the picture of now; its words stay."""
    before, _, rest = page.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}{diagram()}{_END}{after}"


def _steps() -> dict[tuple[Status, Status], list[Act]]:
    """The acts between each two statuses, in the order of the table."""
    steps: dict[tuple[Status, Status], list[Act]] = {}
    for (before, act), after in TRANSITIONS.items():
        steps.setdefault((before, after), []).append(act)
    return steps


if __name__ == "__main__":
    PAGE.write_text(redrawn(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
