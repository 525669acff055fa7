"""The help of `sangkien` itself and of a group of commands, drawn from texts alone."""

import textwrap
from collections.abc import Iterable, Sequence

from admin_cli.commands import SECTIONS, Table
from admin_cli.wording import Texts

PROGRAM = "sangkien"
WIDEST = 100
"""Help is not drawn wider than this many characters: longer lines are hard to read."""


def overview(texts: Texts, width: int) -> str:
    """What `sangkien` alone says: every command, by who uses it, and how commands end."""
    blocks = [
        texts.text("overview-title"),
        f"{texts.text('help-usage')}: {PROGRAM} {texts.text('help-command')} {texts.text('help-options')}",
    ]
    for section, table in SECTIONS.items():
        names = [(name, texts.text(f"command-{name}")) for name in table]
        blocks.append(f"{texts.text(f'section-{section}')}\n{definitions(names, width)}")
    everywhere = [
        ("-h, --help", texts.text("option-help")),
        ("--language vi|en", texts.text("option-language")),
        ("--server https://…", texts.text("option-server")),
        ("--version", texts.text("option-version")),
    ]
    blocks.append(f"{texts.text('help-everywhere')}\n{definitions(everywhere, width)}")
    blocks.append(examples(texts, texts.text("overview-example")))
    blocks.append(f"{texts.text('help-exits')}\n{definitions(_exits(texts), width)}")
    return "\n\n".join(blocks)


def group_help(texts: Texts, path: Sequence[str], table: Table, width: int) -> str:
    """What a group of commands says about itself."""
    key = command_key(path)
    whole = f"{PROGRAM} {' '.join(path)}"
    names = [(name, texts.text(f"{key}-{name}")) for name in table]
    return "\n\n".join(
        [
            texts.text(key),
            f"{texts.text('help-usage')}: {whole} {texts.text('help-command')} {texts.text('help-options')}",
            f"{texts.text('help-commands')}\n{definitions(names, width)}",
            examples(texts, texts.label(key, "example")),
        ]
    )


def command_key(path: Sequence[str]) -> str:
    """The key of a command's texts."""
    return f"command-{'-'.join(path)}"


def definitions(pairs: Iterable[tuple[str, str]], width: int) -> str:
    """Terms with their explanations beside them; below them where a term is too long."""
    rows = list(pairs)
    column = min(max((len(term) for term, _ in rows), default=0), 30) + 4
    lines: list[str] = []
    for term, explanation in rows:
        wrapped = textwrap.wrap(explanation, max(width - column, 20), break_on_hyphens=False) or [""]
        if len(term) + 3 >= column:
            lines.append(f"  {term}")
        else:
            lines.append(f"  {term}".ljust(column) + wrapped.pop(0))
        lines += [" " * column + line for line in wrapped]
    return "\n".join(line.rstrip() for line in lines)


def paragraphs(text: str, width: int) -> str:
    """A text of several paragraphs, each wrapped."""
    return "\n\n".join(
        textwrap.fill(paragraph, width, break_on_hyphens=False) for paragraph in text.split("\n\n")
    )


def examples(texts: Texts, lines: str) -> str:
    """Examples to copy, one a line."""
    return f"{texts.text('help-examples')}\n" + "\n".join(f"  {line}" for line in lines.splitlines())


def _exits(texts: Texts) -> list[tuple[str, str]]:
    return [(code, texts.text(f"exit-{code}")) for code in ("0", "1", "2", "3", "4", "130")]
