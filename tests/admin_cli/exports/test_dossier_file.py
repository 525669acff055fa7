"""The Word file read back: the table of appendix 3 word for word, the letter in its customary form."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from itertools import chain

import pytest
from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from admin_cli.exports.dossier import dossier_file
from programme.dossier import Fault
from programme.requests.dossiers import DossierFault, DossierPapers, DossierState, DossierVerdict, PaperEntry

MADE = datetime(2021, 4, 21, 2, tzinfo=UTC)
VALUES = {
    "full_name": "Nguyễn Văn A",
    "title": "Xe đẩy thay khuôn máy dập",
    "birth_year": "1988",
    "position": "Công nhân tổ dập",
    "workplace": "Công ty X, Hà Nội",
    "contact_phone": "0900 000 001",
    "applied_time": "2021-03",
    "summary": "Thay khuôn bằng xe đẩy.\n\nMột người làm được.",
    "effect": "Thay khuôn còn tám phút.",
    "value": "200000000",
    "scope": "Các xưởng dập.",
    "awards_3y": "2019: Lao động tiên tiến",
    "publish_consent": "no",
}
AUTHOR = (
    "Nguyễn Văn A",
    "Sinh năm: 1988",
    "Chức vụ: Công nhân tổ dập",
    "Đơn vị: Công ty X, Hà Nội",
    "ĐT: 0900 000 001",
)
EFFECT = (
    "Hiệu quả: Thay khuôn còn tám phút.",
    "Giá trị làm lợi: 200.000.000 đồng/năm",
    "Phạm vi ứng dụng: Các xưởng dập.",
)


def papers(number: int = 2, *, ready: bool = True, faults: tuple[DossierFault, ...] = ()) -> DossierPapers:
    state = DossierState(
        unit="P01",
        name="Thành phố Hà Nội",
        nominated=number,
        complete=number,
        post_on=None,
        email_on=None,
        late=False,
        ready=ready,
        valid=False,
    )
    row = PaperEntry(place=1, code="SK-1", field_name="Tạo ra sản phẩm mới", values=VALUES)
    return DossierPapers(
        verdict=DossierVerdict(state=state, faults=faults, sendings=(), deadline=MADE),
        kind="city",
        short_name="Hà Nội",
        upper_name="Tổng Liên đoàn Lao động Việt Nam",
        recipient="Tổng Liên đoàn Lao động Việt Nam",
        programme="75 nghìn sáng kiến, vượt khó, phát triển",
        occasion="Tháng Công nhân năm 2021",
        plan="88/KH-TLĐ ngày 03/02/2021",
        letter="1653/TLĐ ngày 25/02/2021",
        year=2021,
        award_years=(2018, 2019, 2020),
        entries=tuple(replace(row, place=place, code=f"SK-{place}") for place in range(1, number + 1)),
    )


def of_unit(name: str, short_name: str, kind: str) -> DossierPapers:
    given = papers()
    state = replace(given.verdict.state, name=name)
    verdict = replace(given.verdict, state=state)
    return replace(given, verdict=verdict, kind=kind, short_name=short_name)


def with_values(given: DossierPapers, **values: str) -> DossierPapers:
    first, *rest = given.entries
    changed = {name: value for name, value in {**first.values, **values}.items() if value}
    return replace(given, entries=(replace(first, values=changed), *rest))


@cache
def usual_file() -> bytes:
    return dossier_file(papers(), MADE)


def read(given: DossierPapers) -> Paper:
    return Document(BytesIO(usual_file() if given == papers() else dossier_file(given, MADE)))


def summary_rows(paper: Paper) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in paper.tables[-1].rows]


def lines(paper: Paper) -> list[str]:
    return [paragraph.text for paragraph in paper.paragraphs if paragraph.text]


def heading(paper: Paper) -> list[str]:
    return [cell.text.strip() for cell in chain.from_iterable(row.cells for row in paper.tables[0].rows)]


def test_the_headings_are_the_letters_own() -> None:
    """R87, appendix 3."""
    paper = read(papers())

    assert summary_rows(paper)[0] == [
        "TT",
        "Họ và tên, năm sinh, chức vụ, đơn vị công tác, điện thoại liên hệ",
        "Tên sáng kiến",
        "Thời gian áp dụng",
        "Tóm tắt nội dung sáng kiến",
        "Hiệu quả sáng kiến, giá trị làm lợi, phạm vi ứng dụng",
        "Các danh hiệu thi đua hình thức khen thưởng cá nhân trong 03 năm (2018 – 2020)",
    ]
    assert lines(paper)[-3:] == [
        "TỔNG HỢP TÓM TẮT SÁNG KIẾN",
        "(Kèm theo Tờ trình số.....ngày.... tháng ...năm 2021 của Ban Thường vụ.....)",
        "TM. BAN THƯỜNG VỤ",
    ]


def test_a_row_says_what_the_columns_ask() -> None:
    assert summary_rows(read(papers()))[1] == [
        "1",
        "\n".join(AUTHOR),
        "Xe đẩy thay khuôn máy dập",
        "Từ tháng 3/2021",
        "Thay khuôn bằng xe đẩy.\nMột người làm được.",
        "\n".join(EFFECT),
        "2019: Lao động tiên tiến",
    ]


@pytest.mark.parametrize("number", [1, 4, 5])
def test_there_are_as_many_rows_as_places_used(number: int) -> None:
    """Appendix 3: five for a unit with five, unused ones are left out."""
    rows = summary_rows(read(papers(number)))

    assert [row[0] for row in rows] == ["TT", *map(str, range(1, number + 1))]


def test_nothing_is_said_in_words() -> None:
    row = summary_rows(read(with_values(papers(), value="none", awards_3y="none", applied_time="Từ 2020")))[1]

    assert (row[3], row[5].splitlines()[1], row[6]) == (
        "Từ 2020",
        "Giá trị làm lợi: không tính được bằng tiền",
        "Không",
    )


def test_what_is_missing_is_a_visible_blank() -> None:
    given = with_values(papers(), title="", birth_year="", value="", awards_3y="")

    row = summary_rows(read(given))[1]

    assert (row[1].splitlines()[1], row[2], row[5].splitlines()[1], row[6]) == (
        "Sinh năm: ……",
        "……",
        "Giá trị làm lợi: ……",
        "……",
    )


def test_years_follow_the_edition() -> None:
    paper = read(replace(papers(), year=2024, award_years=(2021, 2022, 2023)))

    assert summary_rows(paper)[0][-1].endswith("(2021 – 2023)")
    assert "năm 2024 của Ban Thường vụ" in lines(paper)[-2]
    assert heading(paper)[-1].endswith("năm 2024")


def test_the_letter_stands_on_portrait_and_the_table_on_landscape_a4() -> None:
    letter, table = read(papers()).sections

    assert (letter.orientation, table.orientation) == (WD_ORIENT.PORTRAIT, WD_ORIENT.LANDSCAPE)
    sizes = [
        (round(section.page_width.mm), round(section.page_height.mm))  # type: ignore[union-attr]  # both are set
        for section in (letter, table)
    ]
    assert sizes == [(210, 297), (297, 210)]
    for section in (letter, table):
        margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
        assert [round(margin.mm) for margin in margins if margin is not None] == [20, 20, 30, 15]


def test_the_table_is_as_wide_as_the_text_and_repeats_its_headings() -> None:
    paper = read(papers(5))
    section, table = paper.sections[1], paper.tables[-1]
    text = section.page_width - section.left_margin - section.right_margin  # type: ignore[operator]  # all are set

    assert sum(column.width for column in table.columns if column.width) == pytest.approx(text, abs=Mm(1))
    marks = [[mark.tag for mark in row._tr.trPr] for row in table.rows]
    assert marks[0] == [qn("w:cantSplit"), qn("w:tblHeader")]
    assert marks[1:] == [[qn("w:cantSplit")]] * 5


def test_a_row_longer_than_a_page_may_be_broken() -> None:
    table = read(with_values(papers(), effect="dài " * 240)).tables[-1]

    assert [row._tr.trPr is not None for row in table.rows] == [True, False, True]


def test_every_script_is_in_times_new_roman() -> None:
    """Otherwise Vietnamese letters fall back to another font in Word."""
    paper = read(papers())
    fonts = [
        {fonts.get(qn(f"w:{script}")) for script in ("ascii", "hAnsi", "eastAsia", "cs")}
        for fonts in paper.styles.element.iter(qn("w:rFonts"))
    ]
    normal = paper.styles["Normal"].font

    assert fonts
    assert all(names == {"Times New Roman"} for names in fonts)
    assert (normal.name, normal.size) == ("Times New Roman", Pt(14))
    assert list(paper.element.iter(qn("w:rFonts"))) == []


def test_the_national_heading_is_in_its_customary_form() -> None:
    """Decree 30/2020/NĐ-CP: the union on the left, the state's name and motto on the right."""
    assert heading(read(papers())) == [
        "TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLIÊN ĐOÀN LAO ĐỘNG\nTHÀNH PHỐ HÀ NỘI",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        "Số:        /TTr-LĐLĐ",
        "Hà Nội, ngày     tháng     năm 2021",
    ]


