"""All that can be completed: what stands after each command, read from the commands themselves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from typer._click import Parameter
from typer.core import TyperArgument, TyperOption

from admin_cli.commands import COMMANDS, Home, Table
from admin_cli.frame import HELP, explanation, load
from admin_cli.overview import command_key
from admin_cli.wording import LANGUAGES, Texts


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """What an option or argument takes: one of `choices`, a file, or something that only the person knows."""

    choices: tuple[str, ...] = ()
    is_file: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option in all its spellings; `value` is None when it takes none."""

    names: tuple[str, ...]
    about: str
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What may stand after the words of `path`: more words (with what they mean), options, arguments."""

    path: tuple[str, ...]
    words: tuple[tuple[str, str], ...] = ()
    options: tuple[Option, ...] = ()
    arguments: tuple[Value, ...] = ()


def places(texts: Texts) -> tuple[Place, ...]:
    """Every command and group, `sangkien` alone first."""
    return tuple(_places((), COMMANDS, texts))


def _places(path: tuple[str, ...], table: Table, texts: Texts) -> Iterator[Place]:
    words = tuple((name, texts.text(command_key([*path, name]))) for name in table)
    version = () if path else (Option(names=("--version",), about=texts.text("option-version")),)
    yield Place(path=path, words=words, options=(*version, *_everywhere(texts)))
    for name, found in table.items():
        if isinstance(found, Home):
            yield _command((*path, name), found, texts)
        else:
            yield from _places((*path, name), found, texts)


def _command(path: tuple[str, ...], home: Home, texts: Texts) -> Place:
    command = load(path, home)
    options = tuple(
        Option(
            names=tuple(parameter.opts),
            about=explanation(command_key(path), parameter, texts),
            value=None if parameter.is_flag else _value(parameter),
        )
        for parameter in command.params
        if isinstance(parameter, TyperOption)
    )
    arguments = tuple(
        _value(parameter) for parameter in command.params if isinstance(parameter, TyperArgument)
    )
    return Place(path=path, options=(*options, *_everywhere(texts)), arguments=arguments)


def _value(parameter: Parameter) -> Value:
    if not isinstance(parameter, (TyperOption, TyperArgument)):
        return Value()
    kind = parameter.type_descriptor
    is_file = kind.annotation is Path or str(parameter.name).endswith("file")
    return Value(choices=tuple(str(choice) for choice in kind.choices or ()), is_file=is_file)


def _everywhere(texts: Texts) -> Sequence[Option]:
    """The options that every command takes."""
    return (
        Option(names=("--language",), about=texts.text("option-language"), value=Value(choices=LANGUAGES)),
        Option(names=("--server",), about=texts.text("option-server"), value=Value()),
        Option(names=tuple(HELP), about=texts.text("option-help")),
    )
