"""What the browser sends, and who it is."""

import json
from datetime import UTC, datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.browser import BadBody, Body, Open, chat_of, incoming, new_identity, read_body
from bot.messages import Address, Incoming
from conversations.events import Chose, Event, Opened, Typed

NOW = datetime(2021, 3, 20, 8, tzinfo=UTC)
ID = "6f1f7d0c-1c54-4a3e-9d4b-0c8f7f2f6a11"
ADDRESS = Address(channel="browser", account="page", chat="x")

words = st.text(alphabet=st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=200)


def test_identity_is_256_random_bits_of_which_only_the_digest_is_kept() -> None:
    identity, other = new_identity(), new_identity()
    address = chat_of(identity)
    assert address is not None
    assert address != chat_of(other)
    assert (address.channel, address.account, len(address.chat)) == ("browser", "page", 64)
    assert identity not in address.chat


@pytest.mark.parametrize("cookie", [None, "", "a" * 42, "a" * 44, "a" * 42 + "\n", "é" * 43, "a" * 42 + "."])
def test_identity_that_is_none_of_ours_is_nobody(cookie: str | None) -> None:
    assert chat_of(cookie) is None


@pytest.mark.parametrize(
    ("body", "event"),
    [
        ({"text": "xin chào"}, Typed("xin chào")),
        ({"text": "a\u0000b"}, Typed("ab")),
        ({"choice": "12:yes"}, Chose("yes", 12)),
        ({"choice": "0:2021-02"}, Chose("2021-02", 0)),
        ({"open": {}}, Opened()),
        ({"open": {"unit": "P01-002"}}, Opened("P01-002")),
    ],
)
def test_body_becomes_an_event_at_the_time_of_receipt(body: dict[str, object], event: Event) -> None:
    """R64: what a browser sends is not stamped."""
    content = json.dumps({"id": ID, "after": 3, "language": "en", "new_field": 1} | body).encode()
    assert incoming(read_body(content), ADDRESS, NOW) == Incoming(
        address=ADDRESS, event_id=ID, event=event, received_at=NOW, sent_at=None, language="en"
    )


def test_body_with_nothing_to_say_only_asks_for_messages() -> None:
    assert incoming(read_body(b'{"after": 7}'), ADDRESS, NOW) is None


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b'"text"',
        b'{"text": 1}',
        b'{"text": "\\ud800"}',
        b'{"after": -1}',
        b'{"after": 1.5}',
        b'{"after": 99999999999}',
        b'{"language": "fr"}',
        b'{"open": "P01"}',
        b'{"text": "a", "choice": "1:b"}',
        b'{"text": "a", "open": {}}',
        json.dumps({"open": {"unit": "P" * 65}}).encode(),
        json.dumps({"choice": "1:" + "x" * 63}).encode(),
    ],
)
def test_body_that_is_not_what_the_page_sends_is_refused(content: bytes) -> None:
    with pytest.raises(BadBody):
        read_body(content)


@pytest.mark.parametrize(
    "event_id",
    [None, "", "1", ID.upper(), ID.replace("-", ""), "6f1f7d0c-1c54-1a3e-9d4b-0c8f7f2f6a11", f"{{{ID}}}"],
)
def test_event_needs_a_random_uuid_as_its_id(event_id: str | None) -> None:
    with pytest.raises(BadBody):
        incoming(Body(id=event_id, text="a"), ADDRESS, NOW)


@pytest.mark.parametrize("choice", ["", "yes", ":yes", "1:", "-1:yes", "x:yes", "1 :yes", "1234567890:yes"])
def test_choice_that_we_never_offered_is_refused(choice: str) -> None:
    with pytest.raises(BadBody):
        incoming(Body(id=ID, choice=choice), ADDRESS, NOW)


@given(st.binary(max_size=200))
def test_no_body_breaks_the_parser(content: bytes) -> None:
    try:
        body = read_body(content)
    except BadBody:
        return
    assert isinstance(body, Body)


@given(st.uuids(version=4), words, words)
def test_text_arrives_as_it_was_typed(event_id: UUID, text: str, unit: str) -> None:
    content = json.dumps({"id": str(event_id), "text": text}).encode()
    event = incoming(read_body(content), ADDRESS, NOW)
    assert event is not None
    assert event.event == Typed(text)
    opened = incoming(Body(id=str(event_id), open=Open(unit)), ADDRESS, NOW)
    assert opened is not None
    assert opened.event == Opened(unit)
