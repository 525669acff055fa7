"""How a client cuts a long paste."""

TEXT_UNITS = 4096


def parts(text: str, at: int = TEXT_UNITS) -> list[str]:
    """The text in parts of at most `at` UTF-16 units that join to it without a separator.

    The cut moves back a little where a part would begin or end with a space: the server would trim it.
    """
    rest, found = text.strip(), []
    while rest:
        cut = _cut(rest, at)
        found.append(rest[:cut])
        rest = rest[cut:]
    return found


def _cut(text: str, at: int) -> int:
    """The length of the first part in characters."""
    cut = count = 0
    for character in text:
        count += 1 + (ord(character) > 0xFFFF)
        if count > at:
            break
        cut += 1
    if cut == len(text):
        return cut
    tight = cut
    while tight > 1 and (text[tight - 1].isspace() or text[tight].isspace()):
        tight -= 1
    # A run of spaces longer than a part cannot be saved: the server trims it, as the real one does.
    return tight if tight > 1 else cut
