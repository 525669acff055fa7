"""What a worker is told when an entry is commended, not chosen or objected to (script §17)."""

import pytest

from conversations.dialogue import Noticed
from conversations.facts import Chat
from programme.chat import Details
from tests.conversations.world import World

CODE = "SK-7K3-M9QX"
TOLD = {
    ("commended", "vi"): (
        "Chúc mừng anh/chị A! Sáng kiến SK-7K3-M9QX được Thành phố Hà Nội biểu dương: Bằng khen. "
        "Công đoàn sẽ liên hệ về lễ trao."
    ),
    ("commended", "en"): (
        "Congratulations A! Thành phố Hà Nội commends initiative SK-7K3-M9QX: Bằng khen. "
        "The union will contact you about the ceremony."
    ),
    ("not_selected", "vi"): (
        "Sáng kiến SK-7K3-M9QX chưa được chọn lần này vì số lượng có hạn, nhưng vẫn được công nhận. "
        "Cảm ơn anh/chị A."
    ),
    ("not_selected", "en"): (
        "Initiative SK-7K3-M9QX was not selected this time, places being limited, but remains recognised. "
        "Thank you A."
    ),
    ("complaint", "vi"): (
        "Sáng kiến SK-7K3-M9QX đang có khiếu nại. Công đoàn sẽ liên hệ để làm rõ. "
        "Xin chuẩn bị giấy tờ nếu có."
    ),
    ("complaint", "en"): (
        "There is a complaint about initiative SK-7K3-M9QX. The union will contact you to clarify. "
        "Please have any papers ready."
    ),
    ("dispute", "vi"): (
        "Sáng kiến SK-7K3-M9QX đang có tranh chấp quyền tác giả. Công đoàn sẽ liên hệ để làm rõ. "
        "Xin chuẩn bị giấy tờ nếu có."
    ),
    ("dispute", "en"): (
        "There is a dispute over authorship about initiative SK-7K3-M9QX. "
        "The union will contact you to clarify. Please have any papers ready."
    ),
}
ARGUMENTS = {
    "commended": {"unit": "P01", "award": "Bằng khen"},
    "not_selected": {"unit": "P01"},
    "complaint": {"unit": "P01", "kind": "complaint"},
    "dispute": {"unit": "P01", "kind": "dispute"},
}


@pytest.mark.parametrize(("notice", "language"), TOLD)
def test_the_notice_says_what_happened(notice: str, language: str) -> None:
    details = Details(
        full_name="Nguyễn Văn A", phone="+84900000001", unit="P01", typed_unit=None, group="ENTERPRISE"
    )
    world = World(language=language, chat=Chat(details=details))
    name = "dispute" if notice == "complaint" else notice

    replies = world.happens(Noticed(name, CODE, ARGUMENTS[notice]))

    assert world.shown(replies) == [TOLD[notice, language]]
