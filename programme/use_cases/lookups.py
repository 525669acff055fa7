"""Seeing an entry from elsewhere: its code and the last four digits of its phone (R51, script §12)."""

import hashlib
from datetime import datetime

from programme.code import read_code
from programme.entry import Entry
from programme.lookup import TRIES, TRIES_FOR_CODE
from programme.ports.work import Work

_DIGITS = 4


async def look_up(work: Work, code: str, last_four: str, now: datetime, asker: str) -> Entry | None:
    """The entry with this code and these last digits, in a transaction that may write.

    `asker` is a chat, or a digest of an address that nobody else can make. None when the code or the digits
    are wrong, during the pause after three vain tries of this asker for this code, and after many for it from
    everywhere: so nobody learns which codes exist, nor tries all digits, nor shuts out the others alone.
    What is done until then is the same for a code that exists.
    """
    stored = read_code(code)
    readable_code = stored or "".join(code.split()).upper()
    subject, by_asker = _subject(readable_code), _subject(f"{readable_code} {asker}")
    # Who pauses counts for nobody else: else three more tries a minute would keep everybody out.
    allowed = await work.lookups.count(by_asker, now, TRIES)
    allowed = allowed and await work.lookups.count(subject, now, TRIES_FOR_CODE)
    digits = "".join(last_four.split())
    readable = len(digits) == _DIGITS and digits.isdecimal() and digits.isascii()
    fits = await work.lookups.fits(stored or "", digits if readable else "")
    if stored is None or not (allowed and readable and fits):
        return None
    await work.lookups.forgive((subject, by_asker))
    return await work.entries.by_code(stored)


def _subject(code: str) -> str:
    return hashlib.sha256(f"entry:{code}".encode()).hexdigest()
