"""A worker is told of an entry made on behalf only in a chat that proved the phone (docs/decisions/0014)."""

from dataclasses import replace

import pytest

from conversations.dialogue import Chose, Event, Noticed, SharedContact, State, Typed
from conversations.effects import AnswerOnBehalf
from conversations.events import OnBehalfAnswered, Refused
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
    assert [(option.id, option.label) for option in reply.options] == [
        ("own:SK-7K3-M9QX", "Đúng"),
        ("disown:SK-7K3-M9QX", "KHÔNG"),
    ]
    assert (reply.key, turn.state.entered) == ("notify.on_behalf", "SK-7K3-M9QX")
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


NO, YES = AnswerOnBehalf("SK-7K3-M9QX", agrees=False), AnswerOnBehalf("SK-7K3-M9QX", agrees=True)
TOLD = step(State(contact=PHONE), NOTICE, facts_of()).state
LATER = replace(TOLD, offered=(), asked=None, stamp=TOLD.stamp + 3)  # something else was looked at since
WRITING = State(at="name", contact=PHONE, draft=Draft(id="a", begun=facts_of().now), stamp=9)


@pytest.mark.parametrize(
    ("state", "event", "effect"),
    [
        (TOLD, Typed("KHÔNG"), NO),
        (TOLD, Typed("khong"), NO),
        (TOLD, Typed("ko a"), NO),
        (TOLD, Typed("2"), NO),
        (TOLD, Typed("1"), YES),
        (TOLD, Typed("Đúng"), YES),
        (TOLD, Typed("dung"), YES),
        (TOLD, Typed("vâng ạ"), YES),
        (TOLD, Chose("disown:SK-7K3-M9QX", TOLD.stamp), NO),
        (TOLD, Chose("own:SK-7K3-M9QX", TOLD.stamp), YES),
        (LATER, Chose("disown:SK-7K3-M9QX", TOLD.stamp), NO),
        (LATER, Typed("không"), NO),
        (WRITING, Chose("disown:SK-7K3-M9QX", TOLD.stamp), NO),
        (WRITING, Typed("Không sk a82 gg3y"), AnswerOnBehalf("SK-A82-GG3Y", agrees=False)),
    ],
)
def test_the_answer_is_understood_typed_and_pressed_whatever_stands_between(
    state: State, event: Event, effect: AnswerOnBehalf
) -> None:
    assert step(state, event, facts_of()).effects == (effect,)


@pytest.mark.parametrize(
    ("state", "event"),
    [
        (WRITING, Typed("không")),
        (replace(TOLD, entered=None, offered=()), Typed("không")),
        (replace(TOLD, contact=None), Chose("disown:SK-7K3-M9QX", TOLD.stamp)),
    ],
)
def test_what_may_mean_something_else_or_comes_from_somebody_else_answers_nothing(
    state: State, event: Event
) -> None:
    assert step(state, event, facts_of()).effects == ()


def test_an_entry_made_for_somebody_else_leads_to_a_person() -> None:
    turn = step(TOLD, OnBehalfAnswered("SK-7K3-M9QX", None), facts_of())

    assert [reply.key for reply in turn.replies] == ["help.contact"]


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
