"""`dossier export`: the Word file with the submission letter and the summary table (R86, R87)."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from admin_cli.commands.dossier import drawn_verdict
from admin_cli.commands.options import Overwrite, unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.exits import WrongUsage
from admin_cli.exports.whole_file import whole_file
from admin_cli.overwriting import ask_before_overwriting
from programme.operations.dossiers import EXPORT_DOSSIER
from programme.requests.dossiers import ExportDossier

_STDOUT = "-"


def export(
    context: typer.Context,
    *,
    unit: Annotated[str | None, typer.Option("--unit")] = None,
    word_file: Annotated[str | None, typer.Option("--output", "-o")] = None,
    overwrite: Overwrite = False,
) -> None:
    """Write the papers of a dossier; marked as a draft while something is missing or objected to."""
    from admin_cli.exports.dossier import dossier_file

    console = console_of(context)
    if word_file == _STDOUT and console.shows:
        raise WrongUsage("dossier-terminal")
    if word_file and word_file != _STDOUT and not overwrite:
        ask_before_overwriting(console, Path(word_file))
    papers = answer(console, EXPORT_DOSSIER, ExportDossier(unit=unit_code(unit)))
    state = papers.verdict.state
    name = f"{'ho-so' if state.ready else 'du-thao-ho-so'}-{state.unit}.docx"
    data = dossier_file(papers, console.settings.present())
    if not word_file and not overwrite:
        ask_before_overwriting(console, Path(name))
    _hand_out(console, word_file or name, data)
    if not state.ready:
        console.say("dossier-draft")
    if papers.verdict.faults or papers.verdict.left_out:
        console.tell(drawn_verdict(console, papers.verdict, for_unit=unit is not None))


def _hand_out(console: Console, file: str, data: bytes) -> None:
    """The file where it was asked for, readable by its owner alone, or to the next command."""
    if file == _STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    with whole_file(Path(file)) as stream:
        stream.write(data)
    console.say("dossier-saved", file=file)
