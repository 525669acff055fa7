"""The draft of the submission letter, tờ trình (R86), in the form that unions take from Decree 30/2020."""

from docx.document import Document as Paper
from docx.shared import Length, Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from admin_cli.exports.dossier_page import BOTH, CENTRE, mark_row, rule, set_widths, write
from admin_cli.exports.dossier_words import answer, is_federation, union_name
from admin_cli.wording import Texts
from programme.dossier import NO, Fault, Item
from programme.requests.dossiers import DossierPapers, PaperEntry

_LEFT_PART = 0.465  # of the heading's width: the state's name is a little longer than the confederation's
_BEYOND = Mm(7)  # how far the heading reaches into the margins, so that neither name is broken
_LONG_PLACE = 18  # letters with which place and date still fit on one line in thirteen points
_SHORTENED = "TP "  # a city named after a person is written out in the line of place and date
_OBJECTIONS = frozenset({Fault.COMPLAINT_OPEN, Fault.DISPUTE_OPEN})


def draw_letter(paper: Paper, papers: DossierPapers, words: Texts, width: Length) -> None:
    """The letter, with blanks for what only the unit can fill in."""
    union = union_name(papers, words)
    known = {
        "recipient": papers.recipient,
        "programme": papers.programme,
        "union": union,
        "plan": papers.plan,
        "letter": papers.letter,
        "occasion": papers.occasion,
        "count": f"{len(papers.entries):02}",
    }
    _heading(paper, papers, words, width)
    _subject(paper, words, known, width)
    _text(paper, words.text("letter-basis", **known))
    _text(paper, words.text("letter-request", **known))
    for number, entry in enumerate(papers.entries, start=1):
        _text(paper, _line(number, entry, words))
    unnamed = [
        str(number)
        for number, entry in enumerate(papers.entries, start=1)
        if entry.values.get(Item.PUBLISH_CONSENT) == NO
    ]
    if unnamed:
        _text(paper, words.text("letter-unnamed", numbers=", ".join(unnamed)))
    if not _OBJECTIONS & {fault.fault for fault in papers.verdict.faults}:
        _text(paper, words.text("letter-clear")).paragraph_format.keep_with_next = True
    # The signature never stands on a page without a line of the letter.
    _text(paper, words.text("letter-closing", **known)).paragraph_format.keep_with_next = True
    _signature(paper, words, width)


def _heading(paper: Paper, papers: DossierPapers, words: Texts, width: Length) -> None:
    """Whose letter it is on the left, the state's name and motto on the right, number and date below."""
    left, right = _parts(Length(width + 2 * _BEYOND))
    table = paper.add_table(rows=2, cols=2)
    set_widths(table, (left, right), padding=Mm(0), indent=Length(-_BEYOND))
    (union, state), (number, date) = (row.cells for row in table.rows)
    _centred(union, papers.upper_name.upper(), points=12)
    for line in _heading_lines(papers, words):
        _centred(union, line, points=12, bold=True)
    rule(union, left, Mm(26))
    _centred(state, words.text("motto-state"), points=12, bold=True)
    _centred(state, words.text("motto-words"), points=13, bold=True)
    rule(state, right, Mm(56))
    sign = "letter-sign_federation" if is_federation(papers) else "letter-sign_blank"
    _centred(number, words.text("letter-number", sign=words.text(sign)), points=13)
    place = papers.short_name if is_federation(papers) else words.text("letter-place_blank")
    if place.startswith(_SHORTENED):
        place = papers.verdict.state.name
    points = 13 if len(place) <= _LONG_PLACE else 12
    _centred(date, words.text("letter-date", place=place, year=str(papers.year)), points=points, italic=True)
    for cell in (number, date):
        cell.paragraphs[0].paragraph_format.space_before = Pt(6)


def _heading_lines(papers: DossierPapers, words: Texts) -> tuple[str, ...]:
    """The union's name in capitals; a federation's territory stands in a line of its own, as is customary."""
    name = papers.verdict.state.name.upper()
    return (words.text("federation-heading"), name) if is_federation(papers) else (name,)


def _subject(paper: Paper, words: Texts, known: dict[str, str], width: Length) -> None:
    title = paper.add_paragraph()
    title.alignment = CENTRE
    title.paragraph_format.space_before = Pt(18)
    write(title, words.text("letter-title"), bold=True)
    subject = paper.add_paragraph()
    subject.alignment = CENTRE
    subject.paragraph_format.left_indent = subject.paragraph_format.right_indent = Mm(12)
    write(subject, words.text("letter-subject", **known), bold=True)
    rule(paper, width, Mm(40))
    recipient = paper.add_paragraph()
    recipient.alignment = CENTRE
    recipient.paragraph_format.space_before = recipient.paragraph_format.space_after = Pt(12)
    write(recipient, words.text("letter-to", **known))


def _line(number: int, entry: PaperEntry, words: Texts) -> str:
    """One nominated initiative: its title, author, workplace and field."""
    return words.text(
        "letter-entry",
        number=str(number),
        title=answer(entry, Item.TITLE, words),
        author=answer(entry, Item.FULL_NAME, words),
        workplace=answer(entry, Item.WORKPLACE, words),
        field=entry.field_name or words.text("blank"),
    )


def _signature(paper: Paper, words: Texts, width: Length) -> None:
    """Who gets a copy on the left, who signs on the right."""
    table = paper.add_table(rows=1, cols=2)
    set_widths(table, _parts(width))
    mark_row(table.rows[0], "w:cantSplit")
    copies, signed = table.rows[0].cells
    first = copies.paragraphs[0]
    first.paragraph_format.space_before = Pt(12)
    write(first, words.text("letter-copies"), bold=True, italic=True, points=12)
    for key in ("letter-copy_above", "letter-copy_kept"):
        write(copies.add_paragraph(), words.text(key), points=11)
    _centred(signed, words.text("signature"), bold=True)
    signed.paragraphs[0].paragraph_format.space_before = Pt(12)


def _parts(width: Length) -> tuple[Length, Length]:
    left = Length(int(width * _LEFT_PART))
    return left, Length(width - left)


def _centred(
    cell: _Cell, text: str, *, points: float | None = None, bold: bool = False, italic: bool = False
) -> None:
    """A line in the middle of a cell: in its first paragraph while that is empty."""
    first = cell.paragraphs[0]
    line = cell.add_paragraph() if first.runs else first
    line.alignment = CENTRE
    write(line, text, bold=bold, italic=italic, points=points)


def _text(paper: Paper, text: str) -> Paragraph:
    paragraph = paper.add_paragraph()
    paragraph.alignment = BOTH
    layout = paragraph.paragraph_format
    layout.first_line_indent, layout.space_after, layout.line_spacing = Mm(12.7), Pt(6), 1.0
    write(paragraph, text)
    return paragraph
