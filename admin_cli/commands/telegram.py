"""`telegram setup`: the webhook and the bot's profile, at installation and when the address changes."""

import asyncio
from urllib.parse import urlsplit

import typer
from telegram import Bot, BotCommand

from admin_cli.console import Console, console_of
from admin_cli.desk.local import read_edition
from admin_cli.exits import Failed
from admin_cli.telegram_bot import UPDATES, WEBHOOK_PATH, open_bot
from admin_cli.wording import LANGUAGES, Texts, read_texts
from bot.posters.links import telegram_link
from bot.settings import Settings
from programme.edition import Edition

COMMANDS = (
    "start",
    "tieptuc",
    "sua",
    "xong",
    "trangthai",
    "baicuatoi",
    "tiendo",
    "trogiup",
    "lienhe",
    "dulieu",
    "huy",
    "ngonngu",
)
"""Words of the script that work at every step, as Telegram's menu can hold them."""

_PORTS = frozenset({None, 443, 80, 88, 8443})  # reference/telegram.md, Webhook
_OWN_SERVER = "https://api.telegram.org"


def setup(context: typer.Context) -> None:
    """Set up the Telegram bot."""
    console = console_of(context)
    asyncio.run(_setup(console, read_edition(console.settings)))


async def _setup(console: Console, edition: Edition) -> None:
    async with open_bot(console.settings) as bot:
        me = await bot.get_me()
        if console.settings.telegram_mode == "webhook":
            url = _webhook_url(console.settings)
            secret = console.settings.telegram_secret
            await bot.set_webhook(
                url, secret_token=secret.get_secret_value() if secret else None, allowed_updates=UPDATES
            )
            console.say("telegram-webhook_set", url=url)
        else:
            await bot.delete_webhook()
            console.say("telegram-webhook_removed")
        for language in (None, *LANGUAGES):
            await _set_profile(bot, read_texts(language or LANGUAGES[0]), edition, language)
        console.say("telegram-profile_set")
    console.say("telegram-done", link=telegram_link(str(me.username), None))


async def _set_profile(bot: Bot, texts: Texts, edition: Edition, language: str | None) -> None:
    """Name, descriptions and commands in one language, or for everybody else."""
    programme = edition.name.in_language(texts.language)
    about = texts.text("telegram-description", programme=programme, minutes=str(edition.minutes))
    commands = [BotCommand(command, texts.label("telegram-command", command)) for command in COMMANDS]
    await bot.set_my_commands(commands, language_code=language)
    if (await bot.get_my_name(language)).name != texts.text(
        "telegram-name"
    ):  # a few changes a day are allowed
        await bot.set_my_name(texts.text("telegram-name"), language)
    await bot.set_my_description(about, language)
    await bot.set_my_short_description(texts.text("telegram-short"), language)


def _webhook_url(settings: Settings) -> str:
    """The address for Telegram's deliveries; a Bot API server of one's own may take any."""
    if settings.public_url is None or settings.telegram_secret is None:
        raise Failed("telegram-no_url")
    parts = urlsplit(settings.public_url)
    if settings.telegram_api == _OWN_SERVER and (parts.scheme != "https" or parts.port not in _PORTS):
        raise Failed("telegram-not_https")
    return f"{settings.public_url}{WEBHOOK_PATH}"
