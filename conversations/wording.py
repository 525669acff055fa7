"""The texts that people read, in every language, out of the Fluent files in `texts/`."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from fluent.runtime import FluentBundle, FluentResource
from fluent.runtime.types import FluentInt
from fluent.syntax import ast

LANGUAGES = ("vi", "en")

Draw = Callable[[Mapping[str, str]], str]
Draws = dict[tuple[str, str | None], Draw]  # by id and attribute; None is the message's own text

# Room for the months of an edition and the small numbers that choose between “hour” and “hours”.
_FORMATTED_AT_MOST = 512


class WordingError(Exception):
    """A text, an attribute or a variable that is not there, or a file that cannot be read: a bug of ours."""


class Wording:
    """Every text of every language, read once.

    A key is written as in the script (`start.welcome_unit`) or as in the files (`start-welcome_unit`).
    Variables are strings, numbers too; one more than the text needs is no error, one less is a WordingError.
    """

    def __init__(self, folder: Traversable) -> None:
        self._draws = {language: _read(folder.joinpath(language), language) for language in LANGUAGES}

    def text(self, language: str, key: str, /, **arguments: str) -> str:
        """The text of `key`."""
        try:
            return self._draws[language][key, None](arguments)
        except KeyError as missing:
            raise WordingError(f"{key} in {language}: there is no {missing}") from missing

    def label(self, language: str, key: str, option: str, /, **arguments: str) -> str:
        """The attribute `option` of `key`: a choice's label, or one text of a family such as `step-name`."""
        try:
            return self._draws[language][key, option](arguments)
        except KeyError as missing:
            raise WordingError(f"{key}, {option} in {language}: there is no {missing}") from missing

    def has_label(self, key: str, option: str) -> bool:
        """Whether `key` has the attribute `option`."""
        return (key, option) in self._draws[LANGUAGES[0]]

    def keys(self) -> frozenset[str]:
        """All keys as the script writes them: `start.welcome`."""
        return frozenset(key for key, _ in self._draws[LANGUAGES[0]] if "." in key)


@cache
def default_wording() -> Wording:
    """The texts that are shipped with the package."""
    return Wording(files("conversations") / "texts")


def _read(folder: Traversable, language: str) -> Draws:
    """All texts of one language; what is not Fluent, or stands twice, is a WordingError."""
    bundle = FluentBundle([language], functions={"NUMBER": _number}, use_isolating=False)
    draws: Draws = {}
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        for message in _messages(file):
            if bundle.has_message(message.id.name):
                raise WordingError(f"{language}/{file.name}: {message.id.name} stands twice")
            bundle.add_resource(ast.Resource([message]))
            for attribute, pattern in _patterns(message):
                draw = _template(pattern) or _resolved(bundle, message.id.name, attribute)
                for key in (message.id.name, message.id.name.replace("-", ".", 1)):
                    draws[key, attribute] = draw
    return draws


def _messages(file: Traversable) -> Iterator[ast.Message]:
    """The messages of one file."""
    for entry in FluentResource(file.read_text(encoding="utf-8")).body:
        if isinstance(entry, ast.Message):
            yield entry
        elif isinstance(entry, ast.Junk):
            raise WordingError(f"{file.name}: this is not Fluent: {entry.content}")


def _patterns(message: ast.Message) -> Iterator[tuple[str | None, ast.Pattern]]:
    """A message's own text, if it has one, and its attributes."""
    if message.value is not None:
        yield None, message.value
    for attribute in message.attributes:
        yield attribute.id.name, attribute.value


def _template(pattern: ast.Pattern) -> Draw | None:
    """A pattern of nothing but words and variables, drawn by str.format_map: far faster than Fluent."""
    parts: list[str] = []
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            parts.append(element.value.replace("{", "{{").replace("}", "}}"))
        elif isinstance(element.expression, ast.VariableReference):
            parts.append(f"{{{element.expression.id.name}}}")
        else:
            return None
    return "".join(parts).format_map


def _resolved(bundle: FluentBundle, name: str, attribute: str | None) -> Draw:
    """A pattern that chooses between forms or quotes another message: Fluent's own resolver draws it.

    What it drew is remembered, because English months and plurals come back all day.
    """

    @lru_cache(maxsize=_FORMATTED_AT_MOST)
    def formatted(arguments: tuple[tuple[str, str], ...]) -> str:
        message = bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:  # `_patterns` gives none such; the type checker cannot know
            raise KeyError(name)
        text, errors = bundle.format_pattern(pattern, dict(arguments))
        if errors:
            raise KeyError(*errors)
        return str(text)

    return lambda arguments: formatted(tuple(arguments.items()))


def _number(value: str) -> FluentInt:
    """NUMBER($n) of the files: numbers arrive as strings, and only a number can choose a plural."""
    return FluentInt(int(value))
