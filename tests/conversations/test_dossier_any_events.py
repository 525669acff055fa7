"""The dossier, whatever happens in whatever order: always an answer, and nothing kept that was not read."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.dialogue import Abilities, Chose, Event, GiveConsent, Noticed, TimerDue, Typed
from conversations.effects import AnswerDossier
from conversations.router import QUESTIONS
from programme.consent import CONSENT_VERSION
from programme.dossier import ASKED, Item
from programme.dossier_answers import read_answer
from programme.entry import Status
from programme.errors import ProgrammeError
from tests.conversations.test_any_events import INPUTS, PRESSES, press
from tests.conversations.world import BUTTONS, EDITION, TEXT, World

CODE = "SK-001-0000"
NOMINATED = Noticed("nominated", CODE, {"unit": "P01-002", "to": "P01"})
ANSWERS = (
    *("Xe đẩy thay khuôn", "1988", "88", "1912", "công nhân", "không", "200tr", "1,5 tỷ", "200", "đúng"),
    *(
        "Thợ tiện, công ty A",
        "0900 000 002",
        "từ tháng 3/2021 đến nay",
        "13/2021",
        "2020: Lao động tiên tiến",
    ),
    *("đồng ý", "bỏ qua", "quay lại", "sửa", "xong", "hủy", "tiếp tục", "bài của tôi", "trợ giúp", "0"),
    "Nhanh hơn nhiều, an toàn hơn. " * 40,
    "Nhanh hơn nhiều, an toàn hơn. " * 20,
)
EVENTS = st.one_of(
    st.sampled_from(ANSWERS).map(Typed),
    st.sampled_from(ANSWERS).map(Typed),
    PRESSES,
    PRESSES,
    INPUTS,
    st.sampled_from((NOMINATED, Noticed("dossier", CODE, {}), Noticed("dossier_late", CODE, {}))),
    st.sampled_from(("taken back", "nominated again", "not selected", "the deadline passes")),
)


def nominated(abilities: Abilities) -> World:
    """A world in which this chat's one entry was nominated and its worker told."""
    world = World(abilities=abilities)
    said = ("xin chào", "0", "đồng ý", "Nguyễn Văn A", "0900 000 001", "hà nội", "hoàn kiếm", "1", "2")
    for text in (*said, "Gá kẹp nhanh cho máy tiện, thay dao chỉ còn hai phút thay vì mười.", "xong", "gửi"):
        if world.state.at == "consent":
            world.happens(Chose("yes"))
        world.happens(Typed(text))
    assert list(world.entries) == [CODE]
    world.officer_sets(CODE, Status.NOMINATED)
    world.happens(NOMINATED)
    return world


def meanwhile(world: World, what: str) -> None:
    match what:
        case "taken back":
            world.officer_sets(CODE, Status.APPROVED)
        case "nominated again":
            world.officer_sets(CODE, Status.NOMINATED)
        case "not selected":
            world.officer_sets(CODE, Status.NOT_SELECTED)
        case _:
            world.now = datetime.fromisoformat("2021-04-23T00:00:01+07:00")


@settings(max_examples=60, deadline=None)
@given(st.lists(EVENTS, max_size=30), st.sampled_from((TEXT, BUTTONS)))
def test_no_dossier_ever_gets_stuck(events: list[Event | int | str], abilities: Abilities) -> None:
    world = nominated(abilities)
    world.happens(Chose("go", world.state.stamp))
    for event in events:
        if isinstance(event, str):
            meanwhile(world, event)
            continue
        happened = press(world, event) if isinstance(event, int) else event
        effects = len(world.effects)
        replies = world.happens(happened)
        assert replies or len(world.effects) > effects or isinstance(happened, TimerDue | Noticed)
        world.shown(replies)
        assert world.state.at in QUESTIONS
        world.now += timedelta(seconds=20)
    for answer in (effect for effect in world.effects if isinstance(effect, AnswerDossier)):
        assert read_answer(answer.item, answer.text, EDITION) == answer.text


@settings(max_examples=25, deadline=None)
@given(st.lists(EVENTS.filter(lambda event: not isinstance(event, str)), max_size=20))
def test_whatever_came_before_it_can_be_completed_by_its_buttons_and_plain_answers(
    events: list[Event | int],
) -> None:
    """From anywhere: TIẾP TỤC or the list, then an honest answer to each question, and it is complete."""
    world = nominated(BUTTONS)
    for event in events:
        world.happens(press(world, event) if isinstance(event, int) else event)
    if world.chat.consent is None or not world.chat.consent.stands:
        return
    world.state = replace(world.state, draft=None, parked=())
    world.happens(Typed("bài của tôi"))
    for _ in range(40):
        if world.answers.get(CODE, {}).keys() >= set(ASKED):
            return
        world.happens(honest(world))
    raise AssertionError(world.state)


