"""What channels keep: the tokens of Official Accounts, and how many messages each channel has sent."""

from sqlalchemy import Column, Date, Integer, String, Table, Text

from storage.schema import UtcDateTime, metadata

# One row an app; the refresh token works once, so that every refresh replaces both.
oa_tokens = Table(
    "oa_tokens",
    metadata,
    Column("app_id", String(60), primary_key=True),
    Column("seed", String(64), nullable=False, doc="SHA-256 of the refresh token that the settings named"),
    Column("refresh_token", Text, nullable=False),
    Column("access_token", Text),
    Column("expires_at", UtcDateTime, doc="of the access token"),
    Column("refreshing_until", UtcDateTime, doc="one process refreshes, or has failed to, until then"),
)

sendings = Table(
    "sendings",
    metadata,
    Column("channel", String(20), primary_key=True),
    Column("account", String(100), primary_key=True),
    Column("month", Date, primary_key=True, doc="its first day in Viet Nam"),
    Column("messages", Integer, nullable=False),
)
