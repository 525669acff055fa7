"""Texts reduced to what a person meant to type: no case, no accents, no punctuation."""

import re
import unicodedata

_NOT_WORD = re.compile(r"[^0-9a-z]+")


def fold(text: str) -> str:
    """The text in lower case without accents (đ is d), its words parted by one space.

    >>> fold("  Quận HOÀN KIẾM, Hà Nội ")
    'quan hoan kiem ha noi'
    """
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    letters = "".join(character for character in bare if not unicodedata.combining(character))
    return _NOT_WORD.sub(" ", letters).strip()


def fold_key(text: str) -> str:
    """`fold` without its spaces: the form in which names, aliases and codes are compared.

    >>> fold_key("TP. Hồ Chí Minh")
    'tphochiminh'
    """
    return fold(text).replace(" ", "")
