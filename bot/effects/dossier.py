"""Effects about the dossier of an own nominated entry: an answer kept, the worker's last word (R89)."""

from bot.effects.place import Place
from conversations.effects import AnswerDossier, FinishDossier
from conversations.events import DossierAnswered, DossierFinished, Outcome
from programme.use_cases.own_dossiers import answer_item, finish_dossier


async def about_dossier(place: Place, effect: AnswerDossier | FinishDossier) -> Outcome:
    """What a worker says for the dossier, in the turn's own transaction."""
    match effect:
        case AnswerDossier(code, item, text):
            edition, channel = place.facts.edition, place.channel
            await answer_item(
                place.work, edition, place.chat, code, item, text, channel=channel, now=place.now
            )
            return DossierAnswered(code, item)
        case FinishDossier(code):
            await finish_dossier(place.work, place.chat, code, now=place.now)
            return DossierFinished(code)
