"""The whole screen of `next`: title, the part of the entry that fits, news, progress, keys."""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from admin_cli.review.drawing import Line, Style, fitted, sheet_lines, title
from admin_cli.review.session import Session
from admin_cli.wording import Texts
from programme.requests.entries import EntryDetails
from programme.requests.reviewing import ReviewSheet

LEAST_WIDTH, LEAST_HEIGHT = 40, 12
_BAR = 24
_FULL, _EMPTY = "█", "░"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a session is: verdicts given, entries that still wait, verdicts a minute and today."""

    decided: int
    waiting: int
    rate: float
    today: int

    @classmethod
    def of(cls, session: Session) -> "Progress":
        """That of a session now."""
        return cls(decided=session.decided, waiting=session.waiting, rate=session.rate, today=session.today)


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the screen shows: an entry from line `top` on, or a `menu` in its place, and a line of news.

    With `colours` its lines are to be `painted` when they are written.
    """

    sheet: ReviewSheet
    entry: EntryDetails
    progress: Progress
    news: str = ""
    top: int = 0
    menu: tuple[Line, ...] = ()
    colours: bool = False


def screen_lines(texts: Texts, view: View, width: int, height: int) -> tuple[list[Line], int]:
    """Exactly `height` lines of at most `width` cells, and the number of lines that can be scrolled to."""
    width, height = max(width, LEAST_WIDTH), max(height, LEAST_HEIGHT)
    body = view.menu or tuple(sheet_lines(texts, view.sheet, view.entry, width - 2, colours=view.colours))
    foot = _foot(texts, view, width)
    room = height - 1 - len(foot)
    furthest = max(len(body) - room, 0)
    top = min(view.top, furthest)
    part = list(body[top : top + room])
    part += [Line("")] * (room - len(part))
    heading = fitted(f" {title(view.entry)}", width).ljust(width)
    below = len(body) - top - room
    if below > 0:
        foot[0] = Line(_ruled(texts.text("next-below", lines=str(below)), width), Style.QUIET)
    elif top > 0:
        foot[0] = Line(_ruled(texts.text("next-above", lines=str(top)), width), Style.QUIET)
    lines = [
        Line(heading, Style.TITLE),
        *(Line(f" {fitted(line.text, width - 2)}", line.style) for line in part),
    ]
    return [*lines, *foot], furthest


def bar(texts: Texts, progress: Progress, width: int) -> str:
    """The progress of this session in one line."""
    whole = progress.decided + progress.waiting
    full = round(_BAR * progress.decided / whole) if whole else 0
    words = texts.text(
        "next-progress",
        decided=str(progress.decided),
        waiting=str(progress.waiting),
        rate=f"{progress.rate:.0f}",
        today=str(progress.today),
    )
    return fitted(f" {_FULL * full}{_EMPTY * (_BAR - full)} {words}", width)


def _foot(texts: Texts, view: View, width: int) -> list[Line]:
    """The last lines: a rule, news, progress, keys."""
    keys = [f" {line}" for line in texts.text("next-keys").splitlines()]
    return [
        Line("─" * width, Style.QUIET),
        Line(fitted(f" {view.news}", width), Style.NEWS),
        Line(bar(texts, view.progress, width)),
        *(Line(fitted(line, width), Style.STRONG) for line in keys),
    ]


def _ruled(words: str, width: int) -> str:
    """A rule with words in it."""
    words = f"─ {words} "
    return fitted(words + "─" * max(width - cell_len(words), 0), width)


def help_lines(texts: Texts) -> tuple[Line, ...]:
    """What every key does."""
    return tuple(Line(line) for line in texts.text("next-help").splitlines())


def menu_lines(texts: Texts, question: str, choices: Sequence[str], width: int) -> tuple[Line, ...]:
    """A question with numbered answers, each cut to two lines."""
    lines = [Line(question, Style.STRONG), Line("")]
    for number, choice in enumerate(choices, 1):
        wrapped = textwrap.wrap(choice, width - 6, max_lines=2, placeholder="…")
        lines.append(Line(f"{number}  {wrapped[0]}"))
        lines += [Line(f"   {more}", Style.QUIET) for more in wrapped[1:]]
    return (*lines, Line(""), Line(texts.text("next-menu_keys")))
