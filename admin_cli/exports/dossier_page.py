"""How an administrative document looks: paper, margins, Times New Roman (Decree 30/2020/NĐ-CP)."""

from collections.abc import Iterable
from datetime import datetime

from docx import Document
from docx.document import Document as Paper
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Times New Roman"
TEXT_POINTS = 14
A4 = (Mm(210), Mm(297))
LEFT, CENTRE, RIGHT, BOTH = (
    WD_ALIGN_PARAGRAPH.LEFT,
    WD_ALIGN_PARAGRAPH.CENTER,
    WD_ALIGN_PARAGRAPH.RIGHT,
    WD_ALIGN_PARAGRAPH.JUSTIFY,
)

# Word chooses a font for each script: without all four, Vietnamese letters may fall back to another one.
_SCRIPTS = ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs")
_THEMES = ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme")


def new_paper(title: str, author: str, made: datetime) -> Paper:
    """An empty document in Times New Roman 14, in Vietnamese, made by `author` at that time."""
    paper = Document()
    properties = paper.core_properties
    properties.created = properties.modified = made
    properties.title, properties.author, properties.comments = title, author, ""
    properties.last_modified_by, properties.language = author, "vi-VN"
    normal = paper.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(TEXT_POINTS)
    normal.paragraph_format.space_after = Pt(0)
    for fonts in paper.styles.element.iter(qn("w:rFonts")):
        for script in _SCRIPTS:
            fonts.set(qn(script), FONT)
        for theme in _THEMES:
            fonts.attrib.pop(qn(theme), None)
    for language in paper.styles.element.iter(qn("w:lang")):
        for script in ("w:val", "w:eastAsia"):
            language.set(qn(script), "vi-VN")
    return paper


def set_page(section: Section, *, landscape: bool) -> Length:
    """A4 with the customary margins, pages counted from 1; the width of the text."""
    width, height = reversed(A4) if landscape else A4
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = width, height
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    _count_pages_from_one(section)
    return Length(width - section.left_margin - section.right_margin)


def next_section(paper: Paper) -> Section:
    """A new section on a new page; its break takes no room, for it would follow a full page alone."""
    section: Section = paper.add_section(WD_SECTION.NEW_PAGE)
    layout = paper.paragraphs[-1].paragraph_format
    layout.line_spacing, layout.space_before, layout.space_after = Pt(1), Pt(0), Pt(0)
    return section


def set_headers(section: Section, width: Length, mark: str | None) -> None:
    """The page number in the middle from the second page on; `mark` at the right of every page."""
    section.different_first_page_header_footer = True
    for header, numbered in ((section.first_page_header, False), (section.header, True)):
        header.is_linked_to_previous = False
        line = header.paragraphs[0]
        line.style = "Normal"  # the header's own has tabs of another paper
        line.paragraph_format.tab_stops.add_tab_stop(Length(width // 2), WD_TAB_ALIGNMENT.CENTER)
        line.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
        write(line, "\t")
        if numbered:
            _add_page_number(line)
        if mark is not None:
            write(line, f"\t{mark}", bold=True, points=12)


def write(
    paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, points: float | None = None
) -> Run:
    """Text at the end of a paragraph."""
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    if points is not None:
        run.font.size = Pt(points)
    return run


def rule(cell: _Cell | Paper, width: Length, length: Length) -> None:
    """A thin line of that length in the middle of `width`."""
    paragraph = cell.add_paragraph()
    layout = paragraph.paragraph_format
    layout.left_indent = layout.right_indent = Length((width - length) // 2)
    layout.line_spacing = Pt(3)
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "auto")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 - python-docx knows no borders of paragraphs
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def set_widths(
    table: Table, widths: Iterable[Length], *, padding: Length | None = None, indent: Length | None = None
) -> None:
    """Fixed columns: in every cell for LibreOffice and in the grid for Word.

    `padding` is kept left and right in each cell; `indent` is where the table begins, from the text's left.
    """
    table.autofit = False
    columns = tuple(widths)
    if padding is not None:
        _pad(table, padding)
    if indent is not None:
        _indent(table, indent)
    for column, width in zip(table.columns, columns, strict=True):
        column.width = width
    for row in table.rows:
        for cell, width in zip(row.cells, columns, strict=True):
            cell.width = width


def mark_row(row: _Row, name: str) -> None:
    """Mark a row: "w:cantSplit" keeps it on one page, "w:tblHeader" repeats it on every page."""
    row._tr.get_or_add_trPr().append(OxmlElement(name))  # noqa: SLF001 - python-docx knows neither mark


def _indent(table: Table, indent: Length) -> None:
    start = OxmlElement("w:tblInd")
    start.set(qn("w:w"), str(indent.twips))
    start.set(qn("w:type"), "dxa")
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx knows no indent of tables
    properties.insert_element_before(
        start, "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )


def _pad(table: Table, padding: Length) -> None:
    margins = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        margin = OxmlElement(side)
        margin.set(qn("w:w"), str(padding.twips))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr  # noqa: SLF001 - python-docx knows no margins of cells
    properties.insert_element_before(margins, "w:tblLook")


def _count_pages_from_one(section: Section) -> None:
    properties = section._sectPr  # noqa: SLF001 - python-docx knows no page numbers
    for old in properties.findall(qn("w:pgNumType")):
        properties.remove(old)
    numbers = OxmlElement("w:pgNumType")
    numbers.set(qn("w:start"), "1")
    properties.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")


def _add_page_number(paragraph: Paragraph) -> None:
    for kind, code in (("begin", None), (None, "PAGE"), ("end", None)):
        run = paragraph.add_run()
        if kind is not None:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = code
        run._r.append(mark)  # noqa: SLF001 - python-docx knows no fields
