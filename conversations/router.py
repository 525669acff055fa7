"""The one door of the dialogues: `step` takes any event in any state and always answers."""

from dataclasses import replace

from conversations import (
    choices,
    following,
    general,
    helpdesk,
    linking,
    on_behalf,
    outcomes,
    reminders,
    taking_over,
    transfer,
)
from conversations.dialogue import (
    Chose,
    Draft,
    Edited,
    Event,
    Facts,
    Lost,
    Media,
    Noticed,
    Opened,
    Question,
    Reply,
    SentFile,
    SentMedia,
    SetLanguage,
    SharedContact,
    State,
    TimerDue,
    Turn,
    Typed,
    WroteInGroup,
    ended,
    failed,
    to,
)
from conversations.dossier import file, filling, flow, questions
from conversations.finishing import STUCK, finish
from conversations.notices import notice
from conversations.outside import may_send, too_late
from conversations.personal_data import rights
from conversations.submission import (
    about_you,
    files,
    initiative,
    reviewing,
    shortening,
    start,
    steps,
    workplace,
    writing,
)
from conversations.words import Word, read_word
from programme.consent import needs_asking
from programme.once_code import Purpose, meant_once_code

QUESTIONS: dict[str, Question] = {
    **start.QUESTIONS,
    **about_you.QUESTIONS,
    **workplace.QUESTIONS,
    **initiative.QUESTIONS,
    **writing.QUESTIONS,
    **shortening.QUESTIONS,
    **files.QUESTIONS,
    **reviewing.QUESTIONS,
    **following.QUESTIONS,
    **rights.QUESTIONS,
    **filling.QUESTIONS,
    **general.QUESTIONS,
    **helpdesk.QUESTIONS,
    **linking.QUESTIONS,
    **transfer.QUESTIONS,
    **taking_over.QUESTIONS,
    **reminders.QUESTIONS,
}
"""Every question of every dialogue, by the name that a state's `at` holds."""

_CODES = {
    Purpose.LINK_CHAT: linking.typed,
    Purpose.MOVE_DRAFT: transfer.typed,
    Purpose.HAND_OVER: taking_over.typed,
}
_ABOUT_UNITS = frozenset({"unit_confirm", "old_qr", "unit_one", "sub_deeper"})
_WORDS_AFTER_CLOSING = frozenset({Word.DONE, Word.SKIP, Word.BACK, Word.EDIT, Word.START, Word.RESUME})
_ASIDE_MIN = 30
_OF_WORDS = frozenset(steps.ORDER) - {"desc"}
"""The steps that only words answer; the description says itself what it can do with a picture."""

_UNREADABLE = {
    Media.PHOTO: "err.photo",
    Media.FILE: "err.file",
    Media.VOICE: "err.voice",
    Media.STICKER: "err.sticker",
    Media.LOCATION: "err.location",
    Media.OTHER: "err.media",
}
"""What is said of a message without words."""


def step(state: State | Lost, event: Event, facts: Facts) -> Turn:
    """What one event does to a conversation: the state after, replies and effects.

    Never raises for any event; every event but a stale timer gets a reply or an effect.
    """
    before, lost = _recovered(state, facts)
    before, over, told = filling.checked(before, event, facts)
    if over is not None:
        turn = over
    elif _lost_its_unit(before, facts):
        turn = _without_its_unit(before, event, facts)
    else:
        turn = _routed(before, event, facts)
        turn = replace(turn, replies=(*told, *turn.replies))
    turn = replace(turn, replies=(*lost, *turn.replies))
    for effect in turn.effects:
        if isinstance(effect, SetLanguage):
            facts = replace(facts, language=effect.language)
    return finish(before, turn, QUESTIONS, facts)


def _recovered(state: State | Lost, facts: Facts) -> tuple[State, tuple[Reply, ...]]:
    """A state to go on from, and an apology when the stored one could not be read."""
    if isinstance(state, State):
        return (state if state.at in QUESTIONS else replace(state, at="idle")), ()
    if state.kept is None:
        return State(stamp=1), (Reply("err.state_lost_empty"),)
    draft = Draft(id=facts.fresh_id, begun=facts.now, at="name", earlier=state.kept)
    return State(stamp=1, draft=draft), (Reply("err.state_lost", {"kept": state.kept}),)


