"""What `doctor` and `zalo check` ask Zalo, and what they find in the database (reference/zalo.md)."""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from hashlib import sha256

import msgspec

from admin_cli.desk.local import database_trouble, open_database
from admin_cli.doctor.finding import Finding, Grade, bad, ok, warning
from admin_cli.exits import Failed
from admin_cli.wording import Texts
from admin_cli.words import people
from bot.channels.zalo_bot.client import CallError, Client
from bot.channels.zalo_bot.traits import NAME as BOT
from bot.channels.zalo_bot.webhook import PATH as BOT_PATH
from bot.channels.zalo_oa.traits import NAME as OA
from bot.settings import Settings
from storage.oa_tokens import OaTokens
from storage.sendings import Sending

MONTHLY = 3000
"""Messages a month in the Basic plan, of which 50 people may be users (reference/zalo.md)."""

_NEARLY = 0.8
_NO_WEBHOOK = 404
_NO_MORE_TODAY = 426


class Me(msgspec.Struct, kw_only=True):
    """The bot as Zalo knows it."""

    id: str = ""
    account_name: str = ""
    display_name: str | None = None


class Webhook(msgspec.Struct, kw_only=True):
    """Where Zalo delivers."""

    url: str = ""


class Tested(msgspec.Struct, kw_only=True):
    """What came of a delivery that Zalo tried."""

    ok: bool = False
    outcome: str = ""
    hint: str = ""


@asynccontextmanager
async def open_client(settings: Settings) -> AsyncIterator[Client]:
    """Calls of the bot of these settings.

    Raises:
        Failed: there is no token.
    """
    if settings.zalo_bot_token is None:
        raise Failed("zalo-nothing")
    client = Client(settings.zalo_bot_token, settings.zalo_bot_api)
    try:
        yield client
    finally:
        await client.close()


async def examine_bot(settings: Settings, client: Client) -> AsyncIterator[Finding]:
    """Whether the bot answers, and whether its messages come to us."""
    try:
        me = msgspec.json.decode(await client.call("getMe"), type=Me, strict=False)
        yield ok("zalo-bot", bot=me.account_name or me.id)
        url = await _webhook(client)
        for finding in _deliveries(settings, url):
            yield finding
    except CallError as error:
        yield bad(problem_of(error), code=str(error.code))


async def test_webhook(client: Client) -> Finding:
    """Whether Zalo reaches the address it was given; a few tests a day are allowed."""
    try:
        tested = msgspec.json.decode(await client.call("testWebhook"), type=Tested, strict=False)
    except CallError as error:
        if error.code == _NO_MORE_TODAY:
            return warning("zalo-no_more_tests")
        return bad(problem_of(error), code=str(error.code))
    return outcome_of(tested)


def outcome_of(tested: Tested) -> Finding:
    """A tried delivery as a finding."""
    if tested.ok:
        return ok("zalo-reached")
    outcome = tested.outcome.removeprefix("webhook.").replace(".", "_")
    advice = f"advice-zalo_{outcome}" if outcome in _ADVICE else "advice-zalo_other"
    arguments = {"outcome": tested.outcome}
    return Finding(grade=Grade.BAD, key="zalo-not_reached", arguments=arguments, advice=advice)


_ADVICE = frozenset(
    {"http_403", "http_404", "http_5xx", "err_tls", "err_dns", "err_timeout", "err_conn", "err_blocked"}
)


def problem_of(error: CallError) -> str:
    """The text for a call that did not succeed."""
    if error.is_refused_token:
        return "zalo-unauthorized"
    if error.is_quota:
        return "zalo-too_many"
    return "zalo-unreachable" if error.code == 0 else "zalo-failed"


async def examine_database(texts: Texts, settings: Settings) -> list[Finding]:
    """How many messages left this month, and how the Official Account's tokens stand."""
    now = settings.present()
    app = settings.zalo_oa_app_id
    try:
        async with open_database(settings) as database:
            with database_trouble():
                async with database.reading() as work:
                    sendings = await work.sendings.of_month(now)
                    tokens = await work.oa_tokens.get(app) if app else None
                    parked = await work.outbox.parked()
    except Failed:
        return []  # `doctor` has said so already
    found = [*_sent(settings, sendings)]
    if settings.zalo_oa_refresh_token is not None:
        found.append(_token(texts, tokens, now, settings.zalo_oa_refresh_token.get_secret_value()))
    found += [
        warning("zalo-parked", channel=texts.text(f"channel-{channel}"), messages=str(number))
        for channel, number in parked.items()
        if channel in {BOT, OA}
    ]
    return found


async def _webhook(client: Client) -> str:
    try:
        return msgspec.json.decode(await client.call("getWebhookInfo"), type=Webhook, strict=False).url
    except CallError as error:
        if error.code == _NO_WEBHOOK:
            return ""
        raise


def _deliveries(settings: Settings, url: str) -> Iterator[Finding]:
    expected = f"{settings.public_url}{BOT_PATH}"
    if settings.zalo_bot_mode == "polling":
        if url:
            yield bad("zalo-webhook_while_polling", url=url)
        else:
            yield warning("zalo-polling")
    elif not url:
        yield bad("zalo-webhook_missing")
    elif url != expected:
        yield bad("zalo-webhook_elsewhere", url=url, expected=expected)
    else:
        yield ok("zalo-webhook", url=url)


def _sent(settings: Settings, sendings: tuple[Sending, ...]) -> Iterator[Finding]:
    for sending in sendings:
        if sending.channel == BOT and settings.zalo_bot_token is not None:
            much = sending.messages >= _NEARLY * MONTHLY
            kind = warning if much else ok
            yield kind("zalo-sent", messages=str(sending.messages), most=str(MONTHLY))
        elif sending.channel == OA and settings.zalo_oa_app_id is not None:
            yield ok("zalo-oa_sent", messages=str(sending.messages))


def _token(texts: Texts, tokens: OaTokens | None, now: datetime, seed: str) -> Finding:
    if tokens is None or tokens.access_token is None or tokens.expires_at is None:
        return warning("zalo-oa_no_token", digest=sha256(seed.encode()).hexdigest()[:6])
    if tokens.expires_at <= now:
        return warning("zalo-oa_expired", time=people(texts, tokens.expires_at))
    return ok("zalo-oa_token", time=people(texts, tokens.expires_at))
