"""What a worker is asked for a dossier in chat, in which order (R89, R90, script.md §18)."""

from collections.abc import Iterable

from programme.dossier import ASKED, Filled, Item, Source

CONFIRMED = frozenset({Item.WORKPLACE, Item.CONTACT_PHONE, Item.APPLIED_TIME, Item.SUMMARY})
"""The items of which the worker is shown what the entry says, to say that it is right."""


def questions(items: Iterable[Filled]) -> tuple[Item, ...]:
    """The items that one worker is asked, those already answered in chat included.

    What an officer filled in is not asked again, nor a title given with the entry; but nobody agrees to
    publication in a worker's stead, so that is asked whatever an officer wrote (R99).
    """
    known = {each.item: each.source for each in items}
    return tuple(item for item in ASKED if _is_asked(item, known.get(item, Source.MISSING)))


def unanswered(items: Iterable[Filled]) -> tuple[Item, ...]:
    """The questions that the worker has not answered yet."""
    items = tuple(items)
    answered = {each.item for each in items if each.source is Source.WORKER}
    return tuple(item for item in questions(items) if item not in answered)


def _is_asked(item: Item, source: Source) -> bool:
    match source:
        case Source.PREFILLED:
            return item in CONFIRMED
        case Source.OFFICER:
            return item is Item.PUBLISH_CONSENT
        case _:
            return True
