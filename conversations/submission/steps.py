"""The order of the submission's steps, and which of them this person will see."""

from datetime import date

from conversations.dialogue import Draft, Facts
from programme.description import count

ORDER = ("name", "phone", "unit", "sub", "group", "period", "desc", "title")
"""The steps with a number; consent comes before them and the review after."""

MONTH_TOO_EARLY = "before"
MONTH_TOO_LATE = "later"


BEFORE_CONSENT = frozenset({"ask_code", "unit_confirm", "old_qr", "consent"})
"""The questions of the submission that ask nothing about the person."""

_STEP_OF = {
    "consent": "consent",
    "ask_code": "unit",
    "unit_confirm": "unit",
    "old_qr": "unit",
    "phone_old": "phone",
    "unit_results": "unit",
    "unit_list": "unit",
    "unit_one": "unit",
    "sub_results": "sub",
    "sub_list": "sub",
    "sub_deeper": "sub",
    "sub_other": "sub",
    "period_before": "period",
    "desc_earlier": "desc",
    "desc_file": "desc",
    "desc_long": "desc",
    "desc_suggest": "desc",
    "desc_short": "desc",
    "desc_same": "desc",
    "review": "review",
    "edit_menu": "review",
    "edit_desc": "desc",
    "incomplete": "review",
}


def step_of(at: str) -> str | None:
    """The step to which a question belongs; None outside of the submission."""
    return at if at in ORDER else _STEP_OF.get(at)


def seen(draft: Draft, facts: Facts) -> tuple[str, ...]:
    """The steps this person will really see (script, Style: the step counter)."""
    hidden: set[str] = set()
    if draft.unit_from_code or draft.reused:
        hidden |= {"unit", "sub"}
    if draft.reused:
        hidden |= {"name", "phone", "group"}
    if not facts.edition.ask_period:
        hidden.add("period")
    if not facts.edition.ask_title:
        hidden.add("title")
    return tuple(step for step in ORDER if step not in hidden)


def position(step: str, draft: Draft, facts: Facts) -> dict[str, str]:
    """The arguments {step} and {total} of a question of this step."""
    steps = seen(draft, facts)
    # A step that is only seen again by editing has no place of its own: it counts as the last.
    number = steps.index(step) + 1 if step in steps else len(steps)
    return {"step": str(number), "total": str(len(steps))}


def is_answered(step: str, draft: Draft) -> bool:
    """Whether the draft has what this step asks."""
    return {
        "name": draft.full_name is not None,
        "phone": draft.phone is not None,
        "unit": draft.unit is not None,
        "sub": draft.unit_done,
        "group": draft.group is not None,
        "period": draft.start_answer is not None,
        "desc": draft.description_done,
        "title": draft.title is not None,
    }[step]


def required(facts: Facts) -> tuple[str, ...]:
    """The steps without which nothing is sent, in order; the title is not required at entry."""
    return tuple(step for step in ORDER if step != "title" and (step != "period" or facts.edition.ask_period))


def missing(draft: Draft, facts: Facts) -> tuple[str, ...]:
    """The required steps without an answer."""
    return tuple(step for step in required(facts) if not is_answered(step, draft))


def next_question(draft: Draft, facts: Facts) -> str:
    """The question to ask next: the first unanswered step that was not put off, else the review."""
    # A step that was hidden because its answer was known is asked again when the answer is gone.
    wanted = {*seen(draft, facts), *required(facts)}
    for step in ORDER:
        if step in wanted and not is_answered(step, draft) and step not in draft.skipped:
            return _first_question(step, draft, facts)
    return "review"


def resumed_at(draft: Draft, facts: Facts) -> str:
    """The question to begin with when a draft is taken up again: one that needs nothing but the draft."""
    return draft.at if step_of(draft.at) == draft.at else next_question(draft, facts)


def _first_question(step: str, draft: Draft, facts: Facts) -> str:
    if step == "desc" and draft.earlier and draft.description is None:
        return "desc_earlier"
    if step == "desc" and count(draft.description or "") > facts.edition.description_max:
        return "desc_long"
    if step == "sub" and draft.unit and not facts.units.children(draft.unit):
        return "sub_other"
    return step


def previous_step(step: str | None, draft: Draft, facts: Facts) -> str | None:
    """The step before this one, None at the first."""
    steps = seen(draft, facts)
    if step == "review":
        return steps[-1]
    if step not in steps or steps.index(step) == 0:
        return None
    return steps[steps.index(step) - 1]


def start_month(draft: Draft) -> date | None:
    """The chosen month, None when it is before, later or unknown."""
    if draft.start_answer in {None, MONTH_TOO_EARLY, MONTH_TOO_LATE}:
        return None
    return date.fromisoformat(f"{draft.start_answer}-01")
