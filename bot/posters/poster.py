"""What a poster says: one description, from which every product is drawn (R1, R13, R15, R72)."""

from dataclasses import dataclass
from datetime import datetime
from functools import cache, lru_cache
from importlib.resources import files
from urllib.parse import urlsplit

from bot.posters.qr import Qr, qr
from conversations.people import closing_at
from conversations.wording import Wording, default_wording
from units_data.tree import PATH


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """A poster of one unit in one language.

    `address` is where the pages are; `contact` is whom to ask, None where nobody has been named yet; `closes`
    is the moment of closing. `link` is where the code leads.
    """

    programme: str
    unit_path: str
    unit_code: str
    link: str
    address: str
    closes: datetime
    minutes: int
    contact: str | None
    language: str

    @property
    def code(self) -> Qr:
        """The QR code of its link."""
        return _code(self.link)

    @property
    def above(self) -> str:
        """Where the unit is, without its own name; empty for a top unit."""
        return self.unit_path.rpartition(PATH)[0]

    @property
    def name(self) -> str:
        """The unit's own name."""
        return self.unit_path.rpartition(PATH)[2]

    @property
    def short_url(self) -> str:
        """The address as people type it."""
        parts = urlsplit(self.address)
        return f"{parts.netloc}{parts.path}"

    @property
    def title(self) -> str:
        """What its file is called by programs that show titles."""
        return self.say("title")

    def say(self, key: str) -> str:
        """A text of the poster."""
        return poster_wording().text(self.language, f"poster.{key}", **self._arguments())

    def label(self, key: str) -> str:
        """The heading of a text of the poster."""
        return poster_wording().label(self.language, f"poster.{key}", "label", **self._arguments())

    def _arguments(self) -> dict[str, str]:
        return {
            "programme": self.programme,
            "minutes": str(self.minutes),
            "unit_code": self.unit_code,
            "short_url": self.short_url,
            "close_date": closing_at(self.closes, default_wording(), self.language),
            "unit_contact": self.contact or "",
        }


@lru_cache(maxsize=4)
def _code(link: str) -> Qr:
    return qr(link)  # ten times slower than all else that a sheet asks of a poster


@cache
def poster_wording() -> Wording:
    """The words of posters that are shipped with the package."""
    return Wording(files("bot.posters") / "texts")
