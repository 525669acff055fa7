"""Recorded updates, and any others, as events."""

import json
from dataclasses import astuple
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.telegram.names import profile_name
from bot.channels.telegram.parsing import (
    Account,
    Happened,
    Ignored,
    Parsed,
    Reachability,
    Unusable,
    parse,
)
from bot.messages import Address

PAYLOADS = Path(__file__).parents[3] / "payloads" / "telegram"
CASES = [
    pytest.param(case["update"], case["expected"], id=f"{file.stem}: {case['case']}")
    for file in sorted(PAYLOADS.glob("*.json"))
    for case in json.loads(file.read_text())
]
BOT = Account(id="42", username="sangkien_test_bot")
NOW = datetime(2021, 4, 1, 2, 0, 1, tzinfo=UTC)

Json = dict[str, object]


def told(parsed: Parsed) -> Json:
    """What the recorded cases say of an update."""
    match parsed:
        case Happened(incoming=incoming, query=query, album=album):
            assert incoming.received_at == NOW
            assert incoming.event_id == "91231"
            assert (incoming.address.channel, incoming.address.account) == ("telegram", "42")
            return {
                "event": type(incoming.event).__name__,
                "arguments": list(astuple(incoming.event)),
                "sent_at": None if incoming.sent_at is None else int(incoming.sent_at.timestamp()),
                "profile_name": incoming.profile_name,
                "language": incoming.language,
                "chat": incoming.address.chat,
                **({} if query is None else {"query": query}),
                **({} if album is None else {"album": album}),
            }
        case Reachability(address=address, reachable=reachable):
            return {"reachable": reachable, "chat": address.chat}
        case Ignored(query=query):
            return {"event": None, **({} if query is None else {"query": query})}
        case Unusable(reason):
            return {"unusable": reason}


@pytest.mark.parametrize(("update", "expected"), CASES)
def test_a_recorded_update_is_read_alike_from_the_webhook_and_from_polling(
    update: Json, expected: Json
) -> None:
    assert told(parse(json.dumps(update).encode(), BOT, NOW)) == expected
    assert told(parse(update, BOT, NOW)) == expected


def test_the_address_is_the_bot_and_the_chat() -> None:
    parsed = parse({"update_id": 1, "message": {"chat": {"id": 7}, "from": {"id": 7}, "text": "a"}}, BOT, NOW)
    assert isinstance(parsed, Happened)
    assert parsed.incoming.address == Address(channel="telegram", account="42", chat="7")


def test_a_group_is_not_answered_before_the_bot_knows_its_name() -> None:
    update = {
        "update_id": 1,
        "message": {"chat": {"id": -7, "type": "group"}, "from": {"id": 7}, "text": "/start"},
    }
    assert parse(update, Account(id="42"), NOW) == Ignored()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff",
        b"null",
        b'{"update_id":1',
        b'{"update_id":1,"message":{"chat":{"id":1},"text":"\\ud800"}}',
        b'{"update_id":1,"message":{"chat":{"id":1},"photo":' + b"[" * 5000,
        b'{"update_id":1,"message":{"chat":{"id":1},"photo":' + b"[" * 5000 + b"]" * 5000 + b"}}",
        b'{"update_id":1e999}',
    ],
)
def test_what_is_no_update_is_unusable(raw: bytes) -> None:
    assert isinstance(parse(raw, BOT, NOW), Unusable)


def test_half_a_character_becomes_a_question_mark() -> None:
    update = {"update_id": 1, "message": {"chat": {"id": 7}, "from": {"id": 7}, "text": "a\ud800"}}
    parsed = parse(update, BOT, NOW)
    assert isinstance(parsed, Happened)
    assert told(parse({**update, "update_id": 91231}, BOT, NOW))["arguments"] == ["a?"]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KNOWN = sorted({name for case in CASES for name in json.dumps(case.values[0]).split('"')[1::2]})
LIKE = st.recursive(
    JSON | st.sampled_from(["private", "/start", "1:a"]),
    lambda inner: st.dictionaries(st.sampled_from(KNOWN), inner, max_size=6),
    max_leaves=20,
)


@given(JSON | LIKE)
def test_no_json_breaks_the_parser(value: object) -> None:
    update = value if isinstance(value, dict) else {"update": value}
    assert isinstance(parse(update, BOT, NOW), Parsed)
    assert isinstance(parse(json.dumps(value).encode(), BOT, NOW), Parsed)


MESSAGE = st.fixed_dictionaries(
    {"chat": st.fixed_dictionaries({"id": st.integers()}, optional={"type": st.text()})},
    optional={
        "from": st.fixed_dictionaries({"id": st.integers(), "first_name": st.text()}),
        "text": st.text(),
        "caption": st.text(),
        "date": st.integers(),
        "contact": st.fixed_dictionaries({"phone_number": st.text()}, optional={"user_id": st.integers()}),
        "photo": JSON,
        "reply_to_message": JSON,
    },
)


@given(st.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]), MESSAGE | JSON)
def test_no_message_breaks_the_parser(kind: str, message: object) -> None:
    parsed = parse({"update_id": 1, kind: message}, BOT, NOW)
    assert isinstance(parsed, Parsed)
    if isinstance(parsed, Happened):
        str(parsed.incoming).encode()


@given(st.binary())
def test_no_bytes_break_the_parser(raw: bytes) -> None:
    assert isinstance(parse(raw, BOT, NOW), Parsed)


@pytest.mark.parametrize(
    ("first", "last", "name"),
    [
        ("Nguyễn Văn", "A", "Nguyễn Văn A"),
        ("A", "Nguyễn Văn", "Nguyễn Văn A"),
        ("Văn A", "NGUYỄN", "NGUYỄN Văn A"),
        ("Nguyễn", "Văn A", "Nguyễn Văn A"),
        ("Nguyễn Văn A", None, "Nguyễn Văn A"),
        ("An", None, "An"),
        ("Lê", "Hoàng A", "Lê Hoàng A"),  # both may be family names: as it is shown
        ("Anna", "Schmidt", "Anna Schmidt"),
        ("  Van A ", " Nguyen ", "Nguyen Van A"),
        ("", "Nguyễn Văn A", "Nguyễn Văn A"),
        ("", None, None),
    ],
)
def test_a_profile_name_is_put_into_vietnamese_order(first: str, last: str | None, name: str | None) -> None:
    assert profile_name(first, last) == name
