"""Long texts in pieces that fit a channel."""

import regex

_GRAPHEME = regex.compile(r"\X")
_SEPARATORS = ("\n\n", "\n", " ")


def length(text: str) -> int:
    """The length in UTF-16 units, the way Telegram and phones count; never less than that in characters."""
    return len(text.encode("utf-16-le")) // 2


def split(text: str, limit: int) -> tuple[str, ...]:
    """The text in pieces of at most `limit` units, cut at a blank line, else a line, else a space.

    A cut in the first half of a piece is taken only when there is no better one; a single word that is longer
    than a piece is cut between two characters as people see them.
    """
    pieces: list[str] = []
    while length(text) > limit:
        head = _fitting(text, limit)
        cut = _cut(text, head)
        pieces.append(text[:cut].rstrip())
        text = text[cut:].lstrip()
    return tuple(piece for piece in (*pieces, text) if piece)


def _fitting(text: str, limit: int) -> int:
    """How many characters from the start fit."""
    head = min(limit, len(text))
    while (excess := length(text[:head]) - limit) > 0:
        head -= (excess + 1) // 2  # a character has one unit or two
    return head


def _cut(text: str, head: int) -> int:
    """Where to cut: behind the last separator before `head`, in the second half if there is one."""
    for floor in (head // 2, 1):
        for separator in _SEPARATORS:
            # The separator itself may stand behind the last character that fits.
            at = text.rfind(separator, floor, head + len(separator))
            if at > 0 and text[:at].strip():
                return at
    return _between_graphemes(text, head)


def _between_graphemes(text: str, head: int) -> int:
    end = 0
    for grapheme in _GRAPHEME.finditer(text):
        if grapheme.end() > head:
            break
        end = grapheme.end()
    return end or head
