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
        text = self.console.text
        yield text("demo-try")
        yield from self._commands(text("demo-try_folder"), [f"export {' '.join(self._place())}"])
        yield from self._as_officer(DISTRICT, self._district())
        yield from self._as_officer(TOP, self._top())
        yield ""
        yield text("demo-as_owner")
        yield from self._commands(text("demo-try_owner"), ["unset SANGKIEN_OFFICER_TOKEN"])
        for heading, command in self._owner():
            yield from self._commands(heading, [command])
        names = ["SANGKIEN_DATA_DIR", *(_OWN_PLACE[name] for name in self._overridden())]
        yield from self._commands(text("demo-try_end"), [f"unset {' '.join(names)}"])

    def _as_officer(self, unit: str, tries: Sequence[tuple[str, str]]) -> Iterator[str]:
        officer = self.made.staff.officers[unit]
        yield ""
        yield self.console.text(
            "demo-as_officer", name=officer.name, unit=self.made.unit_paths[unit], code=unit
        )
        token = f"export SANGKIEN_OFFICER_TOKEN={self.made.staff.tokens[unit]}"
        yield from self._commands(self.console.text("demo-try_token"), [token])
        for heading, command in tries:
            yield from self._commands(heading, [command])

    def _commands(self, heading: str, commands: Sequence[str]) -> Iterator[str]:
        yield ""
        yield from textwrap.wrap(heading, min(self.console.width, WIDEST))
        yield from (f"  {command}" for command in commands)

    def _district(self) -> Sequence[tuple[str, str]]:
        text = self.console.text
        waiting, second = self._codes(DISTRICT, Fate.WAITING)[:2]
        reason = shlex.quote(text("demo-reason"))
        return (
            (text("demo-try_list"), "sangkien list --status submitted"),
            (text("demo-try_show"), f"sangkien show {waiting}"),
            (text("demo-try_approve"), f"sangkien approve {waiting}"),
            (text("demo-try_return"), f"sangkien return {second} --reason {reason}"),
            (text("demo-try_nominate"), f"sangkien nominate {waiting}"),
        )

    def _top(self) -> Sequence[tuple[str, str]]:
        text = self.console.text
        held = self._codes(TOP, Fate.HELD_ABOVE)[:_NATIONAL_PLACES_TRIED]
        return (
            (text("demo-try_nominated"), f"sangkien list --status nominated --unit {TOP}"),
            (text("demo-try_quota"), f"sangkien nominate {' '.join(held)} --field c --yes"),
            (text("demo-try_take_back"), f"sangkien take-back {held[0]}"),
            (text("demo-try_stats"), "sangkien stats --by unit"),
        )

    def _owner(self) -> Sequence[tuple[str, str]]:
        text = self.console.text
        folder = shlex.quote(str(self.own.data_dir))
        return (
            (text("demo-try_audit"), f"sangkien show {self._codes(TOP, Fate.TO_NATIONAL)[0]}"),
            (text("demo-try_flags"), "sangkien list --flag possible_duplicate"),
            (text("demo-try_officers"), "sangkien officers list"),
            (text("demo-try_qr"), f"sangkien qr --unit {DISTRICT}"),
            (text("demo-try_chat"), f"sangkien chat --unit {DISTRICT}"),
            (text("demo-try_serve"), f"sangkien demo --folder {folder} --serve"),
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
