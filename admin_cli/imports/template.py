"""The workbook to fill: one sheet for the rows, one that explains, one with the units to choose from."""

import warnings
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, BinaryIO

from admin_cli.imports.headings import FIELDS, NUMBER, column_letter
from admin_cli.wording import Texts
from admin_cli.words import VIET_NAM, people
from programme.entry import Group
from programme.requests.entering import EnteringRules

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.worksheet import Worksheet

ROWS = 5_000
"""How many rows have drop-downs; more may be filled in."""

_COLUMNS = (NUMBER, *FIELDS)
_WIDTHS = {
    NUMBER: 7,
    "full_name": 24,
    "phone": 16,
    "unit": 34,
    "typed_unit": 26,
    "group": 16,
    "start_month": 16,
    "title": 30,
    "description": 70,
    "agreement": 36,
    "approve": 14,
    "council": 26,
    "appraised_on": 16,
}
_REQUIRED = frozenset({"full_name", "phone", "group", "description", "agreement"})
_AGREEMENTS = ("signed", "message", "phone", "spoken")
_HEADING = {"bold": True, "bg_color": "#1F4E78", "font_color": "#FFFFFF", "border": 1}
_WRAPPED = {"text_wrap": True, "valign": "top"}


Choices = dict[str, list[str]]
"""What may be chosen in each column, in the order of the third sheet's columns."""


def write_template(stream: BinaryIO, texts: Texts, rules: EnteringRules) -> None:
    """Make the workbook."""
    import xlsxwriter

    book = xlsxwriter.Workbook(stream, {"strings_to_formulas": False, "strings_to_urls": False})
    fill, guide, units = (
        book.add_worksheet(texts.text(f"entering-sheet_{name}")) for name in ("fill", "guide", "units")
    )
    choices = _choices(texts, rules)
    _fill(book, fill, texts, rules)
    _drop_downs(fill, units, choices, rules)
    _guide(book, guide, texts, rules)
    _units(book, units, texts, rules, choices)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book.close()


def unit_choice(code: str, path: str) -> str:
    """A unit as the drop-down shows it; the file is read by its code."""
    return f"{code} · {path}"


def _choices(texts: Texts, rules: EnteringRules) -> Choices:
    months = [f"{month.month}/{month.year}" for month in rules.months]
    outside = [_first(texts, "start_month", name) for name in ("before", "later")]
    return {
        "unit": [unit_choice(place.code, place.path) for place in rules.workplaces],
        "group": [_first(texts, "group", group) for group in Group],
        "start_month": [*months, *outside],
        "agreement": [texts.label("choice-agreement", name) for name in _AGREEMENTS],
        "approve": [_first(texts, "approve", name) for name in ("yes", "no")],
    }


def _first(texts: Texts, field: str, name: str) -> str:
    return texts.label(f"choice-{field}", name).partition(";")[0]


def _fill(book: "Workbook", sheet: "Worksheet", texts: Texts, rules: EnteringRules) -> None:
    """The sheet to fill: its headings, everything as text so that no zero is lost, and one example."""
    heading, text = book.add_format(_HEADING | {"text_wrap": True}), book.add_format({"num_format": "@"})
    wrapped = book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"})
    example = book.add_format({"num_format": "@", "italic": True, "font_color": "#7F7F7F", "valign": "top"})
    required = _REQUIRED | ({"start_month"} if rules.ask_period else set())
    for place, field in enumerate(_COLUMNS):
        sheet.set_column(place, place, _WIDTHS[field], wrapped if field == "description" else text)
        star = " *" if field in required else ""
        sheet.write_string(0, place, f"{texts.text(f'sheet-{field}')}{star}", heading)
    for place, value in enumerate(_example(texts, rules)):
        sheet.write_string(1, place, value, example)
    sheet.set_row(0, 32)
    sheet.freeze_panes(1, 2)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _example(texts: Texts, rules: EnteringRules) -> Iterator[str]:
    chosen = {field: values[0] for field, values in _choices(texts, rules).items() if values}
    values = {
        NUMBER: _first(texts, NUMBER, "example"),
        "full_name": texts.text("entering-example_name"),
        "phone": "0900 000 001",
        "title": texts.text("entering-example_title"),
        "description": texts.text("entering-example_description"),
        "approve": _first(texts, "approve", "no"),
    }
    return ((chosen | values).get(field, "") for field in _COLUMNS)


