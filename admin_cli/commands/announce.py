"""`announce`: a message of an officer to the participants of a subtree (R72, R78)."""

from dataclasses import replace
from typing import Annotated

import typer

from admin_cli.commands.options import (
    DryRun,
    FormatOption,
    ForUnit,
    Limit,
    Unit,
    Yes,
    at_least_one,
    unit_code,
)
from admin_cli.console import Console, console_of, require
from admin_cli.desk import answer
from admin_cli.details import shown as on_one_line
from admin_cli.exits import Exit, Failed, WrongUsage, os_problem
from admin_cli.moments import hour_of
from admin_cli.output import Format, Row, field_names, for_person, give_object, give_sheet, row_of
from admin_cli.table import Column
from admin_cli.words import channel, people
from programme.mailings import Addressees
from programme.operations.announcing import (
    ANNOUNCE,
    CANCEL_ANNOUNCEMENT,
    LIST_ANNOUNCEMENTS,
    SHOW_ANNOUNCEMENT,
)
from programme.requests.announcing import (
    Announce,
    Announced,
    AnnouncementCancelled,
    AnnouncementLine,
    AnnouncementShown,
    CancelAnnouncement,
    ListAnnouncements,
    ShowAnnouncement,
)

_BOT = "zalo_bot"
_COLUMNS = (
    Column(field="number", right=True),
    Column(field="leaves_at", brief=True),
    Column(field="unit"),
    Column(field="addressees", least=8, spare=True),
    Column(field="mailing_status"),
    Column(field="told_chats", right=True),
    Column(field="announcement", least=16),
)
_BYTES_MAX = 64 * 1024

Number = Annotated[int, typer.Argument(metavar="number", min=1)]


