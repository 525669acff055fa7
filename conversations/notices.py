"""Telling a worker what happened to an entry: approved, returned, rejected, nominated."""

from dataclasses import replace

from conversations.dialogue import Facts, Noticed, Option, Reply, State, Turn
from conversations.formats import day, grouped
from conversations.people import given, level_name, unit_name


def notice(state: State, event: Noticed, facts: Facts) -> Turn:
    """The notice; in the middle of a dialogue without choices of its own, and the question again."""
    reply = _reply(event, facts)
    if reply is None:
        return Turn(state)
    if state.at != "idle":
        # SỬA would open the draft here: say where the returned entry is found.
        how = (Reply("notify.returned_hint"),) if event.notice == "returned" else ()
        return Turn(state, (replace(reply, options=()), *how), asks=True)
    about = event.code if reply.options else state.about
    return Turn(replace(state, about=about), (reply,))


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
        case _:
            return None
