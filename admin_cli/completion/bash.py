"""Completion for bash: one function of `case`s."""

from collections.abc import Iterable, Iterator, Sequence
from shlex import quote

from admin_cli.completion.tree import Option, Place, Value

_BEFORE = """\
# Completion of sangkien for bash: source <(sangkien completion bash)
_sangkien() {
    local current="${COMP_WORDS[COMP_CWORD]}" before="" path="" words="" files="" word at
    (( COMP_CWORD > 0 )) && before="${COMP_WORDS[COMP_CWORD-1]}"
    # bash parts --option=value at the sign
    if [[ $current == "=" ]]; then current=""; elif [[ $before == "=" ]]; then
        before="${COMP_WORDS[COMP_CWORD-2]}"
    fi
    for (( at = 1; at < COMP_CWORD; at++ )); do
        word="${COMP_WORDS[at]}"
        case "$path/$word" in"""

_AFTER = """\
    COMPREPLY=()
    if [[ -n $files ]]; then
        local IFS=$'\\n'
        compopt -o filenames 2>/dev/null
        COMPREPLY=( $(compgen -f -- "$current") )
    else
        COMPREPLY=( $(compgen -W "$words" -- "$current") )
    fi
}
complete -F _sangkien sangkien"""


def script(places: Sequence[Place]) -> str:
    """The whole script."""
    return "\n".join(_lines(places))


def _lines(places: Sequence[Place]) -> Iterator[str]:
    yield _BEFORE
    steps = [pattern(place) for place in places if place.path]
    yield f'            {"|".join(steps)}) path="$path/$word" ;;'
    yield "        esac"
    yield "    done"
    yield '    case "$path $before" in'
    for place in places:
        for option in place.options:
            if option.value is not None:
                names = "|".join(quote(f"{_path(place)} {name}") for name in option.names)
                yield f"        {names}) {_assigned(option.value)} ;;"
    yield '        *) case "$path" in'
    for place in places:
        yield f"            {pattern(place)})"
        yield f"                if [[ $current == -* ]]; then words={quote(' '.join(_names(place.options)))}"
        yield f"                else {_assigned(_expected(place))}; fi ;;"
    yield "        esac ;;"
    yield "    esac"
    yield _AFTER


def pattern(place: Place) -> str:
    """The place as a pattern of `case`."""
    return quote(_path(place)) if place.path else "''"


def _path(place: Place) -> str:
    return "".join(f"/{word}" for word in place.path)


def _names(options: Iterable[Option]) -> Iterator[str]:
    return (name for option in options for name in option.names)


def _expected(place: Place) -> Value:
    """What may stand here: the words of a group, else what the command's arguments take."""
    choices = [word for word, _ in place.words]
    choices += [choice for argument in place.arguments for choice in argument.choices]
    return Value(choices=tuple(choices), is_file=any(argument.is_file for argument in place.arguments))


def _assigned(value: Value) -> str:
    return "files=1" if value.is_file else f"words={quote(' '.join(value.choices))}"
