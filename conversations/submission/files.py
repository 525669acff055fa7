"""A description that comes as a Word file: asked about, kept for its step, or why it is not read (R41).

What holds for every file that a text is taken from (`read`, `unread`, `asks_use`) serves the dossier too.
"""

from dataclasses import replace

from conversations.dialogue import (
    Chose,
    Event,
    Facts,
    FileProblem,
    Option,
    Question,
    Reply,
    SentFile,
    SentMedia,
    State,
    Turn,
    Typed,
    failed,
    to,
    with_draft,
)
from conversations.people import begun
from conversations.submission import start, steps
from conversations.submission.moving import back
from conversations.submission.start import not_understood
from conversations.submission.writing import absorbed, answer_earlier, means_instead, text_of, written
from programme.consent import needs_asking
from programme.description import clean, count, excerpt

AT = "desc_file"
"""The question whether the text of a file is to be used."""

FILE_MEGABYTES = 2
"""The largest file that is read."""

TEXT_MAX = 40_000
"""The longest text that is taken from a file, in characters: some fifteen pages."""

_NAME_SHOWN = 60
_EXCERPT = 60
_INSTEAD = frozenset({"desc_long", "desc_suggest", "desc_same"})
_OUTSIDE = frozenset({"idle", "draft_found"})
_WHY = {
    FileProblem.NOT_WORD: "desc.file_not_word",
    FileProblem.OLD_WORD: "desc.file_old_word",
    FileProblem.PROTECTED: "desc.file_protected",
    FileProblem.TOO_LARGE: "desc.file_too_large",
    FileProblem.TOO_LONG: "desc.file_too_long",
    FileProblem.EMPTY: "desc.file_empty",
}


def sent(state: State, event: SentFile, facts: Facts) -> Turn | None:
    """What becomes of a file; None where it is only a file, as before consent, when nothing is kept."""
    step = steps.step_of(state.at)
    if state.draft is None or needs_asking(facts.chat.consent) or not (step or state.at in _OUTSIDE):
        return None
    described = step in {"desc", "review"}
    if event.problem is not None:
        why = unread(event.problem, facts)
        return Turn(absorbed(state), (why,), asks=state.at != "desc") if described else None
    text = read(event, facts)
    if described or (step and state.draft.description_done):
        return to(_offered(state, text), AT, about=shown(event.name))
    kept = with_draft(state, earlier=text)
    noted = Reply("desc.file_kept", {"file_name": shown(event.name), "n": str(count(text))})
    turn = Turn(kept, asks=True) if step else start.begin(kept, facts)
    return replace(turn, replies=(noted, *turn.replies))


def shown(name: str) -> str:
    """The file's name as it is said back: on one line, of a bearable length."""
    return excerpt(name, _NAME_SHOWN)


def read(event: SentFile, facts: Facts) -> str:
    """The text of a file that could be read; a long caption is its beginning."""
    return f"{event.caption}\n{event.text}" if means_instead(event.caption, facts) else event.text


def unread(problem: FileProblem, facts: Facts) -> Reply:
    """Why a file is not read, and what to do."""
    limits = {"max": str(facts.edition.description_max), "mb": str(FILE_MEGABYTES), "limit": str(TEXT_MAX)}
    return Reply(_WHY.get(problem, "desc.file"), limits)


def asks_use(waiting: str, file_name: str) -> Reply:
    """The question whether the text of a file is to be used."""
    text = clean(waiting).text
    arguments = {"file_name": file_name, "n": str(count(text)), "excerpt": begun(text, _EXCERPT)}
    return Reply("desc.file_read", arguments, (Option("yes"), Option("no")))


def _offered(state: State, text: str) -> State:
    """With the text waiting for a yes; it stands instead of a description that is done or is too long."""
    state = absorbed(state)
    draft = state.draft
    if draft is not None and draft.description_done:
        # As if the text were chosen at the review: the way back leads there.
        changed = replace(state, editing="desc", before=draft)
        return with_draft(changed, earlier=text, rewriting=True, description_done=False)
    if state.at in _INSTEAD:
        return with_draft(state, earlier=text, rewriting=True)
    return with_draft(state, earlier=text)


def _waiting(state: State) -> str:
    return (state.draft.earlier if state.draft else None) or ""


def _ask(state: State, _facts: Facts) -> Reply:
    return asks_use(_waiting(state), state.about or "")


def _answer(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case Chose("yes") if _waiting(state) and clean(_waiting(state)).text == clean(text_of(state)).text:
            # The same file once more: it must not stand there twice.
            again = with_draft(state, earlier=None, rewriting=True)
            return written(again, (_waiting(state),), facts)
        case Chose("no") if state.editing:
            return back(with_draft(state, earlier=None), facts)
        case Chose("no"):
            return answer_earlier(with_draft(state, rewriting=False), event, facts)
        case Typed(text) if not means_instead(text, facts):
            return failed(state, not_understood(_ask(state, facts), facts))
        case Chose() | Typed() | SentMedia():
            return answer_earlier(state, event, facts)
        case _:
            return failed(state, not_understood(_ask(state, facts), facts))


QUESTIONS = {AT: Question(ask=_ask, answer=_answer, closed=True)}
