"""The sheet of statistics: tables one below the other, beside each a chart of it."""

from collections.abc import Sequence
from datetime import date, datetime

from xlsxwriter import Workbook
from xlsxwriter.chart import Chart
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from admin_cli.wording import Texts
from admin_cli.words import begun
from programme.requests.counting import CountLine, EntryCounts

_BARS_MOST = 15
"""Units in a chart: more could not be read; the table has them all."""

_CHART_ROWS = 16
_CHART_COLUMN = 5
_NAMED = "unit"
"""What has a code of the union beside its name; all else is a word or a day alone."""

_KINDS = {"status": "bar", "day": "column", "unit": "bar"}


def draw_counts(
    book: Workbook,
    sheet: Worksheet,
    texts: Texts,
    counts: Sequence[EntryCounts],
    heading: Format,
    day: Format,
) -> None:
    """Write each table and put its chart beside it; the next begins below both."""
    sheet.set_column(0, 0, 20)
    sheet.set_column(1, 1, 36)
    sheet.set_column(2, 3, 12)
    row = 0
    for count in counts:
        title = texts.label("export-sheet_counts", count.by)
        sheet.write_string(row, 0, title, heading)
        for column, field in ((1, "label"), (2, "submitted"), (3, "valid")):
            if column != 1 or count.by == _NAMED:
                sheet.write_string(row, column, texts.text(f"column-{field}"), heading)
        for number, line in enumerate(count.lines, row + 1):
            _write_line(sheet, number, texts, count.by, line, day)
        if count.lines:
            chart = _chart(book, sheet, texts, count, row)
            sheet.insert_chart(row, _CHART_COLUMN, chart, {"x_scale": 1.4, "y_scale": 1.1})
        row += max(len(count.lines), _CHART_ROWS) + 3


def _write_line(sheet: Worksheet, row: int, texts: Texts, by: str, line: CountLine, day: Format) -> None:
    if by == "day":
        sheet.write_datetime(row, 0, datetime.combine(date.fromisoformat(line.key), datetime.min.time()), day)
    elif by == _NAMED:
        sheet.write_string(row, 0, line.key)
        sheet.write_string(row, 1, line.label or "")
    else:
        sheet.write_string(row, 0, begun(texts.text(f"{by}-{line.key}")))
    sheet.write_number(row, 2, line.submitted)
    sheet.write_number(row, 3, line.valid)


def _chart(book: Workbook, sheet: Worksheet, texts: Texts, count: EntryCounts, row: int) -> Chart:
    chart = book.add_chart({"type": _KINDS[count.by]})
    shown = min(len(count.lines), _BARS_MOST) if count.by == "unit" else len(count.lines)
    named = 1 if count.by == _NAMED else 0
    for column, field in ((2, "submitted"), (3, "valid")):
        chart.add_series(
            {
                "name": texts.text(f"column-{field}"),
                "categories": [sheet.name, row + 1, named, row + shown, named],
                "values": [sheet.name, row + 1, column, row + shown, column],
            }
        )
    chart.set_title({"name": texts.label("export-sheet_counts", count.by), "name_font": {"size": 12}})
    chart.set_legend({"position": "bottom"})
    if _KINDS[count.by] == "bar":
        chart.set_y_axis({"reverse": True})  # the first line on top
    else:
        chart.set_x_axis({"date_axis": True, "num_format": "d/m"})
    return chart
