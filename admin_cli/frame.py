"""How one command is built out of a function, parses its arguments and explains itself, in our words."""

from collections.abc import Callable, Sequence
from importlib import import_module

from typer import Typer
from typer._click import Context, Parameter
from typer._click import exceptions as click
from typer.core import TyperCommand, TyperOption, _TyperParameter
from typer.main import get_command

from admin_cli.commands import Home
from admin_cli.console import Console
from admin_cli.exits import WrongUsage
from admin_cli.overview import PROGRAM, WIDEST, command_key, definitions, examples, paragraphs
from admin_cli.wording import Texts

HELP = ["-h", "--help"]
_BRIEF = 30  # letters of choices that stand in the option itself; more are explained beside it


class Command(TyperCommand):
    """A command whose help and usage errors come from our texts.

    Its texts: `command-<path>` with the attributes `about`, `example` and one for each parameter; a parameter
    without its own takes `option-<name>`, shared by all commands.
    """

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """The parsed arguments; everything wrong with them is a WrongUsage."""
        ctx.allow_extra_args = True
        try:
            rest = super().parse_args(ctx, args)
        except click.UsageError as error:
            raise _in_our_words(error, _console(ctx).texts) from None
        if rest:
            raise WrongUsage("usage-extra", arguments=" ".join(rest))
        return rest

    def get_help(self, ctx: Context) -> str:
        """The whole help of this command."""
        console = _console(ctx)
        return command_help(self, str(ctx.info_name).split(), console.texts, min(console.width, WIDEST))


def _console(context: Context) -> Console:
    console = context.find_object(Console)
    if console is None:
        raise TypeError("a command runs only inside the frame")
    return console


def load(path: Sequence[str], home: Home) -> Command:
    """The command at `path`, its module imported only now."""
    function: Callable[..., None] = getattr(import_module(home.module), home.function)
    app = Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(" ".join(path), cls=Command, help="", context_settings={"help_option_names": HELP})(function)
    command = get_command(app)
    if not isinstance(command, Command):
        raise TypeError(f"{home.module}.{home.function} is no command of ours")
    return command


def run(path: Sequence[str], home: Home, arguments: Sequence[str], console: Console) -> None:
    """One command with these arguments.

    Raises:
        CommandError, ProgrammeError, typer.Exit: however it ends, `main` turns it into an exit code.
    """
    command = load(path, home)
    with command.make_context(" ".join(path), list(arguments), obj=console) as context:
        command.invoke(context)


def command_help(command: Command, path: Sequence[str], texts: Texts, width: int) -> str:
    """What a command says about itself: in one line, how to call it, what it does, parameters, examples."""
    key = command_key(path)
    arguments = [parameter for parameter in command.params if not isinstance(parameter, TyperOption)]
    options = [parameter for parameter in command.params if isinstance(parameter, TyperOption)]
    usage = [
        PROGRAM,
        *path,
        *(_usage(parameter, texts) for parameter in arguments),
        texts.text("help-options"),
    ]
    blocks = [texts.text(key), f"{texts.text('help-usage')}: {' '.join(usage)}"]
    if texts.has(key, "about"):
        blocks.append(paragraphs(texts.label(key, "about"), width))
    if arguments:
        rows = [(_term(parameter, texts), explanation(key, parameter, texts)) for parameter in arguments]
        blocks.append(f"{texts.text('help-arguments')}\n{definitions(rows, width)}")
    rows = [(_term(parameter, texts), explanation(key, parameter, texts)) for parameter in options]
    rows.append((", ".join(HELP), texts.text("option-help")))
    blocks.append(f"{texts.text('help-options-title')}\n{definitions(rows, width)}")
    blocks.append(examples(texts, texts.label(key, "example")))
    return "\n\n".join(blocks)


def explanation(key: str, parameter: Parameter, texts: Texts) -> str:
    """What a parameter of a command means, and its default where it has one."""
    name = parameter.name
    words = texts.label(key, name) if texts.has(key, name) else texts.text(f"option-{name}")
    if choices := _long(parameter):
        words = f"{words} {texts.text('help-choices', choices=_told(choices, parameter, texts))}"
    if parameter.default in (None, False, [], ()) or parameter.required:
        return words
    return f"{words} {texts.text('help-default', value=str(parameter.default))}"


def _usage(parameter: Parameter, texts: Texts) -> str:
    """An argument in the usage line: in brackets when optional, with dots when there may be many."""
    word = _metavar(parameter, texts) + ("…" if parameter.nargs == -1 else "")
    return word if parameter.required else f"[{word}]"


def _term(parameter: Parameter, texts: Texts) -> str:
    """A parameter as it is typed."""
    if not isinstance(parameter, TyperOption):
        return _usage(parameter, texts).strip("[]")
    names = ", ".join(sorted(parameter.opts, key=len))
    return names if parameter.is_flag else f"{names} {_metavar(parameter, texts)}"


def _metavar(parameter: Parameter, texts: Texts) -> str:
    """What stands for a parameter's value: its choices, else a word."""
    choices = _choices(parameter)
    if _long(parameter):
        return texts.text("metavar-choice")
    return "|".join(choices) if choices else texts.text(f"metavar-{parameter.name}")


def _long(parameter: Parameter) -> list[str]:
    """The choices of a parameter that has too many to stand where it is typed."""
    choices = _choices(parameter)
    return choices if len("|".join(choices)) > _BRIEF else []


def _told(choices: Sequence[str], parameter: Parameter, texts: Texts) -> str:
    """Choices as they are typed, each with its words where it has any."""
    words = {choice: f"{parameter.name}-{choice}" for choice in choices}
    told = (
        (choice, texts.text(key) if texts.has(key) else choice.replace("_", " "))
        for choice, key in words.items()
    )
    return ", ".join(
        choice if word == choice.replace("_", " ") else f"{choice} ({word})" for choice, word in told
    )


def _choices(parameter: Parameter) -> list[str]:
    if isinstance(parameter, _TyperParameter) and parameter.type_descriptor.choices:
        return [str(choice) for choice in parameter.type_descriptor.choices]
    return []


def _named(parameter: Parameter, texts: Texts) -> str:
    return max(parameter.opts, key=len) if isinstance(parameter, TyperOption) else _metavar(parameter, texts)


def _in_our_words(error: click.UsageError, texts: Texts) -> WrongUsage:
    """What Typer found wrong, without Typer's English."""
    if isinstance(error, click.BadParameter) and error.param is not None:
        name, choices = _named(error.param, texts), _choices(error.param)
        if isinstance(error, click.MissingParameter):
            return WrongUsage("usage-missing", name=name)
        if choices:
            return WrongUsage("usage-choice", name=name, choices=_told(choices, error.param, texts))
        if isinstance(error.param, _TyperParameter) and error.param.type_descriptor.annotation is int:
            return WrongUsage("usage-number", name=name)
        return WrongUsage("usage-value", name=name)
    return _option_in_our_words(error)


def _option_in_our_words(error: click.UsageError) -> WrongUsage:
    """An option that does not exist, or whose value is missing or too much."""
    match error:
        case click.NoSuchOption(option_name=name, possibilities=[nearest, *_]):
            return WrongUsage("usage-option_near", name=name, nearest=str(nearest))
        case click.NoSuchOption(option_name=name):
            return WrongUsage("usage-option", name=name)
        case click.BadOptionUsage(option_name=name, message=message):
            return WrongUsage(
                "usage-option_flag" if "not take" in message else "usage-option_value", name=name
            )
    return WrongUsage("usage-wrong")