def _lost_its_unit(state: State, facts: Facts) -> bool:
    """Whether the draft's unit, or the one the question is about, has left the catalogue or was merged."""
    if state.draft is None or state.draft.code or steps.step_of(state.at) is None:
        return False
    chosen = facts.units.get(state.draft.unit) if state.draft.unit else None
    if state.draft.unit and (chosen is None or chosen.replaced_by):
        return True
    return state.at in _ABOUT_UNITS and (state.about or "") not in facts.units


def _without_its_unit(state: State, event: Event, facts: Facts) -> Turn:
    """The workplace asked again; a notice comes only once, so it is told before that."""
    gone = reviewing.unit_gone(state, facts)
    if not isinstance(event, Noticed):
        return gone
    told = notice(gone.state, event, facts)
    if not told.replies:
        return Turn(state)
    if told.state.at != gone.state.at:
        return told
    return replace(told, replies=(*told.replies, *gone.replies), asks=True)


def _routed(state: State, event: Event, facts: Facts) -> Turn:
    match event:
        case WroteInGroup(link):
            return Turn(state, (Reply("err.group_chat", {"link": link}),))
        case Noticed():
            return notice(state, event, facts)
        case (
            TimerDue() | Opened() | Typed() | Chose() | SharedContact() | SentMedia() | SentFile() | Edited()
        ) if questions.holds(state):
            return questions.completed(state, event, facts)
        case TimerDue():
            return writing.answer(state, event, facts) if state.held else Turn(state)
        case Opened(unit):
            return start.begin(writing.absorbed(state), facts, unit)
        case Typed() | Chose() | SharedContact() | SentMedia() | SentFile() | Edited():
            return _person(state, event, facts)
        case _:
            return outcomes.follow(state, event, facts)


def _person(state: State, event: Event, facts: Facts) -> Turn:
    """Something a person did: the pressed, the typed, and everything that is neither."""
    meant = on_behalf.read(state, event)
    if meant is not None:
        return on_behalf.answer(writing.absorbed(state), meant, facts)
    if _is_stopped(state, facts) and not _only_asks(event):
        of_text = isinstance(event, Typed | SentFile) and steps.step_of(state.at) == "desc"
        text = event.text if isinstance(event, Typed | SentFile) and of_text else ""
        saved = writing.kept(state, text) if writing.means_instead(text, facts) else writing.absorbed(state)
        return too_late(saved, facts) if state.draft else start.begin(state, facts)
    match event:
        case Chose(option, stamp) if stamp is not None:
            return _pressed(state, option, stamp, facts)
        case Typed(text):
            return _typed(state, text, facts)
        case Edited():
            return Turn(state, (Reply("err.edited"),), asks=state.at != "idle")
        case SentMedia(Media.STICKER):
            return Turn(state, (Reply("err.sticker"),), asks=True)
        case SentMedia(_, caption) if caption and steps.step_of(state.at) == "desc":
            return _typed(state, caption, facts)
        case SentMedia(media) if steps.step_of(state.at) in _OF_WORDS:
            return replace(failed(state, Reply(_UNREADABLE[media])), asks=True)
        case SentFile():
            return _sent_file(state, event, facts)
        case _:
            return QUESTIONS[state.at].answer(state, event, facts)


def _sent_file(state: State, event: SentFile, facts: Facts) -> Turn:
    """A file that may hold the text asked for; where nothing can be made of it, it is like any other."""
    wanted = steps.step_of(state.at) == "desc" or file.takes(state)
    if event.caption and event.problem is not None and wanted:
        return _typed(state, event.caption, facts)
    taken = files.sent(state, event, facts) or file.sent(state, event, facts)
    return taken or _person(state, SentMedia(Media.FILE, event.caption), facts)


def _is_stopped(state: State, facts: Facts) -> bool:
    """Whether the window closed in the middle of a submission; a returned entry goes on for a day (R62)."""
    code = state.draft.code if state.draft else None
    return steps.step_of(state.at) is not None and not may_send(code, facts)


def _only_asks(event: Event) -> bool:
    """A word that only asks something works after the close too."""
    word = read_word(event.text) if isinstance(event, Typed) else None
    return word is not None and word not in _WORDS_AFTER_CLOSING


def _pressed(state: State, option: str, stamp: int, facts: Facts) -> Turn:
    if stamp == state.stamp and any(choice.id == option for choice in state.offered):
        return _chosen(state, option, facts)
    if option == "send" and stamp == state.sent_stamp:
        return Turn(state, (reviewing.already(state),))
    if state.at == "idle":
        begun = filling.chosen(state, option, facts) if option == "go" else None
        return begun or Turn(state, (Reply("err.no_conversation"),))
    return Turn(state, (Reply("err.old_button"),), asks=True)


