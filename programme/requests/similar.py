"""Entries whose texts are nearly the same: of one entry, in clusters, and compared on demand (issue 3)."""

from dataclasses import dataclass
from datetime import datetime

from programme.entry import Status
from programme.requests.entries import EVERY, Filter


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarTo:
    """The entries whose texts are like that of `code`."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarEntry:
    """An entry whose text is like another's by `percent` of its words; `same_person` wrote both."""

    code: str
    percent: int
    same_person: bool
    status: Status
    unit: str
    unit_path: str
    full_name: str
    submitted_at: datetime
    excerpt: str
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarEntries:
    """The likes of an entry, the closest first; `beyond` more lie outside the officer's sight.

    `compared` is false while nobody has looked for likes since the text was last changed.
    """

    code: str
    full_name: str
    submitted_at: datetime
    description: str
    compared: bool
    entries: tuple[SimilarEntry, ...]
    beyond: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ListClusters:
    """One page of clusters, the biggest first, from the `after`-th on; `limit` 1 to 100."""

    where: Filter = EVERY
    limit: int = 20
    after: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClusterMember:
    """An entry of a cluster in one line."""

    code: str
    submitted_at: datetime
    status: Status
    unit: str
    unit_path: str
    full_name: str
    excerpt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cluster:
    """Entries that hang together by likeness: how many, of how many people; the first 20 sent are named."""

    number: int
    size: int
    people: int
    members: tuple[ClusterMember, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """A page of clusters; `total` is how many there are, `next` the `after` of the following page."""

    clusters: tuple[Cluster, ...]
    total: int
    next: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FindSimilar:
    """One step of comparing all texts of `unit` and below with each other.

    Without a unit it is the officer's own. Steps are bounded, so that a whole country is many of them: from
    0 up to the `steps` of the answer.
    """

    unit: str | None = None
    step: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """Two entries whose texts are alike by `percent`."""

    code: str
    other: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarFound:
    """What one step found; nothing is kept of it before `KeepSimilar`."""

    found: tuple[Likeness, ...]
    step: int
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepSimilar:
    """Keep what was found and flag both entries; each pair is compared once more and dropped if not alike."""

    unit: str | None = None
    found: tuple[Likeness, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarKept:
    """How many pairs were kept, the known ones counted too."""

    kept: int
