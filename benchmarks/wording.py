"""Microseconds to draw one text: by template, by Fluent with its result remembered, and by Fluent alone.

Run with `.venv/bin/python -m benchmarks.wording`.
"""

from collections.abc import Callable
from importlib.resources import files
from itertools import count
from timeit import repeat

from fluent.runtime import FluentBundle, FluentResource

from conversations.wording import Wording, default_wording

RUNS = 20_000


def measured(name: str, draw: Callable[[], object]) -> None:
    best = min(repeat(draw, number=RUNS, repeat=5))
    print(f"{name:<60}{best / RUNS * 1e6:8.2f} µs")


def main() -> None:
    wording = default_wording()
    months = count(1)
    review = {
        "full_name": "Nguyễn Văn A",
        "phone": "0900 000 001",
        "unit_path": "Hà Nội › Quận Hoàn Kiếm",
        "group": "Doanh nghiệp",
        "start_month": "Tháng 3/2021",
        "n": "874",
        "excerpt": "Trước đây thay khuôn máy dập mất 45 phút",
    }
    bundle = FluentBundle(["vi"], use_isolating=False)
    source = files("conversations").joinpath("texts", "vi", "review.ftl").read_text(encoding="utf-8")
    bundle.add_resource(FluentResource(source))
    pattern = bundle.get_message("review-show").value
    assert pattern is not None
    measured("review.show", lambda: wording.text("vi", "review.show", **review))
    measured("review.show, label", lambda: wording.label("vi", "review.show", "send"))
    measured("review.show by Fluent's resolver", lambda: bundle.format_pattern(pattern, review))
    measured("period.ask .month in English, remembered", lambda: month(wording, "3", "2021"))
    measured("period.ask .month in English, new each time", lambda: month(wording, "3", str(next(months))))
    best = min(repeat(lambda: Wording(files("conversations") / "texts"), number=1, repeat=3))
    print(f"{'reading all files, once at start':<60}{best * 1e3:8.2f} ms")


def month(wording: Wording, number: str, year: str) -> str:
    return wording.label("en", "period.ask", "month", month=number, year=year)


if __name__ == "__main__":
    main()