def _chosen(state: State, option: str, facts: Facts) -> Turn:
    meant = on_behalf.read(state, Chose(option))
    if meant is not None:
        return on_behalf.answer(state, meant, facts)
    if option.startswith(STUCK):
        return _unstuck(state, option.removeprefix(STUCK), facts)
    return QUESTIONS[state.at].answer(state, Chose(option), facts)


def _unstuck(state: State, option: str, facts: Facts) -> Turn:
    step = steps.step_of(state.at)
    if option == "skip" and flow.stands(state):
        return flow.skip(replace(state, failures=0), facts)
    if option == "skip" and state.at in steps.BEFORE_CONSENT:
        return to(state, "consent")  # the poster's code is only a short way to the unit, which is asked later
    if option == "skip" and state.draft and step in steps.ORDER:
        # Without a unit there is nothing below it to ask for.
        put_off = (step, "sub") if step == "unit" else (step,)
        draft = replace(state.draft, skipped=(*state.draft.skipped, *put_off))
        onward = replace(state, draft=draft, failures=0, about=None, at=steps.next_question(draft, facts))
        return Turn(onward, asks=True)
    if option == "ask":
        return helpdesk.ask(state, facts)
    if option == "contact":
        return Turn(replace(state, failures=0), (general.contact(facts),), asks=True)
    return general.help_here(replace(state, failures=0), facts)


def _typed(state: State, text: str, facts: Facts) -> Turn:
    question = QUESTIONS[state.at]
    meant = meant_once_code(text)
    if meant in _CODES:
        return _CODES[meant](writing.absorbed(state), text, facts)
    number = choices.read_number(text)
    if number is not None:
        turn = _numbered(state, number, question, facts)
        if turn is not None:
            return turn
    option = choices.by_label(text, state, question)
    if option is not None:
        return _chosen(writing.absorbed(state), option, facts)
    word = read_word(text)
    if word is not None:
        turn = _word(writing.absorbed(state), word, facts)
        if turn is not None:
            return turn
    if not text.strip():
        return failed(state, start.not_understood(question.ask(state, facts), facts))
    if state.aside and len(text) >= _ASIDE_MIN and not question.free:
        # A longer text while something beside the draft stands is meant for the draft.
        back = ended(state).state
        return QUESTIONS[back.at].answer(back, Typed(text), facts)
    return question.answer(state, Typed(text), facts)


def _numbered(state: State, number: int, question: Question, facts: Facts) -> Turn | None:
    """A number alone answers the present choices; where digits are expected only a listed one does."""
    option = choices.by_number(number, state)
    if option is not None:
        return _chosen(writing.absorbed(state), option, facts)
    if question.digits or not state.offered:
        return general.said(state, Word.BACK, facts) if number == 0 and not question.digits else None
    if number == 0:
        return general.said(writing.absorbed(state), Word.BACK, facts)
    highest = max(choice.number for choice in state.offered)
    if highest <= 1:
        return failed(state, start.not_understood(question.ask(state, facts), facts))
    turn = failed(state, Reply("err.choice", {"max": str(highest)}))
    return replace(turn, asks=True)


def _word(state: State, word: Word, facts: Facts) -> Turn | None:
    """A global word; None where it is only text: XONG is for the description, BỎ QUA for what can wait."""
    of_dossier = filling.said(state, word, facts) if flow.stands(state) else None
    if of_dossier is not None:
        return of_dossier
    if word is Word.DONE and state.at == files.AT:
        return _chosen(state, "yes", facts)  # a file and then XONG: the file is what is done
    if word is Word.DONE:
        return writing.done(state, facts) if steps.step_of(state.at) == "desc" and state.draft else None
    if word is Word.SKIP:
        return _skip(state, facts)
    nothing_yet = state.at in steps.BEFORE_CONSENT and needs_asking(facts.chat.consent)
    if nothing_yet and word is Word.RESUME:
        return start.elsewhere(state, facts)
    if nothing_yet and word is Word.EDIT:
        return None
    return general.said(state, word, facts)


def _skip(state: State, facts: Facts) -> Turn | None:
    if any(choice.id == "skip" for choice in state.offered):
        return _chosen(state, "skip", facts)
    return None
