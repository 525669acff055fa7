"""Near duplicates as an officer reads them: clusters, and one entry's likes with the words that differ."""

import textwrap
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from admin_cli.console import Console
from admin_cli.details import shown
from admin_cli.output import Format, Sheet, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.table import Column, drawn
from admin_cli.words import people, word
from programme.folding import fold
from programme.requests.similar import Cluster, ClusterMember, SimilarEntries, SimilarEntry

_WIDEST = 100
_INDENT = "  "
_MEMBER = (
    Column(field="code"),
    Column(field="status"),
    Column(field="submitted_at", brief=True),
    Column(field="full_name", least=10),
    Column(field="unit_path", least=12),
)
_FLAT = ("cluster", "size", "people", *field_names(ClusterMember))
_SIMILAR = (
    Column(field="code"),
    Column(field="percent", right=True),
    Column(field="same_person"),
    Column(field="status"),
    Column(field="full_name"),
    Column(field="unit_path"),
)


def give_clusters(console: Console, clusters: Sequence[Cluster], chosen: Format | None) -> None:
    """Clusters with their members: blocks for a person, a line a member for a script."""
    if chosen is Format.JSON:
        give_object(console, clusters)
    elif for_person(console, chosen):
        for cluster in clusters:
            _give_cluster(console, cluster)
    else:
        columns = [Column(field=field) for field in _FLAT]
        sheet = Sheet(console, columns, chosen, _FLAT)
        for cluster in clusters:
            of_cluster = {"cluster": cluster.number, "size": cluster.size, "people": cluster.people}
            sheet.write(of_cluster | row_of(member) for member in cluster.members)
        sheet.close()


def _give_cluster(console: Console, cluster: Cluster) -> None:
    key = "similar-cluster" if cluster.people > 1 else "similar-cluster_own"
    console.give(
        console.text(key, number=str(cluster.number), size=str(cluster.size), people=str(cluster.people))
    )
    console.give(f"{_INDENT}“{shown(cluster.members[0].excerpt)}…”")
    headings = [""] * len(_MEMBER)
    rows = [
        [shown(people(console.texts, row_of(member)[column.field], brief=column.brief)) for column in _MEMBER]
        for member in cluster.members
    ]
    for line in drawn(_MEMBER, headings, rows, console.width - len(_INDENT))[1:]:
        console.give(f"{_INDENT}{line}")
    if cluster.size > len(cluster.members):
        more = str(cluster.size - len(cluster.members))
        console.give(_INDENT + console.text("similar-more", count=more))
    console.give()


def give_similar(console: Console, answer: SimilarEntries, chosen: Format | None) -> None:
    """The likes of one entry: each text whole with the words that differ, or a line each for a script."""
    if chosen is Format.JSON:
        give_object(console, answer)
    elif for_person(console, chosen):
        for like in answer.entries:
            _give_like(console, answer, like)
    else:
        rows = [row_of(like) for like in answer.entries]
        give_sheet(console, _SIMILAR, rows, chosen, field_names(SimilarEntry))
    if answer.beyond:
        console.say("similar-beyond", count=str(answer.beyond))
    elif not answer.entries:
        console.say("similar-none_of" if answer.compared else "similar-not_yet", code=answer.code)


def _give_like(console: Console, answer: SimilarEntries, like: SimilarEntry) -> None:
    texts = console.texts
    console.give(
        console.text(
            "similar-like_own" if like.same_person else "similar-like",
            code=like.code,
            percent=str(like.percent),
            status=word(texts, like.status),
            name=shown(like.full_name),
            unit=shown(like.unit_path),
            time=people(texts, like.submitted_at),
        )
    )
    marked = " ".join(differing(answer.description, like.description))
    width = min(console.width, _WIDEST) - len(_INDENT)
    for line in textwrap.wrap(shown(marked), width) or [""]:
        console.give(f"{_INDENT}{line}")
    console.give()


def differing(one: str, other: str) -> Iterator[str]:
    """The second text in pieces; where it differs: [what the first has → what stands here].

    Words are compared without case, accents and punctuation.

    >>> list(differing("Gá kẹp nhanh cho máy tiện.", "ga kep bằng cam cho máy tiện lớn"))
    ['ga kep', '[nhanh → bằng cam]', 'cho máy tiện', '[→ lớn]']
    """
    mine, theirs = one.split(), other.split()
    keys, their_keys = ([fold(each) or each for each in words] for words in (mine, theirs))
    matcher = SequenceMatcher(None, keys, their_keys, autojunk=False)
    for kind, start, end, their_start, their_end in matcher.get_opcodes():
        before, after = " ".join(mine[start:end]), " ".join(theirs[their_start:their_end])
        yield after if kind == "equal" else f"[{' '.join(part for part in (before, '→', after) if part)}]"
