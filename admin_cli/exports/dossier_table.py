"""The summary table, bảng tổng hợp, exactly as the letter's template has it (R87, appendix 3)."""

from collections.abc import Sequence
from math import ceil

from docx.document import Document as Paper
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.shared import Length, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from admin_cli.exports.dossier_page import CENTRE, LEFT, mark_row, set_widths, write
from admin_cli.exports.dossier_words import answer
from admin_cli.wording import Texts
from programme.dossier import Item
from programme.requests.dossiers import DossierPapers, PaperEntry

_POINTS = 12
_WIDTHS = tuple(map(Mm, (11, 40, 27, 22, 74, 44, 34)))
"""Of the seven columns: together as wide as the text of a landscape page."""

_SIGN_MM, _PADDING_MM = 1.7, 4.0  # the mean width of a letter in twelve points, and a cell's inner margins
_LINES_OF_A_PAGE = 27  # below the repeated headings
_LINES_OF_SIGNATURE = 4

Cells = Sequence[Sequence[str]]
"""The cells of a row, each a few lines."""


def draw_table(paper: Paper, papers: DossierPapers, words: Texts, width: Length) -> None:
    """Heading, caption, a row for each place used, and the signature."""
    _line(paper, words.text("table-title"), bold=True)
    caption = _line(paper, words.text("table-caption", year=str(papers.year)), italic=True)
    caption.paragraph_format.space_after = Pt(8)
    _rows(paper, papers, words)
    signature = _line(paper, words.text("signature"), bold=True)
    signature.paragraph_format.left_indent = Length(width // 2)
    signature.paragraph_format.space_before = Pt(12)


def headings(papers: DossierPapers, words: Texts) -> tuple[str, ...]:
    """The headings of the seven columns; the years are those of the edition."""
    first, *_, last = papers.award_years
    return (
        words.text("table-number"),
        words.text("table-author"),
        words.text("table-initiative"),
        words.text("table-applied"),
        words.text("table-summary"),
        words.text("table-effect"),
        words.text("table-awards", first=str(first), last=str(last)),
    )


def _rows(paper: Paper, papers: DossierPapers, words: Texts) -> None:
    table = paper.add_table(rows=1, cols=len(_WIDTHS), style="Table Grid")
    first = table.rows[0]
    mark_row(first, "w:cantSplit")
    mark_row(first, "w:tblHeader")
    for cell, heading in zip(first.cells, headings(papers, words), strict=True):
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        _fill(cell, (heading,), centred=True, bold=True)
    for number, entry in enumerate(papers.entries, start=1):
        row, cells, last = table.add_row(), _cells(number, entry, words), number == len(papers.entries)
        whole = _lines(cells) <= _LINES_OF_A_PAGE - _LINES_OF_SIGNATURE * last
        for place, (cell, lines) in enumerate(zip(row.cells, cells, strict=True)):
            _fill(cell, lines, centred=place == 0, follows=last and whole)
        if whole:
            mark_row(row, "w:cantSplit")
    set_widths(table, _WIDTHS)


def _cells(number: int, entry: PaperEntry, words: Texts) -> Cells:
    """The seven cells of an entry."""

    def said(key: str, item: Item) -> str:
        return words.text(key, value=answer(entry, item, words))

    author = (
        answer(entry, Item.FULL_NAME, words),
        said("cell-birth_year", Item.BIRTH_YEAR),
        said("cell-position", Item.POSITION),
        said("cell-workplace", Item.WORKPLACE),
        said("cell-phone", Item.CONTACT_PHONE),
    )
    effect = (
        said("cell-effect", Item.EFFECT),
        said("cell-value", Item.VALUE),
        said("cell-scope", Item.SCOPE),
    )
    return (
        (str(number),),
        author,
        (answer(entry, Item.TITLE, words),),
        (answer(entry, Item.APPLIED_TIME, words),),
        _paragraphs(answer(entry, Item.SUMMARY, words)),
        tuple(line for text in effect for line in _paragraphs(text)),
        _paragraphs(answer(entry, Item.AWARDS, words)),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line)


def _lines(cells: Cells) -> int:
    """How many lines a row takes, about: one that fits on a page is never broken."""
    longest = 0
    for lines, width in zip(cells, _WIDTHS, strict=True):
        signs = max((width.mm - _PADDING_MM) / _SIGN_MM, 1)
        longest = max(longest, sum(ceil(len(line) / signs) for line in lines))
    return longest


def _fill(
    cell: _Cell, lines: Sequence[str], *, centred: bool = False, bold: bool = False, follows: bool = False
) -> None:
    """Lines in a cell; those of a whole last row stay with the signature, which is not left alone then."""
    for number, line in enumerate(lines):
        paragraph = cell.add_paragraph() if number else cell.paragraphs[0]
        paragraph.alignment = CENTRE if centred else LEFT
        paragraph.paragraph_format.keep_with_next = follows or None
        write(paragraph, line, bold=bold, points=_POINTS)


def _line(paper: Paper, text: str, *, bold: bool = False, italic: bool = False) -> Paragraph:
    paragraph = paper.add_paragraph()
    paragraph.alignment = CENTRE
    write(paragraph, text, bold=bold, italic=italic)
    return paragraph
