"""When the window closes, in words: of chats and of pages (R61, R63)."""

from datetime import datetime, timedelta

import pytest

from conversations.people import closing
from conversations.wording import default_wording
from programme.window import VIETNAM, Window

OPENS = datetime(2021, 3, 10, tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("closes", "language", "words"),
    [
        (datetime(2021, 4, 21, tzinfo=VIETNAM), "vi", "24h ngày 20/4/2021"),
        (datetime(2021, 4, 21, tzinfo=VIETNAM), "en", "24:00 on 20/4/2021"),
        (datetime(2021, 4, 25, 17, tzinfo=VIETNAM), "vi", "17:00 ngày 25/4/2021"),
        (datetime(2021, 4, 25, 17, 30, tzinfo=VIETNAM), "en", "17:30 on 25/4/2021"),
    ],
)
def test_the_hour_is_told_when_it_is_not_midnight(closes: datetime, language: str, words: str) -> None:
    window = Window(opens=OPENS, closes=closes, grace=timedelta())

    assert closing(window, default_wording(), language) == words
