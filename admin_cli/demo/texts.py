"""The descriptions of a demo: alike where somebody copied, and nowhere else."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from admin_cli.demo.material import Sector
from admin_cli.demo.writer import Writer
from programme.folding import fold
from programme.similarity import Text, similar_pairs

_ROUNDS = 5  # of writing anew what came out like something else; hardly anything is left then
_ROUNDS_OF_MANY = 2  # one in two hundred is left, and it takes half the time
_MANY = 3000
_TOGETHER = 5000  # texts that are compared nationwide; of more, only those of one top unit


class Kind(StrEnum):
    """How a description comes about."""

    FRESH = "fresh"
    SHORT = "short"
    COPIED = "copied"
    VARIED = "varied"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A description to be written: for which entry, in which top unit; `of` is the one it copies."""

    number: int
    top: str
    sector: Sector
    kind: Kind
    of: int | None = None


def written(wanted: Sequence[Wanted], writer: Writer, random: Random) -> Mapping[int, str]:
    """The descriptions by the numbers of their entries."""
    fresh = [each for each in wanted if each.kind is Kind.FRESH]
    texts = {each.number: writer.fresh(each.sector) for each in fresh}
    for some in _together(fresh):
        _write_apart(some, texts, writer)
    by_top: dict[str, list[int]] = {}
    for each in fresh:
        by_top.setdefault(each.top, []).append(each.number)
    for each in wanted:
        if each.kind is Kind.SHORT or (each.kind is not Kind.FRESH and each.top not in by_top):
            texts[each.number] = writer.short(each.sector)
        elif each.kind is not Kind.FRESH:
            copied = texts[each.of if each.of is not None else random.choice(by_top[each.top])]
            texts[each.number] = (
                writer.copied(copied) if each.kind is Kind.COPIED else writer.varied(copied, each.sector)
            )
    return texts


def _together(fresh: Sequence[Wanted]) -> Iterable[Sequence[Wanted]]:
    """The entries whose texts must not be alike."""
    if len(fresh) <= _TOGETHER:
        return (fresh,)
    groups: dict[str, list[Wanted]] = {}
    for each in fresh:
        groups.setdefault(each.top, []).append(each)
    return groups.values()


def _write_apart(some: Sequence[Wanted], texts: dict[int, str], writer: Writer) -> None:
    """Write anew what is like another text, until nothing is."""
    folded = {each.number: Text(each.number, fold(texts[each.number])) for each in some}
    sectors = {each.number: each.sector for each in some}
    new = set(folded)
    for _ in range(_ROUNDS if len(some) <= _MANY else _ROUNDS_OF_MANY):
        known = (text for number, text in folded.items() if number not in new)
        pairs = similar_pairs([folded[number] for number in sorted(new)], known)
        new = {pair.second if pair.second in new else pair.first for pair in pairs}
        if not new:
            return
        for number in sorted(new):
            texts[number] = writer.fresh(sectors[number])
            folded[number] = Text(number, fold(texts[number]))