@pytest.mark.parametrize(
    ("unit", "head", "number", "place", "body"),
    [
        (
            ("Tỉnh Hà Giang", "Hà Giang", "province"),
            "LIÊN ĐOÀN LAO ĐỘNG\nTỈNH HÀ GIANG",
            "/TTr-LĐLĐ",
            "Hà Giang, ",
            "Ban Thường vụ Liên đoàn Lao động tỉnh Hà Giang ",
        ),
        (
            ("Thành phố Hồ Chí Minh", "TP Hồ Chí Minh", "city"),
            "LIÊN ĐOÀN LAO ĐỘNG\nTHÀNH PHỐ HỒ CHÍ MINH",
            "/TTr-LĐLĐ",
            "Thành phố Hồ Chí Minh, ",
            "Ban Thường vụ Liên đoàn Lao động thành phố Hồ Chí Minh ",
        ),
        (
            ("Công đoàn Y tế Việt Nam", "Y tế", "sector"),
            "CÔNG ĐOÀN Y TẾ VIỆT NAM",
            "/TTr-……",
            "……………, ",
            "Ban Thường vụ Công đoàn Y tế Việt Nam ",
        ),
        (
            ("Công đoàn Điện lực Việt Nam", "Điện lực", "corporation"),
            "CÔNG ĐOÀN ĐIỆN LỰC VIỆT NAM",
            "/TTr-……",
            "……………, ",
            "Ban Thường vụ Công đoàn Điện lực Việt Nam ",
        ),
    ],
)
def test_the_unions_name_fits_its_kind(
    unit: tuple[str, str, str], head: str, number: str, place: str, body: str
) -> None:
    paper = read(of_unit(*unit))
    shown = heading(paper)

    assert shown[0].partition("\n")[2] == head
    assert shown[2].endswith(number)
    assert shown[3].startswith(place)
    assert [line.count(body) for line in lines(paper) if "Ban Thường vụ " in line] == [1, 1]


