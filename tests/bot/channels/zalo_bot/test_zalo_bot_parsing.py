"""Zalo Bot's updates, in both shapes and with whatever is missing (reference/zalo.md §1.3)."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.updates import Happened, Ignored, Unusable
from bot.channels.zalo_bot.parsing import parse
from conversations.events import Media, SentMedia, Typed, WroteInGroup

RECEIVED = datetime(2021, 4, 1, tzinfo=UTC)
LINK = "https://zalo.me/7001"
MESSAGE: dict[str, object] = {
    "message_id": "2d758cb5e222177a4e35",
    "date": 1618938000123,
    "from": {"id": "6ede", "display_name": "Nguyễn Văn A", "is_bot": False},
    "chat": {"id": "6ede", "chat_type": "PRIVATE"},
}


def update(name: str, **fields: object) -> dict[str, object]:
    return {"event_name": name, "message": MESSAGE | fields}


def read(body: object) -> object:
    return parse(json.dumps(body), "7001", LINK, RECEIVED)


PICTURE = "message.image.received"
IN_GROUP = {"id": "zgr-1", "chat_type": "GROUP"}


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_text_in_both_shapes(*, wrapped: bool) -> None:
    text = update("message.text.received", text="P01-002")
    parsed = read({"ok": True, "result": text} if wrapped else text)
    assert isinstance(parsed, Happened)
    incoming = parsed.incoming
    assert incoming.event == Typed("P01-002")
    assert (incoming.address.account, incoming.address.chat) == ("7001", "6ede")
    assert incoming.event_id == "2d758cb5e222177a4e35"
    assert incoming.sent_at == datetime(2021, 4, 20, 17, 0, 0, 123000, tzinfo=UTC)
    assert incoming.profile_name == "Nguyễn Văn A"


@pytest.mark.parametrize(
    ("body", "event"),
    [
        (update(PICTURE, photo="https://x.vn/1.jpg"), SentMedia(Media.PHOTO)),
        (update(PICTURE, photo_url="u", caption="ảnh máy"), SentMedia(Media.PHOTO, "ảnh máy")),
        (update("message.sticker.received", sticker="s", url="u"), SentMedia(Media.STICKER)),
        (update("message.voice.received", voice_url="u"), SentMedia(Media.VOICE)),
        (update("message.unsupported.received"), SentMedia(Media.OTHER)),
        (update("message.text.received", text="@bot chào", chat=IN_GROUP), WroteInGroup(LINK)),
    ],
)
def test_what_people_send(body: object, event: object) -> None:
    parsed = read(body)
    assert isinstance(parsed, Happened)
    assert parsed.incoming.event == event
    assert parsed.incoming.sent_at is None


@pytest.mark.parametrize(
    "body",
    [
        {"event_name": "message.unsupported.received"},
        {"event_name": "message.text.received", "message": None},
        update("message.text.received", text="x", **{"from": {"id": "7001", "is_bot": True}}),
        update("message.reaction.received"),
        update("message.text.received"),
    ],
)
def test_what_nobody_waits_for_an_answer_to(body: object) -> None:
    assert read(body) == Ignored()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (update("message.future.received"), "unknown kind"),
        (update("message.text.received", text="x", message_id=""), "no message_id"),
        ({"hello": 1}, "ValidationError"),
        ([], "ValidationError"),
        ("text", "ValidationError"),
    ],
)
def test_what_we_do_not_understand_is_kept_for_an_operator(body: object, reason: str) -> None:
    assert read(body) == Unusable(reason)


def test_a_group_without_a_link_to_lead_to_is_left_alone() -> None:
    body = update("message.text.received", text="x", chat=IN_GROUP)
    assert parse(json.dumps(body), "7001", None, RECEIVED) == Ignored()


@given(st.text() | st.binary().map(lambda raw: raw.decode(errors="replace")))
def test_nothing_raises(raw: str) -> None:
    assert isinstance(parse(raw, "7001", LINK, RECEIVED), Unusable | Ignored)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(["message_id", "date", "from", "chat", "text", "caption"]), JSON))
def test_no_odd_field_raises(fields: dict[str, object]) -> None:
    for name in ("message.text.received", "message.image.received"):
        parsed = read(update(name, **fields))
        assert isinstance(parsed, Happened | Unusable | Ignored)
