"""The examples in docstrings are true."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PURE = ("programme", "units_data", "conversations")
MODULES = [
    str(file.relative_to(ROOT).with_suffix("")).replace("/", ".")
    for package in PURE
    for file in sorted((ROOT / package).rglob("*.py"))
    if ">>>" in file.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", MODULES)
def test_examples(name: str) -> None:
    outcome = doctest.testmod(import_module(name))
    assert outcome.attempted > 0
    assert outcome.failed == 0
