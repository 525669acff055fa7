"""Seeing an entry from elsewhere: its code and the last four digits of its phone (R51, script §12)."""

import hashlib
from datetime import datetime

from programme.code import read_code
from programme.entry import Entry
from programme.ports.work import Work

_DIGITS = 4


async def look_up(work: Work, code: str, last_four: str, now: datetime) -> Entry | None:
    """The entry with this code and these last digits, in a transaction that may write.

    None when the code or the digits are wrong, and during the pause after three vain tries for a code,
    wherever they came from; so nobody learns which codes exist, nor tries all digits. What is done until then
    is the same for a code that exists.
    """
    stored = read_code(code)
    subject = _subject(stored or "".join(code.split()).upper())
    allowed = await work.lookups.count(subject, now)
    digits = "".join(last_four.split())
    readable = len(digits) == _DIGITS and digits.isdecimal() and digits.isascii()
    fits = await work.lookups.fits(stored or "", digits if readable else "")
    if stored is None or not (allowed and readable and fits):
        return None
    await work.lookups.forgive(subject)
    return await work.entries.by_code(stored)


def _subject(code: str) -> str:
    return hashlib.sha256(f"entry:{code}".encode()).hexdigest()
