"""A terminal for tests of commands: what is typed, and streams that say that a person is there."""

import io
import sys

import pytest


def on_a_terminal(monkeypatch: pytest.MonkeyPatch, typed: str = "") -> None:
    for stream in (sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    keyboard = io.StringIO(typed)
    monkeypatch.setattr(keyboard, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", keyboard)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("NO_COLOR", "1")
