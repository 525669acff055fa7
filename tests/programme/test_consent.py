from datetime import UTC, datetime

import pytest

from programme.consent import CONSENT_VERSION, Consent, needs_asking


@pytest.mark.parametrize(
    ("version", "answer", "stands"),
    [(CONSENT_VERSION, True, True), (CONSENT_VERSION, False, False), ("0", True, False), ("0", False, False)],
)
def test_only_a_yes_to_the_present_text_stands(version: str, answer: bool, stands: bool) -> None:  # noqa: FBT001 a table's column
    consent = Consent(
        version=version, given_at=datetime(2021, 3, 10, tzinfo=UTC), channel="zalo", answer=answer
    )

    assert consent.stands is stands
    assert needs_asking(consent) is not stands


def test_silence_is_no_consent() -> None:
    assert needs_asking(None) is True
