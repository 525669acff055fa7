"""Officers' operations over HTTP: who may speak, what is refused how, and what is kept of it (issue 3)."""

import io
import ipaddress
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from sqlalchemy import text

from bot.facts import Knowledge
from bot.log import open_log
from bot.metrics import Metrics
from bot.web.officers.allowance import Allowance
from bot.web.officers.contract import BODY_LIMIT, PATH
from bot.web.officers.desk import OfficersDesk, every_operation, routes
from bot.web.officers.entrance import Entrance
from bot.web.officers.refusals import STATUSES
from bot.web.security import Site
from programme.operations.officers import ADD_OFFICER, WHO_AM_I
from programme.requests.officers import AddOfficer
from tests.example import HA_GIANG, HANOI, HOAN_KIEM, NOW, Desk, search_of

PERSONAL = "Nguyễn Văn A 0900 000 001"

Client = TestClient[web.Request, web.Application]
Ask = Callable[..., Awaitable[tuple[int, Any]]]


@pytest.fixture
def log() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def seconds() -> list[float]:
    """The clock of the limits, which stands until a test moves it."""
    return [0.0]


@pytest.fixture
def officers_desk(
    sqlite_desk: Desk, shared: Knowledge, log: io.StringIO, seconds: list[float]
) -> OfficersDesk:
    knowledge = replace(
        shared, edition=sqlite_desk.edition, units=sqlite_desk.units, search=search_of(sqlite_desk.units)
    )
    return OfficersDesk(
        database=sqlite_desk.database,
        knowledge=lambda: knowledge,
        now=lambda: NOW,
        site=Site(trusted_proxies=(ipaddress.ip_network("127.0.0.0/8"),)),
        entrance=Entrance(
            sqlite_desk.database,
            requests=Allowance(burst=5, every=0.5),
            wrong_tokens=Allowance(burst=2, every=10),
            seconds=lambda: seconds[0],
        ),
        logger=open_log("json", "info", log),
        metrics=Metrics(),
        operations=every_operation(),
    )


@pytest.fixture
async def client(officers_desk: OfficersDesk) -> AsyncIterator[Client]:
    application = web.Application()
    application.router.add_routes(routes(officers_desk))
    async with TestClient(TestServer(application)) as client:
        yield client


@pytest.fixture
async def token(sqlite_desk: Desk) -> str:
    """The token of an officer of Hà Nội."""
    return await new_token(sqlite_desk, "Nguyễn Văn C", HANOI)


async def new_token(desk: Desk, name: str, unit: str, **changes: datetime) -> str:
    return (await desk.ask("TLD", ADD_OFFICER, AddOfficer(name=name, unit=unit), **changes)).token


@pytest.fixture
def ask(client: Client, token: str) -> Ask:
    async def asked(
        operation: str, body: object = b"", *, bearer: str | None = token, **headers: str
    ) -> tuple[int, Any]:
        data = io.BytesIO(body if isinstance(body, bytes) else json.dumps(body).encode())
        known = {"Authorization": f"Bearer {bearer}"} if bearer is not None else {}
        headers = {"Content-Type": "application/json", **known, **headers}
        async with client.post(PATH + operation, data=data, headers=headers) as response:
            assert response.headers["Cache-Control"] == "no-store"
            assert "Access-Control-Allow-Origin" not in response.headers
            return response.status, await response.json()

    return asked


async def test_an_empty_body_asks_with_the_defaults(ask: Ask, sqlite_desk: Desk) -> None:
    code = await sqlite_desk.submitted(HOAN_KIEM)
    status, page = await ask("list")
    assert (status, [entry["code"] for entry in page["entries"]]) == (200, [code])


async def test_refusals_have_the_status_of_their_class(ask: Ask, sqlite_desk: Desk) -> None:
    code = await sqlite_desk.submitted(HA_GIANG)
    assert await ask("show", {"code": code}) == (
        404,
        {"error": "entry_not_found", "arguments": {"code": code}},
    )
    assert await ask("list", {"where": {"unit": HA_GIANG}}) == (
        403,
        {"error": "outside_your_unit", "arguments": {"unit": HA_GIANG, "home": HANOI}},
    )
    assert await ask("audit-log") == (
        403,
        {"error": "level_may_not", "arguments": {"level": "top", "act": "audit"}},
    )
    assert (await ask("appraise", {"act": "return", "codes": [code]}))[0] == 409


