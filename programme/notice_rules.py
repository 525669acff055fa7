"""What an edition may say about how workers are told what an officer did (script §17)."""

from dataclasses import dataclass
from datetime import time, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRules:
    """How an edition tells workers; from `quiet_from` to `quiet_to` in Viet Nam nobody is disturbed.

    Equal times mean that no hour is quiet. `under_review` says whether a worker is told that an officer looks
    at the entry.
    """

    delay: timedelta = timedelta(minutes=10)
    quiet_from: time = time(21)
    quiet_to: time = time(7)
    under_review: bool = False
