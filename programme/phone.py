"""Vietnamese telephone numbers: read as people type them, kept as E.164, shown in groups (R31)."""

import unicodedata
from dataclasses import dataclass

import regex

_COUNTRY = "84"
_MOBILE_DIGITS = 10
_LANDLINE_DIGITS = 11
_OLD_MOBILE_DIGITS = 11
_MOBILE_STARTS = ("03", "05", "07", "08", "09")
_LANDLINE_START = "02"
_SHORT_AREA_CODES = ("024", "028")

# A number without its "+" is looked up abroad only from this length on: shorter ones are slips of the finger.
_FOREIGN_DIGITS = 10

# The renumbering of September 2018 (script.md): 11 digits became 10.
_NEW_PREFIXES = {
    "0162": "032",
    "0163": "033",
    "0164": "034",
    "0165": "035",
    "0166": "036",
    "0167": "037",
    "0168": "038",
    "0169": "039",
    "0120": "070",
    "0121": "079",
    "0122": "077",
    "0126": "076",
    "0128": "078",
    "0123": "083",
    "0124": "084",
    "0125": "085",
    "0127": "081",
    "0129": "082",
    "0186": "056",
    "0188": "058",
    "0199": "059",
}

# A message longer than this is not a number with a few words around it.
_MESSAGE_MAX = 300

_INVISIBLE = regex.compile(r"[\p{Cc}\p{Default_Ignorable_Code_Point}--\s]", flags=regex.V1)
_WRITTEN_NUMBER = regex.compile(r"(?:\+ ?|\(\+)?[0-9](?:[ \t.\-‐‑‒–—_()·]*+[0-9])*+")
_NOT_DIGIT = regex.compile(r"[^0-9]")


@dataclass(frozen=True, slots=True)
class Number:
    """A Vietnamese number that can be used, as +84 and its digits."""

    e164: str


@dataclass(frozen=True, slots=True)
class OldPrefix:
    """An 11-digit mobile number of before 2018; `old` and `new` are grouped, `e164` is the new one."""

    old: str
    new: str
    e164: str


@dataclass(frozen=True, slots=True)
class WrongLength:
    """A number that begins like a Vietnamese one but has too few or too many digits."""

    digits: int
    need: int


@dataclass(frozen=True, slots=True)
class Foreign:
    """A number of another country."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A text in which no telephone number is recognised."""


Reading = Number | OldPrefix | WrongLength | Foreign | Unreadable


def read_phone(text: str) -> Reading:
    """The telephone number in a message, or what keeps it from being one (R31).

    Spaces, dots, dashes and brackets within the number and words around it do not matter. Of several numbers
    the first usable one counts; if none is usable the longest is judged.

    >>> read_phone("sđt: 0900.000.001")
    Number(e164='+84900000001')
    """
    if len(text) > _MESSAGE_MAX:
        return Unreadable()
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    written = [match[0] for match in _WRITTEN_NUMBER.finditer(_with_plain_digits(plain))]
    readings = [_read_written(number) for number in written]
    for reading in readings:
        if isinstance(reading, Number | OldPrefix):
            return reading
    if not readings:
        return Unreadable()
    longest = max(range(len(written)), key=lambda index: len(_NOT_DIGIT.sub("", written[index])))
    return readings[longest]


def national(e164: str) -> str:
    """A stored number as it is dialled at home, grouped: 0900 000 001, 024 3000 0001; others unchanged."""
    if not e164.startswith(f"+{_COUNTRY}"):
        return e164
    return _grouped("0" + e164[1 + len(_COUNTRY) :])


def masked(e164: str) -> str:
    """A stored number with only its first two and last three digits: 09xx xxx 001."""
    shown = national(e164)
    places = [index for index, character in enumerate(shown) if character.isdigit()]
    hidden = set(places[2:-3])
    return "".join("x" if index in hidden else character for index, character in enumerate(shown))


def _with_plain_digits(text: str) -> str:
    return "".join(str(unicodedata.decimal(character, character)) for character in text)


def _read_written(written: str) -> Reading:
    digits = _NOT_DIGIT.sub("", written)
    if digits.startswith("00" + _COUNTRY):
        return _read_national(_home(digits[4:]))
    if digits.startswith("0"):
        return Foreign() if digits.startswith("00") and _exists_abroad(digits[2:]) else _read_national(digits)
    if digits.startswith(_COUNTRY):
        return _read_national(_home(digits[2:]))
    if "+" in written or (len(digits) >= _FOREIGN_DIGITS and _exists_abroad(digits)):
        return Foreign()
    return Unreadable()


def _home(digits: str) -> str:
    # "+84 (0)900…": the zero is written although the country code replaces it.
    return digits if digits.startswith("0") else "0" + digits


def _read_national(digits: str) -> Reading:
    """The reading of digits that begin with the 0 of a call at home."""
    renumbered = _NEW_PREFIXES.get(digits[:4])
    if renumbered is not None:
        return _read_old_mobile(digits, renumbered + digits[4:])
    if digits.startswith(_MOBILE_STARTS):
        need = _MOBILE_DIGITS
    elif digits.startswith(_LANDLINE_START):
        need = _LANDLINE_DIGITS
    else:
        return Unreadable()
    if len(digits) != need:
        return WrongLength(digits=len(digits), need=need)
    return Number(_e164(digits))


def _read_old_mobile(old: str, new: str) -> Reading:
    if len(old) != _OLD_MOBILE_DIGITS:
        return WrongLength(digits=len(old), need=_OLD_MOBILE_DIGITS)
    return OldPrefix(old=_grouped(old), new=_grouped(new), e164=_e164(new))


def _e164(digits: str) -> str:
    return f"+{_COUNTRY}{digits[1:]}"


def _exists_abroad(digits: str) -> bool:
    # Its tables take longer to load than most commands of officers, which read no numbers, take to answer.
    import phonenumbers  # noqa: PLC0415 - see above

    try:
        number = phonenumbers.parse(f"+{digits}")
    except phonenumbers.NumberParseException:
        return False
    return number.country_code != int(_COUNTRY) and phonenumbers.is_valid_number(number)


def _grouped(digits: str) -> str:
    """National digits as people write them: 4-3-3 for mobiles (R31), the area code first for landlines."""
    if digits.startswith(_SHORT_AREA_CODES):
        cuts = (3, 7)
    elif digits.startswith(_LANDLINE_START):
        cuts = (4, 8)
    else:
        cuts = (4, 7)
    return " ".join(filter(None, (digits[: cuts[0]], digits[cuts[0] : cuts[1]], digits[cuts[1] :])))
