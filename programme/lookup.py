"""How often one may try to see an entry by its code (script, status.by_code)."""

from datetime import timedelta

TRIES = 3
"""So many vain tries of a chat, or for a code wherever they come from …"""

PAUSE = timedelta(minutes=15)
"""… within this time begin a pause of the same length."""