def test_the_letter_cites_its_basis_and_lists_what_is_nominated() -> None:
    """R86, appendix 8: plan and letter are the edition's."""
    paper = read(papers())
    said = lines(paper)

    assert said[:3] == [
        "TỜ TRÌNH",
        f"Về việc đề nghị biểu dương sáng kiến tiêu biểu trong Chương trình “{papers().programme}”",
        "Kính gửi: Tổng Liên đoàn Lao động Việt Nam",
    ]
    assert said[3].startswith(
        "Thực hiện Kế hoạch số 88/KH-TLĐ ngày 03/02/2021 và Công văn số 1653/TLĐ ngày 25/02/2021 của"
        " Tổng Liên đoàn Lao động Việt Nam"
    )
    assert said[4].endswith("biểu dương 02 sáng kiến sau đây:")
    assert said[5:7] == [
        f"{number}. “Xe đẩy thay khuôn máy dập”; tác giả: Nguyễn Văn A, Công ty X, Hà Nội;"
        " lĩnh vực: Tạo ra sản phẩm mới."
        for number in (1, 2)
    ]
    copies, signed = paper.tables[1].rows[0].cells
    assert copies.text.splitlines() == ["Nơi nhận:", "- Như trên;", "- Lưu: VT, ……"]
    assert (signed.text, signed.paragraphs[0].alignment) == ("TM. BAN THƯỜNG VỤ", WD_ALIGN_PARAGRAPH.CENTER)


@pytest.mark.parametrize("fault", [Fault.COMPLAINT_OPEN, Fault.DISPUTE_OPEN])
def test_the_letter_claims_no_peace_while_there_is_an_objection(fault: Fault) -> None:
    """R93, R94."""
    claims = [
        any("không có khiếu nại" in line for line in lines(read(papers(faults=faults))))
        for faults in ((), (DossierFault(fault=fault, code="SK-1"),))
    ]

    assert claims == [True, False]


@pytest.mark.parametrize(("ready", "mark"), [(True, ""), (False, "DỰ THẢO")])
def test_every_page_of_a_draft_says_so(mark: str, *, ready: bool) -> None:
    for section in read(papers(ready=ready)).sections:
        headers = [section.first_page_header, section.header]
        assert [header.paragraphs[0].text.strip() for header in headers] == [mark, mark]


def test_pages_are_numbered_from_the_second_on_in_each_section() -> None:
    for section in read(papers()).sections:
        assert section.different_first_page_header_footer
        fields = [
            [code.text for code in header._element.iter(qn("w:instrText"))]
            for header in (section.first_page_header, section.header)
        ]
        assert fields == [[], ["PAGE"]]
        assert [mark.get(qn("w:start")) for mark in section._sectPr.iter(qn("w:pgNumType"))] == ["1"]


def test_the_file_says_who_made_it_and_names_no_person() -> None:
    properties = read(papers()).core_properties

    assert (properties.author, properties.title, properties.comments) == (
        "Liên đoàn Lao động thành phố Hà Nội",
        "TỔNG HỢP TÓM TẮT SÁNG KIẾN",
        "",
    )
    assert properties.created == MADE
