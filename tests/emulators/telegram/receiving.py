"""The methods by which the bot receives updates: getUpdates, and the webhook's four."""

import re

from tests.emulators.telegram.parameters import Parameters
from tests.emulators.telegram.updates import Update
from tests.emulators.telegram.webhook import Hook, Webhook
from tests.emulators.telegram.wire import Json, RefusalError, bad_request
from tests.emulators.telegram.world import World

BATCH = 100
CONNECTIONS = 40
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
ADDRESS = re.compile(r"(?P<scheme>https?)://[^\s/:]+(:(?P<port>\d+))?(/\S*)?", re.IGNORECASE)
PORTS = frozenset({443, 80, 88, 8443})
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active;"
    " use deleteWebhook to delete the webhook first"
)
OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
TERMINATED = "Conflict: terminated by setWebhook request"


class ReceivingMethods:
    """getUpdates (one poller at a time), setWebhook, deleteWebhook, getWebhookInfo."""

    def __init__(self, world: World, webhook: Webhook, *, longest_poll: float, local: bool) -> None:
        self._world = world
        self._webhook = webhook
        self._longest_poll = longest_poll
        self._local = local
        self._polls = 0  # the number of the newest poll: an older one that still waits is terminated
        self._closed = False

    def close(self) -> None:
        """Ends a poll that waits."""
        self._closed = True
        self._world.changes.ring()

    async def get_updates(self, call: Parameters) -> list[Json]:
        """The next updates after `offset`, waiting up to `timeout` seconds for the first."""
        self._refuse_if_webhook(WEBHOOK_ACTIVE)
        self._polls += 1
        poll = self._polls
        self._world.updates.allow(call.listing("allowed_updates"))
        self._confirm(call.integer("offset"))
        await self._first_update(poll, min(max(call.integer("timeout"), 0), self._longest_poll))
        if poll != self._polls:
            raise RefusalError(409, OTHER_POLLER)
        self._refuse_if_webhook(TERMINATED)
        limit = min(max(call.integer("limit", BATCH), 1), BATCH)
        given = self._world.updates.waiting()[:limit]
        self._world.updates.confirm([update for update in given if update.again])
        return [update.body() for update in given]

    async def set_webhook(self, call: Parameters) -> bool:
        """The address that gets the updates from now on; an empty one removes it."""
        url = call.text("url").strip()
        if not url:
            return await self.delete_webhook(call)
        hook = Hook(url=self._address(url), secret=_secret(call), connections=_connections(call))
        self._world.updates.allow(call.listing("allowed_updates"))
        if call.flag("drop_pending_updates"):
            self._world.updates.drop_all()
        if hook != self._webhook.hook:
            await self._webhook.set(hook)
        self._world.changes.ring()
        return True

    async def delete_webhook(self, call: Parameters) -> bool:
        """No webhook any more; waiting updates stay for getUpdates unless dropped."""
        await self._webhook.remove()
        if call.flag("drop_pending_updates"):
            self._world.updates.drop_all()
        self._world.changes.ring()
        return True

    async def get_webhook_info(self, _: Parameters) -> Json:
        """What is set, how much waits, and the last failure."""
        hook, error = self._webhook.hook, self._webhook.last_error
        info: Json = {
            "url": hook.url if hook else "",
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates.waiting()),
        }
        if hook:
            info |= {"max_connections": hook.connections, "ip_address": "127.0.0.1"}
        if error:
            info |= {"last_error_date": error[0], "last_error_message": error[1]}
        if self._world.updates.allowed is not None:
            info["allowed_updates"] = sorted(self._world.updates.allowed)
        return info

    def _refuse_if_webhook(self, description: str) -> None:
        if self._webhook.hook is not None:
            raise RefusalError(409, description)

    def _confirm(self, offset: int) -> None:
        """Forgets everything before the offset; a negative one keeps only that many of the newest."""
        waiting = self._world.updates.waiting()
        gone: list[Update] = waiting[:offset] if offset < 0 else [u for u in waiting if u.update_id < offset]
        self._world.updates.confirm(update for update in gone if not update.again)

    async def _first_update(self, poll: int, patience: float) -> None:
        def ready() -> bool:
            replaced = poll != self._polls or self._webhook.hook is not None
            return replaced or self._closed or bool(self._world.updates.waiting())

        if patience and not ready():
            try:
                await self._world.changes.until(ready, patience, str)
            except TimeoutError:
                return

    def _address(self, url: str) -> str:
        address = ADDRESS.fullmatch(url)
        if address is None:
            raise bad_request("bad webhook: Failed to resolve host: invalid webhook URL specified")
        if self._local:
            return url
        if address["scheme"].lower() != "https":
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if int(address["port"] or 443) not in PORTS:
            raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
        return url


def _secret(call: Parameters) -> str:
    secret = call.text("secret_token")
    if secret and not SECRET.fullmatch(secret):
        too_long = "secret token is too long"
        raise bad_request(too_long if len(secret) > 256 else "secret token contains unallowed characters")
    return secret


def _connections(call: Parameters) -> int:
    return min(max(call.integer("max_connections", CONNECTIONS), 1), BATCH)
