"""Near duplicates: the likes of an entry, clusters of likes, looking for them on demand (issue 3).

In the background texts are compared within their upper unit; on demand within any subtree that the officer
sees, the whole country's too.
"""

from programme.access import Right, permit, reach
from programme.context import Context
from programme.description import LINE_EXCERPT, excerpt
from programme.entry import Entry
from programme.errors import BadRequest
from programme.ports.entries import Sight
from programme.ports.similar import Like
from programme.ports.units import UnitTree
from programme.ports.work import Work
from programme.requests.similar import (
    Cluster,
    ClusterMember,
    Clusters,
    FindSimilar,
    KeepSimilar,
    Likeness,
    ListClusters,
    SimilarEntries,
    SimilarEntry,
    SimilarFound,
    SimilarKept,
    SimilarTo,
)
from programme.similarity import percent_alike
from programme.use_cases.acting import entry_asked, sight_of
from programme.use_cases.filtering import sight_asked
from programme.use_cases.recording import audited

CLUSTERS_MAX = 100
MEMBERS_MAX = 20
PAIRS_MAX = 500
"""How many pairs one request may keep."""


def upper_unit(unit: str, units: UnitTree) -> str:
    """The unit within which the texts of `unit` are compared in the background: its parent, but not the root.

    Texts are copied among colleagues, and the parent is where their units' entries meet to be appraised and
    chosen from (R76). Below the root that would be the whole country, so a top unit compares its own.
    """
    chain = (unit, *units.ancestors(unit))
    return chain[min(1, max(len(chain) - 2, 0))]


async def similar_to(work: Work, context: Context, request: SimilarTo) -> SimilarEntries:
    """The likes of an entry, the closest first.

    Raises:
        EntryNotFound: there is no such entry within sight.
    """
    permit(context.officer, Right.VIEW, context.units)
    sight = sight_of(context.officer.unit, context)
    own = await entry_asked(work, request.code, sight)
    likes = await work.similarities.of(own.code, sight)
    entries = await work.entries.seen([like.code for like in likes.seen], sight)
    return SimilarEntries(
        code=own.code,
        full_name=own.full_name,
        submitted_at=own.submitted_at,
        description=own.description,
        compared=likes.compared,
        entries=tuple(_similar(like, entries[like.code], context) for like in likes.seen),
        beyond=likes.beyond,
    )


async def list_clusters(work: Work, context: Context, request: ListClusters) -> Clusters:
    """One page of clusters, the biggest first.

    Raises:
        BadRequest: the limit is not 1 to 100, `after` is negative, or the text has no letter.
        NotAllowed: the unit asked for is out of reach.
    """
    if not 1 <= request.limit <= CLUSTERS_MAX:
        raise BadRequest(problem="limit")
    if request.after < 0:
        raise BadRequest(problem="after")
    sight = sight_asked(context, Right.LIST, request.where)
    found = await work.similarities.clusters(context.edition.code, sight, request.where)
    end = request.after + request.limit
    shown = found[request.after : end]
    known = await work.similarities.members([number for cluster in shown for number in cluster])
    named = [known[number][0] for cluster in shown for number in cluster[:MEMBERS_MAX]]
    entries = await work.entries.seen(named, sight)
    clusters = tuple(
        Cluster(
            number=place,
            size=len(cluster),
            people=len({known[number][1] for number in cluster}),
            members=tuple(_member(entries[known[number][0]], context) for number in cluster[:MEMBERS_MAX]),
        )
        for place, cluster in enumerate(shown, request.after + 1)
    )
    return Clusters(clusters=clusters, total=len(found), next=end if end < len(found) else None)


async def find_similar(work: Work, context: Context, request: FindSimilar) -> SimilarFound:
    """One bounded step of comparing all texts of a subtree with each other; nothing is kept of it.

    Raises:
        BadRequest: the step is negative.
        NotAllowed: the unit is out of reach; the whole country is the national level's.
    """
    if request.step < 0:
        raise BadRequest(problem="after")
    sight = _subtree(context, request.unit)
    found = await work.similarities.found(context.edition.code, sight, request.step)
    pairs = (Likeness(code=code, other=other, percent=percent) for code, other, percent in found.pairs)
    return SimilarFound(found=tuple(pairs), step=request.step, steps=found.steps)


async def keep_similar(work: Work, context: Context, request: KeepSimilar) -> SimilarKept:
    """Keep pairs of entries, each compared once more, and flag both entries of each.

    Raises:
        BadRequest: there are more than 500.
        NotAllowed: the unit is out of reach.
    """
    if len(request.found) > PAIRS_MAX:
        raise BadRequest(problem="codes")
    sight = _subtree(context, request.unit)
    codes = {code for pair in request.found for code in (pair.code, pair.other)}
    texts = await work.similarities.folded(codes, sight)
    percents: dict[tuple[str, str], int] = {}
    for one, other in {_in_order(pair) for pair in request.found}:
        if one != other and one in texts and other in texts:
            percent = percent_alike(texts[one], texts[other])
            if percent is not None:
                percents[one, other] = percent
    await work.similarities.keep(percents)
    if percents:
        unit = request.unit or context.officer.unit
        work.audit.add(audited(context, "similar", unit=unit, pairs=str(len(percents))))
    return SimilarKept(kept=len(percents))


def _subtree(context: Context, unit: str | None) -> Sight:
    permit(context.officer, Right.LIST, context.units)
    return sight_of(reach(context.officer, unit or context.officer.unit, context.units), context)


def _in_order(pair: Likeness) -> tuple[str, str]:
    return min(pair.code, pair.other), max(pair.code, pair.other)


def _similar(like: Like, entry: Entry, context: Context) -> SimilarEntry:
    return SimilarEntry(
        code=entry.code,
        percent=like.percent,
        same_person=like.same_person,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        full_name=entry.full_name,
        submitted_at=entry.submitted_at,
        excerpt=_excerpt(entry),
        description=entry.description,
    )


def _member(entry: Entry, context: Context) -> ClusterMember:
    return ClusterMember(
        code=entry.code,
        submitted_at=entry.submitted_at,
        status=entry.status,
        unit=entry.unit,
        unit_path=context.units.path_text(entry.unit),
        full_name=entry.full_name,
        excerpt=_excerpt(entry),
    )


def _excerpt(entry: Entry) -> str:
    return excerpt(entry.title or entry.description, LINE_EXCERPT)
