"""What an installation sets through its environment (design §5): `SANGKIEN_…`, also read from `.env`."""

import ipaddress
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, AwareDatetime, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

PREFIX = "SANGKIEN_"
DATABASE_FILE = "sangkien.db"
PROGRAMME_FILE = "programme.toml"
_DATABASES = frozenset({"sqlite", "postgresql", "postgres"})
_WEBHOOK_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")  # what Telegram accepts as secret_token

_FOLLOWS = "default_factory_not_called"

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


class Expected(StrEnum):
    """What a variable must be; each has its text `settings-<expected>`."""

    TEXT = "text"
    FOLDER = "folder"
    DATABASE = "database"
    PORT = "port"
    WEB_ADDRESS = "web_address"
    NETWORKS = "networks"
    TIME = "time"
    LANGUAGE = "language"
    LOG_FORMAT = "log_format"
    LOG_LEVEL = "log_level"
    MODE = "mode"
    YES_OR_NO = "yes_or_no"
    WEBHOOK_SECRET = "webhook_secret"  # noqa: S105 - a name, not a secret
    WITH_WEBHOOK = "with_webhook"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """A variable that cannot be used; its value is never repeated, it may be a secret."""

    variable: str
    expected: Expected


class InvalidSettings(Exception):
    """The environment cannot be used: `problems` names every variable and what it must be."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{problem.variable}: {problem.expected}" for problem in self.problems))


def _web_address(value: str) -> str:
    """An http(s) address without query, fragment and last slash."""
    parts = urlsplit(value.strip())
    parts.port  # noqa: B018 - reading it raises for a port that is none
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.query or parts.fragment:
        raise ValueError(Expected.WEB_ADDRESS)
    return parts.geturl().rstrip("/")


def _database(value: str) -> str:
    """An address of SQLite or PostgreSQL."""
    if urlsplit(value).scheme.split("+")[0] not in _DATABASES:
        raise ValueError(Expected.DATABASE)
    return value


def _secret_token(value: SecretStr) -> SecretStr:
    """A secret that Telegram will send in a header."""
    if not _WEBHOOK_SECRET.fullmatch(value.get_secret_value()):
        raise ValueError(Expected.WEBHOOK_SECRET)
    return value


def _networks(value: object) -> tuple[Network, ...]:
    """Addresses and networks, parted by commas."""
    parts = value.split(",") if isinstance(value, str) else value
    if not isinstance(parts, Iterable):
        raise ValueError(Expected.NETWORKS)  # noqa: TRY004 - pydantic turns only ValueError into its own error
    return tuple(ipaddress.ip_network(str(part).strip()) for part in parts if str(part).strip())


def _upper(value: object) -> object:
    return value.upper() if isinstance(value, str) else value


WebAddress = Annotated[str, AfterValidator(_web_address)]
Mode = Literal["webhook", "polling"]


class Settings(BaseSettings):
    """All settings, read once at the edge; a channel without its token is off.

    `now` starts the clock there for rehearsals; secrets do not show in a repr. Use `load_settings`, which
    turns what pydantic finds into `InvalidSettings`.
    """

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_file=".env",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    data_dir: Path = Path("var")
    database_url: Annotated[str, AfterValidator(_database)] = Field(
        default_factory=lambda data: f"sqlite:///{data.get('data_dir', 'var')}/{DATABASE_FILE}", repr=False
    )
    programme: Path = Field(default_factory=lambda data: data.get("data_dir", Path("var")) / PROGRAMME_FILE)
    host: str = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    public_url: WebAddress | None = None
    trusted_proxies: Annotated[tuple[Network, ...], NoDecode, BeforeValidator(_networks)] = ()
    metrics_token: SecretStr | None = None
    now: AwareDatetime | None = None
    language: Literal["vi", "en"] | None = None
    log_format: Literal["console", "json"] = "console"
    log_level: Annotated[Literal["DEBUG", "INFO", "WARNING", "ERROR"], BeforeValidator(_upper)] = "INFO"

    telegram_token: SecretStr | None = None
    telegram_mode: Mode = "polling"
    telegram_secret: Annotated[SecretStr, AfterValidator(_secret_token)] | None = None
    telegram_api: WebAddress = "https://api.telegram.org"
    telegram_proxy: SecretStr | None = None
    telegram_inline_replies: bool = True

    zalo_bot_token: SecretStr | None = None
    zalo_bot_mode: Mode = "polling"
    zalo_bot_secret: SecretStr | None = None
    zalo_bot_api: WebAddress = "https://bot-api.zaloplatforms.com"
    zalo_bot_link: WebAddress | None = None

    zalo_oa_app_id: str | None = None
    zalo_oa_app_secret: SecretStr | None = None
    zalo_oa_secret_key: SecretStr | None = None
    zalo_oa_refresh_token: SecretStr | None = None
    zalo_oa_api: WebAddress = "https://openapi.zalo.me"
    zalo_oa_oauth: WebAddress = "https://oauth.zaloapp.com"
    zalo_oa_link: WebAddress | None = None

    server: WebAddress | None = None
    officer_token: SecretStr | None = None

    def present(self) -> datetime:
        """The time for a command that asks once: this moment, in a rehearsal that of `now`."""
        return self.now or datetime.now(UTC)

    @property
    def local_address(self) -> str:
        """The address of this process on its own machine."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"

    @property
    def address(self) -> str:
        """Where people reach the pages: `public_url`, else the local address."""
        return self.public_url or self.local_address

    @property
    def credentials_file(self) -> Path:
        """The token of the national owner, written when the officers table was empty (0600)."""
        return self.data_dir / "credentials.json"


