"""The description: written in parts, pasted from Word, too long or too short (R40–R44)."""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    Draft,
    EntryRead,
    Event,
    Facts,
    Media,
    Option,
    Question,
    ReadEntry,
    Reply,
    SentMedia,
    SetTimer,
    State,
    TimerDue,
    Turn,
    Typed,
    failed,
    to,
    with_draft,
)
from conversations.formats import day
from conversations.people import begun
from conversations.submission import steps
from conversations.submission.moving import onward, place_of
from conversations.submission.start import not_understood
from programme.description import clean, count
from programme.duplicates import text_hash
from programme.entry import Status

QUIET = "quiet"
_CUT_WITHIN_WORDS = 1000
_EXCERPT = 60


def text_of(state: State) -> str:
    """The description as it stands."""
    return (state.draft.description if state.draft else None) or ""


def _ask(state: State, facts: Facts) -> Reply:
    maximum = str(facts.edition.description_max)
    text = text_of(state)
    if text and state.draft and not state.draft.rewriting:
        progress = {"n": str(count(text)), "max": maximum}
        return Reply("desc.progress", progress, (Option("done"), Option("redo")))
    return Reply("desc.ask", {**place_of("desc", state, facts), "max": maximum}, (Option("sample"),))


def answer(state: State, event: Event, facts: Facts) -> Turn:
    """What to do with anything sent while the description is written."""
    match event:
        case Typed(text):
            return _part(state, text, facts)
        case TimerDue(name) if name == QUIET:
            return written(state, state.held, facts) if state.held else Turn(state)
        case Chose("sample"):
            return Turn(replace(state, failures=0), (sample(facts),))
        case Chose("done"):
            return done(state, facts)
        case Chose("redo" | "rewrite"):
            return rewrite(state)
        case Chose("more"):
            return to(state, "desc")
        case SentMedia(media):
            return Turn(state, (_cannot_read(media, facts),))
        case _:
            return failed(state, not_understood(_ask(state, facts), facts))


def _cannot_read(media: Media, facts: Facts) -> Reply:
    match media:
        case Media.FILE:
            return Reply("desc.file", {"max": str(facts.edition.description_max)})
        case Media.VOICE:
            return Reply("desc.voice")
        case _:
            return Reply("desc.photo")


def sample(facts: Facts) -> Reply:
    """A filled-in example (R21); it names a month of this edition, so that it never looks old."""
    month = facts.edition.months[min(1, len(facts.edition.months) - 1)]
    text = facts.say("desc.sample_text", month=str(month.month), year=str(month.year))
    return Reply("desc.sample", {"n": str(count(text)), "sample": text})


def rewrite(state: State) -> Turn:
    """Ask for the text once more; the old one stays until something new arrives (design §4)."""
    return to(with_draft(replace(state, held=()), rewriting=True, description_done=False), "desc")


def _part(state: State, text: str, facts: Facts) -> Turn:
    """Hold a part that the client may have cut off, until it is quiet; take anything else at once."""
    hold = facts.abilities.hold
    held = (*state.held, text)
    if hold is not None and len(text) >= hold:
        timer = SetTimer(QUIET, facts.edition.quiet_seconds)
        return Turn(replace(state, held=held), effects=(timer,))
    return written(state, held, facts)


def kept(state: State, text: str) -> State:
    """The state with a text that came too late for an answer, but must not be lost."""
    return absorbed(replace(state, held=(*state.held, text)))


def absorbed(state: State) -> State:
    """The state with held parts taken into the text, for when something else comes before it is quiet."""
    if not state.held or state.draft is None:
        return replace(state, held=())
    return _added(state, state.draft, state.held)


def joined(parts: tuple[str, ...]) -> str:
    """The parts as one text: a client that cuts at its limit cuts within words, a person ends a paragraph."""
    text = ""
    for part in parts:
        seam = "" if len(text) >= _CUT_WITHIN_WORDS and not part[:1].isupper() else "\n"
        text = f"{text}{seam}{part}" if text else part
    return text


def _added(state: State, draft: Draft, parts: tuple[str, ...]) -> State:
    old = "" if draft.rewriting else draft.description or ""
    text = clean(f"{old}\n{joined(parts)}").text
    if not text:
        return replace(state, held=())
    messages = len(parts) if draft.rewriting or not draft.description else draft.messages + len(parts)
    taken = replace(draft, description=text, messages=messages, rewriting=False, description_done=False)
    return replace(state, draft=taken, held=())


