"""What a simulated worker answers about the dossier of a nominated entry (script §18)."""

from collections.abc import Mapping
from random import Random

from conversations.state import State
from programme.dossier import Item

AT = "dossier_"
SKIP = "bỏ qua"

CHOICES: Mapping[str, str] = {
    "dossier_intro": "go",
    "dossier_value_confirm": "yes",
    "dossier_long": "cut",
    "dossier_review": "send",
    f"{AT}{Item.WORKPLACE}": "yes",
    f"{AT}{Item.CONTACT_PHONE}": "yes",
    f"{AT}{Item.APPLIED_TIME}": "yes",
    f"{AT}{Item.SUMMARY}": "use",
    f"{AT}{Item.PUBLISH_CONSENT}": "yes",
}
"""Where what stands there already is right."""

_TYPED: Mapping[Item, tuple[str, ...]] = {
    Item.TITLE: ("Xe đẩy thay khuôn máy dập", "Giá để dụng cụ xoay", "Phiếu giao ca một trang"),
    Item.BIRTH_YEAR: ("1988", "1992", "sinh năm 1979"),
    Item.POSITION: ("công nhân tổ dập", "tổ trưởng", "giáo viên"),
    Item.WORKPLACE: ("Tổ cơ điện, Công ty X",),
    Item.APPLIED_TIME: ("từ đầu năm đến nay",),
    Item.EFFECT: ("Nhanh hơn một nửa, không còn tai nạn.", "Bớt lỗi, đỡ mỏi tay."),
    Item.VALUE: ("200tr", "1,5 tỷ", "không", "45 triệu"),
    Item.SCOPE: ("Cả phân xưởng; xưởng khác làm theo được.", "Toàn trường."),
    Item.AWARDS: ("không", "2019: Lao động tiên tiến"),
}
_SKIPPED = 0.08


def asked(state: State) -> Item | None:
    """The item that is asked about, if one is."""
    name = state.at.removeprefix(AT)
    return Item(name) if state.at.startswith(AT) and name in set(Item) else None


def typed(item: Item, random: Random) -> str:
    """What is typed for an item; now and then somebody leaves it to the officer."""
    words = _TYPED.get(item)
    if words is None or random.random() < _SKIPPED:
        return SKIP
    return random.choice(words)
