"""The file of one's own data says everything in words: no code of ours stands in it (R99)."""

import re
from datetime import date

import pytest

from conversations.personal_data.own_file import Talk, sections
from conversations.state import Draft, State
from conversations.wording import LANGUAGES
from programme.consent import CONSENT_VERSION, Consent
from programme.data_request import Asked, DataRequest, Outcome
from programme.dossier import Answer, Item
from programme.entry import Act, Entry, Group, Status
from programme.objection import ObjectionKind
from programme.own_data import OwnData, OwnEntryData, OwnObjection
from programme.requests.entries import HistoryLine
from tests.conversations.world import IN_WINDOW, World

CHANNELS = ("zalo_bot", "zalo_oa", "telegram", "browser", "terminal", "kiosk", "officer", "demo")
FURTHER_ACTS = ("submit", "enter", "own", "take_over", "complaint", "dossier_set", "of_a_newer_version")
CODE = re.compile(
    r"\b[a-z]+_[a-z_]+\b|\b[A-Z]{5,}\b|\b(vi|en|browser|kiosk|officer|demo|none|yes)\b|\d{4}-\d\d"
)


def held(status: Status, channel: str) -> OwnEntryData:
    entry = Entry(
        code="SK-7K3-M9QX", edition="e", draft_id="d", chat=1, full_name="Nguyễn Văn A", phone="+84900000001",
        unit="P01-002", group=Group.ADMINISTRATIVE, start_month=date(2021, 3, 1), description="Gá kẹp.",
        text_hash="h", channel=channel, submitted_at=IN_WINDOW, updated_at=IN_WINDOW, status=status,
        nominated_to="TLD",
    )  # fmt: skip
    return OwnEntryData(
        entry=entry,
        history=tuple(HistoryLine(at=IN_WINDOW, act=act, officer=None) for act in (*Act, *FURTHER_ACTS)),
        answers=(
            Answer(item=Item.AWARDS, value="none", at=IN_WINDOW),
            Answer(item=Item.VALUE, value="none", at=IN_WINDOW),
            Answer(item=Item.APPLIED_TIME, value="2021-03", at=IN_WINDOW),
            Answer(item=Item.PUBLISH_CONSENT, value="yes", at=IN_WINDOW),
        ),
        objections=tuple(
            OwnObjection(kind=kind, opened_at=IN_WINDOW, closed_at=None) for kind in ObjectionKind
        ),
        recognition=None,
        commendations=(),
    )


def lines(language: str) -> list[str]:
    entries = tuple(held(status, channel) for status in Status for channel in CHANNELS)
    consents = tuple(
        Consent(version=CONSENT_VERSION, given_at=IN_WINDOW, channel=name, answer=True) for name in CHANNELS
    )
    requests = tuple(
        DataRequest(
            code="YC-7K3-M9QX",
            kind=kind,
            chat=1,
            unit=None,
            at=IN_WINDOW,
            answer_by=IN_WINDOW,
            finish_by=IN_WINDOW,
            outcome=outcome,
        )
        for kind in Asked
        for outcome in (None, *Outcome)
    )
    draft = Draft(id="d", begun=IN_WINDOW, unit="P01-002", group=Group.ENTERPRISE, start_answer="2021-03")
    data = OwnData(entries=entries, consents=consents, requests=requests, questions=())
    facts = World(language=language).facts()
    talk = Talk(channel="kiosk", name="1", last_seen=IN_WINDOW)
    parts = sections(data, State(draft=draft), talk, facts)
    return [line for part in parts if not part.title.endswith(" 1") for line in (part.title, *part.lines)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_value_is_in_words(language: str) -> None:
    ours = {"vi": set[str](), "en": {"browser", "none", "officer"}}[language]  # plain English words as well

    found = {match[0] for line in lines(language) for match in CODE.finditer(line)}

    assert found == ours


def test_the_language_the_draft_and_the_channel_in_words() -> None:
    told = lines("vi")

    assert told[1:4] == [
        "Kênh: máy dùng chung",
        "Mã cuộc trò chuyện trên kênh: 1",
        "Ngôn ngữ: tiếng Việt",
    ]
    drafted = told[told.index("Bài đang viết dở") :][:4]
    assert drafted[1:] == [
        "Nơi công tác: Hà Nội › Quận Hoàn Kiếm",
        "Khối: Doanh nghiệp",
        "Áp dụng từ: 3/2021",
    ]
    assert "Gửi qua: cán bộ nhập thay" in told
