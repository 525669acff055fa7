"""Files in a conversation beyond the transcripts: one not sent, one that comes at a bad moment."""

import pytest

from conversations.dialogue import Attachment, Chose, Media, Noticed, SentMedia, State, Typed
from conversations.effects import ExportData
from conversations.events import DataExported, FileProblem, SentFile
from conversations.notices import UNSENT
from conversations.router import step
from conversations.wording import LANGUAGES, default_wording
from programme.consent import CONSENT_VERSION, Consent
from tests.conversations.test_dossier_any_events import nominated
from tests.conversations.world import BUTTONS, IN_WINDOW, World

LOST = Noticed(UNSENT, Attachment.OWN_FILE, {})
CAPTION = 1024
"""What Telegram takes at most."""


def test_a_file_that_could_not_be_sent_is_given_in_another_way() -> None:
    turn = step(State(), LOST, World().facts())
    assert [reply.key for reply in turn.replies] == ["data.export_unsent"]
    assert turn.effects == (ExportData(),)
    given = step(turn.state, DataExported(parts=("a", "b")), World().facts())
    assert [reply.key for reply in given.replies] == ["data.export", "data.part", "data.part"]


def test_a_question_that_stands_meanwhile_stands_on() -> None:
    world = World(abilities=BUTTONS)
    for said in ("P01-002", "0", "1"):
        world.happens(Typed(said))
    world.happens(Chose("yes"))
    at = world.state.at
    turn = step(world.state, LOST, world.facts())
    given = step(turn.state, DataExported(link="https://x", minutes=15), world.facts())
    asked = step(world.state, Typed("tiếp tục"), world.facts()).replies[-1]
    assert [reply.key for reply in given.replies] == ["data.export", "data.export_link", asked.key]
    assert given.state.at == at


@pytest.mark.parametrize("name", ["own_file_of_a_newer_version", ""])
def test_an_attachment_of_another_version_says_nothing(name: str) -> None:
    turn = step(State(), Noticed(UNSENT, name, {}), World().facts())
    assert (turn.replies, turn.effects) == ((), ())


def test_the_caption_fits_whatever_the_language() -> None:
    wording = default_wording()
    assert [
        len(wording.text(language, "data.export", date="20/3/2021")) < CAPTION for language in LANGUAGES
    ] == [True] * len(LANGUAGES)


def at_summary() -> World:
    world = nominated(BUTTONS)
    world.happens(Chose("go", world.state.stamp))
    for said in ("Gá kẹp nhanh", "1988", "thợ tiện", "đúng", "đúng", "đúng"):
        world.happens(Typed(said))
    assert world.state.at == "dossier_summary"
    return world


def test_a_file_beside_a_text_that_comes_in_parts_is_told_to_be_unused() -> None:
    world = at_summary()
    world.happens(Typed("Nhanh hơn nhiều. " * 230))
    keys = [reply.key for reply in world.happens(SentFile("a.docx", text="Nhanh hơn năm lần."))]
    assert keys == ["dossier.file_beside", "dossier.too_long"]


def test_a_long_file_is_asked_about_then_shortened() -> None:
    world = at_summary()
    long = "Nhanh hơn nhiều, an toàn hơn. " * 50
    assert [reply.key for reply in world.happens(SentFile("a.docx", text=long))] == ["desc.file_read"]
    assert [reply.key for reply in world.happens(Typed("dùng"))] == ["dossier.too_long"]
    other = SentFile("b.docx", text="Thay dao chỉ còn hai phút thay vì mười.")
    assert [reply.key for reply in world.happens(other)] == ["desc.file_read"]
    assert [reply.key for reply in world.happens(Typed("dùng"))] == ["dossier.effect"]


def test_without_consent_the_text_of_a_file_is_not_kept() -> None:
    world = at_summary()
    no = Consent(version=CONSENT_VERSION, given_at=IN_WINDOW, channel="telegram", answer=False)
    world.chat = type(world.chat)(consent=no, entries=world.chat.entries, dossiers=world.chat.dossiers)
    assert [reply.key for reply in world.happens(SentFile("a.docx", text="Zzầuriêng"))] == ["dossier.consent"]
    assert "Zzầuriêng" not in repr(world.state)


def test_the_caption_of_a_file_that_cannot_be_read_is_the_answer() -> None:
    world = at_summary()
    file = SentFile("a.pdf", problem=FileProblem.NOT_WORD, caption="Thay dao chỉ còn hai phút thay vì mười.")
    assert [reply.key for reply in world.happens(file)] == ["dossier.effect"]


WAYS = {
    "ask_code": ["start"],
    "unit_confirm": ["P01-002"],
    "name": ["P01-002", "1", "đồng ý"],
    "phone": ["P01-002", "1", "đồng ý", "Nguyễn Văn A"],
    "unit": ["P01-002", "2", "đồng ý", "Nguyễn Văn A", "0900 000 001"],
    "sub": ["P01-002", "2", "đồng ý", "Nguyễn Văn A", "0900 000 001", "Hà Nội"],
    "group": ["P01-002", "1", "đồng ý", "Nguyễn Văn A", "0900 000 001"],
}
UNREADABLE = ["err.photo", "err.file", "err.voice", "err.sticker", "err.location", "err.media"]


@pytest.mark.parametrize("at", WAYS)
@pytest.mark.parametrize(("media", "said"), [*zip(Media, UNREADABLE, strict=True)])
def test_what_is_no_text_is_named_and_the_question_asked_again(at: str, media: Media, said: str) -> None:
    world = World()
    for typed in WAYS[at]:
        world.happens(Typed("BẮT ĐẦU" if typed == "start" else typed))
    assert world.state.at == at
    asked = world.happens(Typed("tiếp tục"))[-1].key if at not in {"ask_code", "unit_confirm"} else None

    replies = world.happens(SentMedia(media))

    assert replies[0].key == said
    assert (len(replies), world.state.at) == (2, at)
    assert asked in {None, replies[1].key}