@pytest.mark.parametrize(
    ("operation", "body", "arguments"),
    [
        ("list", {"limit": "5"}, {"problem": "limit", "expected": "int"}),
        ("list", {"limit": 0}, {"problem": "limit"}),
        ("list", {"where": {"statuses": ["submitted", "lost"]}}, {"problem": "where.statuses[1]"}),
        ("list", {"where": {"since": "yesterday"}}, {"problem": "where.since"}),
        ("list", {"wher": {}}, {"problem": "wher"}),
        ("list", {"where": {"text": "a\0b"}}, {"problem": "where.text"}),
        ("list", {"limit": 2**31}, {"problem": "limit"}),
        ("list", b"[]", {"problem": "body", "expected": "object"}),
        ("list", b"{", {"problem": "body"}),
        ("list", b'{"where":' * 100_000, {"problem": "body"}),
        ("list", b"\xff\xfe", {"problem": "body"}),
        ("list", b'{"after":"\\ud800"}', {"problem": "body"}),
        ("show", {}, {"problem": "code", "expected": None}),
        ("appraise", {"act": "approve", "codes": ["A"], "dry_runn": True}, {"problem": "dry_runn"}),
    ],
)
async def test_what_cannot_be_read_names_its_field(
    ask: Ask, operation: str, body: object, arguments: dict[str, str | None]
) -> None:
    wanted = {name: value for name, value in arguments.items() if value is not None}
    assert await ask(operation, body) == (400, {"error": "bad_request", "arguments": wanted})


async def test_without_a_working_token_nothing_is_said(ask: Ask, sqlite_desk: Desk) -> None:
    expired = await new_token(sqlite_desk, "Nguyễn Văn D", HANOI, now=NOW - timedelta(days=365))
    refused = (401, {"error": "not_signed_in", "arguments": {}})
    assert await ask("whoami", bearer=None) == refused
    assert await ask("whoami", bearer="") == refused
    assert await ask("whoami", bearer="x" * 201) == refused
    assert await ask("whoami", bearer=expired) == refused
    assert await ask("whoami", Authorization="Basic YTpi") == refused


async def test_a_revoked_token_stops_at_once(ask: Ask, sqlite_desk: Desk) -> None:
    assert (await ask("whoami"))[0] == 200
    async with sqlite_desk.database.transaction() as work:
        await work.officers.revoke("Nguyễn Văn C", NOW)
    assert (await ask("whoami"))[0] == 401


@pytest.mark.parametrize("name", ["nope", "", "a/b", "../list", "openapi.json/x"])
async def test_an_unknown_operation_is_told_in_json(ask: Ask, name: str) -> None:
    status, answer = await ask(name.replace("/", "%2F"))
    assert (status, answer) == (404, {"error": "unknown_operation", "arguments": {}})


async def test_methods_and_types_other_than_ours_are_refused(client: Client, ask: Ask) -> None:
    async with client.get(f"{PATH}list") as response:
        assert (response.status, response.headers["Allow"]) == (405, "POST")
        assert await response.json() == {"error": "wrong_method", "arguments": {}}
    async with client.options(f"{PATH}list", headers={"Origin": "https://evil.example"}) as response:
        assert (response.status, "Access-Control-Allow-Origin" in response.headers) == (405, False)
    status, answer = await ask("list", b"limit=5", **{"Content-Type": "application/x-www-form-urlencoded"})
    assert (status, answer["error"]) == (415, "wrong_type")


