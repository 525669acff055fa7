"""Whose word about the address of a request counts."""

import ipaddress

import pytest
from aiohttp.test_utils import make_mocked_request

from bot.web.security import Site

PROXY = Site(trusted_proxies=(ipaddress.ip_network("10.0.0.0/8"),))
PUBLIC = Site(public_url="https://Sangkien.example:443/")


@pytest.mark.parametrize(
    ("site", "headers", "peer", "origin"),
    [
        (Site(), {"Host": "127.0.0.1:8080"}, "127.0.0.1", "http://127.0.0.1:8080"),
        (Site(), {"Host": "A.example:80"}, "127.0.0.1", "http://a.example"),
        (Site(), {"Host": "a.example", "X-Forwarded-Proto": "https"}, "10.0.0.1", "http://a.example"),
        (PROXY, {"Host": "a.example", "X-Forwarded-Proto": "https"}, "10.0.0.1", "https://a.example"),
        (PROXY, {"Host": "a.example", "X-Forwarded-Proto": "https, http"}, "10.0.0.1", "https://a.example"),
        (PROXY, {"Host": "x", "X-Forwarded-Host": "a.example"}, "10.0.0.1", "http://a.example"),
        (PROXY, {"Host": "a.example", "X-Forwarded-Proto": "https"}, "192.0.2.1", "http://a.example"),
        (PROXY, {"Host": "a.example", "X-Forwarded-Proto": "https"}, "", "http://a.example"),
        (PUBLIC, {"Host": "127.0.0.1:8080"}, "127.0.0.1", "http://127.0.0.1:8080"),
        (PUBLIC, {"Host": "sangkien.example"}, "127.0.0.1", "https://sangkien.example"),
    ],
)
def test_origin_is_what_the_browser_sees(site: Site, headers: dict[str, str], peer: str, origin: str) -> None:
    request = make_mocked_request("GET", "/", headers=headers).clone(remote=peer)
    assert (site.origin(request), site.is_https(request)) == (origin, origin.startswith("https"))


@pytest.mark.parametrize(
    ("origin", "ours"),
    [
        ("https://sangkien.example", True),
        ("https://SANGKIEN.example:443", True),
        ("http://127.0.0.1:8080", True),
        ("http://sangkien.example", False),
        ("https://127.0.0.1:8080", False),
        ("https://sangkien.example.evil.example", False),
        ("https://evil.example", False),
        ("null", False),
        ("", False),
        ("http://[", False),
    ],
)
def test_sender_is_ours_only_by_its_whole_origin(origin: str, *, ours: bool) -> None:
    headers = {"Host": "127.0.0.1:8080", "Origin": origin}
    assert PUBLIC.sent_it(make_mocked_request("POST", "/chat/messages", headers=headers)) is ours
