"""Sheets as a PDF: everything drawn as lines, the font embedded with the letters that are used."""

from collections.abc import Iterable
from io import BytesIO
from typing import BinaryIO

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bot.posters.drawing import Box, Code, Face, Mark, Placed, Sheet, Side, Words
from bot.posters.qr import runs
from bot.posters.typeface import Weight, typeface

_GREYS = 255


class PdfFile:
    """A PDF to which sheet after sheet is added; `finish` writes it."""

    def __init__(self, stream: BinaryIO, title: str) -> None:
        _fonts()
        self._canvas = Canvas(stream, pageCompression=1, invariant=1)
        self._canvas.setTitle(title)
        self._forms = 0

    def add(self, sheet: Sheet) -> None:
        """One more page of the sheet's own size."""
        canvas = self._canvas
        repeated = [face for face in _faces(sheet) if sum(placed.face is face for placed in sheet.faces) > 1]
        forms = {id(face): self._form(face) for face in repeated}
        canvas.setPageSize((sheet.width * mm, sheet.height * mm))
        if sheet.trim:
            near, right, upper = (
                sheet.trim * mm,
                (sheet.width - sheet.trim) * mm,
                (sheet.height - sheet.trim) * mm,
            )
            canvas.setTrimBox((near, near, right, upper))
        canvas.saveState()
        canvas.translate(0, sheet.height * mm)
        for placed in sheet.faces:
            self._place(placed, forms.get(id(placed.face)))
        for line in sheet.lines:
            _draw(canvas, line)
        canvas.restoreState()
        canvas.showPage()

    def finish(self) -> None:
        """The end of the file."""
        self._canvas.save()

    def _form(self, face: Face) -> str:
        """The name of a face that is drawn once and shown several times."""
        name, self._forms = f"face{self._forms}", self._forms + 1
        # The stubs know whole points only; PDF and reportlab take any number.
        self._canvas.beginForm(name, 0, -face.height * mm, face.width * mm, 0)  # type: ignore[arg-type]  # see above
        for mark in face.marks:
            _draw(self._canvas, mark)
        self._canvas.endForm()
        return name

    def _place(self, placed: Placed, form: str | None) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(placed.x * mm, -placed.y * mm)
        if placed.turned:
            canvas.translate(placed.width * mm, -placed.height * mm)
            canvas.rotate(180)
        canvas.scale(placed.scale, placed.scale)
        if form is not None:
            canvas.doForm(form)
        else:
            for mark in placed.face.marks:
                _draw(canvas, mark)
        canvas.restoreState()


def pdf(sheets: Iterable[Sheet], title: str) -> bytes:
    """A whole PDF in memory."""
    out = BytesIO()
    file = PdfFile(out, title)
    for sheet in sheets:
        file.add(sheet)
    file.finish()
    return out.getvalue()


def _faces(sheet: Sheet) -> list[Face]:
    return list({id(placed.face): placed.face for placed in sheet.faces}.values())


def _name(weight: Weight) -> str:
    return f"BeVietnamPro-{weight}"


def _fonts() -> None:
    """Tell reportlab our fonts; it keeps them for the whole process."""
    for weight in Weight:
        if _name(weight) not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(_name(weight), BytesIO(typeface(weight).data)))


def _draw(canvas: Canvas, mark: Mark) -> None:
    match mark:
        case Words():
            canvas.setFillGray(mark.ink / _GREYS)
            canvas.setFont(_name(mark.weight), mark.size * mm)
            draw = {
                Side.LEFT: canvas.drawString,
                Side.MIDDLE: canvas.drawCentredString,
                Side.RIGHT: canvas.drawRightString,
            }[mark.side]
            draw(mark.x * mm, -mark.y * mm, mark.text)
        case Box():
            canvas.setFillGray(mark.ink / _GREYS)
            place = (mark.x * mm, -(mark.y + mark.height) * mm, mark.width * mm, mark.height * mm)
            if mark.radius:
                canvas.roundRect(*place, mark.radius * mm, stroke=0, fill=1)
            else:
                canvas.rect(*place, stroke=0, fill=1)
        case Code():
            _draw_code(canvas, mark)


def _draw_code(canvas: Canvas, mark: Code) -> None:
    """The code as a single path: between two paths some printers leave a hair of white."""
    canvas.setFillGray(0)
    path = canvas.beginPath()
    side = mark.module * mm
    for row, start, length in runs(mark.qr):
        path.rect(mark.x * mm + start * side, -mark.y * mm - (row + 1) * side, length * side, side)
    canvas.drawPath(path, stroke=0, fill=1)
