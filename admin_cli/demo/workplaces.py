"""Workplaces that people of a demo type: a few in each top unit, in the spellings of many."""

from collections.abc import Sequence
from random import Random

from admin_cli.demo.material import People
from admin_cli.demo.writer import unaccented
from units_data.tree import Catalogue

_EXAMPLES, _LISTED = 3, 2  # of one top unit
_LETTERS = "ABCDEGHK"


class Workplaces:
    """Makes up a few workplaces for each top unit, and spells them as people do."""

    def __init__(self, material: People, units: Catalogue, random: Random) -> None:
        self._material = material
        self._units = units
        self._random = random
        self._of_top: dict[str, Sequence[str]] = {}

    def typed(self, top: str) -> str:
        """One of the workplaces of a top unit as somebody types it."""
        known = self._of_top.get(top)
        if known is None:
            known = self._of_top[top] = [*self._examples(), *self._listed(top)]
        return self._spelled(self._random.choice(known))

    def _examples(self) -> Sequence[str]:
        patterns = self._random.sample(list(self._material.workplaces), _EXAMPLES)
        return [
            pattern.format(letter=self._random.choice(_LETTERS), n=self._random.randint(2, 9))
            for pattern in patterns
        ]

    def _listed(self, top: str) -> Sequence[str]:
        """Units that are in the list, but were not found there."""
        names = [unit.name for unit in self._units.children(top)]
        return [self._called(name) for name in self._random.sample(names, min(_LISTED, len(names)))]

    def _called(self, name: str) -> str:
        """A unit's name as people say it; a name that begins as theirs would needs nothing before it."""
        called = self._random.choice(self._material.listed_workplaces)
        return name if called.split()[0] in name else called.format(name=name)

    def _spelled(self, name: str) -> str:
        return self._random.choice((name, name, name.lower(), unaccented(name), name.upper()))
