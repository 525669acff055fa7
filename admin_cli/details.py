"""One entry as an officer reads it at a terminal."""

import textwrap
from collections.abc import Iterator

from admin_cli.overview import definitions
from admin_cli.wording import Texts
from admin_cli.words import channel, people, word
from programme.requests.entries import EntryDetails, HistoryLine, Place


def drawn_entry(texts: Texts, entry: EntryDetails, width: int) -> str:
    """Everything about an entry: facts first, then what the worker wrote, then what happened to it."""
    description = texts.text("show-description", characters=str(entry.characters))
    blocks = [
        texts.text("show-title", code=entry.code, status=word(texts, entry.status)),
        definitions(_facts(texts, entry), width),
        f"{description}\n{_written(entry.description, width)}",
    ]
    if entry.history:
        lines = "\n".join(f"  {_history_line(texts, line)}" for line in entry.history)
        blocks.append(f"{texts.text('show-history')}\n{lines}")
    return "\n\n".join(blocks)


def _facts(texts: Texts, entry: EntryDetails) -> Iterator[tuple[str, str]]:
    """The facts that there are, each with its name."""
    start = f"{entry.start_month:%-m/%Y}" if entry.start_month else ""
    if entry.start_answer and texts.has(f"start-{entry.start_answer}"):
        start = texts.text(f"start-{entry.start_answer}")
    sent = texts.text(
        "show-submitted-value", time=people(texts, entry.submitted_at), channel=channel(texts, entry.channel)
    )
    facts = {
        "initiative": entry.title or "",
        "author": entry.full_name,
        "phone": entry.phone,
        "unit": f"{entry.unit_path} ({entry.unit})",
        "typed_unit": entry.typed_unit or "",
        "group": people(texts, entry.group),
        "start": start,
        "submitted": sent,
        "flags": people(texts, entry.flags),
        "reason": entry.reason or "",
        "places": "; ".join(_place(texts, place) for place in entry.places),
        "others": ", ".join(entry.other_codes),
    }
    for name, value in facts.items():
        if value:
            yield texts.text(f"show-{name}"), shown(value)


def _place(texts: Texts, place: Place) -> str:
    words = texts.text(
        "show-place", **{"from": place.from_unit, "to": place.to_unit, "place": str(place.place)}
    )
    field = f"field-{place.field}"
    return f"{words}, {texts.text(field)}" if texts.has(field) else words


def _history_line(texts: Texts, line: HistoryLine) -> str:
    act = f"act-{line.act}"
    parts = [
        texts.text(
            "show-history-line",
            time=people(texts, line.at),
            act=texts.text(act) if texts.has(act) else line.act,
            officer=line.officer or texts.text("show-history-self"),
        )
    ]
    if line.for_unit:
        parts.append(texts.text("show-history-for", unit=line.for_unit))
    if line.reason:
        parts.append(texts.text("show-history-reason", reason=line.reason))
    return shown(" ".join(parts))


def _written(text: str, width: int) -> str:
    """What the worker wrote, line by line as written, long lines wrapped."""
    lines = [textwrap.wrap(shown(line), width - 2) or [""] for line in text.splitlines()]
    return "\n".join(f"  {line}".rstrip() for wrapped in lines for line in wrapped)


def shown(text: str) -> str:
    """A text without characters that would steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