async def test_a_body_has_a_limit_whether_or_not_it_tells_its_length(
    client: Client, ask: Ask, token: str
) -> None:
    assert await ask("list", b" " * (BODY_LIMIT + 1)) == (413, {"error": "too_large", "arguments": {}})

    async def endless() -> AsyncIterator[bytes]:
        for _ in range(BODY_LIMIT // 65_536 + 1):
            yield b" " * 65_536

    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    async with client.post(f"{PATH}list", data=endless(), headers=headers) as response:
        assert (response.status, await response.json()) == (413, {"error": "too_large", "arguments": {}})


async def test_a_token_that_asks_too_often_waits(
    client: Client, ask: Ask, seconds: list[float], token: str
) -> None:
    statuses = [(await ask("whoami"))[0] for _ in range(6)]
    assert statuses == [200] * 5 + [429]
    async with client.post(f"{PATH}whoami", headers={"Authorization": f"Bearer {token}"}) as response:
        assert response.headers["Retry-After"] == "1"
    seconds[0] += 0.5
    assert [(await ask("whoami"))[0] for _ in range(2)] == [200, 429]


async def test_guessing_is_slowed_down_by_address_and_troubles_no_officer(
    ask: Ask, seconds: list[float]
) -> None:
    guesses = [(await ask("whoami", bearer=f"{number:064}"))[0] for number in range(4)]
    assert guesses == [401, 401, 429, 429]
    assert (await ask("whoami"))[0] == 200, "its first use, from the very address that guessed"
    assert (await ask("whoami", bearer="8" * 64))[0] == 429, "a right token buys no guesses"
    elsewhere = {"X-Forwarded-For": "203.0.113.9"}
    assert (await ask("whoami", bearer="0" * 64, **elsewhere))[0] == 401
    assert (await ask("whoami", bearer="0" * 64, **{"X-Forwarded-For": "2001:db8::1"}))[0] == 401
    assert (await ask("whoami", bearer="1" * 64, **{"X-Forwarded-For": "2001:db8::2"}))[0] == 401
    assert (await ask("whoami", bearer="2" * 64, **{"X-Forwarded-For": "2001:db8::3"}))[0] == 429
    seconds[0] += 10
    assert (await ask("whoami", bearer="9" * 64))[0] == 401


async def test_a_fault_of_the_database_is_worth_another_try(
    ask: Ask, sqlite_desk: Desk, client: Client, officers_desk: OfficersDesk, log: io.StringIO
) -> None:
    async def locked(*_: object) -> None:
        raise OSError("disk full")

    broken = replace(WHO_AM_I, perform=locked)  # type: ignore[arg-type]  # it never answers
    assert isinstance(officers_desk.operations, dict)
    officers_desk.operations["whoami"] = broken
    assert await ask("whoami") == (503, {"error": "unavailable", "arguments": {}})
    assert "trace" not in log.getvalue()


async def test_a_fault_of_ours_is_logged_once_and_told_without_a_trace(
    ask: Ask, officers_desk: OfficersDesk, log: io.StringIO
) -> None:
    async def faulty(*_: object) -> None:
        raise ValueError(PERSONAL)

    assert isinstance(officers_desk.operations, dict)
    officers_desk.operations["whoami"] = replace(WHO_AM_I, perform=faulty)  # type: ignore[arg-type]  # it never answers
    assert await ask("whoami") == (500, {"error": "server", "arguments": {}})
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [(line["event"], line["level"]) for line in lines] == [
        ("officer failed", "error"),
        ("officer", "info"),
    ]
    assert "in faulty" in lines[0]["trace"]
    assert PERSONAL not in log.getvalue()


async def test_each_request_is_one_line_and_two_metrics_and_nothing_personal(
    ask: Ask, officers_desk: OfficersDesk, log: io.StringIO, token: str
) -> None:
    await ask("list", {"where": {"text": "gá kẹp"}})
    await ask("whoami", bearer="0" * 64)
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [(line["operation"], line["unit"], line["status"]) for line in lines] == [
        ("list", HANOI, 200),
        ("whoami", None, 401),
    ]
    measured = officers_desk.metrics.text().decode()
    assert 'sangkien_officer_requests_total{operation="list",status="200"} 1.0' in measured
    assert 'sangkien_officer_seconds_count{operation="whoami"} 1.0' in measured
    assert not any(words in log.getvalue() + measured for words in ("kẹp", "Nguyễn", token))


async def test_the_audit_has_the_address_behind_our_proxies(ask: Ask, sqlite_desk: Desk) -> None:
    code = await sqlite_desk.submitted(HOAN_KIEM)
    forwarded = {"X-Forwarded-For": "198.51.100.7, 203.0.113.9"}
    assert (await ask("show", {"code": code, "reveal": True}, **forwarded))[0] == 200
    async with sqlite_desk.database.reading() as work:
        origin = await work.connection.scalar(text("SELECT origin FROM audit WHERE act = 'reveal'"))
    assert origin == "203.0.113.9"


async def test_large_answers_are_compressed_for_who_asks_so(
    ask: Ask, client: Client, token: str, sqlite_desk: Desk
) -> None:
    await sqlite_desk.many_submitted(HOAN_KIEM, 20)
    headers = {"Authorization": f"Bearer {token}", "Accept-Encoding": "gzip"}
    async with client.post(f"{PATH}list", headers=headers) as response:
        assert response.headers["Content-Encoding"] == "gzip"
        assert len((await response.json())["entries"]) == 20


# --- the description ---


async def test_the_description_has_every_operation_and_is_served_to_everybody(client: Client) -> None:
    async with client.get(f"{PATH}openapi.json") as response:
        assert (response.status, response.content_type) == (200, "application/json")
        document = await response.json()
    assert document["openapi"] == "3.1.0"
    assert {*document} == {"openapi", "info", "security", "paths", "components"}
    assert {*document["info"]} == {"title", "version"}
    assert [*document["paths"]] == [f"{PATH}{name}" for name in every_operation()]
    for path, item in document["paths"].items():
        operation = item["post"]
        assert operation["operationId"] == path.removeprefix(PATH)
        assert operation["summary"].endswith(".")
        assert {*operation["responses"]} == {"200", *map(str, STATUSES)}
    assert {*references(document)} <= {
        f"#/components/{kind}/{name}"
        for kind in ("schemas", "responses")
        for name in document["components"][kind]
    }
    assert all(name.replace("_", "").replace(".", "").isalnum() for name in document["components"]["schemas"])


def references(value: object) -> list[str]:
    if isinstance(value, dict):
        own = [value["$ref"]] if isinstance(value.get("$ref"), str) else []
        return own + [found for part in value.values() for found in references(part)]
    return [found for part in value for found in references(part)] if isinstance(value, list) else []


async def test_requests_and_answers_are_as_described(
    client: Client, ask: Ask, sqlite_desk: Desk, seconds: list[float]
) -> None:
    async with client.get(f"{PATH}openapi.json") as response:
        document = await response.json()
    code = (await sqlite_desk.many_submitted(HOAN_KIEM, 2))[0]
    for name, request in [
        ("list", {"where": {"statuses": ["submitted"], "since": "2021-03-01"}, "limit": 5}),
        ("show", {"code": code}),
        ("appraise", {"act": "approve", "codes": [code, "SK-000-0000"]}),
        ("units-search", {"query": "ha noi"}),
        ("whoami", {}),
    ]:
        status, answer = await ask(name, request)
        operation = document["paths"][f"{PATH}{name}"]["post"]
        asked = operation["requestBody"]["content"]["application/json"]["schema"]
        told = operation["responses"]["200"]["content"]["application/json"]["schema"]
        assert (status, [*faults(request, asked, document)], [*faults(answer, told, document)]) == (
            200,
            [],
            [],
        )
    seconds[0] += 60
    status, answer = await ask("show", {"code": "x"})
    refusal = document["components"]["responses"]["Refusal"]["content"]["application/json"]["schema"]
    assert (status, [*faults(answer, refusal, document)]) == (404, [])
    assert [*faults({"error": 1}, refusal, document)] == [".error"]


def faults(value: Any, schema: dict[str, Any], document: Any, path: str = "") -> list[str]:
    """Where a value is not as its schema says; only what our schemas use of JSON Schema."""
    if "$ref" in schema:
        return faults(
            value, document["components"]["schemas"][schema["$ref"].rpartition("/")[2]], document, path
        )
    if "anyOf" in schema:
        tried = [faults(value, each, document, path) for each in schema["anyOf"]]
        return [] if [] in tried else [path]
    if "enum" in schema:
        return [] if value in schema["enum"] else [path]
    kinds = {
        "object": dict,
        "array": list,
        "string": str,
        "integer": int,
        "boolean": bool,
        "null": type(None),
    }
    if not isinstance(value, kinds[schema["type"]]):
        return [path]
    if isinstance(value, list):
        return [one for part in value for one in faults(part, schema["items"], document, f"{path}[]")]
    if not isinstance(value, dict) or "properties" not in schema:
        return []
    missing = [f"{path}.{name}" for name in schema.get("required", ()) if name not in value]
    unknown = [f"{path}.{name}" for name in value if name not in schema["properties"]]
    inner = [
        one
        for name, part in value.items()
        if name in schema["properties"]
        for one in faults(part, schema["properties"][name], document, f"{path}.{name}")
    ]
    return missing + unknown + inner
