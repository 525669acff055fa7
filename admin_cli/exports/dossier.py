"""The papers of a top unit's dossier as one Word file: submission letter and summary table (R86, R87)."""

from datetime import datetime
from io import BytesIO

from admin_cli.exports.dossier_letter import draw_letter
from admin_cli.exports.dossier_page import new_paper, next_section, set_headers, set_page
from admin_cli.exports.dossier_table import draw_table
from admin_cli.exports.dossier_words import paper_words, union_name
from programme.requests.dossiers import DossierPapers


def dossier_file(papers: DossierPapers, made: datetime) -> bytes:
    """The file, made from an answer of the desk alone; marked as a draft unless complete and unopposed."""
    words = paper_words()
    mark = None if papers.verdict.state.ready else words.text("draft")
    paper = new_paper(words.text("table-title"), union_name(papers, words), made)
    letter = paper.sections[0]
    width = set_page(letter, landscape=False)
    set_headers(letter, width, mark)
    draw_letter(paper, papers, words, width)
    table = next_section(paper)
    width = set_page(table, landscape=True)
    set_headers(table, width, mark)
    draw_table(paper, papers, words, width)
    written = BytesIO()
    paper.save(written)
    return written.getvalue()
