"""What to try on a demo: commands to copy, which work as they are printed."""

import shlex
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from admin_cli.console import Console
from admin_cli.demo.making import Made
from admin_cli.demo.plan import Fate
from admin_cli.overview import WIDEST
from bot.settings import Settings

TOP, DISTRICT = "P01", "P01-002"
"""The units whose officers the reader becomes: Hà Nội and Hoàn Kiếm."""

_NATIONAL_PLACES_TRIED = 3  # one more than Hà Nội has left
_TOKEN = "SANGKIEN_OFFICER_TOKEN"  # noqa: S105 - the name of a variable
_OWN_PLACE = {"database_url": "SANGKIEN_DATABASE_URL", "programme": "SANGKIEN_PROGRAMME"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Guide:
    """Draws the guide for one demo; `configured` are the settings that the commands will meet again."""

    console: Console
    made: Made
    own: Settings
    configured: Settings

    def lines(self) -> Iterator[str]:
        """The guide, line by line."""
        yield from self._part("demo-try", [f"export {' '.join(self._place())}"])
        yield ""
        for unit, heading, commands in (
            (DISTRICT, "demo-try_district", self._district()),
            (TOP, "demo-try_top", self._top()),
        ):
            export = f"export {_TOKEN}={self.made.staff.tokens[unit]}"
            officer = {"name": self.made.staff.officers[unit].name, "unit": self.made.unit_paths[unit]}
            yield from self._part(heading, [export, *commands], **officer)
            yield ""
        names = ["SANGKIEN_DATA_DIR", *(_OWN_PLACE[name] for name in self._overridden())]
        yield from self._part("demo-try_owner", [f"unset {_TOKEN}", *self._owner()])
        yield ""
        yield from self._part("demo-try_end", [f"unset {' '.join(names)}"])

    def _part(self, key: str, commands: Sequence[str], **arguments: str) -> Iterator[str]:
        yield from textwrap.wrap(self.console.text(key, **arguments), min(self.console.width, WIDEST))
        yield from (f"  {command}" for command in commands)

    def _district(self) -> Sequence[str]:
        waiting = self._codes(DISTRICT, Fate.WAITING)[0]
        return ("sangkien next", "sangkien list --status submitted", f"sangkien show {waiting}")

    def _top(self) -> Sequence[str]:
        held = self._codes(TOP, Fate.HELD_ABOVE)[:_NATIONAL_PLACES_TRIED]
        return (
            "sangkien stats --by unit",
            "sangkien nominated",
            f"sangkien nominate {' '.join(held)} --field c --yes",
            "sangkien dossier check",
            "sangkien dossier export --force",
        )

    def _owner(self) -> Sequence[str]:
        return (
            "sangkien units map",
            f"sangkien duplicates --compare --unit {TOP}",
            "sangkien audit log --limit 10",
            f"sangkien chat --unit {DISTRICT}",
            f"sangkien demo --folder {shlex.quote(str(self.own.data_dir))} --serve",
        )

    def _codes(self, unit: str, fate: Fate) -> Sequence[str]:
        """The codes of entries with this fate of a unit and all below it, the plan's first ones first."""
        below = (unit, f"{unit}-")
        found = [
            planned
            for planned in self.made.plan.entries
            if planned.fate is fate and (planned.unit == below[0] or planned.unit.startswith(below[1]))
        ]
        return [
            self.made.codes[planned.number] for planned in sorted(found, key=lambda planned: planned.number)
        ]

    def _place(self) -> Iterator[str]:
        """What makes every command find the demo, whatever else is configured."""
        yield f"SANGKIEN_DATA_DIR={shlex.quote(str(self.own.data_dir))}"
        for name in self._overridden():
            yield f"{_OWN_PLACE[name]}={shlex.quote(str(getattr(self.own, name)))}"

    def _overridden(self) -> Sequence[str]:
        return [name for name in _OWN_PLACE if name in self.configured.model_fields_set]