HONEST = {
    Item.TITLE: "Gá kẹp nhanh",
    Item.BIRTH_YEAR: "1988",
    Item.POSITION: "Thợ tiện",
    Item.WORKPLACE: "Công ty A",
    Item.CONTACT_PHONE: "0900 000 002",
    Item.APPLIED_TIME: "từ tháng 3/2021 đến nay",
    Item.SUMMARY: "Gá kẹp nhanh cho máy tiện, thay dao nhanh.",
    Item.EFFECT: "Nhanh gấp năm.",
    Item.VALUE: "không",
    Item.SCOPE: "Cả xưởng.",
    Item.AWARDS: "không",
}


def honest(world: World) -> Event:
    """What a willing person does at the question that stands."""
    at = world.state.at
    name = at.removeprefix("dossier_")
    if name in set(HONEST):
        return Typed(HONEST[Item(name)])
    wanted = {"my_list": CODE, "my_view": "dossier", "dossier_intro": "go", "dossier_long": "cut"}
    return Chose(wanted.get(at, "yes")) if at != "dossier_review" else Typed("tiếp tục")


def test_a_text_that_the_client_cut_up_is_one_answer() -> None:
    world = nominated(TEXT)
    world.happens(Chose("go", world.state.stamp))
    for text in ("Gá kẹp nhanh", "1988", "Thợ tiện", "1", "1", "1", "1"):
        world.happens(Typed(text))
    assert world.state.at == "dossier_effect"

    assert world.happens(Typed("a" * 600)) == ()
    assert world.happens(Typed("b" * 100)) != ()

    assert world.answers[CODE][Item.EFFECT] == "a" * 600 + "\n" + "b" * 100
    assert world.state.at == "dossier_value"


def test_a_part_alone_is_kept_when_it_is_quiet() -> None:
    world = nominated(TEXT)
    world.happens(Chose("go", world.state.stamp))
    for text in ("Gá kẹp nhanh", "1988", "Thợ tiện", "1", "1", "1"):
        world.happens(Typed(text))

    world.happens(Typed("c" * 700))
    world.happens(TimerDue("quiet"))

    assert world.answers[CODE][Item.SUMMARY] == "c" * 700


def test_a_sum_may_be_taken_back_after_a_slip() -> None:
    world = nominated(TEXT)
    world.happens(Chose("go", world.state.stamp))
    for text in (
        "Gá kẹp nhanh",
        "1988",
        "Thợ tiện",
        "1",
        "1",
        "1",
        "1",
        "Nhanh gấp năm.",
        "200 triệu",
        "xyz",
    ):
        world.happens(Typed(text))
    assert (world.state.at, world.state.failures) == ("dossier_value_confirm", 1)

    world.happens(Typed("không tính được"))

    assert (world.answers[CODE][Item.VALUE], world.state.at) == ("none", "dossier_scope")


def test_consent_to_publish_is_never_taken_from_an_ok() -> None:
    world = nominated(TEXT)
    world.state = replace(world.state, at="dossier_publish_consent")
    world.happens(Typed("tiếp tục"))
    for text in ("bỏ qua",) * 11:
        world.happens(Typed(text))
    assert world.state.at == "dossier_publish_consent"

    for text in ("ok", "vâng", "có"):
        world.happens(Typed(text))

    assert CODE not in world.answers
    world.happens(Typed("không đồng ý"))
    assert world.answers[CODE] == {Item.PUBLISH_CONSENT: "no"}


def test_nothing_is_asked_of_who_has_withdrawn_consent() -> None:
    world = nominated(TEXT)
    given = [effect for effect in world.effects if isinstance(effect, GiveConsent)]
    assert [effect.version for effect in given] == [CONSENT_VERSION]
    world.chat = replace(world.chat, consent=None)

    replies = world.happens(Chose("go", world.state.stamp))

    assert [reply.key for reply in replies] == ["dossier.consent"]


def test_an_answer_that_cannot_be_read_is_never_kept() -> None:
    for item in ASKED:
        try:
            read_answer(item, "…", EDITION)
        except ProgrammeError:
            continue
        raise AssertionError(item)


def test_an_old_button_of_the_invitation_still_begins_the_dossier() -> None:
    world = nominated(BUTTONS)
    stamp = world.state.stamp
    world.happens(Typed("trạng thái"))
    world.happens(Noticed("approved", CODE, {"unit": "P01-002"}))

    replies = world.happens(Chose("go", stamp - 3))

    assert [reply.key for reply in replies] == ["dossier.title"]


def test_a_reminder_names_what_is_missing_and_is_silent_when_nothing_is() -> None:
    world = nominated(BUTTONS)
    (reply,) = world.happens(Noticed("dossier", CODE, {}))
    assert reply.arguments["missing"] == (
        "Tên sáng kiến, năm sinh, chức vụ, hiệu quả, giá trị làm lợi, phạm vi ứng dụng, "
        "khen thưởng 3 năm, đồng ý công bố tên"
    )
    assert [option.id for option in reply.options] == ["go"]

    world.chat = replace(world.chat, reminders=False)
    assert world.happens(Noticed("dossier", CODE, {})) == ()

    world.chat = replace(world.chat, reminders=True)
    world.now = datetime.fromisoformat("2021-04-23T00:00:01+07:00")
    assert world.happens(Noticed("dossier", CODE, {})) == ()
    assert world.happens(Noticed("dossier_late", CODE, {})) == ()  # it never came to the national level
