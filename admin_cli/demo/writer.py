"""Writes descriptions that differ: a text of the sector with numbers drawn anew, and sentences after it."""

from collections.abc import Callable, Iterator
from random import Random

from admin_cli.demo.material import Initiatives, Sector

_ONE_ENDING, _TWO_ENDINGS = 0.45, 0.25  # of all texts
_TRIES = 50


class Writer:
    """Writes for one demo; no two of its fresh texts are the same."""

    def __init__(self, material: Initiatives, random: Random) -> None:
        self._material = material
        self._random = random
        self._written: set[str] = set()

    def fresh(self, sector: Sector) -> str:
        """A text that was not written before."""
        return self._new(lambda: " ".join(self._sentences(sector)))

    def short(self, sector: Sector) -> str:
        """A text too short to judge."""
        return self._new(lambda: self.filled(self._random.choice(self._material.short), sector))

    def copied(self, text: str) -> str:
        """The same text as another person would type it: the rules see through it."""
        changed = (text.upper(), text.lower(), text.replace(", ", " , "), text.replace(". ", ".\n"))
        return self._random.choice(changed)

    def varied(self, text: str, sector: Sector) -> str:
        """Nearly the same text: its sentences in another order, or one more of them."""
        sentences = text.split(". ")
        if len(sentences) > 1 and self._random.random() < 0.5:  # noqa: PLR2004 - half of them
            first, *rest = (sentence.rstrip(".") for sentence in sentences)
            return ". ".join([*rest, first]) + "."
        return f"{text} {self.filled(self._random.choice(self._material.endings), sector)}"

    def filled(self, pattern: str, sector: Sector) -> str:
        """A pattern with its place and numbers."""
        return pattern.format_map(self._numbers() | {"place": self._place(sector)})

    def _new(self, write: Callable[[], str]) -> str:
        text = write()
        for _ in range(_TRIES):
            if text not in self._written:
                break
            text = write()
        self._written.add(text)
        return text

    def _sentences(self, sector: Sector) -> Iterator[str]:
        yield self.filled(self._random.choice(sector.texts), sector)
        drawn = self._random.random()
        number = (drawn < _ONE_ENDING + _TWO_ENDINGS) + (drawn < _TWO_ENDINGS)
        for ending in self._random.sample(list(self._material.endings), number):
            yield self.filled(ending, sector)

    def _place(self, sector: Sector) -> str:
        return self._random.choice(sector.places).format_map(self._numbers())

    def _numbers(self) -> dict[str, object]:
        before = self._random.randint(20, 90)
        return {
            "n": self._random.randint(2, 9),
            "m": self._random.randint(10, 60),
            "p": self._random.randint(5, 45),
            "t": self._random.randint(12, 480),
            "k": self._random.randint(100, 950),
            "x": before,
            "y": self._random.randint(3, before * 2 // 3),
        }
