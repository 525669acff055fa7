"""How well near duplicates are found: precision and recall by kind of copy on a made set, and the time of it.

Everything is drawn from a fixed seed. The originals are made-up initiatives of the demo and longer ones put
together here; a copy is an original that somebody else has sent once more, changed in one way. Beside them
stand texts that only look alike: the same sentences about other things.
"""

import random
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import process_time

from rapidfuzz import fuzz, process

from admin_cli.demo.material import initiatives
from programme.folding import fold
from programme.similarity import ANY_ORDER, IN_ORDER, Pair, Text, percent_alike, similar_pairs

SEED = 20210310
WORDS: dict[str, list[str]] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))

_SENTENCE = re.compile(r"(?<=[.!?:])\s+")

Change = Callable[[random.Random, str, str], str]
"""A copy of a text; the third is another original."""


@dataclass(frozen=True)
class MadeSet:
    """Texts by number, the pairs that are copies with their kind, and pairs that only look alike."""

    texts: list[str]
    copies: dict[tuple[int, int], str]
    lookalikes: list[tuple[int, int]]


def longer(draw: random.Random, frames: Sequence[str]) -> str:
    """An initiative of these sentences, of which each speaks of something else."""
    return " ".join(_capital(_filled(draw, frame)) for frame in frames)


def _filled(draw: random.Random, frame: str) -> str:
    return frame.format(
        thing=draw.choice(WORDS["things"]),
        fault=draw.choice(WORDS["faults"]),
        means=draw.choice(WORDS["means"]),
        maker=draw.choice(WORDS["makers"]),
        effect=draw.choice(WORDS["effects"]),
        place=draw.choice(WORDS["places"]),
        n=draw.randint(2, 60),
        m=draw.randint(10, 900),
    )


