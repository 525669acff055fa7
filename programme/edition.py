"""An edition of the programme, read from its TOML text (R1–R3, R60–R65, R83–R85, R88)."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from importlib.resources import files

from programme.edition_checks import contradictions
from programme.edition_reader import Bilingual, EditionError, Problem, Reader
from programme.edition_shift import shift
from programme.errors import FieldUnknown
from programme.levels import Level
from programme.notice_rules import NoticeRules
from programme.window import VIETNAM, Window

__all__ = [
    "Bilingual",
    "Edition",
    "EditionError",
    "Field",
    "Group",
    "Reason",
    "is_placeholder",
    "load_edition",
    "shifted",
    "shipped_edition_text",
]

REASONED = ("return", "reject")
"""The verdicts that need a reason."""

_SHIPPED = "75-nghin-2021.toml"
_MOST = 2_000_000_000
# Stands in for a window that cannot be read, until the problems are raised.
_NO_WINDOW = Window(
    opens=datetime(1970, 1, 1, tzinfo=VIETNAM), closes=datetime(1970, 1, 2, tzinfo=VIETNAM), grace=timedelta()
)


@dataclass(frozen=True, slots=True)
class Group(Bilingual):
    """A group of initiatives, nhóm ý tưởng (R35): its `code` is what an entry keeps."""

    code: str


@dataclass(frozen=True, slots=True)
class Field(Bilingual):
    """A field in which the national level commends (R85); `code` is one letter, "a" to "e" in the letter."""

    code: str


@dataclass(frozen=True, slots=True)
class Reason(Bilingual):
    """A ready reason for the worker to read; `code` is what `--template` names."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What differs from one programme to the next: its names, numbers and dates; the rules are code."""

    code: str
    name: Bilingual
    occasion: Bilingual
    plan: str
    letter: str
    goal: int
    catalogue: str
    controller: Bilingual
    controller_contact: Bilingual
    helpdesk_contact: Bilingual
    helpdesk_hours: Bilingual
    window: Window
    period_from: date  # the first day of the first month in which an initiative may begin (R65)
    period_to: date  # the first day of the last such month
    ask_period: bool = True
    ask_title: bool = False
    minutes: int = 5  # what the greeting promises
    entry_limit: int | None = None  # entries of one person; None is no limit (R7)
    description_max: int  # characters as a person counts them (R40)
    description_min: int  # fewer are warned about and accepted (R43)
    quiet_seconds: float = 3.0  # silence awaited after a part of a long paste
    groups: tuple[Group, ...]
    fields: tuple[Field, ...]
    quota_default: int  # nominations to the national level where the quota table has none (R83)
    award_years: tuple[int, int, int]
    dossier_deadline: datetime  # the last moment in time (R88)
    return_deadline: datetime  # the last moment for edits that an officer asked for (R62)
    dossier_recipient: Bilingual
    retention_until: date  # the last day on which personal data is kept
    level_names: Mapping[Level, Bilingual]
    # Ready reasons by verdict, "return" and "reject"; a file without them leaves officers to their own words.
    reasons: Mapping[str, tuple[Reason, ...]] = field(default_factory=dict)
    notices: NoticeRules = field(default_factory=NoticeRules)

    @property
    def months(self) -> tuple[date, ...]:
        """The first day of each month in which an initiative may begin (R65)."""
        first = self.period_from.year * 12 + self.period_from.month - 1
        last = self.period_to.year * 12 + self.period_to.month - 1
        return tuple(date(month // 12, month % 12 + 1, 1) for month in range(first, last + 1))

    @property
    def field_codes(self) -> str:
        """The codes of the fields, in a line."""
        return ", ".join(field.code for field in self.fields)

    def read_field(self, text: str | None) -> str | None:
        """The field of this code, whatever its case; None for none (R85).

        Raises:
            FieldUnknown: there is no such field.
        """
        if text is None:
            return None
        code = text.strip().lower()
        if code not in {field.code for field in self.fields}:
            raise FieldUnknown(field=text, fields=self.field_codes)
        return code

    @property
    def year(self) -> int:
        """The year of the programme: that of its opening day in Viet Nam."""
        return self.window.opens.astimezone(VIETNAM).year

    @property
    def placeholders(self) -> tuple[str, ...]:
        """The keys of contacts that nobody has filled in yet: `doctor` warns about them."""
        contacts = (
            ("controller.contact", self.controller_contact),
            ("helpdesk.contact", self.helpdesk_contact),
            ("helpdesk.hours", self.helpdesk_hours),
        )
        return tuple(key for key, value in contacts if is_placeholder(value))

    @property
    def has_helpdesk(self) -> bool:
        """Whether it is filled in whom to ask and when (R66); nobody reads a placeholder in its place."""
        return not (is_placeholder(self.helpdesk_contact) or is_placeholder(self.helpdesk_hours))


def is_placeholder(value: Bilingual | str) -> bool:
    """Whether a text only marks where one belongs: it stands in square brackets."""
    text = str(value)
    return text.startswith("[") and text.endswith("]")


def load_edition(text: str, source: str) -> Edition:
    """The edition in a TOML text; EditionError tells every problem in it, `source` naming the file."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise EditionError((Problem(source, "", f"is not TOML: {error}"),)) from None
    problems: list[Problem] = []
    edition = _edition(Reader(source, document, "", problems))
    if not problems:
        problems.extend(Problem(source, key, problem) for key, problem in contradictions(edition))
    if problems:
        raise EditionError(tuple(problems))
    return edition


def shipped_edition_text() -> str:
    """The TOML text of the letter's own edition."""
    return (files("programme") / "editions" / _SHIPPED).read_text(encoding="utf-8")


def shifted(text: str, today: date) -> str:
    """The edition's text with its window open from `today`, for a first run; comments and the rest are kept.

    The window keeps its length in days; period, deadlines, retention and award years move with it (design.md
    §4), contacts become placeholders. Raises EditionError if the text is not an edition.
    """
    return shift(text, load_edition(text, "edition").window, today)


def _edition(root: Reader) -> Edition:
    programme, controller, helpdesk = (
        root.table("programme"),
        root.table("controller"),
        root.table("helpdesk"),
    )
    entry, description, period = root.table("entry"), root.table("description"), root.table("period")
    quota, dossier, retention = root.table("quota"), root.table("dossier"), root.table("retention")
    first, second, third = dossier.wholes("award_years", 3)
    edition = Edition(
        code=programme.text("code"),
        name=programme.both("name"),
        occasion=programme.both("occasion"),
        plan=programme.text("plan"),
        letter=programme.text("letter"),
        goal=programme.whole("goal", 1, _MOST),
        catalogue=programme.text("catalogue"),
        controller=controller.both("name"),
        controller_contact=controller.both("contact"),
        helpdesk_contact=helpdesk.both("contact"),
        helpdesk_hours=helpdesk.both("hours"),
        window=_window(root.table("window")),
        period_from=period.month("from"),
        period_to=period.month("to"),
        ask_period=period.yes("ask", default=True),
        ask_title=entry.yes("ask_title", default=False),
        minutes=entry.whole("minutes", 1, 120, default=5),
        entry_limit=entry.whole("limit", 1, _MOST) if entry.has("limit") else None,
        description_max=description.whole("max", 1, 4000),
        description_min=description.whole("min", 0, 4000),
        quiet_seconds=description.seconds("quiet_seconds", 0, 30, 3.0),
        groups=tuple(Group(vi, en, code) for code, vi, en in _named(root.table("groups"))),
        fields=tuple(Field(vi, en, code) for code, vi, en in _named(root.table("fields"))),
        quota_default=quota.whole("default", 0, 100_000),
        award_years=(first, second, third),
        dossier_deadline=dossier.end_of("deadline"),
        return_deadline=dossier.end_of("return_deadline"),
        dossier_recipient=dossier.both("recipient"),
        retention_until=retention.day("until"),
        level_names=_level_names(root.table("levels")),
        reasons=_reasons(root),
        notices=_notices(root),
    )
    entry.known("limit")
    for table in (
        root,
        programme,
        controller,
        helpdesk,
        entry,
        description,
        period,
        quota,
        dossier,
        retention,
    ):
        table.finish()
    return edition


def _window(table: Reader) -> Window:
    opens, closes = table.moment("opens"), table.moment("closes")
    grace = timedelta(minutes=table.whole("grace_minutes", 0, 1440, default=10))
    table.finish()
    if opens is None or closes is None:
        return _NO_WINDOW
    if closes <= opens:
        table.complain("closes", f"is {closes.isoformat()}, expected a time after window.opens")
        return _NO_WINDOW
    return Window(opens=opens, closes=closes, grace=grace)


def _named(table: Reader) -> tuple[tuple[str, str, str], ...]:
    names = tuple((key, table.both(key)) for key in table.keys)
    return tuple((key, name.vi, name.en) for key, name in names)


def _reasons(root: Reader) -> dict[str, tuple[Reason, ...]]:
    """The optional table of ready reasons, by verdict."""
    root.known("reasons")
    if not root.has("reasons"):
        return {}
    table = root.table("reasons")
    reasons = {
        verdict: tuple(Reason(vi, en, code) for code, vi, en in _named(table.table(verdict)))
        for verdict in REASONED
        if table.has(verdict)
    }
    for verdict in REASONED:
        table.known(verdict)
    table.finish()
    return reasons


def _notices(root: Reader) -> NoticeRules:
    """The optional table of how workers are told; what it leaves out is as the script has it."""
    root.known("notices")
    rules = NoticeRules()
    if not root.has("notices"):
        return rules
    table = root.table("notices")
    minutes = int(rules.delay.total_seconds() // 60)
    rules = NoticeRules(
        delay=timedelta(minutes=table.whole("delay_minutes", 0, 1440, default=minutes)),
        quiet_from=table.hour("quiet_from", rules.quiet_from),
        quiet_to=table.hour("quiet_to", rules.quiet_to),
        under_review=table.yes("under_review", default=rules.under_review),
    )
    table.finish()
    return rules


def _level_names(table: Reader) -> dict[Level, Bilingual]:
    names = {level: table.both(level) for level in Level}
    table.finish()
    return names
