"""Vietnamese typed with Telex keys on a phone that left them as letters."""

import re

_DOUBLED = re.compile(r"(aa|ee|oo|dd)")
_WRITTEN = re.compile(r"[a-z]+")
_TONES = "sfrxj"


def without_telex(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without Telex marks: doubled letters once, no w, no tone letter after a vowel or the word.

    >>> without_telex(("haf", "nooij"))
    ('ha', 'noi')
    """
    return tuple(_plain(word) if _WRITTEN.fullmatch(word) else word for word in words)


def _plain(word: str) -> str:
    plain = _DOUBLED.sub(lambda found: found[0][0], word).replace("w", "")
    if len(plain) > 2 and plain[-1] in _TONES:  # noqa: PLR2004 - "as" alone is no word with a tone
        plain = plain[:-1]
    return plain or word
