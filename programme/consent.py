"""A worker's consent to the use of personal data, kept as proof (requirements.md, appendix 7)."""

from dataclasses import dataclass
from datetime import datetime

CONSENT_VERSION = "1"
"""The version of the text `consent.ask`: who changes the text raises it, and everybody is asked again."""

PUBLISH_VERSION = "publish-1"
"""The version of the text `dossier.publish`, a consent of its own: to publishing a name (R99)."""

ERASURE_DAYS = 15
"""Within how many days withdrawing and erasing must be finished (appendix 7)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """One chat's last answer to one version of the text: `answer` is False when declined or withdrawn."""

    version: str
    given_at: datetime
    channel: str
    answer: bool

    @property
    def stands(self) -> bool:
        """Whether it allows personal data to be used: an explicit yes to the text as it is now."""
        return self.answer and self.version == CONSENT_VERSION


def needs_asking(consent: Consent | None) -> bool:
    """Whether the question must be put before the next personal datum; silence is never consent."""
    return consent is None or not consent.stands
