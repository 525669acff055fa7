"""The question for consent by version: a changed text needs a new version (R99, appendix 7)."""

from hashlib import sha256

import pytest

from conversations.wording import LANGUAGES, default_wording
from programme.consent import CONSENT_VERSION

# What people have answered, word for word. A line is added with a new version, and never changed.
DIGESTS = {
    ("1", "vi"): "ef80be1b4ec610b0d116ecf4560ea9699659bace23831494bd782cd766d5dfbb",
    ("1", "en"): "318951265d1d08448c70df3330addfc2762c1403a67bbe27786cad83b80bc560",
}
BLANKS = {name: f"<{name}>" for name in ("controller", "controller_contact", "retention_date")}


def texts(language: str, version: str) -> tuple[str, str]:
    """A version as it is kept."""
    wording = default_wording()
    asked = wording.label(language, "consent.text", f"v{version}", **BLANKS)
    return asked, wording.label(language, "consent.text", f"v{version}_detail", **BLANKS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_asked_now_is_the_version_that_is_kept(language: str) -> None:
    wording = default_wording()
    now = (
        wording.text(language, "consent.ask", **BLANKS),
        wording.text(language, "consent.detail", **BLANKS),
    )
    assert now == texts(language, CONSENT_VERSION)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_version_that_was_answered_is_changed_or_missing(language: str) -> None:
    versions = sorted({version for version, _ in DIGESTS})
    assert CONSENT_VERSION in versions
    assert {version: digest(language, version) for version in versions} == {
        version: DIGESTS[version, language] for version in versions
    }


def digest(language: str, version: str) -> str:
    return sha256("\n".join(texts(language, version)).encode()).hexdigest()
