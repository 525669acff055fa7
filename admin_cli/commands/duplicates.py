"""`duplicates`: entries whose texts are nearly the same, in clusters or around one entry."""

from typing import Annotated

import typer

from admin_cli.commands.options import (
    ChangedSince,
    ChangedUntil,
    Flags,
    FormatOption,
    GroupOption,
    Limit,
    Since,
    Statuses,
    Text,
    Unit,
    Until,
    changed,
    where,
)
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, at_desk
from admin_cli.likeness import give_clusters, give_similar
from admin_cli.pages import most_wanted, say_following
from admin_cli.progress import progress
from programme.operations.similar import CLUSTERS, FIND_SIMILAR, KEEP_SIMILAR, SIMILAR
from programme.requests.entries import Filter
from programme.requests.similar import (
    Cluster,
    Clusters,
    FindSimilar,
    KeepSimilar,
    ListClusters,
    SimilarTo,
)

PAGE = 10
"""Clusters of one page on a terminal."""

_BATCH = 100  # the most that one request gives
_PAIRS = 500  # the most that one request keeps
_NATIONAL = "TLD"


def duplicates(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    code: Annotated[str | None, typer.Argument()] = None,
    *,
    unit: Unit = None,
    status: Statuses = None,
    group: GroupOption = None,
    text: Text = None,
    since: Since = None,
    until: Until = None,
    changed_since: ChangedSince = None,
    changed_until: ChangedUntil = None,
    flag: Flags = None,
    compare: Annotated[bool, typer.Option("--compare")] = False,
    nationwide: Annotated[bool, typer.Option("--nationwide")] = False,
    limit: Limit = None,
    after: Annotated[int, typer.Option("--after", min=0)] = 0,
    chosen: FormatOption = None,
) -> None:
    """Show clusters of near duplicates, or the likes of one entry."""
    console = console_of(context)
    asked = where(unit=unit, status=status, group=group, text=text, since=since, until=until, flag=flag)
    asked = changed(asked, changed_since, changed_until)
    if compare or nationwide:
        place = _NATIONAL if nationwide else asked.unit
        kept = at_desk(console, lambda desk: _compare(console, desk, place))
        console.say("similar-compared", kept=str(kept))
    if code is not None:
        give_similar(console, at_desk(console, lambda desk: desk.ask(SIMILAR, SimilarTo(code=code))), chosen)
        return
    most = most_wanted(console, limit, chosen, PAGE)
    found, total, following = at_desk(console, lambda desk: _pages(desk, asked, most, after))
    give_clusters(console, found, chosen)
    _say_rest(console, total, following)


async def _compare(console: Console, desk: Desk, unit: str | None) -> int:
    """Compare everything below a unit step by step; how many pairs were kept."""
    step, steps, kept = 0, 1, 0
    with progress(console, "similar-progress") as advance:
        while step < steps:
            answer = await desk.ask(FIND_SIMILAR, FindSimilar(unit=unit, step=step))
            for start in range(0, len(answer.found), _PAIRS):
                some = answer.found[start : start + _PAIRS]
                kept += (await desk.ask(KEEP_SIMILAR, KeepSimilar(unit=unit, found=some))).kept
            step, steps = step + 1, answer.steps
            advance(step, steps)
    return kept


async def _pages(
    desk: Desk, asked: Filter, most: int | None, after: int
) -> tuple[list[Cluster], int, int | None]:
    """The clusters asked for, how many there are in all, and where the page that would follow begins."""
    clusters: list[Cluster] = []
    page = Clusters(clusters=(), total=0, next=after)
    while page.next is not None and (most is None or len(clusters) < most):
        limit = _BATCH if most is None else min(most - len(clusters), _BATCH)
        page = await desk.ask(CLUSTERS, ListClusters(where=asked, limit=limit, after=page.next))
        clusters.extend(page.clusters)
    return clusters, page.total, page.next


def _say_rest(console: Console, total: int, following: int | None) -> None:
    if total == 0:
        console.say("similar-none")
        return
    console.say("similar-total", count=str(total))
    # What was compared is kept: the next page needs no comparing.
    say_following(console, following, dropping=("--compare", "--nationwide"))
