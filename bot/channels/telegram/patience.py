"""How long the receiving from Telegram waits for things."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """Seconds: how long one question for updates stays open, how long to wait after trouble, and for a file.

    After trouble the pause doubles from `first` to `longest`; `conflict` is for another receiver, which does
    not go away by itself.
    """

    poll: int = 30
    first: float = 1.0
    longest: float = 30.0
    conflict: float = 30.0
    file: float = 5.0

    def pause(self, failures: int) -> float:
        """How long to wait after so many failures before this one."""
        return min(self.longest, self.first * 2.0 ** min(failures, 10))
