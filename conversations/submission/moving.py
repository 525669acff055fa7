"""Going from one step of the submission to the next and back."""

from dataclasses import replace

from conversations.dialogue import Draft, Facts, Reply, State, Turn, ended, to
from conversations.submission import steps


def place_of(step: str, state: State, facts: Facts) -> dict[str, str]:
    """The arguments {step} and {total} for a question of the standing draft."""
    return steps.position(step, state.draft or Draft(id="", begun=facts.now), facts)


def onward(state: State, facts: Facts, answered: str, *replies: Reply) -> Turn:
    """Ask what comes next now that this step is answered; after an edit say so and show the review."""
    draft = state.draft or Draft(id="", begun=facts.now)
    skipped = tuple(step for step in draft.skipped if step != answered)
    moved = replace(state, draft=replace(draft, skipped=skipped))
    if state.editing == answered:
        name = facts.label("step.name", "unit" if answered == "sub" else answered)
        moved = replace(moved, editing=None, before=None)
        replies = (*replies, Reply("edit.done", {"field_name": name}))
    return to(moved, steps.next_question(replace(draft, skipped=skipped), facts), *replies)


def back(state: State, facts: Facts) -> Turn:
    """To the question before: from a list to its search, else to the step before."""
    draft = state.draft
    step = steps.step_of(state.at)
    if draft is None or step is None:
        return ended(state) if state.aside else to(state, "idle")
    if state.editing:
        draft = state.before or draft
        undone = replace(state, editing=None, before=None, draft=draft)
        return to(undone, steps.next_question(draft, facts))
    if draft.code:
        return to(state, "review")  # of a returned entry only the text can change
    if state.at == "desc_suggest":
        return to(state, "desc_long")
    if step not in {state.at, "desc"}:
        return to(state, step)
    return _to_step(state, draft, steps.previous_step(step, draft, facts), step)


def _to_step(state: State, draft: Draft, before: str | None, step: str) -> Turn:
    if before is None:
        return to(state, step)
    if before in {"unit", "sub"}:
        # The unit is chosen from the top again: half a path would be a wrong answer.
        draft = replace(draft, unit=None, unit_done=False, typed_unit=None)
        return to(replace(state, draft=draft), "unit")
    if before == "desc":
        draft = replace(draft, description_done=False)
    return to(replace(state, draft=draft), before)
