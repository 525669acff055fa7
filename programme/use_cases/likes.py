"""The likes of one entry, as its details show them (issue 3).

Apart from `similar`, so that showing an entry does not load what compares texts.
"""

from programme.context import Context
from programme.ports.entries import Sight
from programme.ports.work import Work
from programme.requests.likes import SimilarLine


async def similar_lines(
    work: Work, context: Context, code: str, sight: Sight
) -> tuple[tuple[SimilarLine, ...], int]:
    """The likes of an entry within sight for its details, and how many lie beyond."""
    likes = await work.similarities.of(code, sight)
    if not likes.seen:
        return (), likes.beyond
    entries = await work.entries.seen([like.code for like in likes.seen], sight)
    lines = (
        SimilarLine(
            code=like.code,
            percent=like.percent,
            same_person=like.same_person,
            status=entries[like.code].status,
            unit=entries[like.code].unit,
            unit_path=context.units.path_text(entries[like.code].unit),
        )
        for like in likes.seen
    )
    return tuple(lines), likes.beyond
