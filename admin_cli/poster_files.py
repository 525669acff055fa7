"""Where posters go: one file, a zip or a folder with a file a unit, or the next command."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from admin_cli import overwriting
from admin_cli.console import Console
from admin_cli.exits import Failed, WrongUsage, os_problem
from admin_cli.exports.whole_file import whole_file
from bot.posters.papers import Kind, Product

if TYPE_CHECKING:
    from bot.posters.drawing import Sheet
    from bot.posters.poster import Poster

STDOUT = "-"
_ZIP = ".zip"

Add = Callable[["Poster", Product], None]
"""Writes the sheet of one more poster."""


class Form(StrEnum):
    """The kinds of files."""

    PDF = "pdf"
    PNG = "png"
    SVG = "svg"


class Packing(StrEnum):
    """How the sheets of several units are kept together."""

    ONE = "one"
    ZIP = "zip"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where to write which kind of files; `codes` are the units, each of which is a file's name."""

    path: Path
    form: Form
    packing: Packing
    codes: Sequence[str]

    @property
    def shown(self) -> str:
        """Its name, for a person."""
        return str(self.path)

    def ask_before_overwriting(self, console: Console) -> None:
        """Ask once whether what is there may be written anew."""
        names = self._files() if self.packing is Packing.FOLDER else [self.path]
        for file in names:
            if self.shown != STDOUT and file.exists():
                overwriting.ask_before_overwriting(console, file)
                return

    @contextmanager
    def opened(self, dpi: int) -> Iterator[Add]:
        """What takes the posters; at its end the files are there, after a fault a single one is not."""
        with ExitStack() as stack:
            if self.shown == STDOUT:
                stack.callback(sys.stdout.flush)
            match self.packing:
                case Packing.FOLDER:
                    yield self._into_folder(dpi)
                case Packing.ZIP:
                    yield _into_zip(stack, self._stream(stack), self.form, dpi)
                case Packing.ONE if self.form is Form.PDF:
                    yield _into_pdf(stack, self._stream(stack))
                case Packing.ONE:
                    stream = self._stream(stack)
                    yield lambda poster, product: _write(stream, _drawn(poster, product, self.form, dpi))

    def _files(self) -> list[Path]:
        return [self.path / f"{code}.{self.form}" for code in self.codes]

    def _stream(self, stack: ExitStack) -> BinaryIO:
        if self.shown == STDOUT:
            sys.stdout.flush()
            return sys.stdout.buffer
        return stack.enter_context(whole_file(self.path, private=False))

    def _into_folder(self, dpi: int) -> Add:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise Failed("qr-cannot_write", file=self.shown, problem=os_problem(error)) from None

        def add(poster: "Poster", product: Product) -> None:
            file = self.path / f"{poster.unit_code}.{self.form}"
            data = _drawn(poster, product, self.form, dpi)
            with whole_file(file, private=False) as stream:
                stream.write(data)

        return add


def target(output: Path | None, form: Form | None, codes: Sequence[str], kind: Kind) -> Target:
    """Where the posters go: by `--output`, else into a file of this folder named for what it holds.

    Raises:
        WrongUsage: name and kind of file do not fit, or a single picture would have to hold several units.
    """
    several = len(codes) > 1
    if output is None:
        wanted = form or Form.PDF
        ending = "zip" if several and wanted is not Form.PDF else str(wanted)
        output = Path(f"{kind if several else codes[0]}.{ending}")
        form = wanted
    ending = output.suffix.lower().removeprefix(".")
    if ending in set(Form):
        if form is not None and ending != form:
            raise WrongUsage("poster-ending", file=str(output), form=form)
        form = Form(ending)
        packing = Packing.ONE
    elif str(output) == STDOUT:
        packing = Packing.ONE
    else:
        packing = Packing.ZIP if output.suffix.lower() == _ZIP else Packing.FOLDER
    form = form or Form.PDF
    if packing is Packing.ONE and several and form is not Form.PDF:
        raise WrongUsage("poster-one_picture", form=form)
    return Target(path=output, form=form, packing=packing, codes=codes)


def _into_pdf(stack: ExitStack, stream: BinaryIO) -> Add:
    """All sheets as the pages of one file; its title is the first one's."""
    from bot.posters.pdf import PdfFile

    file: list[PdfFile] = []

    def add(poster: "Poster", product: Product) -> None:
        if not file:
            file.append(PdfFile(stream, poster.title))
            # Half a list of posters must not look like the whole of it.
            stack.push(lambda kind, _error, _trace: file[0].finish() if kind is None else None)
        file[0].add(_checked(poster, product))

    return add


def _into_zip(stack: ExitStack, stream: BinaryIO, form: Form, dpi: int) -> Add:
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

    # PDF and PNG are packed already.
    packing = ZIP_DEFLATED if form is Form.SVG else ZIP_STORED
    archive = stack.enter_context(ZipFile(stream, "w", packing))
    return lambda poster, product: archive.writestr(
        f"{poster.unit_code}.{form}", _drawn(poster, product, form, dpi)
    )


def _drawn(poster: "Poster", product: Product, form: Form, dpi: int) -> bytes:
    """A file with one sheet."""
    sheet = _checked(poster, product)
    match form:
        case Form.PDF:
            from bot.posters.pdf import pdf

            return pdf([sheet], poster.title)
        case Form.PNG:
            from bot.posters.raster import picture, png
            from bot.posters.scanning import check_picture

            # At a low resolution a code may be lost that is fine as lines.
            drawn = picture(sheet, dpi)
            check_picture(drawn, dpi, sheet, poster.link)
            return png(drawn, dpi)
        case Form.SVG:
            from bot.posters.vector import svg

            return svg(sheet, poster.title).encode()


def _checked(poster: "Poster", product: Product) -> "Sheet":
    """The sheet of a poster, its codes read again."""
    from bot.posters.scanning import check
    from bot.posters.sheets import sheet

    made = sheet(poster, product)
    check(made, poster.link)
    return made


def _write(stream: BinaryIO, data: bytes) -> None:
    stream.write(data)
