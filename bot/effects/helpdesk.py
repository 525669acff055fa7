"""The effect of asking the helpdesk (R66)."""

from bot.effects.place import Place
from conversations.effects import AskHelpdesk
from conversations.events import Outcome, QuestionKept
from programme.ports.questions import NewQuestion
from programme.use_cases.questions import ask_helpdesk


async def asked(place: Place, effect: AskHelpdesk) -> Outcome:
    """The question is kept, and officers are told."""
    facts = place.facts
    question = NewQuestion(
        edition=facts.edition.code,
        chat=place.chat,
        unit=effect.unit,
        language=facts.language,
        text=effect.text,
        asked_at=place.now,
    )
    await ask_helpdesk(place.work, facts.edition, facts.units, question)
    return QuestionKept()
