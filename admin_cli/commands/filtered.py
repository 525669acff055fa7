"""Acts on every entry that fits a filter, and the reopening of the last act: seen first, then asked about."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace

from admin_cli.commands.bulk import ask_first, read_codes, refused_sentence, report
from admin_cli.console import Console
from admin_cli.desk import Desk, at_desk
from admin_cli.exits import WrongUsage
from admin_cli.output import Format
from admin_cli.progress import Advance, progress
from admin_cli.review.drawing import fitted
from admin_cli.words import begun, people, word
from programme.entry import Act, statuses_before
from programme.operations.acts import APPRAISE
from programme.operations.operation import all_done
from programme.operations.reading import LIST
from programme.operations.reviewing import LAST_BATCH
from programme.requests.acts import ActsDone, Appraise, NotDone
from programme.requests.entries import EVERY, EntryLine, Filter, ListEntries
from programme.requests.reviewing import LastBatch

AT_ONCE = 1000
"""How many entries one request names, so that a server answers it soon."""

_BATCH_BYTES = 8
_PREVIEWED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a command is to act on: the codes it names, or with `everything` all that fits `where`."""

    codes: Sequence[str] = ()
    everything: bool = False
    where: Filter = EVERY

    def checked(self, act: Act) -> "Choice":
        """The choice with the statuses that the act is for, unless the person named some.

        Raises:
            WrongUsage: codes and a filter at once, a filter without --all, or --all without any condition.
        """
        if self.where != EVERY and not self.everything:
            raise WrongUsage("bulk-filter_without_all")
        if not self.everything:
            return replace(self, codes=read_codes(self.codes))
        if self.codes:
            raise WrongUsage("bulk-codes_and_all")
        if self.where == EVERY:
            # Nobody acts on a whole province by a slip of the pen: `--unit` of one's own says it is meant.
            raise WrongUsage("bulk-no_condition")
        statuses = self.where.statuses or statuses_before(act)
        return replace(self, where=replace(self.where, statuses=statuses))


def act_on_everything(
    console: Console, choice: Choice, request: Appraise, *, yes: bool, chosen: Format | None
) -> None:
    """Show what fits and what would be refused, ask, and act; a dry run ends before the question."""
    act = Act(request.act)

    async def done(desk: Desk) -> ActsDone | None:
        with progress(console, "bulk-collecting") as advance:
            found = await _collected(desk, choice.where, advance)
        if not found:
            console.say("bulk-no_match")
            return None
        whole = replace(request, codes=tuple(line.code for line in found))
        trial = await in_requests(console, desk, replace(whole, dry_run=True))
        if request.dry_run:
            return trial
        _preview(console, act, found, trial)
        if not trial.done:
            console.say("bulk-not_possible")
            return None
        if not yes:
            _ask(console, act, len(trial.done))
        return await in_requests(console, desk, replace(whole, codes=tuple(one.code for one in trial.done)))

    outcome = at_desk(console, done)
    if outcome is not None:
        report(console, outcome, len(outcome.done) + len(outcome.refused), chosen)
        say_undo(console, request, chosen)


def say_undo(console: Console, request: Appraise, chosen: Format | None) -> None:
    """How a person takes back what was just done, if it was a slip."""
    if console.shows and chosen is None and not request.dry_run and request.act != Act.REOPEN:
        console.say("acts-undo")


def reopen_last(console: Console, request: Appraise, *, yes: bool, chosen: Format | None) -> None:
    """Reopen what this officer decided last, as far as it still stands."""

    async def done(desk: Desk) -> ActsDone | None:
        last = await desk.ask(LAST_BATCH, LastBatch())
        if last.act is None or last.at is None:
            console.say("bulk-last_none")
            return None
        act, time = word(console.texts, Act(last.act)), people(console.texts, last.at)
        if not last.codes:
            console.say("bulk-last_gone", act=act, time=time)
            return None
        touched, count = str(last.touched), str(len(last.codes))
        console.say("bulk-last", act=act, time=time, touched=touched, count=count)
        if not request.dry_run and not yes:
            _ask(console, Act.REOPEN, len(last.codes))
        return await in_requests(console, desk, replace(request, codes=last.codes))

    outcome = at_desk(console, done)
    if outcome is None:
        return
    report(console, outcome, len(outcome.done) + len(outcome.refused), chosen)


async def in_requests(console: Console, desk: Desk, request: Appraise) -> ActsDone:
    """One outcome of as many requests as it takes; together they are one bulk act."""
    codes = request.codes
    parts = [codes[start : start + AT_ONCE] for start in range(0, len(codes), AT_ONCE)] or [codes]
    batch = None if request.dry_run else secrets.token_hex(_BATCH_BYTES)
    answers: list[ActsDone] = []
    with progress(console, f"act-{request.act}") as advance:
        for number, part in enumerate(parts):
            answers.append(await desk.ask(APPRAISE, replace(request, codes=part, batch=batch)))
            advance(number * AT_ONCE + len(part), len(codes))
    return replace(all_done(answers), dry_run=request.dry_run)


def _ask(console: Console, act: Act, count: int) -> None:
    ask_first(console, "bulk-question", act=begun(word(console.texts, act)), count=str(count))


async def _collected(desk: Desk, where: Filter, advance: Advance) -> list[EntryLine]:
    """Every entry that fits, page by page."""
    found: list[EntryLine] = []
    after: str | None = None
    while True:
        page = await desk.ask(LIST, ListEntries(where=where, limit=AT_ONCE, after=after))
        found += page.entries
        advance(len(found), None)
        after = page.next
        if after is None:
            return found


def _preview(console: Console, act: Act, found: Sequence[EntryLine], trial: ActsDone) -> None:
    """How many fit, the first of them, and what would be refused."""
    console.say(
        "bulk-preview",
        act=begun(word(console.texts, act)),
        count=str(len(found)),
        possible=str(len(trial.done)),
        refused=str(len(trial.refused)),
    )
    for line in found[:_PREVIEWED]:
        status = word(console.texts, line.status)
        words = console.text(
            "bulk-preview-line", code=line.code, status=status, unit=line.unit, excerpt=line.excerpt
        )
        console.tell(f"  {fitted(words, console.width - 2)}")
    if len(found) > _PREVIEWED:
        console.tell(f"  {console.text('bulk-preview-more', more=str(len(found) - _PREVIEWED))}")
    _preview_refused(console, trial.refused)


def _preview_refused(console: Console, refused: Sequence[NotDone]) -> None:
    for each in refused[:_PREVIEWED]:
        console.say("bulk-preview-refused", reason=refused_sentence(console, each))
    if len(refused) > _PREVIEWED:
        console.say("bulk-preview-refused-more", more=str(len(refused) - _PREVIEWED))
