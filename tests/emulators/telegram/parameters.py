"""What a call brings, read from a query, a urlencoded form, JSON or multipart alike."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl

from aiohttp import BodyPartReader, ClientResponse, MultipartReader, web

from tests.emulators.telegram.wire import Json, RefusalError, bad_request

UPLOAD_LIMIT = 50 * 1024 * 1024  # bytes of a whole request
INTEGERS = frozenset({"chat_id", "message_id", "offset", "limit", "timeout", "max_connections", "cache_time"})
FLAGS = frozenset(
    {
        "drop_pending_updates",
        "show_alert",
        "disable_notification",
        "protect_content",
        "has_custom_certificate",
    }
)
NESTED = frozenset(
    {"reply_markup", "allowed_updates", "commands", "scope", "entities", "caption_entities",
     "link_preview_options", "reply_parameters"}
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a call as a part of its multipart body."""

    name: str
    content_type: str
    content: bytes


class Parameters:
    """The arguments of one call, typed as in the documentation whatever the encoding was."""

    def __init__(self, values: Mapping[str, object], uploads: Mapping[str, Upload] | None = None) -> None:
        self.values: Json = {name: _typed(name, value) for name, value in values.items()}
        self.uploads = dict(uploads or {})

    def text(self, name: str) -> str:
        """A string, empty where absent."""
        value = self.values.get(name, "")
        return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)

    def integer(self, name: str, otherwise: int = 0) -> int:
        """A whole number; what is no number counts as absent, as in the server."""
        value = self.values.get(name)
        return value if isinstance(value, int) else otherwise

    def flag(self, name: str) -> bool:
        """A truth value, false where absent."""
        return self.values.get(name) is True

    def listing(self, name: str) -> list[object] | None:
        """A JSON array, None where absent."""
        value = self.values.get(name)
        if value is None or isinstance(value, list):
            return value
        raise bad_request(f"can't parse {name}: expected an Array")

    def mapping(self, name: str) -> Json | None:
        """A JSON object, None where absent."""
        value = self.values.get(name)
        if value is None or isinstance(value, dict):
            return value
        raise bad_request(f"object expected as {name.replace('_', ' ')}")


def _typed(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if name in FLAGS:
        return value.lower() in {"true", "yes", "1"}
    if name in INTEGERS:
        return int(value) if value.removeprefix("-").isdigit() else value
    if name in NESTED:
        return _parsed(name, value)
    return value


def _parsed(name: str, value: str) -> object:
    if not value:
        return None
    try:
        return json.loads(value)
    except ValueError:
        raise bad_request(f"can't parse {name.replace('_', ' ')} JSON object") from None


async def of_request(request: web.Request) -> Parameters:
    """The arguments of a call made over HTTP, from its address and its body."""
    try:
        values, uploads = await _body(request, request.headers.get("Content-Type", ""))
    except web.HTTPRequestEntityTooLarge:
        raise RefusalError(413, "Request Entity Too Large") from None
    return Parameters({**request.query, **values}, uploads)


async def of_response(response: ClientResponse) -> Parameters:
    """The call that a webhook put into its answer; no arguments where it put none."""
    values, uploads = await _body(response, response.headers.get("Content-Type", ""))
    return Parameters(values, uploads)


async def _body(source: web.Request | ClientResponse, content_type: str) -> tuple[Json, dict[str, Upload]]:
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        reader = await source.multipart() if isinstance(source, web.Request) else _parts(source)
        return await _multipart(
            reader, source.client_max_size if isinstance(source, web.Request) else UPLOAD_LIMIT
        )
    raw = await source.read()
    if kind == "application/x-www-form-urlencoded":
        return dict(parse_qsl(raw.decode(), keep_blank_values=True)), {}
    if kind == "application/json" and raw.strip():
        return _object(raw), {}
    return {}, {}


def _parts(response: ClientResponse) -> MultipartReader:
    return MultipartReader(response.headers, response.content)


def _object(raw: bytes) -> Json:
    try:
        body = json.loads(raw)
    except ValueError:
        raise bad_request("can't parse JSON content") from None
    if not isinstance(body, dict):
        raise bad_request("expected an Object")
    return body


async def _multipart(reader: MultipartReader, most: int) -> tuple[Json, dict[str, Upload]]:
    values: Json = {}
    uploads: dict[str, Upload] = {}
    left = most
    while (part := await reader.next()) is not None:
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = await _part(part, left)
        left -= len(content)
        if part.filename is None:
            values[part.name] = content.decode()
            continue
        content_type = part.headers.get("Content-Type", "application/octet-stream")
        uploads[part.name] = Upload(name=part.filename, content_type=content_type, content=content)
    return values, uploads


async def _part(part: BodyPartReader, most: int) -> bytes:
    """The bytes of one part; aiohttp itself bounds no multipart body."""
    content = bytearray()
    while piece := await part.read_chunk(64 * 1024):
        content += piece
        if len(content) > most:
            raise RefusalError(413, "Request Entity Too Large")
    return bytes(content)
