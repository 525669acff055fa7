"""`poster`: posters, table tents and stickers of one unit or of thousands, ready to print (R6, R13, R72)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from admin_cli.commands.options import DryRun, Everything, Overwrite, at_least_one
from admin_cli.console import Console, console_of
from admin_cli.desk import Desk, at_desk
from admin_cli.door_links import Door, DoorLinks, door_links
from admin_cli.exits import Failed, WrongUsage
from admin_cli.poster_files import Form, Target, target
from admin_cli.progress import progress
from bot.posters.papers import Kind, PerSheet, Product, Size
from conversations.formats import grouped
from programme.operations.posters import LIST_POSTERS
from programme.requests.posters import ListPosters, PosterLine, PosterPage

if TYPE_CHECKING:
    from bot.posters.poster import Poster

_LOWEST_DPI, _HIGHEST_DPI = 72, 600


def poster(  # noqa: PLR0913 - one parameter an option
    context: typer.Context,
    *,
    units: Annotated[list[str] | None, typer.Option("--unit")] = None,
    subtree: Annotated[str | None, typer.Option("--subtree")] = None,
    everything: Everything = False,
    depth: Annotated[int | None, typer.Option("--depth")] = None,
    kind: Annotated[Kind, typer.Option("--kind", case_sensitive=False)] = Kind.POSTER,
    size: Annotated[Size, typer.Option("--size", case_sensitive=False)] = Size.A4,
    per_sheet: Annotated[int, typer.Option("--per-sheet")] = PerSheet.TWENTY_FOUR,
    form: Annotated[Form | None, typer.Option("--as", case_sensitive=False)] = None,
    dpi: Annotated[int, typer.Option("--dpi")] = 300,
    marks: Annotated[bool, typer.Option("--marks")] = False,
    door: Annotated[Door, typer.Option("--door", case_sensitive=False)] = Door.PAGE,
    output: Annotated[Path | None, typer.Option("--output", "-o")] = None,
    dry_run: DryRun = False,
    overwrite: Overwrite = False,
) -> None:
    """Draw posters; one whose code no phone can read is never handed out."""
    console = console_of(context)
    asked = _asked(units, subtree, depth, everything=everything)
    product = _product(kind, size, per_sheet, marks=marks)
    if not _LOWEST_DPI <= dpi <= _HIGHEST_DPI:
        raise WrongUsage("poster-dpi", least=str(_LOWEST_DPI), most=str(_HIGHEST_DPI))
    page = at_desk(console, lambda desk: _whole_list(desk, asked))
    if not page.units:
        raise Failed("poster-none")
    to = target(output, form, [line.code for line in page.units], kind)
    if dry_run:
        console.say("poster-dry", count=grouped(page.total, console.texts.language), file=to.shown)
        return
    links = door_links(console, door)
    if not overwrite:
        to.ask_before_overwriting(console)
    _draw(console, _posters(console, page, links, kind), product, to, dpi, page.total)
    if page.helpdesk is None and any(line.contact is None for line in page.units):
        console.say("poster-no_contact")
    if to.shown != "-":
        example = links.link(page.units[0].code, kind.printed)
        count = grouped(page.total, console.texts.language)
        console.say("poster-saved", count=count, file=to.shown, link=example)


def _asked(
    units: list[str] | None, subtree: str | None, depth: int | None, *, everything: bool
) -> ListPosters:
    """The units to print for.

    Raises:
        WrongUsage: none of the three ways to name them was used, or more than one.
    """
    if sum((bool(units), subtree is not None, everything)) != 1:
        raise WrongUsage("poster-which")
    if units:
        if depth is not None:
            raise WrongUsage("poster-depth")
        return ListPosters(units=tuple(dict.fromkeys(units)))
    return ListPosters(under=subtree, depth=at_least_one(depth, "--depth"))


def _product(kind: Kind, size: Size, per_sheet: int, *, marks: bool) -> Product:
    if kind is Kind.STICKERS and size is not Size.A4:
        raise WrongUsage("poster-stickers_a4")
    if per_sheet not in set(PerSheet):
        raise WrongUsage("poster-per_sheet", choices=", ".join(str(int(number)) for number in PerSheet))
    return Product(kind=kind, size=size, per_sheet=PerSheet(per_sheet), marks=marks)


async def _whole_list(desk: Desk, asked: ListPosters) -> PosterPage:
    """All units in one list: a few hundred bytes each."""
    page = await desk.ask(LIST_POSTERS, asked)
    lines: list[PosterLine] = list(page.units)
    while page.next is not None:
        page = await desk.ask(LIST_POSTERS, replace(asked, after=page.next))
        lines += page.units
    return replace(page, units=tuple(lines))


def _posters(console: Console, page: PosterPage, links: DoorLinks, kind: Kind) -> Iterator["Poster"]:
    from bot.posters.poster import Poster

    language = console.texts.language
    helpdesk = page.helpdesk.in_language(language) if page.helpdesk else None
    for line in page.units:
        yield Poster(
            programme=page.programme.in_language(language),
            unit_path=line.path,
            unit_code=line.code,
            link=links.link(line.code, kind.printed),
            address=links.address,
            closes=page.closes,
            minutes=page.minutes,
            contact=line.contact or helpdesk,
            language=language,
        )


def _draw(
    console: Console, posters: Iterator["Poster"], product: Product, to: Target, dpi: int, total: int
) -> None:
    """Draw one after another, each read again before it is written."""
    from bot.posters.qr import UnreadableQr
    from bot.posters.sheets import CodeTooFine

    try:
        with progress(console, "poster-drawing") as advance, to.opened(dpi) as add:
            for done, each in enumerate(posters, 1):
                add(each, product)
                advance(done, total)
    except UnreadableQr:
        raise Failed("poster-low_dpi" if to.form is Form.PNG else "qr-unreadable") from None
    except CodeTooFine:
        raise Failed("poster-too_fine") from None