_EXPECTED = {
    "data_dir": Expected.FOLDER,
    "database_url": Expected.DATABASE,
    "port": Expected.PORT,
    "trusted_proxies": Expected.NETWORKS,
    "now": Expected.TIME,
    "language": Expected.LANGUAGE,
    "log_format": Expected.LOG_FORMAT,
    "log_level": Expected.LOG_LEVEL,
    "telegram_mode": Expected.MODE,
    "zalo_bot_mode": Expected.MODE,
    "telegram_secret": Expected.WEBHOOK_SECRET,
    "telegram_inline_replies": Expected.YES_OR_NO,
} | dict.fromkeys(
    (
        "public_url",
        "telegram_api",
        "zalo_bot_api",
        "zalo_bot_link",
        "zalo_oa_api",
        "zalo_oa_oauth",
        "zalo_oa_link",
        "server",
    ),
    Expected.WEB_ADDRESS,
)


def load_settings() -> Settings:
    """The settings of this process.

    Raises:
        InvalidSettings: a variable cannot be used, or one that its neighbour needs is missing.
    """
    try:
        settings = Settings()
    except ValidationError as error:
        fields = dict.fromkeys(
            str(problem["loc"][0])
            for problem in error.errors(include_input=False)
            if problem["type"] != _FOLLOWS  # its default rests on another variable, which is named itself
        )
        raise InvalidSettings(
            Problem(variable=variable(field), expected=_EXPECTED.get(field, Expected.TEXT))
            for field in fields
        ) from None
    _check_webhook(settings)
    return settings


def _check_webhook(settings: Settings) -> None:
    """A webhook without its secret would let anybody speak as anybody."""
    needed: dict[str, object] = {}
    if settings.telegram_token is not None and settings.telegram_mode == "webhook":
        needed |= {"telegram_secret": settings.telegram_secret, "public_url": settings.public_url}
    if settings.zalo_bot_token is not None and settings.zalo_bot_mode == "webhook":
        needed |= {"zalo_bot_secret": settings.zalo_bot_secret, "public_url": settings.public_url}
    missing = [field for field, value in needed.items() if value is None]
    if missing:
        raise InvalidSettings(
            Problem(variable=variable(field), expected=Expected.WITH_WEBHOOK) for field in missing
        )


def variable(field: str) -> str:
    """The environment variable of a field."""
    return f"{PREFIX}{field.upper()}"


def unknown_variables(environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """Variables with our prefix that mean nothing to us: most often a slip of the pen."""
    known = {variable(field) for field in Settings.model_fields}
    return tuple(sorted(name for name in environment if name.startswith(PREFIX) and name not in known))
