import pytest

from admin_cli.table import Column, drawn

COLUMNS = (
    Column(field="code"),
    Column(field="name", least=6),
    Column(field="number", right=True),
    Column(field="note", least=8, spare=True),
)
HEADINGS = ("Mã", "Tên", "Số", "Ghi chú")
ROW = ("SK-7K3-M9QX", "Nguyễn Văn A", "7", "một ghi chú khá dài")


def test_wide_terminal_shows_everything() -> None:
    assert drawn(COLUMNS, HEADINGS, [ROW], 80) == [
        "Mã           Tên           Số  Ghi chú",
        "SK-7K3-M9QX  Nguyễn Văn A   7  một ghi chú khá dài",
    ]


@pytest.mark.parametrize("width", range(23, 60))
def test_lines_fit_and_codes_are_never_cut(width: int) -> None:
    lines = drawn(COLUMNS, HEADINGS, [ROW], width)
    assert max(map(len, lines)) <= width
    assert lines[1].split()[0] == "SK-7K3-M9QX"


def test_narrow_terminal_leaves_out_what_can_be_spared() -> None:
    assert drawn(COLUMNS, HEADINGS, [ROW], 26) == ["Mã           Tên        Số", "SK-7K3-M9QX  Nguyễn V…   7"]


def test_a_short_name_is_whole_before_a_long_note_gets_the_rest() -> None:
    assert drawn(COLUMNS, HEADINGS, [ROW], 43) == [
        "Mã           Tên           Số  Ghi chú",
        "SK-7K3-M9QX  Nguyễn Văn A   7  một ghi chú…",
    ]


def test_a_path_is_cut_at_its_beginning() -> None:
    columns = (Column(field="code"), Column(field="unit_path", least=6, end=True))
    assert drawn(columns, ("Mã", "Đơn vị"), [("P01-002", "Hà Nội › Quận Hoàn Kiếm")], 21) == [
        "Mã       Đơn vị",
        "P01-002  …Hoàn Kiếm",
    ]
