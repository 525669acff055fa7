"""A person's name from the two fields of a Telegram profile, in Vietnamese order."""

from programme.folding import fold

# The family names of nineteen in twenty Vietnamese; those that are common as a middle name (Văn, Đình, Hữu)
# are left out.
_WRITTEN = (
    "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đoàn Đào Trịnh Đinh"
    " Lương Mai Trương Lâm Phùng Tô Hà Cao Quách Lưu Châu Tạ Thái Tăng Kiều Khương Triệu La Diệp Vương"
)
_ACCENTED = frozenset(_WRITTEN.split())
_BARE = frozenset(fold(_WRITTEN).split())


def profile_name(first: str, last: str | None) -> str | None:
    """The name as its owner would write it, None when the profile has none.

    Telegram shows "first last". Those who want to read their own name there put the family name first; those
    who answer the form's two questions put it last, as its Vietnamese labels (Tên, Họ) ask. So the fields are
    swapped only where the last one begins with a family name and the first does not. It is a guess, which the
    dialogue only offers (R30).

    >>> profile_name("Nguyễn Văn", "A"), profile_name("A", "Nguyễn Văn"), profile_name("Lan", None)
    ('Nguyễn Văn A', 'Nguyễn Văn A', 'Lan')
    """
    family, given = first.split(), (last or "").split()
    if not _begins_with_family_name(family) and _begins_with_family_name(given):
        family, given = given, family
    return " ".join((*family, *given)) or None


def _begins_with_family_name(words: list[str]) -> bool:
    # Most are written with their accents, and this stands on the way of every message: folding comes last.
    return bool(words) and (words[0] in _ACCENTED or fold(words[0]) in _BARE)
