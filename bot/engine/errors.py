"""Why the engine did not take or finish a turn: the channel answers 503, and the provider sends again.

NotHandled
 ├─ TooBusy
 └─ ServiceUnavailable
"""


class NotHandled(Exception):
    """Nothing was done with the event; `retry_after` is when to send it again, in seconds."""

    retry_after = 5


class TooBusy(NotHandled):
    """More events wait than the engine takes; the browser says `err.too_fast`."""

    retry_after = 2


class ServiceUnavailable(NotHandled):
    """The database cannot be written, or the service is stopping."""
