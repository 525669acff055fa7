"""What an act of the audit was about, in words: the names of its details and their values."""

from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, datetime

from admin_cli.wording import Texts
from admin_cli.words import people

_FORMER, _BEFORE = "former_", "_before"
_ARROWS = (" -> ", " → ")
_CHOICES = {
    "level": "level",
    "group": "group",
    "statuses": "status",
    "flags": "flag",
    "field": "field",
    "to": "addressees",
    "way": "detail-way",
    "kind": "detail-kind",
}
"""Details that are a choice, or several after commas, and the family of their words."""


def details_in_words(texts: Texts, details: Mapping[str, str]) -> str:
    """Everything that is kept of an act; what is empty is left out."""
    return "; ".join(f"{name}: {value}" for name, value in _named(texts, details))


def _named(texts: Texts, details: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in details.items():
        if value:
            yield detail_name(texts, name), _value(texts, name, value)


def detail_name(texts: Texts, name: str) -> str:
    """What a detail is called; one that is unknown by its stable name."""
    for key in (f"detail-{name}", f"item-{name}"):
        if texts.has(key):
            return texts.text(key)
    if name.startswith(_FORMER):
        return texts.text("detail-was", name=detail_name(texts, name.removeprefix(_FORMER)))
    if name.endswith(_BEFORE):
        return texts.text("detail-was", name=detail_name(texts, name.removesuffix(_BEFORE)))
    return name


def _value(texts: Texts, name: str, value: str) -> str:
    """A value with its choices, days and moments in words, both sides of an arrow."""
    for arrow in _ARROWS:
        if arrow in value:
            return " → ".join(_value(texts, name, part) for part in value.split(arrow))
    family = _CHOICES.get(name)
    if family is None:
        return _moment(texts, value)
    return ", ".join(_word(texts, f"{family}-{part}", part) for part in value.split(","))


def _word(texts: Texts, key: str, otherwise: str) -> str:
    return texts.text(key) if texts.has(key) else otherwise


def _moment(texts: Texts, value: str) -> str:
    """A day or a moment as people read it; anything else as it is."""
    for kind in (date, datetime):
        with suppress(ValueError):
            if "-" in value:  # a bare number is no day
                return people(texts, kind.fromisoformat(value))
    return value
