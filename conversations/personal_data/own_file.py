"""Everything that is held about a person, in words: the file of one's own data (R99)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from conversations.dialogue import Draft, Facts, State
from conversations.dossier.wording import in_words, name_of
from conversations.formats import clock, day
from conversations.people import controller_contact, group_label, place, state_name, unit_name
from conversations.submission.initiative import month_text
from conversations.submission.reviewing import start_of
from programme.consent import Consent
from programme.data_request import DataRequest
from programme.dossier import Answer
from programme.entry import Entry
from programme.own_data import OwnData, OwnEntryData
from programme.phone import national
from programme.requests.entries import HistoryLine


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part of the file: its heading and its lines."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """The conversation itself, as its channel calls it."""

    channel: str
    name: str
    last_seen: datetime


def sections(held: OwnData, state: State | None, talk: Talk, facts: Facts) -> tuple[Section, ...]:
    """The whole file, part by part; a part with nothing in it is left out."""
    drafts = [] if state is None else [*state.parked, *([state.draft] if state.draft else [])]
    parts = [
        _part(facts, "chat", _talk(talk, facts)),
        *(_entry(entry, facts) for entry in held.entries),
        *(_part(facts, "draft", _draft(draft, facts)) for draft in drafts),
        _part(facts, "consents", [_consent(consent, facts) for consent in held.consents]),
        *_consent_texts(held, facts),
        _part(facts, "requests", [line for each in held.requests for line in _request(each, facts)]),
        _part(facts, "questions", _questions(held, facts)),
        _part(facts, "more", [_say(facts, "notes"), _say(facts, "kept", day(facts.edition.retention_until))]),
    ]
    return tuple(part for part in parts if part.lines)


def _part(facts: Facts, name: str, lines: "Iterator[str] | list[str]") -> Section:
    return Section(title=facts.label("data.file", name), lines=tuple(lines))


def _say(facts: Facts, name: str, value: str = "") -> str:
    return facts.label("data.file", name, value=value)


def _channel(name: str, facts: Facts) -> str:
    return facts.label("channel.name", name if facts.wording.has_label("channel.name", name) else "other")


def _talk(talk: Talk, facts: Facts) -> Iterator[str]:
    yield _say(facts, "channel", _channel(talk.channel, facts))
    yield _say(facts, "chat_name", talk.name)
    yield _say(facts, f"in_{facts.language}")
    yield _say(facts, "reminders_on" if facts.chat.reminders else "reminders_off")
    yield _say(facts, "last_seen", clock(talk.last_seen))


def _entry(held: OwnEntryData, facts: Facts) -> Section:
    entry = held.entry
    lines = [
        _say(facts, "status", state_name(entry.status, entry.nominated_to, facts)),
        _say(facts, "full_name", entry.full_name),
        _say(facts, "phone", national(entry.phone)),
        _say(facts, "unit", place(entry.unit, entry.typed_unit, facts)),
        _say(facts, "group", group_label(entry.group, facts)),
    ]
    if start := _start(entry, facts):
        lines.append(_say(facts, "start", start))
    texts = {"name": entry.title, "description": entry.description, "reason": entry.reason}
    texts |= {"earlier": entry.earlier_description}
    lines += [_say(facts, name, text) for name, text in texts.items() if text]
    lines.append(_say(facts, "submitted", clock(entry.submitted_at)))
    lines.append(_say(facts, "sent_by", _channel(entry.channel, facts)))
    lines += [_history(line, facts) for line in held.history]
    lines += [_answer(answer, facts) for answer in held.answers]
    lines += [_say(facts, each.kind, _span(each.opened_at, each.closed_at)) for each in held.objections]
    if held.recognition is not None:
        found = held.recognition
        said = f"{found.decision}, {day(found.decided_on)}, {found.decided_by}"
        lines.append(_say(facts, "recognition", said))
    for each in held.commendations:
        said = ", ".join(filter(None, (unit_name(each.unit, facts), each.form, each.decision)))
        lines.append(_say(facts, "commendation", said))
    return Section(title=_say(facts, "entry", entry.code), lines=tuple(lines))


def _start(entry: Entry, facts: Facts) -> str | None:
    """The month in which application began, or on which side of the period it lies (R65)."""
    if entry.start_month is not None:
        return f"{entry.start_month.month}/{entry.start_month.year}"
    if entry.start_answer is None:
        return None
    limit = facts.edition.period_from if entry.start_answer == "before" else facts.edition.period_to
    return month_text("period.unknown", entry.start_answer, limit.year, limit.month, facts)


def _answer(answer: Answer, facts: Facts) -> str:
    value = in_words(answer.item, answer.value, facts)
    return facts.label("data.file", "dossier", name=name_of(answer.item, facts), value=value)


def _span(since: datetime, until: datetime | None) -> str:
    return f"{day(since)}–{day(until)}" if until else day(since)


def _history(line: HistoryLine, facts: Facts) -> str:
    known = facts.wording.has_label("data.file_act", line.act)
    arguments = {"time": clock(line.at), "act": facts.label("data.file_act", line.act if known else "other")}
    if line.for_unit is None:
        return facts.label("data.file", "history", **arguments)
    arguments["unit"] = unit_name(line.for_unit, facts)
    if line.reason is None:
        return facts.label("data.file", "history_by", **arguments)
    return facts.label("data.file", "history_reason", **arguments, reason=line.reason)


def _draft(draft: Draft, facts: Facts) -> Iterator[str]:
    if draft.full_name:
        yield _say(facts, "full_name", draft.full_name)
    if draft.phone:
        yield _say(facts, "phone", national(draft.phone))
    if draft.unit:
        yield _say(facts, "unit", place(draft.unit, draft.typed_unit, facts))
    if draft.group:
        yield _say(facts, "group", group_label(draft.group, facts))
    if draft.start_answer:
        yield _say(facts, "start", start_of(draft, facts))
    for name, text in (("name", draft.title), ("description", draft.description), ("earlier", draft.earlier)):
        if text:
            yield _say(facts, name, text)


def _consent(consent: Consent, facts: Facts) -> str:
    name = "agreed" if consent.answer else "declined"
    channel = _channel(consent.channel, facts)
    version = consent.version
    return facts.label("data.file", name, time=clock(consent.given_at), version=version, channel=channel)


def _consent_texts(held: OwnData, facts: Facts) -> Iterator[Section]:
    """The question as it was put, for every version that was answered and is still known."""
    for version in sorted({consent.version for consent in held.consents}):
        if facts.wording.has_label("consent.text", f"v{version}"):
            title = facts.label("data.file", "consent_text", version=version)
            yield Section(title=title, lines=consent_text(version, facts))


def consent_text(version: str, facts: Facts) -> tuple[str, str]:
    """The question for consent of one version, and its details."""
    edition = facts.edition
    arguments = {
        "controller": edition.controller.in_language(facts.language),
        "controller_contact": controller_contact(facts),
        "retention_date": day(edition.retention_until),
    }
    asked = facts.label("consent.text", f"v{version}", **arguments)
    return asked, facts.label("consent.text", f"v{version}_detail", **arguments)


def _request(asked: DataRequest, facts: Facts) -> Iterator[str]:
    state = f"state_{asked.outcome}" if asked.outcome else "state_open"
    yield facts.label(
        "data.file",
        "request",
        code=asked.code,
        time=clock(asked.at),
        kind=facts.label("data.file", f"kind_{asked.kind}"),
        state=facts.label("data.file", state),
    )
    if asked.answer:
        yield _say(facts, "answer", asked.answer)


def _questions(held: OwnData, facts: Facts) -> Iterator[str]:
    for each in held.questions:
        yield facts.label("data.file", "question", time=clock(each.asked_at), value=each.text)
        if each.answer:
            yield _say(facts, "answer", each.answer)
