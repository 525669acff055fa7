"""Reading Word files: what a person sees, and nothing that a stranger's bytes may ask for (R41)."""

import asyncio
import io
import tracemalloc
import unicodedata
import zipfile
from contextlib import suppress

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.documents.docx import FILE_MAX, MEMBERS_MAX, read_docx
from bot.documents.paragraphs import DEPTH_MAX, ELEMENTS_MAX, TAG_MAX, Unreadable
from bot.documents.reading import WAITING_MAX, Documents
from conversations.events import FileProblem, SentFile
from conversations.submission.files import TEXT_MAX
from tests.word_files import SPACE, UNREADABLE, body, packed, word_file

TEXT = "Trước đây thay khuôn máy dập mất 45 phút.\nNay một người thay trong 12 phút."
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
MATHS = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'


def said(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def line(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(inner: str) -> str:
    return line(f"<w:r>{inner}</w:r>")


def listed(number: int) -> str:
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


BOX = f"<w:txbxContent>{line(said('trong khung'))}</w:txbxContent>"
BOX_TWICE = f"<mc:Choice {MC}>{BOX}</mc:Choice><mc:Fallback {MC}>{BOX}</mc:Fallback>"
CELLS = f"<w:tc>{line(said('ô 1'))}</w:tc><w:tc>{line(said('ô 2'))}</w:tc>"
NFD = unicodedata.normalize("NFD", "Thợ")


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        (line(said("một") + said(" hai")) + line(said("ba")), "một hai\nba\n"),
        (run("<w:t>một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t><w:cr/>"), "một\nhai\tba\n\n"),
        (line(f"<w:del>{said('bỏ')}</w:del><w:ins>{said('thêm')}</w:ins>"), "thêm\n"),
        (line(f"<w:moveFrom>{said('cũ')}</w:moveFrom><w:moveTo>{said('mới')}</w:moveTo>"), "mới\n"),
        (run("<w:delText>bỏ</w:delText><w:instrText>PAGE</w:instrText><w:t>x</w:t>"), "x\n"),
        (line(said("còn"), "<w:rPr><w:del/></w:rPr>"), "còn\n"),
        (line(said("x"), "<w:tabs><w:tab/></w:tabs>"), "x\n"),
        (line(f"<w:hyperlink>{said('liên kết')}</w:hyperlink>"), "liên kết\n"),
        (f"<w:tbl><w:tr>{CELLS}</w:tr></w:tbl>", "ô 1\nô 2\n"),
        (line(said("mục") + said(" a"), listed(3)), "- mục a\n"),
        (line(said("không"), listed(0)), "không\n"),
        (line(said("mục"), '<w:pStyle w:val="ListBullet2"/>'), "- mục\n"),
        (run(BOX), "\ntrong khung\n\n"),
        (run(BOX_TWICE), "\ntrong khung\n\n"),
        (line(f"<m:oMath {MATHS}><m:r><m:t>x²</m:t></m:r></m:oMath>"), "x²\n"),
        (run('<w:t>5</w:t><w:sym w:font="Symbol" w:char="F0B1"/><w:sym w:char="zz"/>'), "5\uf0b1\n"),
        (run("<w:t>ca</w:t><w:noBreakHyphen/><w:t>nô</w:t><w:softHyphen/>"), "ca-nô\n"),
        (run("<w:t>một\u00adhai &lt;3&gt;</w:t>"), "một\u00adhai <3>\n"),
        (line(said(NFD)), f"{NFD}\n"),
        (
            f"<w:sdt><w:sdtPr>{said('?')}</w:sdtPr><w:sdtContent>{line(said('x'))}</w:sdtContent></w:sdt>",
            "x\n",
        ),
    ],
)
def test_what_a_person_sees_is_read(inner: str, text: str) -> None:
    assert read_docx(body(inner)) == text


def test_a_real_file_is_read_with_its_table_and_lists() -> None:
    document = Document()
    document.add_heading("Sáng kiến", 1)
    document.add_paragraph("Trước đây mất 45 phút.")
    document.add_paragraph("nhanh hơn", style="List Bullet")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "12 phút", "6 máy"
    file = io.BytesIO()
    document.save(file)
    assert read_docx(file.getvalue()) == "Sáng kiến\nTrước đây mất 45 phút.\n- nhanh hơn\n12 phút\n6 máy\n"


@pytest.mark.parametrize("name", ["word/document.xml", "word/document2.xml"])
@pytest.mark.parametrize("space", [SPACE, STRICT])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_every_form_of_the_main_part_is_read(name: str, space: str, encoding: str) -> None:
    head = f'<?xml version="1.0" encoding="{encoding}"?>'
    xml = f"{head}<w:document {space}>{line(said('Thợ máy'))}</w:document>"
    assert read_docx(packed(xml.encode(encoding), name)) == "Thợ máy\n"


def problem_of(content: bytes) -> FileProblem:
    with pytest.raises(Unreadable) as refused:
        read_docx(content)
    return refused.value.problem


def locked(content: bytes) -> bytes:
    """The same archive with every entry marked as encrypted."""
    marked = bytearray(content)
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = marked.find(sign)
        while at >= 0:
            marked[at + place] |= 1
            at = marked.find(sign, at + 4)
    return bytes(marked)


