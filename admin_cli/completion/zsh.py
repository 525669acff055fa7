"""Completion for zsh: words with what they mean beside them."""

from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

from admin_cli.completion.bash import pattern
from admin_cli.completion.tree import Option, Place, Value

_BEFORE = """\
#compdef sangkien
# Completion of sangkien for zsh: source <(sangkien completion zsh)
_sangkien() {
    local current="${words[CURRENT]}" before="${words[CURRENT-1]}" place="" word
    local -a meant
    if [[ $current == --*=* ]]; then
        before="${current%%=*}"
        compset -P '*='
    fi
    for word in "${(@)words[2,CURRENT-1]}"; do
        case "$place/$word" in"""

_AFTER = """\
}
if [[ "$funcstack[1]" == "_sangkien" ]]; then _sangkien "$@"; else compdef _sangkien sangkien; fi"""


def script(places: Sequence[Place]) -> str:
    """The whole script."""
    return "\n".join(_lines(places))


def _lines(places: Sequence[Place]) -> Iterator[str]:
    yield _BEFORE
    steps = [pattern(place) for place in places if place.path]
    yield f'            {"|".join(steps)}) place="$place/$word" ;;'
    yield "        esac"
    yield "    done"
    yield '    case "$place $before" in'
    for place in places:
        for option in place.options:
            if option.value is not None:
                path = "".join(f"/{word}" for word in place.path)
                names = "|".join(quote(f"{path} {name}") for name in option.names)
                yield f"        {names}) {_offered(option.value)}; return ;;"
    yield "    esac"
    yield '    case "$place" in'
    for place in places:
        yield f"        {pattern(place)})"
        yield f"            if [[ $current == -* ]]; then meant=({_meant(_of_options(place.options))})"
        yield f"            else meant=({_meant(place.words)}); {_of_arguments(place)}; fi ;;"
    yield "    esac"
    yield "    (( $#meant )) && _describe 'sangkien' meant"
    yield _AFTER


def _of_options(options: Iterable[Option]) -> Iterator[tuple[str, str]]:
    return ((name, option.about) for option in options for name in option.names)


def _meant(pairs: Iterable[tuple[str, str]]) -> str:
    """Words with their meaning, as `_describe` wants them: parted by a colon."""
    return " ".join(quote(f"{_plain(word)}:{_plain(about)}") for word, about in pairs)


def _plain(text: str) -> str:
    return " ".join(text.replace("\\", "\\\\").replace(":", "\\:").split())


def _of_arguments(place: Place) -> str:
    choices = tuple(choice for argument in place.arguments for choice in argument.choices)
    is_file = any(argument.is_file for argument in place.arguments)
    return _offered(Value(choices=choices, is_file=is_file))


def _offered(value: Value) -> str:
    if value.is_file:
        return "_files"
    return f"compadd -- {' '.join(map(quote, value.choices))}" if value.choices else ":"