def written(state: State, parts: tuple[str, ...], facts: Facts) -> Turn:
    """Text has arrived: say how much there is now."""
    if state.draft is None or not clean("\n".join(parts)).text:
        return failed(replace(state, held=()), Reply("desc.empty"))
    taken = replace(_added(state, state.draft, parts), at="desc", about=None, failures=0)
    n, maximum = count(text_of(taken)), facts.edition.description_max
    if n > maximum:
        return to(taken, "desc_long")
    numbers = {"n": str(n), "max": str(maximum)}
    if taken.draft and taken.draft.messages > 1:
        numbers["k"] = str(taken.draft.messages)
        reply = Reply("desc.joined", numbers, (Option("done"), Option("more"), Option("redo")))
    elif any(clean(part).changed for part in parts):
        reply = Reply("desc.cleaned", numbers, (Option("done"), Option("more")))
    else:
        reply = Reply("desc.progress", numbers, (Option("done"), Option("redo")))
    return Turn(taken, (reply,))


def done(state: State, facts: Facts) -> Turn:
    """XONG: check the length and whether it was sent before, then go on."""
    state = absorbed(state)
    text = text_of(state)
    if not text:
        return failed(state, Reply("desc.empty"))
    state = with_draft(state, rewriting=False)
    if count(text) > facts.edition.description_max:
        return to(state, "desc_long")
    if count(text) < facts.edition.description_min:
        return to(state, "desc_short")
    return unless_sent_before(state, facts)


def unless_sent_before(state: State, facts: Facts) -> Turn:
    """Go on, unless this chat sent the same text already."""
    digest = text_hash(text_of(state))
    own = state.draft.code if state.draft else None
    for entry in facts.chat.entries:
        if entry.text_hash == digest and entry.status is not Status.WITHDRAWN and entry.code != own:
            return to(state, "desc_same", about=entry.code)
    return finished(state, facts)


def finished(state: State, facts: Facts) -> Turn:
    """The description stands."""
    return onward(with_draft(state, description_done=True, earlier=None), facts, "desc")


def _ask_earlier(state: State, _facts: Facts) -> Reply:
    text = clean((state.draft.earlier if state.draft else None) or "").text
    arguments = {"n": str(count(text)), "excerpt": begun(text, _EXCERPT)}
    return Reply("desc.use_earlier", arguments, (Option("yes"), Option("no")))


def answer_earlier(state: State, event: Event, facts: Facts) -> Turn:
    """Use the text that waits, or not; a long text is meant instead of it."""
    match event:
        case Chose("yes") if state.draft and state.draft.earlier:
            earlier = state.draft.earlier
            return written(with_draft(state, earlier=None), (earlier,), facts)
        case Chose("no"):
            forgotten = with_draft(state, earlier=None)
            return to(forgotten, steps.next_question(forgotten.draft, facts) if forgotten.draft else "desc")
        case Typed(text) if means_instead(text, facts):
            return answer(with_draft(state, earlier=None), event, facts)
        case SentMedia(media):
            return Turn(state, (_cannot_read(media, facts),), asks=True)
        case _:
            return failed(state, not_understood(_ask_earlier(state, facts), facts))


def means_instead(text: str, facts: Facts) -> bool:
    """Whether a text sent to a question about another text is long enough to be meant instead of that one."""
    return count(text) >= facts.edition.description_min


def _ask_same(state: State, facts: Facts) -> Reply:
    sent = next((entry for entry in facts.chat.entries if entry.code == state.about), None)
    if sent is None:
        return _ask(state, facts)
    arguments = {"code": sent.code, "date": day(sent.submitted_at)}
    return Reply("desc.same_as_own", arguments, (Option("view"), Option("keep")))


def _answer_same(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("view") if state.about:
            return Turn(state, effects=(ReadEntry(state.about),))
        case EntryRead(entry) if entry:
            text = {"n": str(count(entry.description)), "description": entry.description}
            return Turn(state, (Reply("review.full", text),), asks=True)
        case Chose("keep"):
            return finished(state, facts)
        case Typed(text) if means_instead(text, facts):
            return answer(with_draft(state, rewriting=True), event, facts)
        case Typed():
            return failed(state, not_understood(_ask_same(state, facts), facts))
        case _:
            return answer(state, event, facts)


QUESTIONS = {
    "desc": Question(ask=_ask, answer=answer),
    "desc_earlier": Question(ask=_ask_earlier, answer=answer_earlier, closed=True),
    "desc_same": Question(ask=_ask_same, answer=_answer_same),
}