def send(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    announcement: Annotated[str | None, typer.Argument()] = None,
    *,
    unit: Unit = None,
    to: Annotated[Addressees, typer.Option("--to", case_sensitive=False)] = Addressees.EVERYONE,
    file: Annotated[str | None, typer.Option("--file")] = None,
    text_en: Annotated[str | None, typer.Option("--text-en")] = None,
    at: Annotated[str | None, typer.Option("--at")] = None,
    again: Annotated[bool, typer.Option("--again")] = False,
    for_unit: ForUnit = None,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Announce something to participants."""
    console = console_of(context)
    request = Announce(
        text=_text(console, announcement, file),
        text_en=text_en,
        unit=unit_code(unit),
        to=to,
        for_unit=unit_code(for_unit),
        at=hour_of(at),
        again=again,
        dry_run=True,
    )
    trial = answer(console, ANNOUNCE, request)
    if dry_run:
        _give(console, trial, chosen)
        return
    if not yes:
        _confirm(console, trial, again=again)
    outcome = answer(console, ANNOUNCE, replace(request, dry_run=False))
    if chosen is Format.JSON:
        give_object(console, outcome)
        return
    number, count = str(outcome.number), str(_count(outcome))
    console.say("announce-done", number=number, count=count, at=people(console.texts, outcome.leaves_at))
    if not for_person(console, chosen):
        console.give(number)


def list_announcements(context: typer.Context, *, limit: Limit = None, chosen: FormatOption = None) -> None:
    """List the last announcements."""
    console = console_of(context)
    most = min(at_least_one(limit, "--limit") or 50, 200)
    lines = answer(console, LIST_ANNOUNCEMENTS, ListAnnouncements(limit=most)).lines
    rows = [{**row_of(line), **_row(console, line)} for line in lines]
    give_sheet(console, _COLUMNS, rows, chosen, field_names(AnnouncementLine))
    if not lines and console.shows:
        console.say("announce-none")


def show(context: typer.Context, number: Number, *, chosen: FormatOption = None) -> None:
    """Show one announcement and how far it is."""
    console = console_of(context)
    shown = answer(console, SHOW_ANNOUNCEMENT, ShowAnnouncement(number=number))
    if chosen is Format.JSON:
        give_object(console, shown)
        return
    _draw(console, shown)


def cancel(
    context: typer.Context,
    number: Number,
    *,
    dry_run: DryRun = False,
    yes: Yes = False,
    chosen: FormatOption = None,
) -> None:
    """Stop an announcement."""
    console = console_of(context)
    trial = answer(console, CANCEL_ANNOUNCEMENT, CancelAnnouncement(number=number, dry_run=True))
    if not dry_run:
        if not yes:
            _ask_to_stop(console, trial)
        trial = answer(console, CANCEL_ANNOUNCEMENT, CancelAnnouncement(number=number))
    if chosen is Format.JSON:
        give_object(console, trial)
    else:
        key = "announce-would_cancel" if dry_run else "announce-cancelled"
        console.say(key, number=str(number), told=str(trial.told))


def _ask_to_stop(console: Console, trial: AnnouncementCancelled) -> None:
    number, told = str(trial.line.number), str(trial.told)
    if not console.asks:
        raise WrongUsage("announce-yes")
    if not console.agrees("announce-question_cancel", number=number, told=told):
        console.say("acts-stopped")
        raise typer.Exit(Exit.DONE)


def _text(console: Console, announcement: str | None, file: str | None) -> str:
    """The text: an argument, a file, or standard input.

    Raises:
        WrongUsage: there is none, or there are two.
        Failed: it cannot be read.
    """
    if announcement is not None and file is not None:
        raise WrongUsage("announce-two_texts")
    if announcement is not None and announcement != "-":
        return announcement
    if announcement == "-" or file == "-":
        return console.piped()
    try:
        with open(require(file, "announce-no_text"), encoding="utf-8-sig") as opened:  # noqa: PTH123 - a name as typed
            return opened.read(_BYTES_MAX)
    except UnicodeDecodeError:
        raise Failed("announce-not_utf8", file=file or "") from None
    except OSError as error:
        raise Failed("announce-unreadable", file=file or "", problem=os_problem(error)) from None


def _confirm(console: Console, trial: Announced, *, again: bool) -> None:
    """The preview, and the number of chats typed by hand: a slip of the finger announces nothing."""
    count = _count(trial)
    if not console.asks:
        raise WrongUsage("announce-yes")
    _preview(console, trial)
    if count == 0 or (trial.repeats is not None and not again):
        return  # the refusal says why
    typed = console.ask("announce-question", count=str(count))
    if typed.replace(".", "").replace(",", "") != str(count):
        console.say("acts-stopped")
        raise typer.Exit(Exit.DONE)


def _give(console: Console, trial: Announced, chosen: Format | None) -> None:
    if chosen is Format.JSON:
        give_object(console, trial)
        return
    console.say("acts-dry")
    _preview(console, trial)
    if not for_person(console, chosen):
        for line in trial.chats:
            console.give(f"{line.channel}\t{line.chats}")


def _preview(console: Console, trial: Announced) -> None:
    """What people will read, how many, when, and what to know before."""
    for language, text in (("vi", trial.text), ("en", trial.text_en)):
        if text is not None:
            console.tell()
            for line in _as_read(language, trial.sender_name, text):
                console.tell(f"    {line}")
    console.tell()
    console.say("announce-to", addressees=_addressees(console, trial.to), unit=trial.unit)
    for each in trial.chats:
        console.say("announce-channel", channel=channel(console.texts, each.channel), count=str(each.chats))
    console.say("announce-total", count=str(_count(trial)), minutes=str(-(-trial.seconds // 60)))
    console.say("announce-leaves", at=people(console.texts, trial.leaves_at))
    if any(each.channel == _BOT for each in trial.chats):
        console.say("announce-bot_limit")
    if trial.silent:
        console.say("announce-silent", count=str(trial.silent))
    if trial.repeats is not None:
        console.say("announce-repeats", number=str(trial.repeats))


def _as_read(language: str, sender: str, text: str) -> list[str]:
    """The message as people in that language read it."""
    from conversations.wording import default_wording

    return default_wording().text(language, "notify.announce", unit_name=sender, text=text).splitlines()


def _draw(console: Console, shown: AnnouncementShown) -> None:
    line = shown.line
    console.give(_cleaned(line.text))
    if shown.text_en:
        console.give(_cleaned(shown.text_en))
    console.give()
    facts = {
        "sender": line.sender,
        "unit": line.unit,
        "addressees": _addressees(console, line.to),
        "officer": line.officer or "",
        "at": people(console.texts, line.leaves_at),
        "status": console.text(f"mailing-{line.status}"),
    }
    console.give(console.text("announce-facts", **facts))
    counts = {
        name: str(getattr(shown, name))
        for name in ("audience", "waiting", "sending", "delivered", "failed", "parked", "passed")
    }
    console.give(console.text("announce-progress", told=str(line.told), **counts))


def _cleaned(text: str) -> str:
    """Without signs that would steer the terminal; its lines stay."""
    return "\n".join(map(on_one_line, text.splitlines()))


def _row(console: Console, line: AnnouncementLine) -> Row:
    return {
        "addressees": _addressees(console, line.to),
        "mailing_status": console.text(f"mailing-{line.status}"),
        "told_chats": line.told,
        "announcement": line.text,
    }


def _addressees(console: Console, to: Addressees) -> str:
    return console.text(f"addressees-{to}")


def _count(outcome: Announced) -> int:
    return sum(line.chats for line in outcome.chats)
