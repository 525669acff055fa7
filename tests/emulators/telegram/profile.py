"""The methods that describe the bot: getMe, its names, descriptions and commands in each language."""

import json
import re
from dataclasses import dataclass, field

from tests.emulators.telegram.parameters import Parameters
from tests.emulators.telegram.wire import Json, bad_request
from tests.emulators.telegram.world import World

COMMANDS = 100
LENGTHS = {"name": 64, "description": 512, "short_description": 120}
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
COMMAND_DESCRIPTION = 256


@dataclass(slots=True)
class Profile:
    """What setMy… left, by language (empty: the default); commands by language and scope."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[tuple[str, str]]] = field(default_factory=dict)

    def of(self, kind: str) -> dict[str, str]:
        """The texts of a kind, one a language."""
        return {
            "name": self.names,
            "description": self.descriptions,
            "short_description": self.short_descriptions,
        }[kind]


class ProfileMethods:
    """getMe, and set/get of the name, the two descriptions and the commands."""

    def __init__(self, world: World, profile: Profile) -> None:
        self._world = world
        self._profile = profile

    async def get_me(self, _: Parameters) -> Json:
        """The bot itself, complete as typed libraries need it."""
        return {
            **self._world.bot,
            "can_join_groups": True,
            "can_read_all_group_messages": False,
            "supports_inline_queries": False,
            "can_connect_to_business": False,
            "has_main_web_app": False,
        }

    async def set_my_name(self, call: Parameters) -> bool:
        """The name in one language."""
        return self._set("name", call)

    async def set_my_description(self, call: Parameters) -> bool:
        """The text of the empty chat in one language."""
        return self._set("description", call)

    async def set_my_short_description(self, call: Parameters) -> bool:
        """The text of the profile page in one language."""
        return self._set("short_description", call)

    async def get_my_name(self, call: Parameters) -> Json:
        """The name for a language, else the default."""
        return {"name": self._get("name", call) or self._world.bot["first_name"]}

    async def get_my_description(self, call: Parameters) -> Json:
        """The description for a language, else the default."""
        return {"description": self._get("description", call)}

    async def get_my_short_description(self, call: Parameters) -> Json:
        """The short description for a language, else the default."""
        return {"short_description": self._get("short_description", call)}

    async def set_my_commands(self, call: Parameters) -> bool:
        """The menu of commands for a scope and a language."""
        commands = call.listing("commands")
        if commands is None:
            raise bad_request("can't parse commands: expected an Array")
        if len(commands) > COMMANDS:
            raise bad_request("BOT_COMMANDS_TOO_MUCH")
        self._profile.commands[_place(call)] = [_command(each) for each in commands]
        return True

    async def get_my_commands(self, call: Parameters) -> list[Json]:
        """The menu of exactly this scope and language."""
        commands = self._profile.commands.get(_place(call), [])
        return [{"command": command, "description": description} for command, description in commands]

    async def delete_my_commands(self, call: Parameters) -> bool:
        """No menu any more for this scope and language."""
        self._profile.commands.pop(_place(call), None)
        return True

    def _set(self, kind: str, call: Parameters) -> bool:
        text, language = call.text(kind), _language(call)
        if len(text) > LENGTHS[kind]:
            raise bad_request(f"{kind.replace('_', ' ')} is too long")
        texts = self._profile.of(kind)
        if text:
            texts[language] = text
        else:
            texts.pop(language, None)
        return True

    def _get(self, kind: str, call: Parameters) -> str:
        texts = self._profile.of(kind)
        return texts.get(_language(call)) or texts.get("", "")


def _language(call: Parameters) -> str:
    language = call.text("language_code")
    if language and not re.fullmatch("[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    return language


def _place(call: Parameters) -> tuple[str, str]:
    scope = call.mapping("scope") or {"type": "default"}
    plain = scope == {"type": scope.get("type")}
    return _language(call), str(scope["type"]) if plain else json.dumps(scope, sort_keys=True)


def _command(given: object) -> tuple[str, str]:
    if not isinstance(given, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    command, description = str(given.get("command", "")).removeprefix("/"), str(given.get("description", ""))
    if not COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return command, description