def _drop_downs(sheet: "Worksheet", units: "Worksheet", choices: Choices, rules: EnteringRules) -> None:
    for number, (field, values) in enumerate(choices.items()):
        if not values:
            continue
        letter = column_letter(number + 2)
        place = _COLUMNS.index(field)
        rule = {
            "validate": "list",
            "source": f"='{units.get_name()}'!${letter}$2:${letter}${len(values) + 1}",
            # A unit may be typed by name, an agreement in one's own words.
            "show_error": field not in {"unit", "agreement", "start_month"},
        }
        sheet.data_validation(1, place, ROWS, place, rule)
    description = _COLUMNS.index("description")
    length = {"validate": "length", "criteria": "<=", "value": rules.description_max, "error_type": "warning"}
    sheet.data_validation(1, description, ROWS, description, length)


def _guide(book: "Workbook", sheet: "Worksheet", texts: Texts, rules: EnteringRules) -> None:
    title, heading = book.add_format({"bold": True, "font_size": 14}), book.add_format(_HEADING)
    wrapped, bold = book.add_format(_WRAPPED), book.add_format({"bold": True, "valign": "top"})
    sheet.set_column(0, 0, 30)
    sheet.set_column(1, 1, 90)
    sheet.write_string(0, 0, texts.text("entering-guide_title", unit=rules.unit_path), title)
    closes = people(texts, (rules.closes - timedelta.resolution).astimezone(VIET_NAM).date())
    said = [
        texts.text("entering-guide_1", sheet=texts.text("entering-sheet_fill")),
        texts.text("entering-guide_2"),
        texts.text("entering-guide_3", closes=closes),
        texts.text("entering-guide_4"),
    ]
    for row, line in enumerate(said, 2):
        sheet.merge_range(row, 0, row, 1, line, wrapped)
        sheet.set_row(row, 32)
    first = len(said) + 3
    sheet.write_row(
        first, 0, [texts.text("entering-guide_column"), texts.text("entering-guide_meaning")], heading
    )
    for row, field in enumerate(_COLUMNS, first + 1):
        sheet.write_string(row, 0, texts.text(f"sheet-{field}"), bold)
        sheet.write_string(row, 1, _help(texts, field, rules), wrapped)


def _help(texts: Texts, field: str, rules: EnteringRules) -> str:
    month = rules.months[0] if rules.months else date(2021, 3, 1)
    values = {
        "month": f"{month.month}/{month.year}",
        "day": f"15/{month.month}/{month.year}",
        "max": str(rules.description_max),
    }
    return texts.label(f"sheet-{field}", "help", **values)


def _units(
    book: "Workbook", sheet: "Worksheet", texts: Texts, rules: EnteringRules, choices: Choices
) -> None:
    """The units with their codes, and beside them what the drop-downs offer."""
    heading = book.add_format(_HEADING)
    sheet.set_column(0, 0, 14)
    sheet.set_column(1, 2, 50)
    sheet.set_column(3, 6, 30)
    offered: Sequence[str] = [texts.text(f"sheet-{field}") for field in choices]
    names = [texts.text("entering-units_code"), texts.text("entering-units_path"), *offered]
    sheet.write_row(0, 0, names, heading)
    for row, place in enumerate(rules.workplaces, 1):
        sheet.write_string(row, 0, place.code)
        sheet.write_string(row, 1, place.path)
    for number, values in enumerate(choices.values()):
        for row, value in enumerate(values, 1):
            sheet.write_string(row, number + 2, value)
    sheet.freeze_panes(1, 0)
