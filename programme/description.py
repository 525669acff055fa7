"""The description of an initiative: cleaned of what Word leaves, counted as a person counts (R40–R43).

Every function but `clean` itself speaks of the cleaned text. All take time in proportion to its length:
anybody can paste a megabyte, Unicode normalisation sorts a run of accents in quadratic time, and `regex`
looks back over a whole run of flags at each of them, so both are kept from long runs.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import regex

LINE_EXCERPT = 60
"""How many characters stand for a description where an entry has one line."""

# Letters and signs that are one character each and need no cleaning; typed Vietnamese has no others.
_SIMPLE = r"\n\x20-\x7e\xa1-\xac\xae-\xb6\xb8-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e"
_NOT_SIMPLE = re.compile(rf"[^{_SIMPLE}]")
_UNTIDY = ("  ", " \n", "\n ", "\n\n\n")

# Vietnamese needs two accents on a letter, emoji three marks; the rest is mischief ("Zalgo").
_MARKS_MAX = 8
_MARKS_RUN = regex.compile(rf"(\p{{M}}{{{_MARKS_MAX}}})\p{{M}}++")

_LINE_END = regex.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")

# Characters nobody sees: control, zero-width, soft hyphen, direction overrides, lone surrogates.
# Those inside an emoji sequence make the emoji, so such sequences are matched first and kept.
_PICTOGRAPH = (
    r"\p{Extended_Pictographic}\p{Emoji_Modifier}?[\ufe0e\ufe0f]?(?:[\U000e0020-\U000e007e]{1,8}\U000e007f)?"
)
_INVISIBLE = regex.compile(
    r"((?=\p{Extended_Pictographic}\p{Emoji_Modifier}?[\ufe0e\ufe0f\u200d\U000e0020-\U000e007e])"
    rf"{_PICTOGRAPH}(?:\u200d{_PICTOGRAPH})*+|[0-9#*]\ufe0f\u20e3)"
    r"|[\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\p{Cc}\p{Cf}\p{Cs}\ufffc--[\n\t]]",
    flags=regex.V1,
)

# Bullets of Word's symbol fonts: private-use characters, or the Latin letters that they become as plain text
# ("·<tab>", "o<tab>", "§<several spaces>").
_BULLET = regex.compile(r"(?m)^([^\S\n]*)(?:[\uf000-\uf0ff](?=[^\S\n])|[·§ØüvoqðàèÞ](?=\t|[^\S\n]{2,}))")
_PRIVATE = regex.compile(r"\p{Co}")
# What the symbol fonts mean in a sentence: losing ≥ or ± would change the result that is reported.
_SYMBOL_FONT = {
    "\uf0a3": "≤",
    "\uf0b0": "°",
    "\uf0b1": "±",
    "\uf0b3": "≥",
    "\uf0b4": "×",
    "\uf0b8": "÷",
    "\uf0b9": "≠",
    "\uf06d": "µ",
    "\uf057": "Ω",
    "\uf046": "Φ",
    "\uf044": "∆",
    "\uf0df": "←",
    "\uf0e0": "→",
}

_SPACES = regex.compile(r"[^\S\n]+")
_AROUND_LINE_END = regex.compile(r" ?\n ?")
_BLANK_LINES = regex.compile(r"\n{3,}")

# Those letters by the run; then flags, two letters each; then whatever Unicode says.
_CLUSTERS = regex.compile(
    rf"(?P<simple>[{_SIMPLE}]+(?=[{_SIMPLE}]|\Z))"
    r"|\p{Regional_Indicator}{2}[\p{Grapheme_Cluster_Break=Extend}\p{Grapheme_Cluster_Break=SpacingMark}\u200d]*+"
    r"|\X"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cleaned:
    """A cleaned text; `changed` when more than line ends and outer blanks went and it is worth telling."""

    text: str
    changed: bool


def clean(text: str) -> Cleaned:
    """The text in NFC without the artefacts of a Word paste; paragraphs, smart quotes and emoji stay (R41).

    Cleaning a cleaned text changes nothing.
    """
    if _is_clean(text):
        return Cleaned(text=text, changed=False)
    plain = _LINE_END.sub("\n", text).strip()
    capped = _MARKS_RUN.sub(r"\1", plain)
    cleaned = _without_blanks(_composed(_without_symbols(_without_invisible(plain))))
    return Cleaned(text=cleaned, changed=capped != plain or cleaned != unicodedata.normalize("NFC", plain))


def count(text: str) -> int:
    """How many characters a person counts: grapheme clusters of the cleaned text (R40)."""
    return sum(length for _, length in _clusters(clean(text).text))


def cut(text: str, maximum: int) -> str:
    """The first `maximum` characters, without blanks at the end."""
    return _split(clean(text).text, maximum)[0].rstrip()


def over_from(text: str, maximum: int, width: int = 30) -> str:
    """The beginning of what exceeds `maximum`, on one line of at most `width` characters; else empty."""
    return excerpt(_split(clean(text).text, maximum)[1], width)


def excerpt(text: str, width: int) -> str:
    """The beginning of a text on one line of at most `width` characters, in whole words if it can."""
    line = " ".join(clean(text).text.split())
    head, tail = _split(line, width)
    if tail and not tail.startswith(" "):
        whole, blank, _ = head.rpartition(" ")
        head = whole if blank else head
    return head.rstrip()


def _is_clean(text: str) -> bool:
    """Whether a text surely needs no cleaning: the quick answer for what people type, message by message."""
    if _NOT_SIMPLE.search(text) or text != text.strip():
        return False
    return not any(blanks in text for blanks in _UNTIDY)


def _without_invisible(text: str) -> str:
    return _INVISIBLE.sub(lambda match: match[1] or "", text)


def _composed(text: str) -> str:
    # Capped before and after: some accents become two in NFC.
    return _MARKS_RUN.sub(r"\1", unicodedata.normalize("NFC", _MARKS_RUN.sub(r"\1", text)))


def _without_symbols(text: str) -> str:
    return _PRIVATE.sub(lambda match: _SYMBOL_FONT.get(match[0], ""), _BULLET.sub(r"\1-", text))


def _without_blanks(text: str) -> str:
    return _BLANK_LINES.sub("\n\n", _AROUND_LINE_END.sub("\n", _SPACES.sub(" ", text))).strip()


def _clusters(text: str) -> Iterator[tuple[int, int]]:
    """Where each run of clusters begins and how many it has; only runs of one-letter ones have several."""
    for match in _CLUSTERS.finditer(text):
        yield match.start(), len(match[0]) if match["simple"] else 1


def _split(text: str, maximum: int) -> tuple[str, str]:
    """The first `maximum` clusters and the rest."""
    left = maximum
    for start, length in _clusters(text):
        if left < length or left <= 0:
            place = start + max(left, 0)
            return text[:place], text[place:]
        left -= length
    return text, ""
