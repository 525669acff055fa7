"""Writes descriptions that differ: sentences about a thing of the sector, by theme, in one of many orders."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from random import Random
from string import Formatter

from admin_cli.demo.material import Sector, Theme, Themes

_WHOLE = 0.05  # of texts, which are not put together
_LENGTHENED = 0.6  # of these
_TRIES = 50
_CHOICE = re.compile(r"\[([^\[\]]+)\]")
_PARTS: Mapping[str, str] = {"opening": "openings", "closing": "closings"}


class Writer:
    """Writes for one demo; `longest` is in characters. No two of its short texts are the same."""

    def __init__(self, material: Themes, random: Random, longest: int) -> None:
        self._material = material
        self._random = random
        self._longest = longest
        self._written: set[str] = set()

    def fresh(self, sector: Sector) -> str:
        """A text about something of the sector."""
        while True:
            text = self._whole(sector) if self._random.random() < _WHOLE else self._put_together(sector)
            if len(text) <= self._longest:
                return text

    def short(self, sector: Sector) -> str:
        """A text too short to judge."""
        for _ in range(_TRIES):
            text = _Telling(self._material, sector, self._random).sentence(
                self._random.choice(self._material.short)
            )
            if text not in self._written:
                break
        self._written.add(text)
        return text

    def copied(self, text: str) -> str:
        """The same text as another person would type it: the rules see through it."""
        changed = (text.upper(), text.lower(), text.replace(", ", " , "), text.replace(". ", ".\n"))
        return self._random.choice(changed)

    def varied(self, text: str, sector: Sector) -> str:
        """Nearly the same text: its sentences in another order, without accents, or with one more of them."""
        sentences = text.split(". ")
        way = self._random.randrange(3)
        if way == 0 and len(sentences) > 1:
            first, *rest = (sentence.rstrip(".") for sentence in sentences)
            return ". ".join([*rest, first]) + "."
        longer = f"{text} {self.filled(self._random.choice(self._material.closings), sector)}"
        if way == 1 or len(longer) > self._longest:
            return unaccented(text)
        return longer

    def filled(self, pattern: str, sector: Sector) -> str:
        """A sentence by itself."""
        return _Telling(self._material, sector, self._random).sentence(pattern)

    def _whole(self, sector: Sector) -> str:
        telling = _Telling(self._material, sector, self._random)
        text = telling.sentence(self._random.choice(sector.texts))
        if self._random.random() < _LENGTHENED:
            return f"{text} {telling.sentence(self._random.choice(self._material.closings))}"
        return text

    def _put_together(self, sector: Sector) -> str:
        about = [(theme, thing) for theme, things in sector.things.items() for thing in things]
        theme, thing = self._random.choice(about)
        telling = _Telling(self._material, sector, self._random, thing=thing)
        order = self._random.choice(self._material.orders)
        return order.format_map(dict(telling.parts(order, self._material.themes[theme])))


class _Telling:
    """One text: who tells, of what and where, and the figures before and after, stay the same throughout."""

    def __init__(self, material: Themes, sector: Sector, random: Random, thing: str = "") -> None:
        self._material = material
        self._random = random
        before = random.randint(20, 90)
        self._same: dict[str, object] = {"x": before, "y": random.randint(3, before * 2 // 3)}
        places = random.sample(list(sector.places), 2)
        for name, pattern in zip(
            ("we", "thing", "place", "other"), (random.choice(material.we), thing, *places), strict=True
        ):
            self._same[name] = self._said(pattern)

    def parts(self, order: str, theme: Theme) -> Iterator[tuple[str, str]]:
        """What an order asks for, by name: a different sentence each time ("detail", "detail2")."""
        names = [name for _, name, _, _ in Formatter().parse(order) if name]
        asked: dict[str, list[str]] = {}
        for name in names:
            asked.setdefault(name.rstrip("123"), []).append(name)
        for kind, wanted in asked.items():
            for name, pattern in zip(
                wanted, self._random.sample(list(self._sentences(kind, theme)), len(wanted)), strict=True
            ):
                yield name, self.sentence(pattern)

    def sentence(self, pattern: str) -> str:
        """A pattern with one of each choice and everything filled in, beginning with a capital letter."""
        said = self._said(pattern)
        return said[:1].upper() + said[1:]

    def _said(self, pattern: str) -> str:
        chosen = _CHOICE.sub(lambda choice: self._random.choice(choice[1].split("|")), pattern)
        return chosen.format_map(self._numbers() | self._same)

    def _sentences(self, kind: str, theme: Theme) -> Sequence[str]:
        sentences: Sequence[str] = getattr(
            self._material if kind in _PARTS else theme, _PARTS.get(kind, kind)
        )
        return sentences

    def _numbers(self) -> dict[str, object]:
        return {
            "n": self._random.randint(2, 9),
            "m": self._random.randint(10, 60),
            "p": self._random.randint(5, 45),
            "t": self._random.randint(12, 480),
            "k": self._random.randint(100, 950),
        }


def unaccented(text: str) -> str:
    """The text as people type it who do without accents."""
    bare = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(character for character in bare if not unicodedata.combining(character))
