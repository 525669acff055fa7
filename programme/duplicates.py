"""Recognising an initiative that was already sent."""

import unicodedata
from hashlib import sha256

import regex

from programme.description import clean
from programme.folding import fold_key

_OTHER_SCRIPT = regex.compile(r"[\p{L}--\p{Latin}]", flags=regex.V1)


def text_hash(description: str) -> str:
    """The SHA-256, in hex, of a description without its case, accents, punctuation and spaces."""
    text = clean(description).text
    key = fold_key(text)
    if not key or _OTHER_SCRIPT.search(text):
        # Folding knows Latin letters only; what it would lose must still tell two texts apart.
        key = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return sha256(key.encode()).hexdigest()
