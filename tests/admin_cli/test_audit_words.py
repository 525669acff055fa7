import re
from pathlib import Path

import pytest

from admin_cli.audit_words import details_in_words
from admin_cli.wording import LANGUAGES, read_texts

USE_CASES = Path(__file__).parents[2] / "programme" / "use_cases"


@pytest.mark.parametrize(
    ("details", "words"),
    [
        ({"reason": "Xin nêu rõ."}, "lý do: Xin nêu rõ."),
        ({"decision": "", "decided_on": "2021-04-03"}, "ngày quyết định: 3/4/2021"),
        ({"former_decided_on": "2021-04-03"}, "ngày quyết định trước đó: 3/4/2021"),
        ({"birth_year": "1988", "birth_year_before": "1978"}, "Năm sinh: 1988; Năm sinh trước đó: 1978"),
        (
            {"closes": "2021-04-20T17:00:00+00:00 -> 2021-04-25T10:00:00+00:00"},
            "đóng nhận bài: 00:00 21/4/2021 → 17:00 25/4/2021",
        ),
        ({"statuses": "submitted,returned"}, "trạng thái: chờ xét, cần bổ sung"),
        ({"to": "P01", "place": "3"}, "đến: P01; suất: 3"),
        ({"to": "drafts"}, "đến: người đang viết dở"),
        ({"way": "post", "reference": "2021"}, "đường gửi: bưu điện; số hiệu: 2021"),
        ({"unheard_of": "x"}, "unheard_of: x"),
    ],
)
def test_details_are_told_in_words(details: dict[str, str], words: str) -> None:
    assert details_in_words(read_texts("vi"), details) == words


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_detail_that_an_act_keeps_has_a_name(language: str) -> None:
    texts = read_texts(language)
    source = "\n".join(file.read_text(encoding="utf-8") for file in USE_CASES.glob("*.py"))
    calls = re.findall(r"\baudited\(([^()]*(?:\([^()]*\)[^()]*)*)\)", source)
    named = {name for call in calls for name in re.findall(r"\b(\w+)=", call)} - {"entry"}
    dicts = re.findall(r"details(?:: dict\[str, str\])? = \{([^{}]*)\}", source)
    named |= {name for one in dicts for name in re.findall(r'"(\w+)":', one)}
    assert {"unit", "request", "quota", "place", "decided_on", "way"} <= named
    assert [name for name in sorted(named) if not texts.has(f"detail-{name}")] == []