def _capital(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def original(draw: random.Random) -> tuple[str, tuple[str, ...]]:
    """A text and the frames of its sentences; a word in five is the writer's own."""
    frames = tuple(draw.sample(WORDS["frames"], draw.randint(2, 6)))
    text = replaced(0.2)(draw, longer(draw, frames), "")
    if draw.random() < 0.4:
        text = f"{draw.choice(WORDS['openings'])} {text}"
    if draw.random() < 0.3:
        text = f"{text} {draw.choice(WORDS['closings'])}"
    return text, frames


def of_the_demo(draw: random.Random) -> Iterator[str]:
    """Each text of the demo once, its numbers filled in."""
    for sector in initiatives().sectors.values():
        for text in sector.texts:
            numbers = {name: draw.randint(2, 99) for name in "nmptkxy"}
            yield text.format(place=draw.choice(list(sector.places)).format(**numbers), **numbers)


def exact(_draw: random.Random, text: str, _other: str) -> str:
    return text


def without_accents(_draw: random.Random, text: str, _other: str) -> str:
    return fold(text)


def with_typos(draw: random.Random, text: str, _other: str) -> str:
    """A slip in one word of eight."""
    words = text.split()
    for place in draw.sample(range(len(words)), max(len(words) // 8, 1)):
        word = words[place]
        at = draw.randrange(len(word))
        words[place] = draw.choice(
            (word[:at] + word[at + 1 :] or word, word[:at] + draw.choice("aeinhtg") + word[at:], word[::-1])
        )
    return " ".join(words)


def shuffled(draw: random.Random, text: str, _other: str) -> str:
    sentences = _SENTENCE.split(text)
    draw.shuffle(sentences)
    return " ".join(sentences)


@cache
def _other_words() -> tuple[str, ...]:
    """Words to put in the place of others, as often as people write them."""
    texts = (text for sector in initiatives().sectors.values() for text in sector.texts)
    return tuple(word for text in texts for word in re.findall(r"[^\W\d_{}]+", text))


def replaced(share: float) -> Change:
    """That share of the words replaced by others."""

    def change(draw: random.Random, text: str, _other: str) -> str:
        words = text.split()
        for place in draw.sample(range(len(words)), round(len(words) * share)):
            words[place] = draw.choice(_other_words())
        return " ".join(words)

    return change


def greeted(draw: random.Random, text: str, _other: str) -> str:
    """With a salutation, a closing formula and another name."""
    renamed = text.replace("Nguyễn Văn B", "Nguyễn Văn C")
    return f"{draw.choice(WORDS['openings'])} {renamed} {draw.choice(WORDS['closings'])}"


def sentence_added(draw: random.Random, text: str, _other: str) -> str:
    sentences = [*_SENTENCE.split(text), _capital(_filled(draw, draw.choice(WORDS["frames"])))]
    return " ".join(sentences)


def halves_joined(_draw: random.Random, text: str, other: str) -> str:
    mine, theirs = text.split(), other.split()
    return " ".join([*mine[: len(mine) // 2], *theirs[len(theirs) // 2 :]])


CHANGES: dict[str, Change] = {
    "exact": exact,
    "accents removed": without_accents,
    "typos": with_typos,
    "sentences shuffled": shuffled,
    "salutation added": greeted,
    "sentence added": sentence_added,
    "20 % of words replaced": replaced(0.2),
    "40 % of words replaced": replaced(0.4),
    "halves joined": halves_joined,
}


def made_set(originals: int, copies_a_kind: int, seed: int = SEED) -> MadeSet:
    """`originals` texts, so many copies of each kind among them, and as many that only look alike."""
    draw = random.Random(seed)
    texts, frames = list(of_the_demo(draw)), {}
    while len(texts) < originals:
        text, used = original(draw)
        frames[len(texts)] = used
        texts.append(text)
    copies: dict[tuple[int, int], str] = {}
    for kind, change in CHANGES.items():
        for source in draw.sample(range(originals), copies_a_kind):
            other = (source + 1) % originals
            copies[source, len(texts)] = kind
            if kind == "halves joined":
                copies[other, len(texts)] = kind
            texts.append(change(draw, texts[source], texts[other]))
    lookalikes = []
    for source in draw.sample(sorted(frames), min(copies_a_kind, len(frames))):
        lookalikes.append((source, len(texts)))
        texts.append(replaced(0.2)(draw, longer(draw, frames[source]), ""))
    return MadeSet(texts, copies, lookalikes)


@dataclass(frozen=True)
class Found:
    """Of the copies of each kind the share found, and of what was found the share that are copies."""

    recall: dict[str, float]
    precision: float
    lookalikes: float


def found(made: MadeSet, pairs: Sequence[Pair]) -> Found:
    """What was found of the set. Copies of one original are alike too: they are no mistake."""
    hit = {(pair.first, pair.second) for pair in pairs}
    recall = {}
    for kind in CHANGES:
        meant = [pair for pair, of in made.copies.items() if of == kind]
        recall[kind] = sum(pair in hit for pair in meant) / len(meant)
    sources: dict[int, set[int]] = {}
    for source, copy in made.copies:
        sources.setdefault(copy, set()).add(source)
    right = sum(
        bool(sources.get(first, {first}) & sources.get(second, {second})) for first, second in sorted(hit)
    )
    wrong = sum(pair in hit for pair in made.lookalikes) / len(made.lookalikes)
    return Found(recall, right / len(hit) if hit else 1.0, wrong)


def as_texts(made: MadeSet) -> list[Text]:
    return [Text(number, fold(text)) for number, text in enumerate(made.texts)]


def quality(originals: int, copies_a_kind: int) -> None:
    made = made_set(originals, copies_a_kind)
    texts = as_texts(made)
    print(f"{len(texts)} texts, {len(made.copies)} pairs of copies, {len(made.lookalikes)} look alike")
    scores = _scores(texts)
    print("in order / any order: precision, look-alikes taken, recall by kind")
    for in_order, any_order in (
        (50, 70),
        (54, 75),
        (58, 70),
        (58, 75),
        (58, 80),
        (62, 75),
        (70, 75),
        (80, 80),
    ):
        pairs = [
            Pair(*pair, 0)
            for pair, (ordered, free) in scores.items()
            if ordered >= in_order or free >= any_order
        ]
        seen = found(made, pairs)
        ours = "  <- ours" if (in_order, any_order) == (IN_ORDER, ANY_ORDER) else ""
        recall = ", ".join(f"{kind} {share:.3f}" for kind, share in seen.recall.items())
        print(f"{in_order}/{any_order}: {seen.precision:.4f}, {seen.lookalikes:.3f}, {recall}{ours}")
    seen = found(made, similar_pairs(texts, ()))
    print(f"as it runs: precision {seen.precision:.4f}, look-alikes taken {seen.lookalikes:.3f}")
    for kind, share in seen.recall.items():
        print(f"    {kind}: {share:.3f}")
    alike = [
        pair
        for pair in made.copies
        if percent_alike(texts[pair[0]].folded, texts[pair[1]].folded) is not None
    ]
    hit = {(pair.first, pair.second) for pair in similar_pairs(texts, ())}
    share = sum(pair in hit for pair in alike) / len(alike)
    print(f"let through by the step before: {share:.4f} of {len(alike)}")


def _scores(texts: list[Text]) -> dict[tuple[int, int], tuple[float, float]]:
    """Both measures of every two texts that come near; no step before it."""
    signs: dict[str, str] = {}
    words = [
        "".join(signs.setdefault(word, chr(1 + len(signs))) for word in text.folded.split()) for text in texts
    ]
    free = ["".join(sorted(text)) for text in words]
    near: dict[tuple[int, int], tuple[float, float]] = {}
    for second in range(len(texts)):
        # What is alike in some order is alike in any order.
        for _, score, first in process.extract_iter(
            free[second], free[:second], scorer=fuzz.ratio, score_cutoff=50
        ):
            near[first, second] = fuzz.ratio(words[first], words[second]), score
    return near


def speed(number: int) -> None:
    made = made_set(number - 1000, 100)
    texts = as_texts(made)[:number]
    started = process_time()
    pairs = similar_pairs(texts, ())
    print(f"{len(texts)} texts with each other: {process_time() - started:.2f} s of CPU, {len(pairs)} pairs")
    started = process_time()
    pairs = similar_pairs(texts[-100:], texts[:-100])
    print(
        f"100 new texts with {len(texts) - 100}: {process_time() - started:.2f} s of CPU, {len(pairs)} pairs"
    )
    copies = [Text(number, texts[number % 3].folded + f" {number}") for number in range(len(texts) // 5)]
    started = process_time()
    pairs = similar_pairs(copies, ())
    print(f"{len(copies)} copies of three texts: {process_time() - started:.2f} s of CPU, {len(pairs)} pairs")


if __name__ == "__main__":
    quality(1000, 100)
    speed(int(sys.argv[1]) if len(sys.argv) > 1 else 25_000)
