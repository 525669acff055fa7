"""Choices: how they are numbered, and what a typed answer means among them."""

import unicodedata
from collections.abc import Sequence

from conversations.dialogue import Facts, Offered, Option, Question, Reply, State
from programme.folding import fold

LIST_KEYS = frozenset({"unit.more"})
"""Texts whose choices are pages of a list: there `back` is number 0 (script, Rendering)."""

_NUMBER_WORDS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}
_POLITE = (" a", " nhe", " em", " anh", " chi", " roi", " roi a")
_YES = ("co", "dung", "vang", "da", "da vang", "u", "uh", "ok", "oke", "yes", "y", "phai", "dong y")
_NO = ("khong", "ko", "k", "no", "n", "khong phai", "khong dung", "sai", "khong co", "chua co")
_MEANS_YES = frozenset({*_YES, *(word + end for word in _YES for end in _POLITE)})
_MEANS_NO = frozenset({*_NO, *(word + end for word in _NO for end in _POLITE)})
_PREFIX_MIN = 3
_LABEL_MAX = 60


def numbered(key: str, options: Sequence[Option]) -> tuple[tuple[int, Option], ...]:
    """The options with the numbers by which they are answered: from 1, and 0 for `back` in a list."""
    numbers: list[tuple[int, Option]] = []
    for option in options:
        zero = option.id == "back" and key in LIST_KEYS
        used = sum(1 for number, _ in numbers if number)
        numbers.append((0 if zero else used + 1, option))
    return tuple(numbers)


def label_of(reply: Reply, option: Option, facts: Facts) -> str:
    """What the choice is called, in this chat's language."""
    return option.label or facts.label(reply.key, option.id, **reply.arguments)


def offered(reply: Reply, facts: Facts) -> tuple[Offered, ...]:
    """The choices of a reply as the state remembers them."""
    return tuple(
        Offered(number=number, id=option.id, label=fold(label_of(reply, option, facts)))
        for number, option in numbered(reply.key, reply.options)
    )


def read_number(text: str) -> int | None:
    """A whole message that is a number of at most two digits, in any of the ways people write one.

    >>> [read_number(text) for text in ("1", "2.", "3)", "số 4", "một", "①", "12", "123", "1 cái")]
    [1, 2, 3, 4, 1, 1, 12, None, None]
    """
    if len(text) > _LABEL_MAX:
        return None
    plain = unicodedata.normalize("NFKC", text).strip().rstrip(".)").strip()
    words = fold(plain)
    words = words.removeprefix("so ").strip()
    if words in _NUMBER_WORDS:
        return _NUMBER_WORDS[words]
    is_number = words.isdecimal() and words.isascii() and len(words) <= 2  # noqa: PLR2004 - the script's own number
    return int(words) if is_number and plain[:1] not in "-+" else None


def by_number(number: int, state: State) -> str | None:
    """The choice with this number; 0 also means `back` wherever that is offered."""
    for choice in state.offered:
        if choice.number == number or (number == 0 and choice.id == "back"):
            return choice.id
    return None


def by_label(text: str, state: State, question: Question) -> str | None:
    """The choice that this text names: its label, at closed questions also its beginning, yes or no."""
    words = fold(text) if len(text) <= _LABEL_MAX else ""
    if not words:
        return None
    exact = [choice.id for choice in state.offered if choice.label == words]
    if len(exact) == 1:
        return exact[0]
    meant = _yes_or_no(words, state)
    if meant is not None or not question.closed:
        return meant
    begun = [choice.id for choice in state.offered if choice.label.startswith(words)]
    return begun[0] if len(begun) == 1 and len(words) >= _PREFIX_MIN else None


def means_yes(text: str) -> bool:
    """Whether a whole message is a yes, in one of the ways people type it."""
    return len(text) <= _LABEL_MAX and fold(text) in _MEANS_YES


def means_no(text: str) -> bool:
    """Whether a whole message is a no, in one of the ways people type it."""
    return len(text) <= _LABEL_MAX and fold(text) in _MEANS_NO


def _yes_or_no(words: str, state: State) -> str | None:
    ids = {choice.id for choice in state.offered}
    # Consent and erasure must be said in clear words (R99): there only the label counts, never an "ok".
    if state.at in {"consent", "data_delete", "dossier_publish_consent"}:
        return None
    if words in _MEANS_YES and "yes" in ids:
        return "yes"
    return "no" if words in _MEANS_NO and "no" in ids else None
