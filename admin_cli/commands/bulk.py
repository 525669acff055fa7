"""Acts on many entries: codes read tolerantly, a question before it, and what was done and what was not."""

import sys
from collections.abc import Callable, Sequence

import typer

from admin_cli.console import Console
from admin_cli.exits import Exit, WrongUsage
from admin_cli.output import Format, Sheet, give_object
from admin_cli.words import begun, refusal, word
from programme.code import read_code
from programme.errors import EntryNotFound
from programme.requests.acts import ActsDone, Done, NotDone

_NAMED = 5  # codes that a question names
_LISTED = 50  # of more that were done a terminal shows the total only
_FIELDS = ("code", "done", "before", "after", "nominated_to", "place", "error")


def read_codes(arguments: Sequence[str]) -> tuple[str, ...]:
    """The codes of a call, each once, in their stored form; `-` reads them from stdin.

    Of a line of stdin what stands before the first tab counts, so that the output of `list` fits.

    Raises:
        WrongUsage: there is none, or one cannot be read.
    """
    whole = read_code(" ".join(arguments))
    if whole is not None:
        return (whole,)
    words = [word for argument in arguments for word in (_from_stdin() if argument == "-" else [argument])]
    if not words:
        raise WrongUsage("usage-no_codes")
    return tuple(dict.fromkeys(_code(word) for word in words))


def _from_stdin() -> list[str]:
    lines = (line.split("\t")[0].strip() for line in sys.stdin)
    return [word for line in lines for word in ([line] if read_code(line) else line.split())]


def _code(text: str) -> str:
    code = read_code(text)
    if code is None:
        raise WrongUsage("usage-code", value=text)
    return code


def carry_out(
    console: Console,
    act: str,
    codes: Sequence[str],
    perform: Callable[[], ActsDone],
    *,
    yes: bool,
    dry_run: bool,
    chosen: Format | None,
    told: str | None = None,
) -> None:
    """Ask where many are touched, do it, and tell what was done; exit 4 when an entry was refused.

    `told` is the text for an entry whose status the act leaves as it is.
    """
    if len(codes) > 1 and not yes and not dry_run:
        words, count = begun(console.text(f"act-{act}")), str(len(codes))
        ask_first(console, "acts-question", act=words, count=count, codes=named(console, codes))
    report(console, perform(), len(codes), chosen, told=told)


def report(
    console: Console, outcome: ActsDone, asked: int, chosen: Format | None, *, told: str | None = None
) -> None:
    """Tell what was done of so many entries asked for, and what was not; exit 4 when one was refused."""
    _give(console, outcome, chosen, told)
    tell_refused(console, outcome, asked)


def tell_refused(console: Console, outcome: ActsDone, asked: int) -> None:
    """Tell what was refused and how many there were; exit 4 when one was, 3 when none was found."""
    for refused in outcome.refused:
        console.tell(refused_sentence(console, refused))
    if asked > 1:
        console.say("acts-total", done=str(len(outcome.done)), refused=str(len(outcome.refused)))
    if outcome.refused:
        keys = {refused.key for refused in outcome.refused}
        missing = keys == {EntryNotFound.key} and not outcome.done
        raise typer.Exit(Exit.NOT_FOUND if missing else Exit.REFUSED)


def refused_sentence(console: Console, refused: NotDone) -> str:
    """Why an entry was refused, its code in the sentence."""
    return with_code(console, refused.code, refusal(console.texts, refused.key, refused.arguments))


def with_code(console: Console, code: str, reason: str) -> str:
    """A reason with the code of what it is about, which is not said twice."""
    return reason if code in reason else console.text("acts-refused", code=code, reason=reason)


def ask_first(
    console: Console, question: str, /, *, nobody: str = "usage-yes", count: str, **arguments: str
) -> None:
    """The question before `count` things are touched; no is a quiet end.

    Raises:
        WrongUsage: there is nobody to ask, which the text `nobody` says.
    """
    if not console.asks:
        raise WrongUsage(nobody, count=count, **arguments)
    if not console.agrees(question, count=count, **arguments):
        console.say("acts-stopped")
        raise typer.Exit(Exit.DONE)


def named(console: Console, codes: Sequence[str], *, more: str = "acts-question-more") -> str:
    """The first few codes, as a question names them; the text `more` says how many others there are."""
    first = ", ".join(codes[:_NAMED])
    if len(codes) <= _NAMED:
        return first
    return console.text(more, codes=first, more=str(len(codes) - _NAMED))


def _give(console: Console, outcome: ActsDone, chosen: Format | None, told: str | None) -> None:
    if chosen is Format.JSON:
        give_object(console, outcome)
        return
    if chosen is Format.CSV:
        sheet = Sheet(console, (), chosen, _FIELDS)
        sheet.write([*map(_done_row, outcome.done), *map(_refused_row, outcome.refused)])
        sheet.close()
        return
    if outcome.dry_run and outcome.done:
        console.say("acts-dry")
    if console.shows and chosen is None and len(outcome.done) > _LISTED:
        return
    for done in outcome.done:
        if console.shows or chosen is Format.TABLE:
            console.give_sentence(_sentence(console, done, told))
        else:
            console.give(f"{done.code}\t{done.before}\t{done.after}")


def _sentence(console: Console, done: Done, told: str | None) -> str:
    if done.nominated_to is None or done.place is None:
        if told is not None and done.before is done.after:
            return console.text(told, code=done.code)
        before, after = word(console.texts, done.before), word(console.texts, done.after)
        return console.text("acts-done", code=done.code, before=before, after=after)
    place = {"code": done.code, "to": done.nominated_to, "place": str(done.place)}
    if told is not None:
        return console.text(told, **place)
    if done.quota is None:
        return console.text("acts-nominated_free", **place)
    return console.text("acts-nominated", **place, quota=str(done.quota))


def _done_row(done: Done) -> dict[str, object]:
    return {
        "code": done.code,
        "done": "yes",
        "before": done.before,
        "after": done.after,
        "nominated_to": done.nominated_to,
        "place": done.place,
        "error": None,
    }


def _refused_row(refused: NotDone) -> dict[str, object]:
    return dict.fromkeys(_FIELDS) | {"code": refused.code, "done": "no", "error": refused.key}
