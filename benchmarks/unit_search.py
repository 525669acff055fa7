"""Times one search of the unit catalogues: `python -m benchmarks.unit_search [ROUNDS]`.

Queries are what people type: every name of the place without accents, the same with one typing error,
its first letters, names inside a sentence, abbreviations, and what names nothing. Prints microseconds.
"""

import random
import statistics
import sys
import time
from collections.abc import Iterator

from programme.folding import fold
from units_data.catalogue import ROOT, Catalogue, shipped
from units_data.naming import bare_name
from units_data.search import Search

NOTHING = (
    "không biết",
    "xin chào",
    "em không nhớ tên đơn vị",
    "trường mầm non hoa hồng",
    "asdfghjk",
    "Giá kẹp nhanh",
)
ABBREVIATIONS = ("hcm", "tphcm", "sg", "evn", "tkv", "brvt", "bd", "hn", "haf nooij", "q7 tphcm")


def mistyped(name: str, chance: random.Random) -> str:
    place = chance.randrange(len(name))
    letter = chance.choice("abcdeghiklmnopqrstuvxy")
    return chance.choice(
        (
            name[:place] + name[place + 1 :],
            name[:place] + letter + name[place + 1 :],
            name[:place] + letter + name[place:],
        )
    )


def queries(catalogue: Catalogue, under: str, chance: random.Random) -> Iterator[tuple[str, str, str]]:
    for unit in catalogue.children(under):
        name = fold(bare_name(unit.name))
        yield "name", name, under
        yield "typing error", mistyped(name, chance), under
        yield "beginning", name[: chance.randint(1, 6)], under
        yield "sentence", f"em làm ở {unit.short_name} ạ", under
    for text in (*ABBREVIATIONS, *NOTHING):
        yield "abbreviation" if text in ABBREVIATIONS else "nothing", text, under
    yield "absurd", "x" * 10_000, under


def measure(year: str, rounds: int) -> None:
    started = time.perf_counter()
    catalogue = shipped(year)
    loaded = time.perf_counter()
    search = Search(catalogue)
    chance = random.Random(7)  # the same typing errors every time
    places = (ROOT, *(unit.code for unit in catalogue.tops))
    asked = [query for place in places for query in queries(catalogue, place, chance)]
    for place in places:
        search.find("a", place)  # the index of a place is made when it is first searched
    ready = time.perf_counter()
    times: dict[str, list[float]] = {}
    for _ in range(rounds):
        for kind, text, under in asked:
            before = time.perf_counter_ns()
            search.find(text, under)
            took = (time.perf_counter_ns() - before) / 1000
            for name in (kind, "top units" if under == ROOT else "below a top unit", "all"):
                times.setdefault(name, []).append(took)
    print(f"{year}: {len(catalogue)} units loaded in {1000 * (loaded - started):.0f} ms,", end=" ")
    print(f"indexed in {1000 * (ready - loaded):.0f} ms; {len(asked)} queries x {rounds}, microseconds each:")
    for kind, values in times.items():
        cuts = statistics.quantiles(values, n=100)
        middle = statistics.median(values)
        print(f"  {kind:18} median {middle:6.0f}   p99 {cuts[98]:6.0f}   max {max(values):7.0f}")


if __name__ == "__main__":
    for year in ("2021", "2025"):
        measure(year, int(sys.argv[1]) if len(sys.argv) > 1 else 3)
