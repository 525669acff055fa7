"""The phrases by which a line of a Vietnamese report is known to be no part of the initiative itself."""

import unicodedata
from dataclasses import dataclass

import regex

from programme.folding import fold


@dataclass(frozen=True, slots=True)
class Phrases:
    """Beginnings of lines, written with accents.

    A line with accents must have the same ones (“căn cứ” is not “cần cù”); without any, folding decides.
    """

    written: tuple[str, ...]
    folded: tuple[str, ...]

    def begin(self, text: str) -> bool:
        """Whether one of the phrases, in whole words, begins this text."""
        start = " ".join(text[:80].split()).lower()
        words = f"{fold(start)} "
        if start.isascii():
            return words.startswith(self.folded)
        plain = unicodedata.normalize("NFC", start)
        return plain.startswith(self.written) and words.startswith(self.folded)


def _phrases(*written: str) -> Phrases:
    return Phrases(written=written, folded=tuple(f"{fold(phrase)} " for phrase in written))


GREETING = _phrases(
    "kính gửi",
    "kính thưa",
    "kính chào",
    "xin chào",
    "chào anh",
    "chào các",
    "chào ban",
    "chào công đoàn",
    "chào mọi người",
    "thưa các",
    "thưa ban",
    "xin cảm ơn",
    "xin trân trọng cảm ơn",
    "xin chân thành cảm ơn",
    "tôi xin cảm ơn",
    "tôi xin chân thành cảm ơn",
    "tôi xin trân trọng cảm ơn",
    "em xin cảm ơn",
    "em xin chân thành cảm ơn",
    "cảm ơn",
    "cám ơn",
    "trân trọng",
    "trân trọng cảm ơn",
    "chân thành cảm ơn",
    "người viết",
    "người báo cáo",
    "người làm đơn",
    "người nộp đơn",
    "ký tên",
    "ký và ghi rõ họ tên",
)
"""Greetings, thanks and what stands around a signature."""

HEADING = _phrases(
    "cộng hòa xã hội chủ nghĩa việt nam",
    "cộng hoà xã hội chủ nghĩa việt nam",
    "độc lập - tự do - hạnh phúc",
    "độc lập – tự do – hạnh phúc",
    "báo cáo sáng kiến",
    "báo cáo tóm tắt sáng kiến",
    "bản mô tả sáng kiến",
    "mô tả sáng kiến",
    "bản thuyết minh sáng kiến",
    "thuyết minh sáng kiến",
    "đơn đề nghị",
    "đơn yêu cầu công nhận sáng kiến",
    "phiếu đăng ký sáng kiến",
)
"""Titles of forms and reports."""

LEGAL = _phrases(
    "căn cứ",
    "thực hiện kế hoạch",
    "thực hiện công văn",
    "thực hiện nghị quyết",
    "thực hiện quyết định",
    "thực hiện chỉ đạo",
    "thực hiện chương trình",
    "thực hiện hướng dẫn",
    "theo công văn",
    "theo kế hoạch",
    "theo quyết định",
    "theo nghị định",
    "theo nghị quyết",
    "theo thông tư",
    "theo hướng dẫn",
    "theo luật",
    "xét đề nghị",
    "hưởng ứng",
)
"""Lines that name the papers a report rests on."""

LABEL = regex.compile(
    r"(?:họ(?: và|,)? tên|ho(?: va)? ten|tên tôi|ten toi|tôi tên|toi ten|tác giả|tac gia|"
    r"số điện thoại|so dien thoai|điện thoại|dien thoai|sđt|sdt|đt|"
    r"đơn vị(?: công tác)?|don vi(?: cong tac)?|"
    r"nơi công tác|noi cong tac|nơi làm việc|noi lam viec) ?(?::|là |la )",
    flags=regex.IGNORECASE,
)
"""The label of a detail that was asked before, with what joins it to its value."""

DATE_LINE = regex.compile(r"(?:[a-z ]{1,40} )?ngay [0-9 ]*thang [0-9 ]*nam [0-9 ]*")
"""The place and date of a letter, folded: “Hà Nội, ngày 12 tháng 3 năm 2021”."""
