"""One entry under review as lines for a terminal: facts, what the worker wrote, what lies around it."""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rich.cells import cell_len, set_cell_size

from admin_cli.changed_text import changed_lines
from admin_cli.details import shown
from admin_cli.wording import Texts
from admin_cli.words import channel, doer, people, word
from programme.requests.entries import EntryDetails, EntryLine
from programme.requests.reviewing import ReviewSheet

_CUT = "…"
_AROUND = 6
"""How many similar entries, and how many of the same person, are drawn; the rest is counted."""

_KEPT_ACTS = frozenset({"submit"})


class Style(StrEnum):
    """How a line stands out where colours may be used; the value is its SGR code."""

    PLAIN = ""
    TITLE = "1;7"
    STRONG = "1"
    QUIET = "2"
    FLAG = "1;33"
    NEWS = "1;36"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the screen."""

    text: str
    style: Style = Style.PLAIN


def title(entry: EntryDetails) -> str:
    """The code of the entry and where it comes from."""
    return f"{entry.code} · {shown(entry.unit_path)} ({entry.unit})"


def sheet_lines(
    texts: Texts, sheet: ReviewSheet, entry: EntryDetails, width: int, *, colours: bool = False
) -> list[Line]:
    """Everything about an entry but its title, wrapped to `width`; with `colours` to be `painted`."""
    lines = [*_facts(texts, entry, width)]
    flags = _flags(texts, sheet, entry)
    if flags:
        lines += [Line(line, Style.FLAG) for line in textwrap.wrap(flags, width)]
    lines.append(Line(""))
    if entry.title:
        lines += [Line(line, Style.STRONG) for line in textwrap.wrap(shown(entry.title), width)]
    lines += _described(texts, entry, width, colours=colours)
    for block in (
        _similar(texts, sheet, width),
        _others(texts, sheet, entry, width),
        _past(texts, entry, width),
    ):
        if block:
            lines += [Line(""), *block]
    return lines


def fitted(text: str, width: int) -> str:
    """A text in at most `width` cells."""
    if cell_len(text) <= width:
        return text
    return set_cell_size(text, width - 1).rstrip() + _CUT


def _facts(texts: Texts, entry: EntryDetails, width: int) -> Iterator[Line]:
    start = f"{entry.start_month:%-m/%Y}" if entry.start_month else ""
    if entry.start_answer and texts.has(f"start-{entry.start_answer}"):
        start = texts.text(f"start-{entry.start_answer}")
    who = [entry.full_name, entry.phone, people(texts, entry.group)]
    if start:
        who.append(texts.text("next-start", start=start))
    sent = texts.text(
        "next-sent",
        time=people(texts, entry.submitted_at),
        channel=channel(texts, entry.channel),
        characters=str(entry.characters),
    )
    typed = texts.text("next-typed_unit", unit=entry.typed_unit) if entry.typed_unit else ""
    entered = texts.text("next-entered", officer=entry.entered_by) if entry.entered_by else ""
    for line in (" · ".join(who), sent, typed, entered):
        yield from (Line(part) for part in textwrap.wrap(shown(line), width))


def _flags(texts: Texts, sheet: ReviewSheet, entry: EntryDetails) -> str:
    """What the officer should know first."""
    parts = [word(texts, flag) for flag in entry.flags]
    if sheet.similar:
        most = max(each.percent for each in sheet.similar)
        parts.append(texts.text("next-similar_count", count=str(len(sheet.similar)), percent=str(most)))
    return f"! {'; '.join(parts)}" if parts else ""


def _described(texts: Texts, entry: EntryDetails, width: int, *, colours: bool) -> Iterator[Line]:
    """What the worker wrote; what was completed, with what it replaced."""
    if entry.earlier_description is None:
        yield from (Line(line) for line in _written(entry.description, width))
        return
    yield from (Line(line, Style.NEWS) for line in textwrap.wrap(texts.text("next-completed"), width))
    changed = changed_lines(entry.earlier_description, entry.description, width, colours=colours)
    yield from (Line(line) for line in changed)


def _written(text: str, width: int) -> Iterator[str]:
    for line in text.splitlines():
        yield from textwrap.wrap(shown(line), width) or [""]


def _similar(texts: Texts, sheet: ReviewSheet, width: int) -> list[Line]:
    if not sheet.similar:
        return []
    lines = [Line(texts.text("next-similar"), Style.STRONG)]
    for each in sheet.similar[:_AROUND]:
        who = f"{each.line.full_name}, {each.line.unit_path}"
        lines.append(Line(fitted(f"  {each.percent}% {_brief(texts, each.line)} {shown(who)}", width)))
    return lines + _more(texts, len(sheet.similar), width)


def _others(texts: Texts, sheet: ReviewSheet, entry: EntryDetails, width: int) -> list[Line]:
    if not sheet.others:
        return []
    lines = [Line(texts.text("next-others"), Style.STRONG)]
    lines += [
        Line(fitted(f"  {_brief(texts, each)} “{shown(each.excerpt)}”", width))
        for each in sheet.others[:_AROUND]
    ]
    return lines + _more(texts, len(entry.other_codes), width)


def _brief(texts: Texts, line: EntryLine) -> str:
    return f"{line.code} ({word(texts, line.status)})"


def _more(texts: Texts, number: int, width: int) -> list[Line]:
    more = number - _AROUND
    return [Line(fitted(texts.text("next-more", more=str(more)), width), Style.QUIET)] if more > 0 else []


def _past(texts: Texts, entry: EntryDetails, width: int) -> list[Line]:
    """What happened to the entry before, notes of officers among it."""
    past = [line for line in entry.history if line.act not in _KEPT_ACTS]
    if not past:
        return []
    lines = [Line(texts.text("show-history"), Style.STRONG)]
    for each in past:
        key = f"act-{each.act}"
        act = texts.text(key) if texts.has(key) else each.act
        who = doer(texts, each.act, each.officer)
        reason = texts.text("show-history-reason", reason=each.reason) if each.reason else ""
        text = f"{people(texts, each.at)} {act}: {who} {reason}".strip()
        wrapped = textwrap.wrap(shown(text), width - 2)
        lines += [Line(f"  {part}") for part in wrapped]
    return lines
