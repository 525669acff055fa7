"""The draft that is written, and those that wait behind it while a returned entry is revised."""

from dataclasses import replace

from conversations.dialogue import Draft, State, idle


def has_content(draft: Draft) -> bool:
    """Whether a draft is worth asking about before it is dropped."""
    return draft.full_name is not None or bool(draft.description)


def opened(state: State, draft: Draft) -> State:
    """With this draft in front; what was written waits, unless it revises the same entry."""
    waiting = [one for one in state.parked if one.code is None or one.code != draft.code]
    front = state.draft
    if front and has_content(front) and (front.code is None or front.code != draft.code):
        waiting.append(front)
    return replace(state, draft=draft, parked=tuple(waiting), editing=None, before=None, held=())


def dropped(state: State) -> State:
    """Without the draft in front; one that waited is there again."""
    waiting = state.parked[-1] if state.parked else None
    return replace(idle(state), draft=waiting, parked=state.parked[:-1], editing=None, before=None)


def erased(state: State) -> State:
    """Without drafts, what they were before an edit, the number that was shared, and what was sent."""
    return replace(
        idle(state),
        draft=None,
        parked=(),
        editing=None,
        before=None,
        contact=None,
        sent_stamp=None,
        sent_code=None,
        sent_at=None,
        coming=None,
        taking=None,
        filling=None,
    )
