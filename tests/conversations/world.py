"""A small world around `step` without a database: it answers effects the way the use cases do.

The transcripts run through the real engine and storage; this is for property tests, which need thousands
of turns.
"""

from dataclasses import dataclass, field, replace
from datetime import datetime

from conversations.choices import label_of, numbered
from conversations.dialogue import (
    Abilities,
    AnswerDossier,
    Chat,
    ConsentWithdrawn,
    DeletionNoted,
    Details,
    DossierAnswered,
    DossierFinished,
    Effect,
    EntryRead,
    EntryView,
    Event,
    Facts,
    FindEntry,
    FinishDossier,
    GiveConsent,
    Outcome,
    OwnDossier,
    OwnEntry,
    ReadEntry,
    Refused,
    Reply,
    RequestDeletion,
    Resubmit,
    Resubmitted,
    SetLanguage,
    SetReminders,
    State,
    Submit,
    Submitted,
    Withdraw,
    WithdrawConsent,
    Withdrew,
)
from conversations.effects import AnswerOnBehalf, CorrectData, ExportData
from conversations.events import DataCorrected, DataExported, OnBehalfAnswered
from conversations.router import step
from conversations.state import dump, load
from conversations.wording import default_wording
from programme.consent import Consent
from programme.dossier import Filled, Item, Source
from programme.dossier_answers import read_answer
from programme.duplicates import text_hash
from programme.edition import load_edition, shipped_edition_text
from programme.entering import Answered
from programme.entry import Status
from programme.progress import Counts, Tally
from units_data.catalogue import Catalogue, shipped
from units_data.search import Search

EDITION = load_edition(shipped_edition_text(), "75-nghin-2021.toml")
UNITS = shipped("2021")
SEARCH = Search(UNITS)
IN_WINDOW = datetime.fromisoformat("2021-03-20T09:00:00+07:00")
TEXT = Abilities(channel="zalo", buttons=False, limit=2000, hold=500, deep_link=False)
BUTTONS = Abilities(channel="telegram", buttons=True, contact=True, hold=3686)