def archive_of(names: int) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(names):
            archive.writestr(f"{number}.xml", b"")
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", FileProblem.EMPTY),
        *((content, FileProblem(name)) for name, content in UNREADABLE.items()),
        (b"{\\rtf1", FileProblem.NOT_WORD),
        (UNREADABLE["old_word"][:500], FileProblem.NOT_WORD),
        (archive_of(1), FileProblem.NOT_WORD),
        (packed("<a/>", "xl/workbook.xml"), FileProblem.NOT_WORD),
        (locked(word_file(TEXT)), FileProblem.PROTECTED),
        (word_file(TEXT)[:-40], FileProblem.DAMAGED),
        (packed(f"<w:document {SPACE}>"), FileProblem.DAMAGED),
        (packed('<?xml version="1.0" encoding="none"?><a/>'), FileProblem.DAMAGED),
        (body(""), FileProblem.EMPTY),
        (body("<w:p/><w:p/>"), FileProblem.EMPTY),
        (body(f"<w:p>{said('x' * TEXT_MAX)}</w:p>"), FileProblem.TOO_LONG),
        (b"PK" + bytes(FILE_MAX), FileProblem.TOO_LARGE),
    ],
    ids=lambda value: value.value if isinstance(value, FileProblem) else "",
)
def test_what_cannot_be_read_is_named(content: bytes, problem: FileProblem) -> None:
    assert problem_of(content) == problem


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (packed(b"<a>" + b" " * 30_000_000), FileProblem.TOO_LARGE),
        (packed(b"<a>" + b"<b/>" * (ELEMENTS_MAX + 1)), FileProblem.TOO_LARGE),
        (packed(b"<a>" * (DEPTH_MAX + 1)), FileProblem.TOO_LARGE),
        (packed(b'<a b="' + b"x" * 4 * TAG_MAX), FileProblem.TOO_LARGE),
        (packed(b"<a>", method=zipfile.ZIP_LZMA), FileProblem.DAMAGED),
        (archive_of(MEMBERS_MAX + 1), FileProblem.TOO_LARGE),
        (packed('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), FileProblem.DAMAGED),
        (packed('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), FileProblem.DAMAGED),
    ],
    ids=["blanks", "elements", "depth", "attribute", "lzma", "members", "entity", "external"],
)
def test_a_bomb_ends_soon_and_takes_little_memory(content: bytes, problem: FileProblem) -> None:
    tracemalloc.start()
    try:
        assert problem_of(content) == problem
        assert tracemalloc.get_traced_memory()[1] < 4_000_000
    finally:
        tracemalloc.stop()


def test_sizes_that_the_archive_tells_are_not_believed() -> None:
    content = packed(b"<a>" + b" " * 30_000_000)
    at = content.rfind(b"PK\x01\x02")
    lying = content[: at + 24] + (100).to_bytes(4, "little") + content[at + 28 :]
    assert problem_of(lying) in {FileProblem.TOO_LARGE, FileProblem.DAMAGED}


def answered(content: bytes) -> None:
    """Whatever the bytes are: a text or a problem."""
    with suppress(Unreadable):
        assert read_docx(content).strip()


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.binary(max_size=300).map(lambda tail: b"PK\x03\x04" + tail)))
def test_no_bytes_are_a_fault(content: bytes) -> None:
    answered(content)


SMALL = body(f"<w:p>{said('Thợ máy')}</w:p>")


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, len(SMALL) - 1), st.integers(0, 255)), min_size=1, max_size=6),
    st.integers(0, len(SMALL)),
)
def test_no_damage_is_a_fault(changes: list[tuple[int, int]], end: int) -> None:
    damaged = bytearray(SMALL)
    for place, value in changes:
        damaged[place] = value
    answered(bytes(damaged))
    answered(bytes(damaged[:end]))


PIECES = st.sampled_from(
    (
        *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:del>", "</w:del>", "<w:br/>", "&#0;"),
        *(
            '<w:sym w:char="D800"/>',
            '<w:sym w:char="110000"/>',
            '<w:sym w:char="-1"/>',
            "<w:sym/>",
            "chữ",
            "&x;",
        ),
        *(
            "<w:numId/>",
            '<w:pStyle w:val="ListBullet"/>',
            "<![CDATA[x]]>",
            "<!-- x -->",
            "<?x y?>",
            "\x00",
            "]]>",
        ),
    )
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=20))
def test_no_order_of_elements_is_a_fault(pieces: list[str]) -> None:
    answered(body("".join(pieces)))
    opened = [piece[1:-1] for piece in pieces if piece.startswith("<w:") and "/" not in piece]
    answered(body("".join(pieces) + "".join(f"</{name}>" for name in reversed(opened))))


async def test_a_file_becomes_an_event() -> None:
    documents = Documents()
    assert await documents.read("mo-ta.docx", word_file(TEXT), "kèm ảnh") == SentFile(
        "mo-ta.docx", f"{TEXT}\n", caption="kèm ảnh"
    )
    assert await documents.read("mo-ta.docx", b"PK") == SentFile("mo-ta.docx", problem=FileProblem.DAMAGED)


async def test_too_many_files_at_once_are_turned_away() -> None:
    documents = Documents()
    content = word_file(TEXT)
    read = await asyncio.gather(*(documents.read("a.docx", content) for _ in range(WAITING_MAX + 3)))
    assert [one.problem for one in read].count(FileProblem.UNREACHED) == 3
    assert (await documents.read("a.docx", content)).problem is None
