"""In which language the command line speaks (design §4, “Two languages”)."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from admin_cli.everywhere import take
from admin_cli.exits import WrongUsage
from admin_cli.wording import LANGUAGES

OPTION = "--language"
VARIABLE = "SANGKIEN_LANGUAGE"
_LOCALE = ("LC_ALL", "LC_MESSAGES", "LANG")  # in the order in which POSIX asks them


def take_language(arguments: Sequence[str]) -> tuple[str | None, list[str]]:
    """The value of `--language`, wherever it stands before `--`, and the arguments without it.

    Raises:
        WrongUsage: the value is missing or no language of ours.
    """
    language, rest = take(arguments, OPTION)
    if language is not None and language not in LANGUAGES:
        raise WrongUsage("usage-language", value=language)
    return language, rest


def default_language(environment: Mapping[str, str], env_file: Path) -> str:
    """The language without `--language`: the setting, else the locale, else Vietnamese."""
    setting = environment.get(VARIABLE) or _from_file(env_file)
    if setting in LANGUAGES:
        return setting
    locale = next((environment[name] for name in _LOCALE if environment.get(name)), "")
    return "en" if locale.lower().startswith("en") else "vi"


def _from_file(env_file: Path) -> str:
    """The setting in `.env`, read without the settings' library, which loads longer than help may take."""
    try:
        lines = env_file.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    for line in lines:
        name, _, value = line.removeprefix("export ").partition("=")
        if name.strip() == VARIABLE:
            return value.split("#")[0].strip().strip("'\"")
    return ""
