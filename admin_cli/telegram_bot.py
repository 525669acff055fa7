"""Telegram as the short-lived commands use it, through python-telegram-bot (design §4)."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from telegram import Bot, WebhookInfo
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError
from telegram.request import HTTPXRequest

from admin_cli.exits import Failed
from bot.settings import Settings

UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""What the adapter understands; nothing else is asked for."""

WEBHOOK_PATH = "/webhooks/telegram"
_SECONDS = 15.0


@asynccontextmanager
async def open_bot(settings: Settings) -> AsyncIterator[Bot]:
    """The bot of these settings.

    Raises:
        Failed: there is no token, or Telegram refuses or cannot be reached; it says what to do.
    """
    if settings.telegram_token is None:
        raise Failed("telegram-no_token")
    token = settings.telegram_token.get_secret_value()
    proxy = settings.telegram_proxy.get_secret_value() if settings.telegram_proxy else None
    request = HTTPXRequest(
        proxy=proxy, connect_timeout=_SECONDS, read_timeout=_SECONDS, write_timeout=_SECONDS
    )
    with _trouble(token):
        bot = Bot(
            token, base_url=f"{settings.telegram_api}/bot", request=request, get_updates_request=request
        )
        async with request:
            yield bot


async def bot_name(settings: Settings) -> str:
    """The name by which Telegram knows the bot, without the @."""
    async with open_bot(settings) as bot:
        return str((await bot.get_me()).username)


@contextmanager
def _trouble(token: str) -> Iterator[None]:
    """Trouble with Telegram becomes a sentence that says what to do; the token never stands in it."""
    try:
        yield
    except (InvalidToken, Forbidden):
        raise Failed("telegram-unauthorized") from None
    except RetryAfter as error:
        raise Failed("telegram-too_many", seconds=str(_seconds(error))) from None
    except BadRequest as error:
        raise Failed("telegram-bad_request", message=_without(token, error)) from None
    except NetworkError:
        raise Failed("telegram-unreachable") from None
    except TelegramError as error:
        raise Failed("telegram-failed", message=_without(token, error)) from None


def _seconds(error: RetryAfter) -> int:
    after = error.retry_after
    return after if isinstance(after, int) else int(after.total_seconds())


def _without(token: str, error: TelegramError) -> str:
    return error.message.replace(token, "…")


# What Telegram writes about a failed delivery, and the text that says what to do about it.
_ADVICE = (
    ("certificate", "certificate"),
    ("ssl", "certificate"),
    ("refused", "refused"),
    ("resolve", "resolve"),
    ("timed out", "timeout"),
    ("timeout", "timeout"),
    ("unauthorized", "secret"),
    ("403", "secret"),
    ("404", "missing"),
    ("50", "server"),
)


def advice(message: str) -> str:
    """The text that says what to do about a failed delivery."""
    plain = message.casefold()
    return next((f"advice-{key}" for words, key in _ADVICE if words in plain), "advice-log")


def missing_updates(info: WebhookInfo) -> list[str]:
    """The kinds of updates that we need and that Telegram was told not to deliver."""
    return [kind for kind in UPDATES if info.allowed_updates and kind not in info.allowed_updates]
