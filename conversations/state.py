"""What a conversation remembers between turns, and its way into plain JSON and back."""

from dataclasses import dataclass
from datetime import datetime

import msgspec

STATE_VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A choice as it was shown: its number, its id, and its label without case and accents."""

    number: int
    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An entry being written; it lives in the state until it is submitted (design §4, life cycle).

    `at` is the question to come back to; `unit_done` whether the person stopped at `unit`; `typed_unit` a
    unit that is not in the list (an officer maps it); `rewriting` that the next text replaces the
    description; `earlier` a text sent before its time, offered again at the description; `skipped` steps put
    off; `reused` that the details of the last entry were taken; `code` the returned entry that is revised.
    """

    id: str
    begun: datetime
    at: str = "consent"
    full_name: str | None = None
    phone: str | None = None
    unit: str | None = None
    unit_done: bool = False
    unit_from_code: bool = False
    typed_unit: str | None = None
    group: str | None = None
    start_answer: str | None = None
    description: str | None = None
    description_done: bool = False
    messages: int = 0
    rewriting: bool = False
    title: str | None = None
    earlier: str | None = None
    skipped: tuple[str, ...] = ()
    reused: bool = False
    code: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A question of the draft to come back to, with what it was about."""

    at: str
    about: str | None = None
    page: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Filling:
    """The dossier that is being completed in this chat; its answers are kept at once, never here (R89).

    `at` is the item asked last; `skipped` the items put off; `editing` that one is changed from the review;
    `held` the parts of a text that the client split; `typed` an answer that is not taken yet, because it is
    too long, a sum still to be confirmed or the text of a file; `late` that the worker was told that the
    deadline has passed.
    """

    code: str
    at: str | None = None
    skipped: tuple[str, ...] = ()
    editing: bool = False
    held: tuple[str, ...] = ()
    typed: str | None = None
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """Everything a conversation remembers between turns.

    `at` names the question that stands, `asked` the text that offered the choices, `offered` those choices;
    `stamp` tells its buttons from those of earlier questions; `about` what the question is about (a query, a
    unit, a phone, an entry code) and `page` of which list; `failures` counts answers not understood in a row;
    `editing` is the step that is answered again from the review, `before` the draft as it was before that;
    `aside` the draft's question while something else is looked at; `held` the parts of a text that the client
    split, until it is quiet; `parked` drafts that wait while a returned entry is revised, the last one first
    to come back; `sent_stamp`, `sent_code` and `sent_at` what was submitted last, for a second press;
    `contact` the number that this chat proved to be its own by sharing its contact (E.164); `filling` the
    dossier being completed, which waits beside a draft.
    `tries` are vain tries with codes of one use; `coming` is the digest of a code by which a draft comes
    from another chat once this one has consented, `taking` the code of an entry and the digest of a
    hand-over code, apart by a space, by which an entry does; `awaits_opening` that this chat asked to be
    told when the window opens; `entered` is the entry made on this person's behalf that waits for an answer.
    """

    version: int = STATE_VERSION
    at: str = "idle"
    asked: str | None = None
    offered: tuple[Offered, ...] = ()
    stamp: int = 0
    about: str | None = None
    page: int = 0
    failures: int = 0
    editing: str | None = None
    before: Draft | None = None
    hinted: bool = False
    held: tuple[str, ...] = ()
    draft: Draft | None = None
    parked: tuple[Draft, ...] = ()
    aside: Place | None = None
    sent_stamp: int | None = None
    sent_code: str | None = None
    sent_at: datetime | None = None
    lookups: tuple[datetime, ...] = ()
    tries: tuple[datetime, ...] = ()
    coming: str | None = None
    taking: str | None = None
    contact: str | None = None
    filling: Filling | None = None
    awaits_opening: bool = False
    entered: str | None = None


@dataclass(frozen=True, slots=True)
class Lost:
    """A stored state that cannot be read any more, and the person's own text that could be saved from it."""

    kept: str | None = None


def dump(state: State) -> str:
    """The state as JSON."""
    return msgspec.json.encode(state).decode()


def load(text: str) -> State | Lost:
    """The state back from JSON; `Lost` when its version is unknown or it is damaged."""
    try:
        raw = msgspec.json.decode(text)
    except msgspec.DecodeError:
        return Lost()
    if not isinstance(raw, dict) or raw.get("version") != STATE_VERSION:
        return Lost(_kept(raw))
    try:
        return msgspec.convert(raw, State)
    except msgspec.ValidationError:
        return Lost(_kept(raw))


def _kept(raw: object) -> str | None:
    draft = raw.get("draft") if isinstance(raw, dict) else None
    if not isinstance(draft, dict):
        return None
    texts = (draft.get("description"), draft.get("earlier"))
    return next((text for text in texts if isinstance(text, str) and text), None)
