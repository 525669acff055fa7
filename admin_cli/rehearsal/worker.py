"""A simulated worker: answers whatever the dialogue asks, each after their own habit."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from random import Random

from admin_cli.demo.material import people
from admin_cli.demo.writer import unaccented
from admin_cli.rehearsal import filling
from admin_cli.rehearsal.cast import Habit, Person
from admin_cli.rehearsal.post import TRAITS, Chat
from conversations.dialogue import Chose, Event, Media, Opened, SentMedia, Typed
from conversations.state import State
from programme.dossier import Item
from units_data.tree import Catalogue
from units_data.unit import Unit

_SLIPS = ("???", "asdf", "ok ạ", "123456", "👍")
_SLIP = 0.35
_NO_CODE = ("0", "không", "chưa có", "không có")
_CHOICES = {
    "unit_confirm": "yes",
    "old_qr": "yes",
    "known_person": "yes",
    "unit_one": "yes",
    "phone_old": "yes",
    "draft_found": "resume",
    "sub_deeper": "stop",
    "group": "ENTERPRISE",
    "period_before": "keep",
    "title": "skip",
    "desc_earlier": "yes",
    "desc_same": "keep",
    "desc_short": "keep",
    "incomplete": "go",
    "edit_menu": "name",
    "edit_desc": "append",
    "data_menu": "delete",
    "data_delete": "yes",
    "withdraw": "yes",
    "opening": "yes",
    "menu": "new",
    **filling.CHOICES,
}
"""What is chosen where there is nothing to think about."""

_MOST_ANSWERS = 60
_PAUSING = frozenset({Habit.PAUSES, Habit.GONE, Habit.STOPS})


@dataclass(slots=True, kw_only=True)
class Worker:
    """One person at work; `codes` are the entries they believe they have sent."""

    person: Person
    chat: Chat
    units: Catalogue
    random: Random
    codes: list[str] = field(default_factory=list)
    withdrawn: list[str] = field(default_factory=list)
    done: set[str] = field(default_factory=set)
    filled: set[tuple[str, Item]] = field(default_factory=set)
    stopped_at: datetime | None = None
    answers: int = 0
    intends: list[Event] = field(default_factory=list)
    changed: bool = False
    paused: bool = False
    away: bool = False

    def opening(self) -> Event:
        """How the conversation begins."""
        if not self.person.scans:
            return Typed("xin chào")
        deep = TRAITS[self.person.channel].abilities.deep_link
        return Opened(self.person.unit) if deep else Typed(self.person.unit.lower().replace("-", " "))

    def pause(self) -> timedelta:
        """How long they think before the next answer."""
        return timedelta(seconds=self.random.randint(8, 40))

    def learn(self) -> None:
        """Take note of what the last answer brought."""
        code = self.chat.state.sent_code
        if code and code not in self.codes:
            self.codes.append(code)

    def takes_up(self, *events: Event) -> None:
        """Begin another visit, which opens with these."""
        self.answers, self.away = 0, False
        self.intends = list(events)

    def answer(self) -> Event | None:
        """The next thing they do; None when they put the phone away."""
        state = self.chat.state
        self.answers += 1
        if self.intends:
            return self.intends.pop(0)
        if self.answers > _MOST_ANSWERS:
            raise RuntimeError(f"a simulated worker is stuck at {state.at}")
        if self._goes_away(state):
            return None
        if self._slips(state):
            return self._slip()
        return self._answer(state)

    @property
    def _top(self) -> Unit:
        return self.units.chain(self.person.unit)[0]

    def _goes_away(self, state: State) -> bool:
        if self.person.habit in _PAUSING and state.at == "desc" and not self.paused:
            self.paused = self.away = True
            return True
        return False

    def _slips(self, state: State) -> bool:
        """Whether the thumb misses; what is confirmed with one word is not."""
        asked = state.at in {"name", "phone", "unit", "sub", "group", "period", "unit_confirm"}
        clumsy = self.person.habit is Habit.MISTYPES and state.failures == 0
        return clumsy and asked and self.random.random() < _SLIP

    def _slip(self) -> Event:
        if self.random.random() < _SLIP:
            return SentMedia(self.random.choice((Media.STICKER, Media.PHOTO, Media.VOICE)))
        return Typed(self.random.choice(_SLIPS))

    def _answer(self, state: State) -> Event | None:
        if self.person.habit is Habit.ASKS and self.offers(state, "ask") and "asked" not in self.done:
            self.done.add("asked")
            return self.choose(state, "ask")
        known = _CHOICES.get(state.at)
        if known is not None and self.offers(state, known):
            if state.at == "withdraw" and state.about:
                self.withdrawn.append(state.about)
            return self.choose(state, known)
        item = filling.asked(state)
        if item is not None:
            said = filling.typed(item, self.random)
            if said != filling.SKIP and state.filling:
                self.filled.add((state.filling.code, item))
            return Typed(said)
        asked = getattr(self, f"_at_{state.at}", None)
        event: Event | None = None if asked is None else asked(state)
        return event

    def offers(self, state: State, option: str) -> bool:
        """Whether a choice stands."""
        return any(choice.id == option for choice in state.offered)

    def choose(self, state: State, option: str) -> Event:
        """Press the button, or type its number where there are none."""
        abilities = TRAITS[self.person.channel].abilities
        if abilities.draws(len(state.offered)):
            return Chose(option, state.stamp)
        number = next(choice.number for choice in state.offered if choice.id == option)
        return Typed(str(number))

    def _typed(self, text: str) -> Event:
        """Half of all people type without accents."""
        return Typed(unaccented(text) if self.person.number % 2 else text)

    def _at_ask_code(self, _state: State) -> Event:
        return Typed(self.person.unit if self.person.scans else self.random.choice(_NO_CODE))

    def _at_consent(self, state: State) -> Event:
        return self.choose(state, "no" if self.person.habit is Habit.DECLINES else "yes")

    def _at_name(self, _state: State) -> Event:
        return Typed(self.person.full_name)

    def _at_phone(self, _state: State) -> Event:
        return Typed(self.person.phone)

    def _at_unit(self, _state: State) -> Event:
        return self._typed(self._top.short_name)

    def _at_unit_results(self, state: State) -> Event:
        top = self._top.code
        wanted = top if self.offers(state, top) else state.offered[0].id
        return self.choose(state, wanted)

    def _at_sub(self, _state: State) -> Event:
        return self._typed(self.units[self.person.unit].name)

    def _at_sub_results(self, state: State) -> Event:
        wanted = self.person.unit if self.offers(state, self.person.unit) else "missing"
        return self.choose(state, wanted)

    def _at_sub_other(self, _state: State) -> Event:
        return Typed(self.units[self.person.unit].name)

    def _at_period(self, state: State) -> Event:
        months = [choice.id for choice in state.offered if choice.id[:2] == "20"]
        odd = self.random.random() < 0.05  # noqa: PLR2004 - some do not know yet
        return self.choose(state, "later" if odd else self.random.choice(months))

    def _at_desc(self, state: State) -> Event:
        if state.held or self.offers(state, "done"):
            return self.choose(state, "done") if self.offers(state, "done") else Typed("xong")
        if state.draft and state.draft.code:
            return Typed(self.random.choice(people().added_to_returned))
        return Typed(self.person.texts[min(len(self.codes), len(self.person.texts) - 1)])

    def _at_desc_long(self, state: State) -> Event:
        return self.choose(state, "suggest" if self.offers(state, "suggest") else "cut")

    def _at_desc_suggest(self, state: State) -> Event:
        return self.choose(state, "apply" if self.offers(state, "apply") else "cut")

    def _at_review(self, state: State) -> Event:
        if self.person.habit is Habit.CHANGES and not self.changed:
            self.changed = True
            return self.choose(state, "edit")
        return self.choose(state, "send")

    def _at_help_ask(self, _state: State) -> Event:
        return Typed("Sáng kiến của tôi làm chung với hai người thì ghi tên thế nào ạ?")

    def _at_my_list(self, state: State) -> Event:
        return self.choose(state, state.offered[0].id)

    def _at_my_view(self, state: State) -> Event | None:
        return self.choose(state, "withdraw") if self.offers(state, "withdraw") else None
