"""One entry as an officer reads it at a terminal."""

import textwrap
from collections.abc import Iterator, Sequence

from admin_cli.overview import definitions
from admin_cli.wording import Texts
from admin_cli.words import channel, doer, people, word
from programme.entry import Flag
from programme.requests.entries import EntryDetails, HistoryLine, Place
from programme.requests.objections import Objection

_SIMILAR_NAMED = 5  # the others are in `duplicates CODE`


def drawn_entry(texts: Texts, entry: EntryDetails, width: int, changes: Sequence[str] = ()) -> str:
    """Everything about an entry: facts first, then what the worker wrote, then what happened to it.

    `changes` are the lines of what a completed text changed.
    """
    blocks = [texts.text("show-title", code=entry.code, status=word(texts, entry.status))]
    if Flag.ERASED in entry.flags:
        blocks += [textwrap.fill(_gone(texts, entry), width), definitions(_facts(texts, entry), width)]
    else:
        description = texts.text("show-description", characters=str(entry.characters))
        blocks.append(definitions(_facts(texts, entry), width))
        blocks.append(f"{description}\n{_written(entry.description, width)}")
    if changes:
        lines = "\n".join(f"  {line}".rstrip() for line in changes)
        blocks.append(f"{texts.text('show-changes')}\n{lines}")
    if entry.history:
        lines = "\n".join(_hanging(_history_line(texts, line), width) for line in entry.history)
        blocks.append(f"{texts.text('show-history')}\n{lines}")
    return "\n\n".join(blocks)


def _gone(texts: Texts, entry: EntryDetails) -> str:
    """That nothing is left to read, when and why as far as it is kept, and that it counts nevertheless."""
    when = people(texts, entry.erased_at)
    return texts.text(f"show-gone_{entry.erased_why}" if entry.erased_why else "show-gone", time=when)


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
        "claimed": _claimed(texts, entry),
        "entered": _entered(texts, entry),
        "agreement": entry.agreement or "",
        "council": _appraised(texts, entry),
        "flags": people(texts, entry.flags),
        "reason": entry.reason or "",
        "recognition": _recognised(texts, entry),
        "objections": "; ".join(_objection(texts, each) for each in entry.objections),
        "places": "; ".join(_place(texts, place) for place in entry.places),
        "commendations": "; ".join(
            texts.text("show-commendation-value", form=each.form, unit=each.unit)
            for each in entry.commendations
        ),
        "others": ", ".join(entry.other_codes),
        "similar": _similar(texts, entry),
    }
    for name, value in facts.items():
        if value:
            yield texts.text(f"show-{name}"), shown(value)


def _similar(texts: Texts, entry: EntryDetails) -> str:
    """The entries with nearly the same text; those beyond sight as a number only (R82)."""
    named = [
        texts.text(
            f"show-similar-{'own' if like.same_person else 'other'}",
            code=like.code,
            percent=str(like.percent),
            unit=like.unit,
        )
        for like in entry.similar[:_SIMILAR_NAMED]
    ]
    if len(entry.similar) > _SIMILAR_NAMED:
        named.append(texts.text("show-similar-more", count=str(len(entry.similar) - _SIMILAR_NAMED)))
    if entry.similar_beyond:
        named.append(texts.text("show-similar-beyond", count=str(entry.similar_beyond)))
    return "; ".join(named)


def _claimed(texts: Texts, entry: EntryDetails) -> str:
    """Which officer is looking at it now, and until when."""
    if entry.claimed_by is None or entry.claimed_until is None:
        return ""
    return texts.text("show-claimed-value", by=entry.claimed_by, until=people(texts, entry.claimed_until))


def _entered(texts: Texts, entry: EntryDetails) -> str:
    """Which officer entered it on behalf of the worker (R75)."""
    if not entry.entered_by:
        return ""
    return texts.text("show-entered-value", officer=entry.entered_by, unit=entry.entered_for or "")


def _appraised(texts: Texts, entry: EntryDetails) -> str:
    """Who appraised it before it was entered, and when (R74)."""
    day = people(texts, entry.appraised_on) if entry.appraised_on else ""
    return ", ".join(part for part in (entry.council, day) if part)


def _recognised(texts: Texts, entry: EntryDetails) -> str:
    """The decision of a council or the management (R95)."""
    made = entry.recognition
    if made is None:
        return ""
    day = people(texts, made.decided_on)
    return texts.text("show-recognition-value", decision=made.decision, day=day, by=made.decided_by)


def _objection(texts: Texts, objection: Objection) -> str:
    """A complaint or dispute: what it is about while open, how it ended afterwards (R93, R94)."""
    kind, number = people(texts, objection.kind), str(objection.number)
    if objection.closed_at is None:
        return texts.text("show-objection-open", kind=kind, number=number, reason=objection.reason)
    outcome = objection.outcome or ""
    return texts.text("show-objection-closed", kind=kind, number=number, outcome=outcome)


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
            officer=doer(texts, line.act, line.officer),
        )
    ]
    if line.for_unit:
        parts.append(texts.text("show-history-for", unit=line.for_unit))
    if line.reason:
        parts.append(texts.text("show-history-reason", reason=line.reason))
    return shown(" ".join(parts))


def _hanging(line: str, width: int) -> str:
    """One act, its further lines further in."""
    return textwrap.fill(line, width, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)


def _written(text: str, width: int) -> str:
    """What the worker wrote, line by line as written, long lines wrapped."""
    lines = [textwrap.wrap(shown(line), width - 2) or [""] for line in text.splitlines()]
    return "\n".join(f"  {line}".rstrip() for wrapped in lines for line in wrapped)


def shown(text: str) -> str:
    """A text without characters that would steer the terminal."""
    return "".join(character if character.isprintable() else " " for character in text)
