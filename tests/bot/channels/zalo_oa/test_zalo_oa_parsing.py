"""An Official Account's events (reference/zalo.md §2.1)."""

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.updates import Happened, Ignored, Reachability, Unusable
from bot.channels.zalo_oa.parsing import parse
from bot.messages import Address
from conversations.events import Chose, Media, SentMedia, SharedContact, Typed

APP = "430000000000000001"
RECEIVED = datetime(2021, 4, 1, tzinfo=UTC)
PERSON = "2512523625412515"


def event(name: str, **fields: object) -> dict[str, object]:
    return {
        "app_id": APP,
        "event_name": name,
        "timestamp": "1618938000123",
        "sender": {"id": PERSON},
        "recipient": {"id": "388613280878808645"},
        **fields,
    }


def said(name: str, **message: object) -> dict[str, object]:
    return event(name, message={"msg_id": "cb31dff1c39642cc1b83", **message})


def read(body: object) -> object:
    return parse(json.dumps(body), APP, RECEIVED)


@pytest.mark.parametrize(
    ("body", "happened"),
    [
        (said("user_send_text", text="P01-002"), Typed("P01-002")),
        (said("anonymous_send_text", text="xin chào"), Typed("xin chào")),
        (said("user_send_text", text="3:yes"), Chose("yes", 3)),
        (said("user_send_image"), SentMedia(Media.PHOTO)),
        (said("user_send_file"), SentMedia(Media.FILE)),
        (said("user_send_audio"), SentMedia(Media.VOICE)),
        (said("user_send_sticker"), SentMedia(Media.STICKER)),
        (said("user_send_location"), SentMedia(Media.LOCATION)),
        (event("user_submit_info", info={"phone": 84900000001}), SharedContact("84900000001", own=True)),
        (event("user_submit_info", info={"phone": "84900000001"}), SharedContact("84900000001", own=True)),
    ],
)
def test_what_people_do(body: object, happened: object) -> None:
    parsed = read(body)
    assert isinstance(parsed, Happened)
    assert parsed.incoming.event == happened
    assert parsed.incoming.address == Address(channel="zalo_oa", account=APP, chat=PERSON)


def test_a_typed_text_has_its_senders_time_and_number() -> None:
    parsed = read(said("user_send_text", text="x"))
    assert isinstance(parsed, Happened)
    assert parsed.incoming.sent_at == datetime(2021, 4, 20, 17, 0, 0, 123000, tzinfo=UTC)
    assert parsed.incoming.event_id == "cb31dff1c39642cc1b83"


def test_an_event_without_a_number_is_known_by_its_name_and_time() -> None:
    parsed = read(event("user_submit_info", info={"phone": "84900000001"}))
    assert isinstance(parsed, Happened)
    assert parsed.incoming.event_id == "user_submit_info:1618938000123"


@pytest.mark.parametrize(("name", "reachable"), [("follow", True), ("unfollow", False)])
def test_following(name: str, reachable: bool) -> None:  # noqa: FBT001 - a table's value
    body = event(name, follower={"id": PERSON})
    address = Address(channel="zalo_oa", account=APP, chat=PERSON)
    assert read(body) == Reachability(address=address, reachable=reachable)


@pytest.mark.parametrize(
    "name", ["oa_send_text", "user_received_message", "user_seen_message", "user_click_button"]
)
def test_what_needs_no_answer(name: str) -> None:
    assert read(event(name)) == Ignored()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (event("shop_has_order"), "unknown kind"),
        (said("user_send_text", text="x") | {"sender": {}}, "nobody"),
        (event("follow"), "nobody"),
        ({}, "ValidationError"),
    ],
)
def test_what_we_do_not_understand(body: object, reason: str) -> None:
    assert read(body) == Unusable(reason)


@given(st.text())
def test_nothing_raises(raw: str) -> None:
    assert isinstance(parse(raw, APP, RECEIVED), Unusable)
