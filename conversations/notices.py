"""Telling a worker what happened to an entry: its verdict, its nomination, what is said against it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations.dialogue import Facts, Noticed, Option, Reply, State, Turn
from conversations.formats import day, grouped
from conversations.people import begun, given, level_name, unit_name
from programme.consent import needs_asking

Saying = Callable[[Noticed, Facts], Reply]


def notice(state: State, event: Noticed, facts: Facts) -> Turn:
    """The notice; in the middle of a dialogue without choices of its own, and the question again."""
    saying = SAYINGS.get(event.notice)
    if saying is None or (event.notice == "on_behalf" and not _proved(state, facts)):
        return Turn(state)
    reply = saying(event, facts)
    if state.at != "idle":
        # SỬA would open the draft here: say where the returned entry is found.
        how = (Reply("notify.returned_hint"),) if event.notice == "returned" else ()
        return Turn(state, (replace(reply, options=()), *how), asks=True)
    about = event.code if reply.options else state.about
    return Turn(replace(state, about=about), (reply,))


def _proved(state: State, facts: Facts) -> bool:
    """Whether the phone of this chat's last entry is surely this person's, and consent stands.

    Anybody can type a name and a number; what was entered for their owner is nobody else's business.
    """
    details = facts.chat.details
    known = details is not None and state.contact is not None and details.phone == state.contact
    return known and not needs_asking(facts.chat.consent)


def _known(event: Noticed, facts: Facts) -> dict[str, str]:
    """What every notice about an entry may say."""
    name = facts.chat.details.full_name if facts.chat.details else ""
    unit = unit_name(event.arguments.get("unit", ""), facts)
    return {"code": event.code, "given": given(name, facts), "unit_name": unit}


def _approved(event: Noticed, facts: Facts) -> Reply:
    return Reply("notify.approved", {**_known(event, facts), "goal": grouped(facts.edition.goal)})


def _returned(event: Noticed, facts: Facts) -> Reply:
    reason = {"reason": event.arguments.get("reason", "")}
    deadline = {"return_deadline": day(facts.edition.return_deadline)}
    arguments = {**_known(event, facts), **reason, **deadline}
    return Reply("notify.returned", arguments, (Option("edit"), Option("later")))


def _rejected(event: Noticed, facts: Facts) -> Reply:
    return Reply("notify.rejected", {**_known(event, facts), "reason": event.arguments.get("reason", "")})


def _nominated(event: Noticed, facts: Facts) -> Reply:
    to = {"level_name": level_name(event.arguments.get("to"), facts)}
    return Reply("notify.nominated", {**_known(event, facts), **to})


def _not_selected(event: Noticed, facts: Facts) -> Reply:
    return Reply("notify.not_selected", _known(event, facts))


def _commended(event: Noticed, facts: Facts) -> Reply:
    by = {"level_name": level_name(event.arguments.get("unit"), facts)}
    award = {"award": event.arguments.get("award", "")}
    return Reply("notify.commended", {**_known(event, facts), **by, **award})


def _dispute(event: Noticed, facts: Facts) -> Reply:
    kind = facts.label("notify.objection", event.arguments.get("kind", "complaint"))
    return Reply("notify.dispute", {**_known(event, facts), "kind": kind})


def _on_behalf(event: Noticed, facts: Facts) -> Reply:
    excerpt = {"excerpt": begun(event.arguments.get("excerpt", ""), 40)}
    return Reply("notify.on_behalf", {**_known(event, facts), **excerpt})


SAYINGS: Mapping[str, Saying] = {
    "approved": _approved,
    "returned": _returned,
    "rejected": _rejected,
    "nominated": _nominated,
    "not_selected": _not_selected,
    "commended": _commended,
    "dispute": _dispute,
    "on_behalf": _on_behalf,
}
"""What each notice says; one that is not listed (of a newer version) says nothing."""
