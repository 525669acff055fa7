"""Telling a worker what happened to an entry: its verdict, its nomination, what is said against it."""

from dataclasses import replace

from conversations.dialogue import Facts, Noticed, Option, Reply, State, Turn
from conversations.formats import day, grouped
from conversations.people import begun, given, level_name, unit_name
from programme.consent import needs_asking


def notice(state: State, event: Noticed, facts: Facts) -> Turn:
    """The notice; in the middle of a dialogue without choices of its own, and the question again."""
    reply = _reply(event, facts)
    if reply is None or (event.notice == "on_behalf" and not _proved(state, facts)):
        return Turn(state)
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


def _reply(event: Noticed, facts: Facts) -> Reply | None:
    unit = unit_name(event.arguments.get("unit", ""), facts)
    name = facts.chat.details.full_name if facts.chat.details else ""
    known = {"code": event.code, "given": given(name, facts), "unit_name": unit}
    match event.notice:
        case "approved":
            return Reply("notify.approved", {**known, "goal": grouped(facts.edition.goal)})
        case "returned":
            reason = {"reason": event.arguments.get("reason", "")}
            deadline = {"return_deadline": day(facts.edition.return_deadline)}
            return Reply(
                "notify.returned", {**known, **reason, **deadline}, (Option("edit"), Option("later"))
            )
        case "rejected":
            return Reply("notify.rejected", {**known, "reason": event.arguments.get("reason", "")})
        case "nominated":
            return Reply(
                "notify.nominated", {**known, "level_name": level_name(event.arguments.get("to"), facts)}
            )
        case "not_selected":
            return Reply("notify.not_selected", known)
        case "commended":
            by = {"level_name": level_name(event.arguments.get("unit"), facts)}
            return Reply("notify.commended", {**known, **by, "award": event.arguments.get("award", "")})
        case "dispute":
            kind = facts.label("notify.objection", event.arguments.get("kind", "complaint"))
            return Reply("notify.dispute", {**known, "kind": kind})
        case "on_behalf":
            excerpt = {"excerpt": begun(event.arguments.get("excerpt", ""), 40)}
            return Reply("notify.on_behalf", {**known, **excerpt})
        case _:
            return None
