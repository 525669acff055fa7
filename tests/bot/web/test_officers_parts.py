"""The parts of the officers' desk over HTTP that need no server: reading bodies, allowances."""

import json
from contextlib import suppress

from hypothesis import given
from hypothesis import strategies as st

from bot.web.officers.allowance import Allowance
from bot.web.officers.contract import BODY_LIMIT
from bot.web.officers.reading import read_request
from programme.errors import BadRequest
from programme.requests.acts import Appraise
from programme.requests.entries import ListEntries


def test_twenty_five_thousand_codes_fit() -> None:
    codes = tuple(f"SK{number:07}" for number in range(25_000))
    body = json.dumps({"act": "approve", "codes": codes}).encode()
    assert len(body) < BODY_LIMIT
    assert read_request(Appraise, body).codes == codes


NAMES = st.sampled_from(["where", "limit", "unit", "act", "codes", "x"])
LIKE_REQUESTS = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner),
    max_leaves=8,
)


@given(st.binary(max_size=60) | LIKE_REQUESTS.map(lambda value: json.dumps(value).encode()))
def test_any_body_is_read_or_refused(body: bytes) -> None:
    for kind in (ListEntries, Appraise):
        with suppress(BadRequest):
            assert isinstance(read_request(kind, body), kind)


def test_an_allowance_is_a_burst_and_then_a_pace_in_bounded_memory() -> None:
    allowance = Allowance(burst=2, every=10, most=3)
    waits = []
    for now in (0.0, 0.0, 0.0, 10.0, 10.0):
        waits.append(allowance.wait("a", now))
        if not waits[-1]:
            allowance.spend("a", now)
    assert waits == [0, 0, 10, 0, 10]
    for who in range(100):
        allowance.spend(who, 10.0)
    assert len(allowance) == 3
    assert allowance.wait(99, 10.0) == 0
    allowance.spend("late", 1000.0)
    assert len(allowance) == 1
