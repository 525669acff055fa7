"""Answers for a dossier, read as people type them (appendix 1, script.md §18)."""

import re
from collections.abc import Callable, Mapping

from programme.description import clean, count
from programme.dossier import NO, NONE, YES, Item
from programme.edition import Edition
from programme.errors import AnswerTooLong, AnswerUnreadable
from programme.folding import fold
from programme.money import MoneyProblem, read_money
from programme.person import NAME_MAX, NameProblem, read_name
from programme.phone import Number, OldPrefix, read_phone

LONGEST: Mapping[Item, int] = {
    Item.FULL_NAME: NAME_MAX,
    Item.TITLE: 200,
    Item.POSITION: 100,
    Item.WORKPLACE: 200,
    Item.APPLIED_TIME: 100,
    Item.EFFECT: 1000,
    Item.SCOPE: 500,
    Item.AWARDS: 500,
}
"""The longest answer to an item, in characters as a person counts; a summary may be as long as a description.

Appendix 1, but for the effect and the scope, for which it has no number: decided here, so that a row of the
table stays on a page.
"""

YOUNGEST, OLDEST = 15, 80
"""The ages, in years reached in the programme's year, between which a birth year is believed."""

_PARAGRAPHS = frozenset({Item.SUMMARY, Item.EFFECT, Item.SCOPE, Item.AWARDS})
_YEAR = re.compile(r"(?<![0-9])[0-9]{4}(?![0-9])")
_BIRTH_MAX = 40  # characters of an answer that can be only a birth year
_MONTHS = 12
_MONTH_YEAR = re.compile(r"(?:tu )?(?:thang )?(?P<month>[0-9]{1,2})(?: nam)? [0-9]{4}")
_YEAR_MONTH = re.compile(r"[0-9]{4} (?P<month>[0-9]{1,2})")
_ANSWER_MAX = 20_000  # characters typed; cleaning takes time in proportion

_YES = frozenset({"yes", "y", "co", "c", "dong y", "toi dong y", "ok"})
_NO = frozenset({"no", "n", "khong", "k", "ko", "khong dong y", "toi khong dong y"})
_NOTHING = frozenset({"none", "khong", "k", "ko", "khong co", "chua co", "no", "0"})
_NO_VALUE = _NOTHING | {
    "khong tinh duoc",
    "khong tinh duoc bang tien",
    "khong quy ra tien",
    "khong quy duoc ra tien",
    "cannot be valued",
}


def read_answer(item: Item, text: str, edition: Edition) -> str:
    """The answer as it is kept.

    Raises:
        AnswerTooLong: more characters than the item may have.
        AnswerUnreadable: it is empty or not of the item's kind.
    """
    cleaned = clean(text[:_ANSWER_MAX]).text
    if not any(character.isalnum() for character in cleaned):
        raise AnswerUnreadable(item=item, problem="empty")
    reader = _READERS.get(item)
    if reader is not None:
        return reader(cleaned, edition)
    return _within(item, cleaned if item in _PARAGRAPHS else " ".join(cleaned.split()), edition)


def longest(item: Item, edition: Edition) -> int:
    """The longest answer to an item in words."""
    return edition.description_max if item is Item.SUMMARY else LONGEST[item]


def _within(item: Item, text: str, edition: Edition) -> str:
    characters, maximum = count(text), longest(item, edition)
    if characters > maximum:
        raise AnswerTooLong(item=item, characters=str(characters), maximum=str(maximum))
    return text


def _full_name(text: str, edition: Edition) -> str:  # noqa: ARG001 - part of the shape that every reader has
    name = read_name(text)
    if isinstance(name, NameProblem):
        raise AnswerUnreadable(item=Item.FULL_NAME, problem="full_name")
    return name


def _birth_year(text: str, edition: Edition) -> str:
    """The one number of four digits: “1988”, “sinh năm 1988”, “12/3/1988”."""
    years = _YEAR.findall(text) if len(text) <= _BIRTH_MAX else []
    if len(years) != 1:
        raise AnswerUnreadable(item=Item.BIRTH_YEAR, problem="birth_year")
    if not YOUNGEST <= edition.year - int(years[0]) <= OLDEST:
        raise AnswerUnreadable(item=Item.BIRTH_YEAR, problem="birth_year_age")
    return str(years[0])


def _phone(text: str, edition: Edition) -> str:  # noqa: ARG001 - part of the shape that every reader has
    reading = read_phone(text)
    if not isinstance(reading, Number | OldPrefix):
        raise AnswerUnreadable(item=Item.CONTACT_PHONE, problem="contact_phone")
    return reading.e164


def _applied_time(text: str, edition: Edition) -> str:
    """A time in anybody's words; what is only a month and a year must be one."""
    line = " ".join(text.split())
    found = _MONTH_YEAR.fullmatch(fold(line)) or _YEAR_MONTH.fullmatch(fold(line))
    if found is not None and not 1 <= int(found["month"]) <= _MONTHS:
        raise AnswerUnreadable(item=Item.APPLIED_TIME, problem="applied_time")
    return _within(Item.APPLIED_TIME, line, edition)


def _value(text: str, edition: Edition) -> str:  # noqa: ARG001 - part of the shape that every reader has
    if fold(text) in _NO_VALUE:
        return NONE
    amount = read_money(text)
    if isinstance(amount, MoneyProblem):
        raise AnswerUnreadable(item=Item.VALUE, problem=amount)
    return str(amount)


def _awards(text: str, edition: Edition) -> str:
    return NONE if fold(text) in _NOTHING else _within(Item.AWARDS, text, edition)


def _publish_consent(text: str, edition: Edition) -> str:  # noqa: ARG001 - part of the shape that every reader has
    word = fold(text)
    if word in _YES:
        return YES
    if word in _NO:
        return NO
    raise AnswerUnreadable(item=Item.PUBLISH_CONSENT, problem="publish_consent")


_READERS: Mapping[Item, Callable[[str, Edition], str]] = {
    Item.FULL_NAME: _full_name,
    Item.BIRTH_YEAR: _birth_year,
    Item.CONTACT_PHONE: _phone,
    Item.APPLIED_TIME: _applied_time,
    Item.VALUE: _value,
    Item.AWARDS: _awards,
    Item.PUBLISH_CONSENT: _publish_consent,
}
