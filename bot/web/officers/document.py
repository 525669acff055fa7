"""`GET /api/officer/v1/openapi.json`: the officers' operations in OpenAPI 3.1, out of their types."""

from collections.abc import Iterable, Mapping
from importlib.metadata import version
from inspect import cleandoc, getdoc

import msgspec

from bot.web.officers.contract import PATH, Refusal
from bot.web.officers.refusals import STATUSES
from programme.access import RIGHTS
from programme.operations.operation import Operation

_REFERENCE = "#/components/schemas/{name}"
_JSON = "application/json"

Json = str | int | float | bool | list["Json"] | dict[str, "Json"] | None


def document(operations: Iterable[Operation[object, object]]) -> bytes:
    """The whole document as JSON."""
    listed = list(operations)
    types: list[type] = [kind for operation in listed for kind in (operation.request, operation.response)]
    references, schemas = msgspec.json.schema_components([*types, Refusal], ref_template=_REFERENCE)
    pairs = zip(references[0:-1:2], references[1:-1:2], strict=True)
    paths = {
        f"{PATH}{operation.name}": {"post": _described(operation, asked, answered, schemas)}
        for operation, (asked, answered) in zip(listed, pairs, strict=True)
    }
    whole = {
        "openapi": "3.1.0",
        "info": {"title": "Sáng kiến: officers' desk", "version": version("sangkien")},
        "security": [{"token": []}],
        "paths": paths,
        "components": {
            "schemas": {name: _tidy(schema) for name, schema in schemas.items()},
            "responses": {"Refusal": _refusal(references[-1])},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }
    return msgspec.json.encode(whole)


def _described(
    operation: Operation[object, object],
    asked: Mapping[str, str],
    answered: Mapping[str, str],
    schemas: Mapping[str, Mapping[str, object]],
) -> dict[str, object]:
    summary, _, more = (getdoc(operation.perform) or operation.name).partition("\n")
    # Where every field of a request has a default, an empty body will do.
    needed = schemas[asked["$ref"].rpartition("/")[2]].get("required")
    return {
        "operationId": operation.name,
        "summary": summary,
        "description": more.strip(),
        # Which levels have the right, for the officer's own unit and all below it (R82).
        "x-levels": sorted(RIGHTS[operation.right]) if operation.right else [],
        "requestBody": {
            "content": {_JSON: {"schema": asked}},
            "required": bool(needed),
        },
        "responses": {
            "200": {"description": _sentence(operation.response), "content": {_JSON: {"schema": answered}}},
            **{str(status): {"$ref": "#/components/responses/Refusal"} for status in STATUSES},
        },
    }


def _refusal(schema: Mapping[str, object]) -> dict[str, object]:
    return {"description": _sentence(Refusal), "content": {_JSON: {"schema": schema}}}


def _sentence(kind: type) -> str:
    return (getdoc(kind) or kind.__name__).partition("\n")[0]


def _tidy(schema: Mapping[str, object]) -> dict[str, object]:
    """A schema whose description has no indentation of source code."""
    description = schema.get("description")
    return {**schema, "description": cleandoc(description)} if isinstance(description, str) else dict(schema)
