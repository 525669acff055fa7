from datetime import timedelta

from bot.housekeeping import tidy
from programme.entry import Status
from programme.operations.reviewing import NEXT
from programme.requests.reviewing import NextEntry
from programme.use_cases.reviewing import CLAIM_LASTS
from tests.example import HOAN_KIEM, NOW, Desk


async def test_claims_of_officers_who_went_away_are_put_back(desk: Desk) -> None:
    """Design §4, Life cycle: a worker does not read “under review” for ever."""
    code = await desk.submitted()
    await desk.ask(HOAN_KIEM, NEXT, NextEntry())

    await tidy(desk.database, NOW + CLAIM_LASTS - timedelta(seconds=1))
    assert (await desk.entry(code)).status == Status.UNDER_REVIEW

    await tidy(desk.database, NOW + CLAIM_LASTS)
    assert (await desk.entry(code)).status == Status.SUBMITTED
