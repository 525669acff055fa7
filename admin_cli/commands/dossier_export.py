"""`dossier export`: the Word file with the submission letter and the summary table (R86, R87)."""

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from admin_cli.commands.dossier import drawn_verdict
from admin_cli.commands.options import unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import answer
from admin_cli.exits import WrongUsage
from admin_cli.exports.whole_file import check_free, whole_file
from programme.operations.dossiers import EXPORT_DOSSIER
from programme.requests.dossiers import ExportDossier

_STDOUT = "-"


def export(
    context: typer.Context,
    *,
    unit: Annotated[str | None, typer.Option("--unit")] = None,
    word_file: Annotated[str | None, typer.Option("--output", "-o")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
) -> None:
    """Write the papers of a dossier; marked as a draft while something is missing or objected to."""
    from admin_cli.exports.dossier import dossier_file

    console = console_of(context)
    if word_file == _STDOUT and console.shows:
        raise WrongUsage("dossier-terminal")
    if word_file and word_file != _STDOUT:
        check_free(Path(word_file), force=force)
    papers = answer(console, EXPORT_DOSSIER, ExportDossier(unit=unit_code(unit)))
    state = papers.verdict.state
    name = f"{'ho-so' if state.ready else 'du-thao-ho-so'}-{state.unit}.docx"
    data = dossier_file(papers, console.settings.now or datetime.now(UTC))
    _hand_out(console, word_file or name, data, force=force)
    if not state.ready:
        console.say("dossier-draft")
    if papers.verdict.faults or papers.verdict.left_out:
        console.tell(drawn_verdict(console, papers.verdict, for_unit=unit is not None))


def _hand_out(console: Console, file: str, data: bytes, *, force: bool) -> None:
    """The file where it was asked for, readable by its owner alone, or to the next command."""
    if file == _STDOUT:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        return
    with whole_file(Path(file), force=force) as stream:
        stream.write(data)
    console.say("dossier-saved", file=file)
