"""The tokens of Zalo Official Accounts, of which a refresh token works only once (reference/zalo.md §2.3)."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.tables.channels import oa_tokens
from storage.upsert import insert_into


@dataclass(frozen=True, slots=True, kw_only=True)
class OaTokens:
    """The tokens of one app; `access_token` is None until the first refresh."""

    refresh_token: str
    access_token: str | None
    expires_at: datetime | None


class OaTokenRows:
    """The tokens of Official Accounts."""

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def seed(self, app_id: str, seed: str, refresh_token: str) -> None:
        """Begin with the refresh token of the settings, unless the row began with that very one (§5)."""
        fresh = {
            "seed": seed,
            "refresh_token": refresh_token,
            "access_token": None,
            "expires_at": None,
            "refreshing_until": None,
        }
        statement = insert_into(oa_tokens, self._connection).values(app_id=app_id, **fresh)
        await self._connection.execute(
            statement.on_conflict_do_update(
                index_elements=["app_id"], set_=fresh, where=oa_tokens.c.seed != seed
            )
        )

    async def get(self, app_id: str) -> OaTokens | None:
        """The present tokens."""
        query = select(oa_tokens).where(oa_tokens.c.app_id == app_id)
        row = (await self._connection.execute(query)).one_or_none()
        if row is None:
            return None
        return OaTokens(
            refresh_token=row.refresh_token, access_token=row.access_token, expires_at=row.expires_at
        )

    async def claim(self, app_id: str, refresh_token: str, now: datetime, until: datetime) -> bool:
        """Take the right to use this refresh token; False when another has it, or has used it."""
        free = or_(oa_tokens.c.refreshing_until.is_(None), oa_tokens.c.refreshing_until <= now)
        claimed = (
            update(oa_tokens)
            .where(oa_tokens.c.app_id == app_id, oa_tokens.c.refresh_token == refresh_token, free)
            .values(refreshing_until=until)
            .returning(oa_tokens.c.app_id)
        )
        return await self._connection.scalar(claimed) is not None

    async def replace(self, app_id: str, tokens: OaTokens) -> None:
        """Keep what a refresh gave; the right to refresh is free again."""
        await self._connection.execute(
            update(oa_tokens)
            .where(oa_tokens.c.app_id == app_id)
            .values(
                refresh_token=tokens.refresh_token,
                access_token=tokens.access_token,
                expires_at=tokens.expires_at,
                refreshing_until=None,
            )
        )
