"""Posters as printers and phones have them: examples, pages as pictures, an independent scanner."""

import shutil
import subprocess
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageChops, ImageStat

from bot.posters.links import unit_link
from bot.posters.papers import Kind
from bot.posters.poster import Poster
from programme.window import VIETNAM

ADDRESS = "https://sangkien.example"
NAMES = {
    "vi": "75 nghìn sáng kiến, vượt khó, phát triển",
    "en": "75 thousand initiatives, overcoming difficulty, developing",
}

needs_poppler = pytest.mark.skipif(
    shutil.which("pdftoppm") is None, reason="poppler is not installed: apt-get install poppler-utils"
)


def poster(
    *,
    kind: Kind = Kind.POSTER,
    language: str = "vi",
    path: str = "Hà Nội › Quận Hoàn Kiếm",
    code: str = "P01-002",
    contact: str | None = "helpdesk contact",
    address: str = ADDRESS,
) -> Poster:
    return Poster(
        programme=NAMES[language],
        unit_path=path,
        unit_code=code,
        link=unit_link(address, code, kind.printed),
        address=address,
        closes=datetime(2021, 4, 21, tzinfo=VIETNAM),
        minutes=5,
        contact=contact,
        language=language,
    )


def printed(pdf: bytes, folder: Path, dpi: int = 150) -> list[Image.Image]:
    """The pages of a PDF as poppler, which knows nothing of us, prints them."""
    (folder / "printed.pdf").write_bytes(pdf)
    poppler("pdftoppm", "-r", str(dpi), "-gray", "printed.pdf", "page", folder=folder)
    files = sorted(folder.glob("page-*.pgm"))
    pages = [Image.open(file).copy() for file in files]
    for file in files:
        file.unlink()
    return pages


def poppler(program: str, *arguments: str, folder: Path) -> str:
    """What one of poppler's programs says."""
    done = subprocess.run(  # noqa: S603 - the arguments are ours
        [program, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def scanned(picture: Image.Image) -> str:
    """What OpenCV, which is not the scanner of our own check, reads."""
    text, _, _ = cv2.QRCodeDetector().detectAndDecode(np.asarray(picture.convert("L")))
    return str(text)


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures seen from afar, 0 to 255: edges are smoothed in many ways."""
    afar = [each.resize((one.width // 6, one.height // 6), Image.Resampling.BOX) for each in (one, other)]
    return float(ImageStat.Stat(ImageChops.difference(*afar)).mean[0])
