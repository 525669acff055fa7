"""What `doctor` found: how good or bad it is, and the text that says so."""

from dataclasses import dataclass, field
from enum import StrEnum

from admin_cli.wording import Texts


class Grade(StrEnum):
    """How bad a finding is."""

    OK = "ok"
    WARNING = "warning"
    BAD = "bad"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing looked at: how it is, and the text that says so."""

    grade: Grade
    key: str
    arguments: dict[str, str] = field(default_factory=dict)
    advice: str | None = None  # a text of its own that goes into the sentence

    def sentence(self, texts: Texts) -> str:
        """The finding in words."""
        more = {"advice": texts.text(self.advice)} if self.advice else {}
        return texts.text(self.key, **self.arguments, **more)


def ok(key: str, /, **arguments: str) -> Finding:
    """Something that is as it should be."""
    return Finding(grade=Grade.OK, key=key, arguments=arguments)


def warning(key: str, /, **arguments: str) -> Finding:
    """Something to know before going live."""
    return Finding(grade=Grade.WARNING, key=key, arguments=arguments)


def bad(key: str, /, **arguments: str) -> Finding:
    """Something that does not work."""
    return Finding(grade=Grade.BAD, key=key, arguments=arguments)
