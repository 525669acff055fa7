"""A worker is told of an entry made on behalf only in a chat that proved the phone (docs/decisions/0014)."""

from dataclasses import replace

import pytest

from conversations.dialogue import Noticed, SharedContact, State, Typed
from conversations.events import Refused
from conversations.facts import Chat, Facts
from conversations.router import step
from conversations.state import Draft, dump, load
from programme.chat import Details
from programme.consent import CONSENT_VERSION, Consent
from tests.conversations.world import World

PHONE = "+84900000001"
NOTICE = Noticed("on_behalf", "SK-7K3-M9QX", {"unit": "P01-002", "excerpt": "Giá đỡ xoay cho máy hàn"})


def facts_of(*, phone: str = PHONE, consent: bool = True) -> Facts:
    facts = World().facts()
    details = Details(
        full_name="Nguyễn Văn A", phone=phone, unit="P01-002", typed_unit=None, group="ENTERPRISE"
    )
    given = Consent(version=CONSENT_VERSION, given_at=facts.now, channel="telegram", answer=consent)
    return replace(facts, chat=Chat(consent=given, details=details))


def said(state: State, facts: Facts) -> list[str]:
    return [reply.key for reply in step(state, NOTICE, facts).replies]


def test_a_chat_that_shared_its_own_number_is_told() -> None:
    turn = step(State(contact=PHONE), NOTICE, facts_of())

    (reply,) = turn.replies
    assert (reply.key, reply.options) == ("notify.on_behalf", ())
    assert reply.arguments == {
        "code": "SK-7K3-M9QX",
        "given": "A",
        "unit_name": "Quận Hoàn Kiếm",
        "excerpt": "Giá đỡ xoay cho máy hàn",
    }


@pytest.mark.parametrize(
    ("state", "facts"),
    [
        (State(), facts_of()),  # the number was typed
        (State(contact="+84900000002"), facts_of()),  # its last entry was sent with another number
        (State(contact=PHONE), facts_of(consent=False)),
        (State(contact=PHONE), replace(facts_of(), chat=Chat())),
    ],
)
def test_nobody_else_is(state: State, facts: Facts) -> None:
    assert said(state, facts) == []


def test_only_the_sender_s_own_contact_proves_a_number() -> None:
    facts = facts_of()
    asked = State(at="phone", draft=Draft(id="a", begun=facts.now, full_name="Nguyễn Văn A"))

    states = [
        step(asked, event, facts).state
        for event in (
            SharedContact("0900 000 001", own=True),
            SharedContact("0900 000 001", own=False),
            Typed("0900000001"),
        )
    ]

    assert [state.contact for state in states] == [PHONE, None, None]
    assert load(dump(states[0])) == states[0]


def test_who_has_sent_all_that_the_edition_allows_is_told_and_keeps_the_draft() -> None:
    """R7."""
    facts = facts_of()
    draft = Draft(id="a", begun=facts.now, at="review", full_name="Nguyễn Văn A", description="Gá kẹp nhanh")

    turn = step(State(at="review", draft=draft), Refused("entry_limit", {"limit": "2"}), facts)

    assert [(reply.key, reply.arguments) for reply in turn.replies] == [("submit.limit", {"limit": "2"})]
    assert turn.state.draft == draft
