"""`dossier`: what a nominated entry still lacks, the verdict, the sending, the Word file (R86–R95)."""

import textwrap
from collections.abc import Sequence
from datetime import datetime
from typing import Annotated

import typer

from admin_cli.commands.dossier_filling import asked_one_by_one, pairs
from admin_cli.commands.options import FormatOption, ForUnit, Unit, day, unit_code
from admin_cli.console import Console, console_of
from admin_cli.desk import answer, at_desk
from admin_cli.dossier_words import answer_words, fault_words, item_words, source_words, state_name, wrapped
from admin_cli.exits import Exit, WrongUsage
from admin_cli.output import Format, Sheet, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.overview import definitions
from admin_cli.table import Column
from admin_cli.words import VIET_NAM, ending, people, word
from programme.dossier import Way
from programme.operations.dossiers import (
    CHECK_DOSSIER,
    LIST_DOSSIERS,
    SEND_DOSSIER,
    SET_DOSSIER,
    SHOW_DOSSIER,
)
from programme.requests.dossiers import (
    CheckDossier,
    DossierFault,
    DossierItem,
    DossierState,
    DossierVerdict,
    EntryDossier,
    ListDossiers,
    SendDossier,
    SetDossier,
    ShowDossier,
)

_LIST = (
    Column(field="unit"),
    Column(field="name", least=14),
    Column(field="state"),
    Column(field="nominated", right=True),
    Column(field="complete", right=True),
    Column(field="post_on"),
    Column(field="email_on"),
)
_FAULTS = (Column(field="fault"), Column(field="code"), Column(field="items"))
_WIDEST = 100


def show(
    context: typer.Context,
    code: Annotated[str, typer.Argument()],
    *,
    reveal: Annotated[bool, typer.Option("--reveal")] = False,
    chosen: FormatOption = None,
) -> None:
    """Show the dossier of one entry: what is there and what is missing."""
    console = console_of(context)
    _give_dossier(console, answer(console, SHOW_DOSSIER, ShowDossier(code=code, reveal=reveal)), chosen)


def set_items(
    context: typer.Context,
    code: Annotated[str, typer.Argument()],
    answers: Annotated[list[str] | None, typer.Argument()] = None,
    *,
    for_unit: ForUnit = None,
    chosen: FormatOption = None,
) -> None:
    """Fill in items; without any the missing ones are asked one by one."""
    console = console_of(context)
    if answers:
        request = SetDossier(code=code, answers=pairs(console.texts, answers), for_unit=for_unit)
        dossier = answer(console, SET_DOSSIER, request)
    elif console.asks:
        dossier = at_desk(console, lambda desk: asked_one_by_one(console, desk, code, for_unit))
    else:
        raise WrongUsage("dossier-no_answers")
    _give_dossier(console, dossier, chosen)


def check(context: typer.Context, *, unit: Unit = None, chosen: FormatOption = None) -> None:
    """Say whether a top unit's dossier is valid, and if not every reason."""
    console = console_of(context)
    verdict = answer(console, CHECK_DOSSIER, CheckDossier(unit=unit_code(unit)))
    if chosen is Format.JSON:
        give_object(console, verdict)
    elif for_person(console, chosen):
        console.give(drawn_verdict(console, verdict, for_unit=unit is not None))
    else:
        rows = [row_of(fault) for fault in verdict.faults]
        give_sheet(console, _FAULTS, rows, chosen, field_names(DossierFault))
    if not verdict.state.valid:
        raise typer.Exit(Exit.REFUSED)


def send(
    context: typer.Context,
    *,
    way: Annotated[Way, typer.Option("--way", case_sensitive=False)],
    sent_on: Annotated[str, typer.Option("--on")],
    post_reference: Annotated[str | None, typer.Option("--reference")] = None,
    for_unit: ForUnit = None,
    chosen: FormatOption = None,
) -> None:
    """Record that the dossier was sent."""
    console = console_of(context)
    left = day(sent_on)
    if left is None:
        raise WrongUsage("usage-day", value=sent_on)
    request = SendDossier(way=way, sent_on=left, reference=post_reference, for_unit=unit_code(for_unit))
    verdict = answer(console, SEND_DOSSIER, request)
    if chosen is Format.JSON:
        give_object(console, verdict)
        return
    if chosen is Format.CSV:
        give_sheet(console, (), [row_of(verdict.state)], chosen, field_names(DossierState))
        return
    sent = "dossier-sent_post" if way is Way.POST else "dossier-sent_email"
    console.say(sent, day=people(console.texts, left), unit=verdict.state.name)
    console.give(drawn_verdict(console, verdict, for_unit=for_unit is not None))


