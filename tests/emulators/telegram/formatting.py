"""Texts with `parse_mode`: what the person reads, and the entities."""

import re

from tests.emulators.telegram.wire import Json, RefusalError, bad_request, units

TAGS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "a": "text_link", "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
NAMED = {"&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"'}
PIECE = re.compile(
    r"<(?P<end>/?)(?P<tag>[a-z-]+)(?P<rest>[^<>]*)>|(?P<named>&(?:lt|gt|amp|quot);)|&#(?P<code>\d+);|<"
)
HREF = re.compile(r"""\s+href\s*=\s*["']?(?P<url>[^"'>]*)["']?""")


def formatted(text: str, parse_mode: str) -> tuple[str, list[Json]]:
    """The text as read and its entities; HTML and plain text only, any other mode is refused with 400."""
    if not parse_mode:
        return text.strip(), []
    if parse_mode.lower() != "html":
        raise bad_request("unsupported parse_mode (this emulator reads HTML and plain text)")
    return _html(text.strip())


def _html(text: str) -> tuple[str, list[Json]]:
    shown, at = "", 0
    entities: list[Json] = []
    still_open: list[tuple[str, int, Json]] = []
    for piece in PIECE.finditer(text):
        shown += text[at : piece.start()]
        at = piece.end()
        if piece["named"] or piece["code"]:
            shown += NAMED[piece["named"]] if piece["named"] else chr(int(piece["code"]))
        elif piece["tag"] is None or piece["tag"] not in TAGS:
            raise _unreadable(f"Unsupported start tag at byte offset {_byte(text, piece)}")
        elif not piece["end"]:
            still_open.append((piece["tag"], units(shown), _extra(piece)))
        elif not still_open or still_open[-1][0] != piece["tag"]:
            raise _unreadable(f"Unexpected end tag at byte offset {_byte(text, piece)}")
        else:
            tag, offset, extra = still_open.pop()
            entities.append({"type": TAGS[tag], "offset": offset, "length": units(shown) - offset, **extra})
    if still_open:
        raise _unreadable(f"Can't find end tag corresponding to start tag {still_open[-1][0]}")
    return (shown + text[at:]).rstrip(), entities


def _unreadable(reason: str) -> RefusalError:
    return bad_request(f"can't parse entities: {reason}")


def _extra(piece: re.Match[str]) -> Json:
    link = HREF.match(piece["rest"]) if piece["tag"] == "a" else None
    return {"url": link["url"]} if link else {}


def _byte(text: str, piece: re.Match[str]) -> int:
    return len(text[: piece.start()].encode())
