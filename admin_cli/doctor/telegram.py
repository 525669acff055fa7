"""What `doctor` asks Telegram."""

from collections.abc import Iterator

from telegram import WebhookInfo

from admin_cli.doctor.finding import Finding, Grade, bad, ok, warning
from admin_cli.exits import Failed
from admin_cli.telegram_bot import WEBHOOK_PATH, advice, missing_updates, open_bot
from admin_cli.wording import Texts
from admin_cli.words import people
from bot.settings import Settings

_MANY = 100  # messages that wait: more means that nobody takes them


async def examine_telegram(texts: Texts, settings: Settings) -> list[Finding]:
    """Whether the bot answers, and whether its messages come to us."""
    try:
        async with open_bot(settings) as bot:
            me = await bot.get_me()
            info = await bot.get_webhook_info()
    except Failed as error:
        return [bad(error.key, **error.arguments)]
    return [ok("doctor-telegram", bot=str(me.username)), *_deliveries(texts, settings, info)]


def _deliveries(texts: Texts, settings: Settings, info: WebhookInfo) -> Iterator[Finding]:
    expected = f"{settings.public_url}{WEBHOOK_PATH}"
    if settings.telegram_mode == "polling":
        if info.url:
            yield bad("doctor-webhook_while_polling", url=info.url)
        return
    if not info.url:
        yield bad("doctor-webhook_missing")
        return
    if info.url != expected:
        yield bad("doctor-webhook_elsewhere", url=info.url, expected=expected)
        return
    yield ok("doctor-webhook", url=info.url, pending=str(info.pending_update_count))
    yield from _troubles(texts, info)


def _troubles(texts: Texts, info: WebhookInfo) -> Iterator[Finding]:
    if info.pending_update_count > _MANY:
        yield warning("doctor-webhook_pending", pending=str(info.pending_update_count))
    if info.last_error_message and info.last_error_date:
        yield Finding(
            grade=Grade.WARNING,
            key="doctor-webhook_error",
            arguments={"time": people(texts, info.last_error_date), "message": info.last_error_message},
            advice=advice(info.last_error_message),
        )
    if missing := missing_updates(info):
        yield warning("doctor-webhook_updates", missing=", ".join(missing))