@dataclass(slots=True)
class World:
    """One chat and what is stored about it; `submissions` and `consents` count what was really done."""

    abilities: Abilities = TEXT
    now: datetime = IN_WINDOW
    state: State = field(default_factory=State)
    chat: Chat = field(default_factory=Chat)
    language: str = "vi"
    profile_name: str | None = None
    submissions: list[Submit] = field(default_factory=list)
    entries: dict[str, EntryView] = field(default_factory=dict)
    effects: list[Effect] = field(default_factory=list)
    turns: int = 0
    units: Catalogue = UNITS
    answers: dict[str, dict[Item, str]] = field(default_factory=dict)

    def facts(self) -> Facts:
        self.turns += 1
        return Facts(
            now=self.now,
            decided_at=self.now,
            edition=EDITION,
            units=self.units,
            search=SEARCH if self.units is UNITS else Search(self.units),
            wording=default_wording(),
            abilities=self.abilities,
            language=self.language,
            chat=self.chat,
            counts=Counts({"P01-002": Tally(5, 2)}),
            public_url="http://127.0.0.1:8080",
            fresh_id=f"draft-{self.turns}",
            profile_name=self.profile_name,
        )

    def happens(self, event: Event) -> tuple[Reply, ...]:
        """One turn: the event, its effects and their outcomes; the state goes through JSON each time."""
        replies: list[Reply] = []
        waiting = [event]
        while waiting:
            restored = load(dump(self.state))
            assert restored == self.state
            turn = step(restored, waiting.pop(0), self.facts())
            self.state = turn.state
            replies.extend(turn.replies)
            for effect in turn.effects:
                self.effects.append(effect)
                outcome = self._performed(effect)
                if outcome is not None:
                    waiting.append(outcome)
        return tuple(replies)

    def shown(self, replies: tuple[Reply, ...]) -> list[str]:
        """The replies as a text channel shows them; fails when a text or a label cannot be drawn."""
        facts, lines = self.facts(), []
        for reply in replies:
            lines.append(facts.say(reply.key, **reply.arguments))
            lines += [
                f"{n}. {label_of(reply, option, facts)}" for n, option in numbered(reply.key, reply.options)
            ]
        return lines

    def _performed(self, effect: Effect) -> Outcome | None:
        match effect:
            case GiveConsent(version, answer):
                consent = Consent(version=version, given_at=self.now, channel="zalo", answer=answer)
                self.chat = replace(self.chat, consent=consent)
            case SetLanguage(language):
                self.language = language
            case SetReminders(on):
                self.chat = replace(self.chat, reminders=on)
            case WithdrawConsent():
                self.chat = replace(self.chat, consent=None)
                return ConsentWithdrawn(self.now)
            case ExportData():
                return DataExported(parts=("…",))
            case CorrectData():
                return DataCorrected(None)
            case RequestDeletion():
                return DeletionNoted(request_code="XD-0001", at=self.now)
            case _:
                return self._of_entries(effect)
        return None

    def _of_entries(self, effect: Effect) -> Outcome | None:
        match effect:
            case Submit():
                return self._submitted(effect)
            case ReadEntry(code):
                return EntryRead(self.entries.get(code))
            case FindEntry():
                return EntryRead(None)
            case AnswerOnBehalf(code, agrees):
                return OnBehalfAnswered(code, Answered.OWNED if agrees else Answered.WITHDRAWN)
            case Withdraw(code):
                self.officer_sets(code, Status.WITHDRAWN)
                return Withdrew(code)
            case AnswerDossier(code, item, text):
                return self._answered(code, item, text)
            case FinishDossier(code):
                return DossierFinished(code)
            case Resubmit(code, description):
                self.entries[code] = replace(self.entries[code], description=description)
                self.officer_sets(code, Status.SUBMITTED)
                return Resubmitted(code)
            case _:
                return None

    def _submitted(self, submit: Submit) -> Outcome:
        if not EDITION.window.accepts(self.now):
            return Refused("window_closed", {})
        self.submissions.append(submit)
        code = f"SK-{len(self.submissions):03}-0000"
        self.entries[code] = EntryView(
            code=code,
            status=Status.SUBMITTED,
            submitted_at=self.now,
            updated_at=self.now,
            unit=submit.unit,
            typed_unit=submit.typed_unit,
            group=submit.group,
            start_answer=submit.start_answer,
            description=submit.description,
            full_name=submit.full_name,
            phone=submit.phone,
        )
        details = Details(
            full_name=submit.full_name,
            phone=submit.phone,
            unit=submit.unit,
            typed_unit=submit.typed_unit,
            group=submit.group,
        )
        self.chat = replace(self.chat, details=details)
        self.officer_sets(code, Status.SUBMITTED)
        return Submitted(code=code, at=self.now, unit=submit.unit, national_n=1, unit_n=1)

    def _answered(self, code: str, item: Item, text: str) -> Outcome:
        if code not in {dossier.code for dossier in self.chat.dossiers}:
            return Refused("dossier_not_open", {"code": code})
        value = read_answer(item, text, EDITION)
        self.answers[code] = {**self.answers.get(code, {}), item: value}
        self.officer_sets(code, self.entries[code].status)
        return DossierAnswered(code, item)

    def _dossier(self, entry: EntryView) -> OwnDossier:
        given, month = self.answers.get(entry.code, {}), entry.start_answer or ""
        known = {
            Item.FULL_NAME: entry.full_name,
            Item.WORKPLACE: self.units.path_text(entry.unit) if entry.unit in self.units else "x",
            Item.CONTACT_PHONE: entry.phone,
            Item.APPLIED_TIME: month if month[:1].isdecimal() else "",
            Item.SUMMARY: entry.description,
        }
        items = []
        for item in Item:
            value = given.get(item) or known.get(item, "")
            prefilled = Source.PREFILLED if value else Source.MISSING
            items.append(Filled(item=item, value=value, source=Source.WORKER if item in given else prefilled))
        return OwnDossier(code=entry.code, items=tuple(items))

    def officer_sets(self, code: str, status: Status, reason: str | None = None) -> None:
        self.entries[code] = replace(self.entries[code], status=status, reason=reason)
        own = [
            OwnEntry(
                code=entry.code,
                status=entry.status,
                submitted_at=entry.submitted_at,
                text_hash=text_hash(entry.description),
                unit=entry.unit,
            )
            for entry in reversed(self.entries.values())
        ]
        nominated = [one for one in self.entries.values() if one.status is Status.NOMINATED]
        dossiers = tuple(self._dossier(one) for one in nominated)
        self.chat = replace(self.chat, entries=tuple(own), dossiers=dossiers)