def list_dossiers(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """List where the dossiers of top units stand."""
    console = console_of(context)
    found = answer(console, LIST_DOSSIERS, ListDossiers())
    in_words = for_person(console, chosen)
    sheet = Sheet(console, _LIST, chosen, [*field_names(DossierState), "state"])
    sheet.write(_listed(console, state, in_words=in_words) for state in found.dossiers)
    sheet.close()
    nominating = [state for state in found.dossiers if state.nominated]
    console.say(
        "dossier-total",
        units=str(len(found.dossiers)),
        nominating=str(len(nominating)),
        complete=str(sum(state.ready for state in nominating)),
        valid=str(sum(state.valid for state in nominating)),
        late=str(sum(state.late for state in nominating)),
        deadline=people(console.texts, found.deadline.astimezone(VIET_NAM).date()),
    )


def drawn_verdict(console: Console, verdict: DossierVerdict, *, for_unit: bool) -> str:
    """The verdict on a dossier and every reason, each with what to do next (`for_unit`: in its name)."""
    texts, state = console.texts, verdict.state
    width = min(console.width, _WIDEST)
    counts = {"nominated": str(state.nominated), "complete": str(state.complete)}
    lines = textwrap.wrap(
        texts.text(
            "dossier-verdict", name=state.name, state=texts.text(f"state-{state_name(state)}"), **counts
        ),
        width,
    )
    lines += [f"  {texts.text('dossier-deadline', time=ending(texts, verdict.deadline))}"]
    for sending in verdict.sendings:
        key = "dossier-was_post" if sending.way is Way.POST else "dossier-was_email"
        words = texts.text(key, day=people(texts, sending.sent_on), reference=sending.reference or "")
        lines.append(f"  {words.strip()}")
    for left in verdict.left_out:
        why = texts.text(f"flag-{left.flag}")
        lines += wrapped(
            texts.text("dossier-left_out", code=left.code, place=str(left.place), why=why), width, "- ", "  "
        )
    for fault in verdict.faults:
        problem, step = fault_words(texts, fault, state.unit, for_unit=for_unit)
        lines += [*wrapped(problem, width, "- ", "  "), *wrapped(step, width, "  → ", "    ")]
    return "\n".join(lines)


def _listed(console: Console, state: DossierState, *, in_words: bool) -> dict[str, object]:
    name = state_name(state)
    return row_of(state) | {"state": console.text(f"state-{name}") if in_words else name}


def _give_dossier(console: Console, dossier: EntryDossier, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, dossier)
    elif chosen is Format.CSV:
        rows = [row_of(item) for item in dossier.items]
        give_sheet(console, (), rows, chosen, field_names(DossierItem))
    else:
        console.give(_drawn(console, dossier))


def _drawn(console: Console, dossier: EntryDossier) -> str:
    """The items with their answers, and what is still to be done."""
    texts, width = console.texts, min(console.width, _WIDEST)
    title = texts.text(
        "dossier-title",
        code=dossier.code,
        status=word(texts, dossier.status),
        author=dossier.full_name,
        unit=dossier.unit_path,
    )
    until = dossier.deadline
    rows = [(texts.text(f"item-{item.item}"), _shown(console, item, until)) for item in dossier.items]
    field = texts.text(f"field-{dossier.field}") if dossier.field else texts.text("dossier-no_field")
    rows.insert(0, (texts.text("dossier-field"), field))
    blocks = [textwrap.fill(title, width), definitions(rows, width), *_still(console, dossier, width)]
    return "\n\n".join(blocks)


def _shown(console: Console, item: DossierItem, deadline: datetime) -> str:
    source = source_words(console.texts, item, deadline)
    value = " ".join(answer_words(console.texts, item.item, item.value).split())
    return f"{value} ({source})" if value else f"…… ({source})"


def _still(console: Console, dossier: EntryDossier, width: int) -> Sequence[str]:
    """What is missing, by when, and whose it is to give; the objections that are open."""
    texts = console.texts
    lines = []
    if dossier.missing:
        arguments = {
            "count": str(len(dossier.missing)),
            "items": item_words(texts, dossier.missing),
            "time": ending(texts, dossier.deadline),
            "code": dossier.code,
        }
        whose = "dossier-worker_asked" if dossier.has_chat else "dossier-officer_asked"
        lines = [texts.text("dossier-still", **arguments), texts.text(whose, **arguments)]
    else:
        lines = [texts.text("dossier-complete")]
    if dossier.objections:
        lines.append(texts.text("dossier-objected", flags=people(texts, dossier.objections)))
    return ["\n".join(part for line in lines for part in wrapped(line, width))]
