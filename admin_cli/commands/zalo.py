"""`zalo setup` and `zalo check`: the Zalo bot's address, and whether both doors to Zalo work."""

import asyncio
from collections import Counter
from collections.abc import Sequence

import msgspec
import typer

from admin_cli.commands.doctor import give_findings
from admin_cli.commands.options import FormatOption
from admin_cli.console import Console, console_of
from admin_cli.doctor.finding import Finding, Grade
from admin_cli.doctor.zalo import (
    Me,
    Tested,
    examine_bot,
    examine_database,
    open_client,
    outcome_of,
    problem_of,
    test_webhook,
)
from admin_cli.exits import Exit, Failed
from bot.channels.zalo_bot.client import CallError, Client
from bot.channels.zalo_bot.webhook import PATH as BOT_PATH
from bot.channels.zalo_oa.webhook import PATH as OA_PATH


class SetWebhook(msgspec.Struct, kw_only=True):
    """What setWebhook answers: the address is kept even where the test of it failed."""

    verification: Tested = msgspec.field(default_factory=Tested)


def setup(context: typer.Context) -> None:
    """Tell Zalo where to deliver."""
    console = console_of(context)
    settings = console.settings
    if settings.zalo_bot_token is None and settings.zalo_oa_app_id is None:
        raise Failed("zalo-nothing")
    if settings.zalo_oa_app_id is not None:
        # The console of the app takes it; there is no call for it.
        console.say("zalo-oa_address", url=f"{settings.address}{OA_PATH}")
    if settings.zalo_bot_token is not None:
        asyncio.run(_setup_bot(console))


def check(context: typer.Context, *, chosen: FormatOption = None) -> None:
    """Look at both doors; exit 1 when one is broken."""
    console = console_of(context)
    settings = console.settings
    if settings.zalo_bot_token is None and settings.zalo_oa_app_id is None:
        raise Failed("zalo-nothing")
    findings = asyncio.run(_examined(console))
    give_findings(console, findings, chosen)
    if Counter(finding.grade for finding in findings)[Grade.BAD]:
        raise typer.Exit(Exit.FAILED)


async def _setup_bot(console: Console) -> None:
    settings = console.settings
    async with open_client(settings) as client:
        try:
            me = msgspec.json.decode(await client.call("getMe"), type=Me, strict=False)
            if settings.zalo_bot_mode == "polling":
                await client.call("deleteWebhook")
                console.say("zalo-webhook_removed")
            else:
                await _set_webhook(console, client)
        except CallError as error:
            raise Failed(problem_of(error), code=str(error.code)) from None
    console.say("zalo-done", bot=me.account_name or me.id)
    if settings.zalo_bot_link is None:
        console.say("zalo-no_link")


async def _set_webhook(console: Console, client: Client) -> None:
    settings = console.settings
    if settings.public_url is None or settings.zalo_bot_secret is None:
        raise Failed("zalo-no_url")
    url = f"{settings.public_url}{BOT_PATH}"
    secret = settings.zalo_bot_secret.get_secret_value()
    raw = await client.call("setWebhook", url=url, secret_token=secret)
    console.say("zalo-webhook_set", url=url)
    finding = outcome_of(msgspec.json.decode(raw, type=SetWebhook, strict=False).verification)
    console.tell(finding.sentence(console.texts))
    if finding.grade is not Grade.OK:
        raise typer.Exit(Exit.FAILED)


async def _examined(console: Console) -> Sequence[Finding]:
    settings = console.settings
    findings: list[Finding] = []
    if settings.zalo_bot_token is not None:
        async with open_client(settings) as client:
            findings += [finding async for finding in examine_bot(settings, client)]
            if settings.zalo_bot_mode == "webhook" and all(one.grade is Grade.OK for one in findings):
                findings.append(await test_webhook(client))
    return [*findings, *await examine_database(console.texts, settings)]
