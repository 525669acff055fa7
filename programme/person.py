"""A worker's full name: read as typed, shown tidily, folded into the key of a person."""

import unicodedata
from enum import StrEnum

import regex

from programme.folding import fold

NAME_MAX = 80
"""The longest full name, in characters of NFC (appendix 1)."""

# Far past any name: such a text is an initiative pasted one step too early.
_INITIATIVE_LENGTH = 2 * NAME_MAX
_INITIATIVE_WORDS = 11
_SENTENCE_WORDS = 4

# Longer input is never normalised: Unicode sorts a run of accents in quadratic time.
_UNREAD_LENGTH = 2_000

_INVISIBLE = regex.compile(r"[\p{Cc}\p{Default_Ignorable_Code_Point}--\s]", flags=regex.V1)
_APOSTROPHES = regex.compile(r"[’‘ʼʹ`´′]")
_HYPHENS = regex.compile(r"[‐‑‒–—−]")
_LETTERS = regex.compile(r"\p{L}[\p{L}\p{M}]*+")
_NAME = regex.compile(r"\p{L}[\p{L}\p{M}]*+(?:[ '\-]\p{L}[\p{L}\p{M}]*+)*+")
# “Tôi tên là …”, “Họ và tên: …”: what people write before their name.
_LEAD_IN = regex.compile(
    r"^(?:(?:tôi|toi|em|mình)(?: (?:tên|ten))? (?:là|la)(?: ?: ?| )"
    r"|(?:(?:họ|ho)(?: (?:và|va|&))? )?(?:tên|ten)(?: (?:tôi|toi|em|mình))?(?: (?:là|la)(?: ?: ?| )| ?: ?))",
    flags=regex.IGNORECASE,
)
_SENTENCE_END = regex.compile(r"[.!?…;\n]+(?:\s|$)")
# Answers to other questions, sent twice over a slow line or one question too late: all would pass for names.
_ANSWERS = frozenset(
    phrase
    for answer in (
        "đồng ý",
        "đồng ý rồi",
        "đồng ý nhé",
        "đồng ý ạ",
        "đồng ý đi",
        "tôi đồng ý",
        "không đồng ý",
        "xem chi tiết",
        "đúng rồi",
        "đúng vậy",
        "vâng ạ",
        "dạ vâng",
        "dạ đúng",
        "không biết",
        "không có",
        "không rõ",
        "k biết",
        "ko biết",
        "k có",
        "ko có",
        "cảm ơn",
        "cám ơn",
        "sáng kiến",
        "xem mẫu",
        "xem bài mẫu",
        "bài mẫu",
        "i agree",
        "i do not agree",
    )
    for phrase in (answer, fold(answer))
)
_OTHER_SCRIPT = regex.compile(r"[\p{L}--\p{Latin}]", flags=regex.V1)


class NameProblem(StrEnum):
    """Why a text is not taken as a full name; each value ends the key of its text (`name.…`)."""

    ONE_WORD = "one_word"
    BAD_CHARS = "bad_chars"
    TOO_LONG = "too_long"
    NOT_A_NAME = "not_a_name"
    ANSWER = "answer"


def read_name(text: str) -> str | NameProblem:
    """The full name a person typed, in NFC and tidied, or why it is none (R30, appendix 1).

    ALL CAPS and all lower case become title case; a name in mixed case stays as it was typed.

    >>> read_name("  NGUYỄN   VĂN A ")
    'Nguyễn Văn A'
    """
    if len(text) > _UNREAD_LENGTH or _is_initiative(text):
        return NameProblem.NOT_A_NAME
    name = _tidied(text)
    if len(name) > _INITIATIVE_LENGTH:
        return NameProblem.NOT_A_NAME
    if not name:
        return NameProblem.ONE_WORD
    if name.casefold() in _ANSWERS:
        return NameProblem.ANSWER
    if not _NAME.fullmatch(name):
        return NameProblem.BAD_CHARS
    if " " not in name:
        return NameProblem.ONE_WORD
    name = _title_cased(name)
    return name if len(name) <= NAME_MAX else NameProblem.TOO_LONG


def given_name(full_name: str) -> str:
    """The last word of a full name, by which a person is addressed (Nguyễn Văn Hùng → Hùng)."""
    return full_name.rpartition(" ")[2]


def folded_name(full_name: str) -> str:
    """The half of a person's key that the name gives: without case and accents.

    A name in another script keeps its letters: folding would leave nothing to tell people apart.
    """
    if _OTHER_SCRIPT.search(full_name):
        return unicodedata.normalize("NFC", " ".join(full_name.split())).casefold()
    return fold(full_name)


def is_plausible_profile_name(text: str) -> str | None:
    """The tidied name of a chat profile if it may be offered as a full name (`name.from_profile`)."""
    name = read_name(text)
    return None if isinstance(name, NameProblem) else name


def _is_initiative(text: str) -> bool:
    """Whether a text is plainly a description: many words or several whole sentences."""
    if len(text.split()) >= _INITIATIVE_WORDS:
        return True
    sentences = [part for part in _SENTENCE_END.split(text) if len(part.split()) >= _SENTENCE_WORDS]
    return len(sentences) > 1


def _tidied(text: str) -> str:
    # NFKC rather than NFC: profiles are decorated with “bold” letters that are letters of mathematics. Its
    # result is in NFC as well. Apostrophes come first: NFKC turns the acute accent into a space and a mark.
    plain = _APOSTROPHES.sub("'", _INVISIBLE.sub("", text))
    plain = _HYPHENS.sub("-", unicodedata.normalize("NFKC", plain))
    plain = " ".join(plain.split())
    return _LEAD_IN.sub("", plain).strip(" .,;!")


def _title_cased(name: str) -> str:
    if not (name.isupper() or name.islower()):
        return name
    cased = _LETTERS.sub(lambda word: word[0][:1].title() + word[0][1:].lower(), name)
    return unicodedata.normalize("NFC", cased)
