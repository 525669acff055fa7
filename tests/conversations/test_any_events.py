"""Whatever happens in whatever order: always an answer, never an entry without consent or twice."""

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.dialogue import (
    Abilities,
    Chose,
    Draft,
    Edited,
    EntryRead,
    FileProblem,
    GiveConsent,
    Media,
    Noticed,
    Opened,
    Refused,
    SentFile,
    SentMedia,
    SharedContact,
    State,
    Submit,
    TimerDue,
    Typed,
    WithdrawConsent,
    WroteInGroup,
)
from conversations.events import (
    ChatLinked,
    CodeRefused,
    DigestsSet,
    DraftMoved,
    QuestionKept,
    TransferFound,
    TransferGiven,
)
from conversations.router import QUESTIONS, step
from conversations.state import Lost, dump, load
from programme.consent import CONSENT_VERSION, Consent
from programme.entry import Status
from programme.once_code import Purpose
from tests.conversations.world import BUTTONS, IN_WINDOW, TEXT, UNITS, World
from units_data.catalogue import Catalogue

WORDS = (
    *("xin chào", "TIẾP TỤC", "xong", "sửa", "trạng thái", "bài của tôi", "tiến độ", "?", "liên hệ", "hủy"),
    *("quay lại", "0", "bỏ qua", "dữ liệu", "thôi", "nhắc tôi", "english", "tiếng việt", "/ngonngu"),
    *("1", "2", "3", "9", "12", "p01 002", "P01", "Nguyễn Văn A", "0900 000 001", "0162 000 0001"),
    *("hà lội", "hoan kiem", "đồng ý", "không", "ok", "gửi", "SK-000-0000", "1234", "", " ", "📷"),
    "Làm xe đẩy có con lăn, thay khuôn nhanh hơn 30 phút, bớt một người. " * 2,
    "Trước đây thay khuôn mất 45 phút. " * 40,
    "a" * 600,
    *("chuyển máy", "cán bộ", "CM-0000-0000", "CB-0000-0000", "CB-0000-0001", "cm oooo oooo"),
)
OPTIONS = (
    *("own:SK-001-0000", "disown:SK-001-0000"),
    *("yes", "no", "more", "send", "done", "redo", "cut", "suggest", "apply", "new", "edit", "P01"),
)
NOTICES = (
    *("approved", "returned", "rejected", "nominated", "reopened", "taken_back", "under_review"),
    *("on_behalf", "unheard"),
)
SILENT = {"unheard", "on_behalf"}  # unknown, or (decision 0014) of a phone that this chat has not proved
INPUTS = st.one_of(
    st.sampled_from(WORDS).map(Typed),
    st.text(max_size=40).map(Typed),
    st.sampled_from(OPTIONS).map(Chose),
    st.builds(Opened, st.sampled_from((None, "P01-002", "P01", "S-QP", "X99", "p01002"))),
    st.builds(SharedContact, st.sampled_from(("84900000001", "+84900000002", "12")), st.booleans()),
    st.builds(SentMedia, st.sampled_from(Media), st.sampled_from(("", "chú thích ảnh"))),
    st.builds(
        SentFile,
        st.sampled_from(("mo-ta.docx", "", "a" * 300 + "\n\u202eb")),
        st.sampled_from(("", *WORDS[-7:])),
        st.sampled_from((None, None, *FileProblem)),
        st.sampled_from(("", "chú thích")),
    ),
    st.just(Edited()),
    st.just(TimerDue("quiet")),
    st.just(WroteInGroup("https://t.me/example_bot")),
    st.builds(
        Noticed,
        st.sampled_from(NOTICES),
        st.just("SK-001-0000"),
        st.just({"unit": "P01-002", "reason": "Nêu rõ số máy", "to": "P01"}),
    ),
    st.just(EntryRead(None)),
    st.just(Refused("window_closed", {})),
    st.sampled_from(
        (
            QuestionKept(),
            Refused("too_many_questions", {"limit": "3"}),
            ChatLinked("P01-002"),
            DigestsSet(on=True),
            TransferGiven("CM-0000-0000"),
            TransferFound("digest", "zalo_bot"),
            CodeRefused(Purpose.LINK_CHAT),
            CodeRefused(Purpose.MOVE_DRAFT),
            CodeRefused(Purpose.HAND_OVER),
        )
    ),
    st.builds(
        DraftMoved,
        st.builds(
            Draft,
            id=st.just("moved"),
            begun=st.just(IN_WINDOW),
            full_name=st.just("Nguyễn Văn B"),
            at=st.sampled_from(("name", "phone", "desc", "review", "help_ask")),
        ),
    ),
)
PRESSES = st.integers(min_value=0, max_value=9)


def press(world: World, which: int) -> Chose:
    """A press of one of the buttons that stand, or of one that never stood."""
    offered = world.state.offered
    if not offered:
        return Chose("yes", world.state.stamp - 1)
    return Chose(offered[which % len(offered)].id, world.state.stamp)


