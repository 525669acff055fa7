"""QR codes: a link drawn for print (SVG, PNG) or a terminal, and read again before it is handed out (R13)."""

from dataclasses import dataclass
from io import BytesIO

import qrcode
import zxingcpp
from PIL import Image
from qrcode.constants import ERROR_CORRECT_M

QUIET_ZONE = 4
"""Light modules around the code: the least that ISO/IEC 18004 allows."""

_MODULE_PIXELS = 12
_DARK, _LIGHT = 0, 255
# Two rows of modules a line: ink is a full block, so that the same text works pasted elsewhere.
_HALF_BLOCKS = {(False, False): " ", (True, False): "▀", (False, True): "▄", (True, True): "█"}
_DARK_ON_LIGHT = "\033[38;2;0;0;0;48;2;255;255;255m"
_PLAIN = "\033[0m"


class UnreadableQr(Exception):
    """A QR code that does not read as the link it was drawn from: it must not be handed out."""


@dataclass(frozen=True, slots=True)
class Qr:
    """The modules of one QR code, dark is true, with its quiet zone; error correction M (15 %)."""

    link: str
    modules: tuple[tuple[bool, ...], ...]

    @property
    def size(self) -> int:
        """Modules a side, quiet zone included."""
        return len(self.modules)


def qr(link: str) -> Qr:
    """The QR code of a link, read again and found right.

    Raises:
        UnreadableQr: it reads otherwise than it was drawn.
        ValueError: the link is too long for any QR code.
    """
    code = qrcode.QRCode(error_correction=ERROR_CORRECT_M, border=QUIET_ZONE)
    code.add_data(link)
    code.make(fit=True)
    drawn = Qr(link, tuple(tuple(bool(module) for module in row) for row in code.get_matrix()))
    if text_in(_picture(drawn, _MODULE_PIXELS)) != link:
        raise UnreadableQr(link)
    return drawn


def png(code: Qr, module_pixels: int = _MODULE_PIXELS) -> bytes:
    """The code as a PNG, `module_pixels` a module."""
    out = BytesIO()
    _picture(code, module_pixels).save(out, "PNG", optimize=True)
    return out.getvalue()


def svg(code: Qr) -> str:
    """The code as an SVG of one path, a unit a module, that scales to any poster."""
    path = "".join(f"M{start} {y}h{length}v1h-{length}z" for y, start, length in runs(code))
    box = f'viewBox="0 0 {code.size} {code.size}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} shape-rendering="crispEdges">'
        f'<rect width="{code.size}" height="{code.size}" fill="#fff"/><path d="{path}"/></svg>\n'
    )


def terminal(code: Qr, *, colours: bool) -> str:
    """The code in half blocks, dark on light.

    Without `colours` the light modules are inked: most terminals are dark, and scanners need dark on light.
    """
    rows = code.modules if len(code.modules) % 2 == 0 else (*code.modules, (False,) * code.size)
    lines = []
    for upper, lower in zip(rows[::2], rows[1::2], strict=True):
        if colours:
            blocks = "".join(_HALF_BLOCKS[pair] for pair in zip(upper, lower, strict=True))
            lines.append(f"{_DARK_ON_LIGHT}{blocks}{_PLAIN}")
        else:
            lines.append(
                "".join(_HALF_BLOCKS[not above, not below] for above, below in zip(upper, lower, strict=True))
            )
    return "\n".join(lines)


def decoded(picture: bytes) -> str | None:
    """What a scanner reads in a picture, None when it finds no QR code."""
    return text_in(Image.open(BytesIO(picture)))


def text_in(picture: Image.Image) -> str | None:
    """What a scanner reads in a picture that is already open."""
    found = zxingcpp.read_barcode(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return found.text if found else None


def _picture(code: Qr, module_pixels: int) -> Image.Image:
    modules = Image.new("L", (code.size, code.size), _LIGHT)
    modules.putdata([_DARK if module else _LIGHT for row in code.modules for module in row])
    side = code.size * module_pixels
    return modules.resize((side, side), Image.Resampling.NEAREST)


def runs(code: Qr) -> list[tuple[int, int, int]]:
    """The dark runs of a code: the row, where in it one begins, and how many modules long it is."""
    return [(y, start, length) for y, row in enumerate(code.modules) for start, length in _runs(row)]


def _runs(row: tuple[bool, ...]) -> list[tuple[int, int]]:
    """Where dark runs begin in a row, and how long they are."""
    runs: list[tuple[int, int]] = []
    for x, dark in enumerate(row):
        if not dark:
            continue
        if runs and sum(runs[-1]) == x:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((x, 1))
    return runs
