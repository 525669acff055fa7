"""What many posters cost: seconds and memory of `poster --all`, and of its parts.

python benchmarks/posters.py [POSTERS]      (default 875: every unit of 2021)
"""

import resource
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_STORED, ZipFile

from bot.posters.links import unit_link
from bot.posters.papers import Kind, Product
from bot.posters.pdf import PdfFile, pdf
from bot.posters.poster import Poster
from bot.posters.qr import qr
from bot.posters.raster import picture, png
from bot.posters.scanning import check
from bot.posters.sheets import sheet
from bot.posters.vector import svg
from programme.window import VIETNAM
from units_data.catalogue import shipped
from units_data.unit import ROOT

UNITS = shipped("2021")
ADDRESS = "https://sangkien.example"


def poster(code: str, kind: Kind = Kind.POSTER) -> Poster:
    return Poster(
        programme="75 nghìn sáng kiến, vượt khó, phát triển",
        unit_path=UNITS.path_text(code),
        unit_code=code,
        link=unit_link(ADDRESS, code, kind.printed),
        address=ADDRESS,
        closes=datetime(2021, 4, 21, tzinfo=VIETNAM),
        minutes=5,
        contact="helpdesk contact",
        language="vi",
    )


def peak_mb() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def milliseconds(work: Callable[[], object], times: int = 20) -> float:
    work()
    begun = time.process_time()
    for _ in range(times):
        work()
    return (time.process_time() - begun) / times * 1000


def parts() -> None:
    one = poster("P01-002")
    made = sheet(one, Product())
    print(f"encode the QR, read its matrix   {milliseconds(lambda: qr(one.link)):7.1f} ms")
    print(f"lay out                          {milliseconds(lambda: sheet(one, Product())):7.1f} ms")
    print(f"draw the code's area, read it    {milliseconds(lambda: check(made, one.link)):7.1f} ms")
    print(f"PDF of its own                   {milliseconds(lambda: pdf([made], 'x')):7.1f} ms")
    print(f"SVG                              {milliseconds(lambda: svg(made, 'x')):7.1f} ms")
    print(f"PNG, 300 dots an inch            {milliseconds(lambda: png(picture(made, 300), 300), 3):7.1f} ms")


def many(codes: list[str], folder: Path) -> None:
    for kind in Kind:
        before, begun, cpu = peak_mb(), time.perf_counter(), time.process_time()
        product = Product(kind=kind)
        with (folder / f"{kind}.pdf").open("wb") as stream:
            file = PdfFile(stream, "x")
            for code in codes:
                each = poster(code, kind)
                made = sheet(each, product)
                check(made, each.link)
                file.add(made)
            file.finish()
        tell(f"one PDF, {kind}", folder / f"{kind}.pdf", begun, cpu, before)
    before, begun, cpu = peak_mb(), time.perf_counter(), time.process_time()
    with ZipFile(folder / "posters.zip", "w", ZIP_STORED) as archive:
        for code in codes:
            each = poster(code)
            made = sheet(each, Product())
            check(made, each.link)
            archive.writestr(f"{code}.pdf", pdf([made], "x"))
    tell("zip, a PDF a unit", folder / "posters.zip", begun, cpu, before)


def tell(what: str, file: Path, begun: float, cpu: float, before: float) -> None:
    size = file.stat().st_size / 2**20
    print(
        f"{what:<20} {time.perf_counter() - begun:6.1f} s ({time.process_time() - cpu:5.1f} s of CPU)"
        f"  {size:6.1f} MB  peak {peak_mb():5.0f} MB (before: {before:.0f})"
    )


def main() -> None:
    codes = [unit.code for unit in UNITS if unit.code != ROOT and unit.offered]
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else len(codes)
    codes = (codes * (wanted // len(codes) + 1))[:wanted]
    parts()
    print(f"{len(codes)} units")
    with TemporaryDirectory() as folder:
        many(codes, Path(folder))


if __name__ == "__main__":
    main()