@settings(max_examples=300)
@given(
    st.lists(st.one_of(INPUTS, PRESSES), max_size=30),
    st.sampled_from((TEXT, BUTTONS)),
    st.sampled_from(("2021-03-09T12:00:00+07:00", "2021-03-20T12:00:00+07:00", "2021-04-20T23:59:00+07:00")),
)
def test_no_conversation_ever_gets_stuck(events: list[object], abilities: Abilities, now: str) -> None:
    world = World(abilities=abilities, now=datetime.fromisoformat(now), profile_name="Nguyễn Văn A")
    for event in events:
        happened = press(world, event) if isinstance(event, int) else event
        effects = len(world.effects)
        replies = world.happens(happened)  # type: ignore[arg-type]  # one of the strategies' events
        stale = isinstance(happened, TimerDue) or (
            isinstance(happened, Noticed) and happened.notice in SILENT
        )
        assert replies or len(world.effects) > effects or stale
        assert all(world.shown(replies)) or stale
        assert world.state.at in QUESTIONS
        world.now += timedelta(seconds=20)


def test_a_shared_screen_goes_on_at_the_very_question_that_a_second_thought_interrupted() -> None:
    world = World(abilities=Abilities(channel="kiosk", buttons=True, shared=True, pushed=False))
    world.happens(Opened("P01-002"))
    asked = [reply for reply in world.happens(Typed("hủy")) if reply.key == "cancel.confirm"]
    assert (len(asked), world.state.at) == (1, "cancel")

    replies = world.happens(Chose("no", world.state.stamp))

    assert [reply.key for reply in replies] == ["kiosk.not_kept", "start.unit_confirm"]
    assert (world.state.at, world.state.about) == ("unit_confirm", "P01-002")


def test_who_sends_a_picture_instead_of_a_link_code_is_asked_again_what_stood() -> None:
    world = World()
    for text in ("xin chào", "0", "đồng ý", "Nguyễn Văn A", "cán bộ"):
        world.happens(Typed(text))
    assert (world.state.at, world.state.aside and world.state.aside.at) == ("link_code", "phone")

    replies = world.happens(SentMedia(Media.PHOTO))

    assert ([reply.key for reply in replies], world.state.at) == (["phone.ask"], "phone")


@settings(max_examples=300)
@given(st.lists(st.one_of(PRESSES, INPUTS), max_size=40), st.sampled_from((TEXT, BUTTONS)))
def test_nothing_is_submitted_without_consent_or_twice(events: list[object], abilities: Abilities) -> None:
    world = World(abilities=abilities)
    for event in events:
        world.happens(press(world, event) if isinstance(event, int) else event)  # type: ignore[arg-type]  # as above
    standing = False
    for effect in world.effects:
        match effect:
            case GiveConsent(_, answer):
                standing = answer
            case WithdrawConsent():
                standing = False
            case Submit():
                assert standing
    drafts = [submit.draft_id for submit in world.submissions]
    assert len(drafts) == len(set(drafts))


WITHOUT_HOAN_KIEM = Catalogue.build([unit for unit in UNITS if unit.code not in {"P01-002", "TLD"}], "less")
MERGED = Catalogue.build(
    [
        replace(unit, replaced_by="P01-001") if unit.code == "P01-002" else unit
        for unit in UNITS
        if unit.code != "TLD"
    ],
    "merged",
)


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.one_of(PRESSES, INPUTS), max_size=25),
    st.integers(0, 20),
    st.sampled_from((WITHOUT_HOAN_KIEM, MERGED)),
)
def test_a_unit_that_vanishes_or_merges_stops_no_dialogue(
    events: list[object], when: int, units: Catalogue
) -> None:
    world = World()
    world.happens(Opened("P01-002"))
    for number, event in enumerate(events):
        if number == when:
            world.units = units
        replies = world.happens(press(world, event) if isinstance(event, int) else event)  # type: ignore[arg-type]  # as above
        assert all(world.shown(replies))


def test_a_verdict_is_told_though_the_drafts_unit_has_vanished() -> None:
    draft = Draft(id="d", begun=IN_WINDOW, at="group", unit="P01-002", full_name="Nguyễn Văn A")
    world = World(units=MERGED, state=State(at="group", stamp=1, draft=draft))
    consent = Consent(version=CONSENT_VERSION, given_at=IN_WINDOW, channel="zalo", answer=True)
    world.chat = replace(world.chat, consent=consent)

    told = world.happens(Noticed("approved", "SK-7K3-M9QX", {"unit": "P01"}))
    assert [reply.key for reply in told] == ["notify.approved", "resume.changed", "unit.ask"]
    assert world.happens(Noticed("of a newer version", "SK-7K3-M9QX", {})) == ()


@given(st.text(max_size=300))
def test_a_state_that_cannot_be_read_is_lost_and_not_a_fault(text: str) -> None:
    assert isinstance(load(text), State | Lost)


def test_a_state_of_another_version_keeps_the_drafts_text() -> None:
    kept = "Làm xe đẩy có con lăn."
    text = (
        dump(State())
        .replace('"version":1', '"version":99')
        .replace('"draft":null', f'"draft":{{"description":"{kept}"}}')
    )
    assert load(text) == Lost(kept)


def test_a_lost_state_apologises_and_offers_the_text_again() -> None:
    world = World()
    world.happens(Typed("xin chào"))
    lost = Lost("Làm xe đẩy có con lăn, thay khuôn nhanh hơn.")

    turn = step(lost, Typed("xin chào"), world.facts())
    assert [reply.key for reply in turn.replies][:1] == ["err.state_lost"]
    assert turn.state.draft is not None
    assert turn.state.draft.earlier == lost.kept


def test_every_status_has_words_for_workers() -> None:
    facts = World().facts()
    for status in Status:
        assert facts.say(f"state.{status.value}", level_name="x")
        assert facts.label("status.detail", status.value, unit_name="x", reason="x", level_name="x")
