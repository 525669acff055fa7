"""The likes of an entry as its details name them."""

from dataclasses import dataclass

from programme.entry import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class SimilarLine:
    """An entry whose text is like the shown one's by `percent` of its words; `same_person` wrote both."""

    code: str
    percent: int
    same_person: bool
    status: Status
    unit: str
    unit_path: str
