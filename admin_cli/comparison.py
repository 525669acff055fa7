"""Two to four entries side by side where the terminal is wide enough, else one under the other."""

import textwrap
from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest

from rich.cells import cell_len

from admin_cli.details import shown
from admin_cli.overview import definitions
from admin_cli.wording import Texts
from admin_cli.words import people, word
from conversations.formats import grouped
from programme.dossier import NONE, Item
from programme.requests.selection import Finalist

_NARROWEST = 36  # cells of a column that can still be read with ease
_GAP = 3


def compared(texts: Texts, entries: Sequence[Finalist], width: int) -> str:
    """The entries in columns, aspect by aspect; or one after the other, each whole."""
    column = (width - _GAP * (len(entries) - 1)) // len(entries)
    heads = [f"{entry.code}  {word(texts, entry.status)}" for entry in entries]
    aspects = [_aspects(texts, entry) for entry in entries]
    if column < _NARROWEST:
        return "\n\n".join(
            f"{head}\n{_alone(texts, facts, width)}" for head, facts in zip(heads, aspects, strict=True)
        )
    blocks = [_beside(heads, column)]
    for name in aspects[0]:
        values = [facts[name] or "–" for facts in aspects]
        if any(facts[name] for facts in aspects):
            blocks.append(f"{texts.text(f'compare-{name}')}\n{_beside(values, column)}")
    return "\n\n".join(blocks)


def _aspects(texts: Texts, entry: Finalist) -> dict[str, str]:
    """What is compared, in words; empty where there is nothing."""
    field = f"field-{entry.field}"
    return {
        "author": entry.full_name,
        "unit": entry.unit_path,
        "field": texts.text(field) if texts.has(field) else "",
        "title": entry.title or "",
        "description": entry.description,
        "effect": _answer(texts, entry.effect),
        "value": _answer(texts, entry.value),
        "scope": _answer(texts, entry.scope),
        "awards": _answer(texts, entry.awards),
        "recognition": entry.recognition or "",
        "dossier": dossier_state(texts, entry.missing),
        "flags": people(texts, entry.flags),
        "similar": ", ".join(f"{each.code} ({each.percent}%)" for each in entry.similar),
        "publish": _publish(texts, entry.publish),
    }


def dossier_state(texts: Texts, missing: Collection[Item] | None) -> str:
    """Whether a dossier is complete, in a word."""
    if missing is None:
        return ""
    if not missing:
        return texts.text("compare-complete")
    return texts.text("compare-lacks", count=str(len(missing)))


def _answer(texts: Texts, value: str | None) -> str:
    """An answer of the dossier: a sum grouped, “none” in words."""
    if value is None:
        return ""
    if value == NONE:
        return texts.text("compare-none")
    return (
        texts.text("compare-dong", amount=grouped(int(value), texts.language)) if value.isdecimal() else value
    )


def _publish(texts: Texts, publish: bool | None) -> str:  # noqa: FBT001 - the answer itself
    return texts.text({True: "consent-yes", False: "consent-no", None: "consent-open"}[publish])


def _alone(texts: Texts, facts: Mapping[str, str], width: int) -> str:
    """One entry by itself, each aspect beside its name."""
    pairs = [(texts.text(f"compare-{name}"), shown(value)) for name, value in facts.items() if value]
    return definitions(pairs, width)


def _beside(values: Sequence[str], column: int) -> str:
    """Texts in columns of so many cells, each wrapped."""
    wrapped = [_wrapped(value, column) for value in values]
    rows = zip_longest(*wrapped, fillvalue="")
    return "\n".join((" " * _GAP).join(_filled(cell, column) for cell in row).rstrip() for row in rows)


def _wrapped(text: str, width: int) -> list[str]:
    lines = [textwrap.wrap(shown(line), width) or [""] for line in text.splitlines()]
    return [line for part in lines for line in part] or [""]


def _filled(cell: str, column: int) -> str:
    return cell + " " * max(column - cell_len(cell), 0)
