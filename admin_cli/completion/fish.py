"""Completion for fish: one `complete` a word."""

from collections.abc import Iterator, Sequence

from admin_cli.completion.tree import Option, Place, Value

_PLACE = """\
# Completion of sangkien for fish: sangkien completion fish | source
function __sangkien_place
    set -l place ""
    for word in (commandline -opc)[2..-1]
        if contains -- "$place/$word" $__sangkien_places
            set place "$place/$word"
        end
    end
    test "$place" = "$argv[1]"
end
complete -c sangkien -f"""


def script(places: Sequence[Place]) -> str:
    """The whole script."""
    return "\n".join(_lines(places))


def _lines(places: Sequence[Place]) -> Iterator[str]:
    yield f"set -g __sangkien_places {' '.join(_quote(_path(place)) for place in places if place.path)}"
    yield _PLACE
    for place in places:
        here = f"complete -c sangkien -n {_quote(f'__sangkien_place {_quote(_path(place))}')}"
        for word, about in place.words:
            yield f"{here} -a {_quote(word)} -d {_quote(about)}"
        for argument in place.arguments:
            if argument.choices or argument.is_file:
                yield f"{here} {_taken(argument)}"
        for option in place.options:
            yield f"{here} {_option(option)}"


def _path(place: Place) -> str:
    return "".join(f"/{word}" for word in place.path)


def _option(option: Option) -> str:
    parts = [
        f"-l {name.removeprefix('--')}" if name.startswith("--") else f"-s {name.removeprefix('-')}"
        for name in option.names
    ]
    if option.value is not None:
        parts.append(f"-r {_taken(option.value)}" if option.value.is_file else f"-x {_taken(option.value)}")
    return " ".join([*(part.strip() for part in parts), f"-d {_quote(option.about)}"])


def _taken(value: Value) -> str:
    if value.is_file:
        return "-F"
    return f"-a {_quote(' '.join(value.choices))}" if value.choices else ""


def _quote(text: str) -> str:
    """A text in single quotes, in which fish knows two signs only."""
    plain = " ".join(text.split()).replace("\\", "\\\\").replace("'", "\\'")
    return f"'{plain}'"
