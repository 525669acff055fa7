"""Telling a worker what happened to an entry: its verdict, its nomination, what is said against it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from conversations import helpdesk, linking, on_behalf, reminders, taking_over, transfer
from conversations.dialogue import Attachment, Facts, Noticed, Option, Reply, State, Turn
from conversations.dossier import filling
from conversations.formats import day, grouped
from conversations.people import begun, given, level_name, state_name, unit_name
from conversations.personal_data import rights, telling
from programme.entry import Status

Saying = Callable[[Noticed, Facts], Reply]

UNSENT = "attachment_unsent"
"""The notice that an attachment, whose name stands where others have an entry's code, will never be sent."""


def notice(state: State, event: Noticed, facts: Facts) -> Turn:
    """The notice; in the middle of a dialogue without choices of its own, and the question again.

    A shared screen says nothing: who sits there now is somebody else.
    """
    if facts.abilities.shared:
        return Turn(state)
    if event.notice in reminders.REMINDERS:
        return reminders.remind(state, event, facts)
    if event.notice in filling.REMINDERS:
        return filling.remind(state, event, facts)
    if event.notice == UNSENT and event.code == Attachment.OWN_FILE:
        return rights.unsent(state)
    saying = SAYINGS.get(event.notice)
    if saying is None or (event.notice == "on_behalf" and not on_behalf.proved(state, facts)):
        return Turn(state)
    reply = saying(event, facts)
    if event.notice == "on_behalf":
        state = replace(state, entered=event.code)
    if state.at != "idle":
        # SỬA would open the draft here: say where the returned entry is found, or the one with a dossier.
        asks_work = event.notice == "returned" or reply.key in filling.INVITATIONS
        how = (Reply("notify.returned_hint"),) if asks_work else ()
        if event.notice == "on_behalf":
            how = (Reply("notify.on_behalf_hint", {"code": event.code}),)
        return Turn(state, (replace(reply, options=()), *how), asks=True)
    about = event.code if reply.options else state.about
    return Turn(replace(state, about=about), (reply,))


def _known(event: Noticed, facts: Facts) -> dict[str, str]:
    """What every notice about an entry may say."""
    name = facts.chat.details.full_name if facts.chat.details else ""
    unit = unit_name(event.arguments.get("unit", ""), facts)
    return {"code": event.code, "given": given(name, facts), "unit_name": unit}


def _approved(event: Noticed, facts: Facts) -> Reply:
    return Reply(
        "notify.approved", {**_known(event, facts), "goal": grouped(facts.edition.goal, facts.language)}
    )


def _returned(event: Noticed, facts: Facts) -> Reply:
    reason = {"reason": event.arguments.get("reason", "")}
    deadline = {"return_deadline": day(facts.edition.return_deadline)}
    arguments = {**_known(event, facts), **reason, **deadline}
    return Reply("notify.returned", arguments, (Option("edit"), Option("later")))


def _rejected(event: Noticed, facts: Facts) -> Reply:
    return Reply("notify.rejected", {**_known(event, facts), "reason": event.arguments.get("reason", "")})


def _nominated(event: Noticed, facts: Facts) -> Reply:
    to = {"level_name": level_name(event.arguments.get("to"), facts)}
    asked = filling.invited(event, facts)
    if asked is None:
        return Reply("notify.nominated", {**_known(event, facts), **to})
    options = (Option("go"), Option("later"))
    return Reply("notify.nominated_dossier", {**_known(event, facts), **to, **asked}, options)


def _not_selected(event: Noticed, facts: Facts) -> Reply:
    return Reply("notify.not_selected", _known(event, facts))


def _commended(event: Noticed, facts: Facts) -> Reply:
    by = {"level_name": level_name(event.arguments.get("unit"), facts)}
    award = {"award": event.arguments.get("award", "")}
    return Reply("notify.commended", {**_known(event, facts), **by, **award})


def _under_review(event: Noticed, facts: Facts) -> Reply:
    return Reply("notify.under_review", _known(event, facts))


def _reopened(event: Noticed, facts: Facts) -> Reply:
    was = state_name(Status(event.arguments.get("was", Status.SUBMITTED)), None, facts)
    return Reply("notify.reopened", {**_known(event, facts), "state_name": was})


def _taken_back(event: Noticed, facts: Facts) -> Reply:
    to = {"level_name": level_name(event.arguments.get("to"), facts)}
    return Reply("notify.taken_back", {**_known(event, facts), **to})


def _dispute(event: Noticed, facts: Facts) -> Reply:
    kind = facts.label("notify.objection", event.arguments.get("kind", "complaint"))
    return Reply("notify.dispute", {**_known(event, facts), "kind": kind})


def _on_behalf(event: Noticed, facts: Facts) -> Reply:
    excerpt = {"excerpt": begun(event.arguments.get("excerpt", ""), 40)}
    return Reply(
        "notify.on_behalf", {**_known(event, facts), **excerpt}, on_behalf.options(event.code, facts)
    )


SAYINGS: Mapping[str, Saying] = {
    "under_review": _under_review,
    "reopened": _reopened,
    "taken_back": _taken_back,
    "approved": _approved,
    "returned": _returned,
    "rejected": _rejected,
    "nominated": _nominated,
    "not_selected": _not_selected,
    "commended": _commended,
    "dispute": _dispute,
    "answer": helpdesk.answered,
    "question": linking.question_came,
    "digest": linking.digest,
    "unlinked": linking.unlinked,
    "draft_moved": transfer.went,
    "handed_over": taking_over.went,
    "on_behalf": _on_behalf,
    **telling.SAYINGS,
}
"""What each notice says; one that is not listed (of a newer version) says nothing."""
