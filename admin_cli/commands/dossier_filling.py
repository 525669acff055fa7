"""`dossier set`: answers given as item=value, or asked one by one."""

from collections.abc import Sequence

from admin_cli.console import Console
from admin_cli.desk import Desk
from admin_cli.dossier_words import answer_words
from admin_cli.exits import WrongUsage
from admin_cli.wording import Texts
from admin_cli.words import refusal
from programme.description import excerpt
from programme.dossier import Item, Source
from programme.errors import AnswerTooLong, AnswerUnreadable
from programme.folding import fold_key
from programme.operations.dossiers import SET_DOSSIER, SHOW_DOSSIER
from programme.requests.dossiers import DossierItem, EntryDossier, SetDossier, ShowDossier

_KNOWN_CHARACTERS = 60  # of a prefilled answer that a question shows
_SHORT = {"phone": Item.CONTACT_PHONE, "awards": Item.AWARDS, "publish": Item.PUBLISH_CONSENT}


def pairs(texts: Texts, arguments: Sequence[str]) -> dict[str, str]:
    """The answers of item=value arguments, by item; an item may be named by its label as well.

    Raises:
        WrongUsage: there is no equals sign, or no such item.
    """
    names = {fold_key(name): item for name, item in _SHORT.items()}
    for item in Item:
        names |= {fold_key(item): item, fold_key(texts.text(f"item-{item}")): item}
    answers: dict[str, str] = {}
    for argument in arguments:
        name, equals, value = argument.partition("=")
        found = names.get(fold_key(name))
        if not equals or found is None:
            items = "; ".join(f"{item} ({texts.text(f'item-{item}')})" for item in Item)
            raise WrongUsage("dossier-pair", value=argument, items=items)
        answers[found] = value
    return answers


async def asked_one_by_one(console: Console, desk: Desk, code: str, for_unit: str | None) -> EntryDossier:
    """Ask for every item that nobody has answered; Enter keeps what the entry says or goes on.

    Each answer is kept at once, so that nothing is lost when the officer is called away.
    """
    dossier = await desk.ask(SHOW_DOSSIER, ShowDossier(code=code))
    open_items = [item for item in dossier.items if item.source in {Source.MISSING, Source.PREFILLED}]
    console.say("dossier-asking", count=str(len(open_items)))
    for number, item in enumerate(open_items, start=1):
        place = f"{number}/{len(open_items)}"
        dossier = await _ask(console, desk, dossier, item, place, for_unit) or dossier
    return dossier


async def _ask(
    console: Console, desk: Desk, dossier: EntryDossier, item: DossierItem, place: str, for_unit: str | None
) -> EntryDossier | None:
    """Ask until the answer can be taken or is left out."""
    label, known = console.text(f"item-{item.item}"), _known(console.texts, item)
    while True:
        if known:
            typed = console.ask("dossier-ask_known", place=place, item=label, value=known)
        else:
            hinted = f"{label} {_hint(console.texts, item.item)}".rstrip()
            typed = console.ask("dossier-ask", place=place, item=hinted)
        if not typed:
            return None
        request = SetDossier(code=dossier.code, answers={item.item: typed}, for_unit=for_unit)
        try:
            kept = await desk.ask(SET_DOSSIER, request)
        except (AnswerTooLong, AnswerUnreadable) as error:
            console.tell(f"  {refusal(console.texts, error.key, error.arguments)}")
            continue
        if item.item is Item.VALUE:
            value = next(each.value for each in kept.items if each.item is Item.VALUE)
            console.say("dossier-noted", value=answer_words(console.texts, Item.VALUE, value))
        return kept


def _known(texts: Texts, item: DossierItem) -> str:
    """What the entry says already, on one line."""
    words = answer_words(texts, item.item, item.value)
    short = excerpt(words, _KNOWN_CHARACTERS)
    return short if len(short) >= len(" ".join(words.split())) else f"{short}…"


def _hint(texts: Texts, item: Item) -> str:
    key = f"hint-{item}"
    return texts.text(key) if texts.has(key) else ""
