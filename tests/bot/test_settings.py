from datetime import UTC, datetime
from ipaddress import ip_network
from pathlib import Path

import pytest

from bot.settings import Expected, InvalidSettings, Problem, load_settings, unknown_variables


@pytest.fixture(autouse=True)
def _empty_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import os  # noqa: PLC0415 - only here is it needed

    for name in [name for name in os.environ if name.startswith("SANGKIEN_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def test_defaults_are_sqlite_under_the_data_folder() -> None:
    settings = load_settings()
    assert settings.database_url == "sqlite:///var/sangkien.db"
    assert settings.programme == Path("var/programme.toml")
    assert settings.credentials_file == Path("var/credentials.json")
    assert settings.address == "http://127.0.0.1:8080"


def test_data_folder_moves_everything_under_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_DATA_DIR", "/srv/sangkien")
    settings = load_settings()
    assert settings.database_url == "sqlite:////srv/sangkien/sangkien.db"
    assert settings.programme == Path("/srv/sangkien/programme.toml")


def test_env_file_is_read_and_the_environment_wins(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".env").write_text("SANGKIEN_PORT=9000\nSANGKIEN_HOST=0.0.0.0\nOTHER=1\n", encoding="utf-8")
    monkeypatch.setenv("SANGKIEN_PORT", "9001")
    settings = load_settings()
    assert (settings.host, settings.port) == ("0.0.0.0", 9001)  # noqa: S104 - a setting's value, nothing listens


def test_empty_variable_is_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", "")
    assert load_settings().telegram_token is None


def test_public_url_loses_its_last_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_PUBLIC_URL", "https://sangkien.example/")
    assert load_settings().address == "https://sangkien.example"


def test_address_of_ipv6_host_stands_in_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_HOST", "::1")
    assert load_settings().address == "http://[::1]:8080"


def test_proxies_are_parted_by_commas(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_TRUSTED_PROXIES", "127.0.0.1, 10.0.0.0/8,")
    assert load_settings().trusted_proxies == (ip_network("127.0.0.1/32"), ip_network("10.0.0.0/8"))


def test_now_keeps_its_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_NOW", "2021-04-20T23:58:00+07:00")
    assert load_settings().now == datetime(2021, 4, 20, 16, 58, tzinfo=UTC)


@pytest.mark.parametrize(
    ("variable", "value", "expected"),
    [
        ("SANGKIEN_PORT", "http", Expected.PORT),
        ("SANGKIEN_PORT", "70000", Expected.PORT),
        ("SANGKIEN_PUBLIC_URL", "sangkien.example", Expected.WEB_ADDRESS),
        ("SANGKIEN_PUBLIC_URL", "https://sangkien.example/?a=1", Expected.WEB_ADDRESS),
        ("SANGKIEN_PUBLIC_URL", "https://sangkien.example:port", Expected.WEB_ADDRESS),
        ("SANGKIEN_DATABASE_URL", "mysql://localhost/x", Expected.DATABASE),
        ("SANGKIEN_NOW", "2021-04-20T23:58:00", Expected.TIME),
        ("SANGKIEN_NOW", "yesterday", Expected.TIME),
        ("SANGKIEN_LANGUAGE", "fr", Expected.LANGUAGE),
        ("SANGKIEN_LOG_LEVEL", "loud", Expected.LOG_LEVEL),
        ("SANGKIEN_LOG_FORMAT", "xml", Expected.LOG_FORMAT),
        ("SANGKIEN_TRUSTED_PROXIES", "here", Expected.NETWORKS),
        ("SANGKIEN_TELEGRAM_MODE", "push", Expected.MODE),
        ("SANGKIEN_TELEGRAM_SECRET", "không", Expected.WEBHOOK_SECRET),
        ("SANGKIEN_TELEGRAM_INLINE_REPLIES", "maybe", Expected.YES_OR_NO),
    ],
)
def test_bad_value_names_its_variable_and_never_repeats_it(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, expected: Expected
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(InvalidSettings) as caught:
        load_settings()
    assert caught.value.problems == (Problem(variable=variable, expected=expected),)
    assert str(caught.value) == f"{variable}: {expected}"


def test_webhook_needs_its_secret_and_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", "1:a")
    monkeypatch.setenv("SANGKIEN_TELEGRAM_MODE", "webhook")
    with pytest.raises(InvalidSettings) as caught:
        load_settings()
    assert [problem.variable for problem in caught.value.problems] == [
        "SANGKIEN_TELEGRAM_SECRET",
        "SANGKIEN_PUBLIC_URL",
    ]


def test_log_level_may_be_written_small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_LOG_LEVEL", "debug")
    assert load_settings().log_level == "DEBUG"


def test_repr_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SANGKIEN_TELEGRAM_TOKEN", "1:swordfish")
    monkeypatch.setenv("SANGKIEN_DATABASE_URL", "postgresql://me:swordfish@localhost/x")
    settings = load_settings()
    assert settings.database_url == "postgresql://me:swordfish@localhost/x"
    assert settings.telegram_token is not None
    assert settings.telegram_token.get_secret_value() == "1:swordfish"
    assert "swordfish" not in repr(settings)


def test_unknown_variables_are_named() -> None:
    names = {"SANGKIEN_PORT": "1", "SANGKIEN_TELEGRAM_TOKN": "1", "PATH": "/bin"}
    assert unknown_variables(names) == ("SANGKIEN_TELEGRAM_TOKN",)


def test_the_present_is_now_or_where_a_rehearsal_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    before = datetime.now(UTC)
    assert before <= load_settings().present() <= datetime.now(UTC)
    monkeypatch.setenv("SANGKIEN_NOW", "2021-04-20T23:58:00+07:00")
    assert load_settings().present() == datetime(2021, 4, 20, 16, 58, tzinfo=UTC)
