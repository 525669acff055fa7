import re
import unicodedata
from pathlib import Path

import pytest
from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax import ast

from admin_cli.wording import LANGUAGES, TEXTS, read_texts

ROOT = Path(__file__).parents[2]
VARIABLE = re.compile(r"\{(\w+)\}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_fluent_itself_reads_every_text_the_same(language: str) -> None:
    texts = read_texts(language)
    resource = FluentResource(whole(language))
    assert [entry for entry in resource.body if isinstance(entry, ast.Junk)] == []
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(resource)
    theirs: dict[tuple[str, str | None], str] = {}
    for key, name in texts.known():
        message = bundle.get_message(key)
        pattern = message.attributes[name] if name else message.value
        variables = VARIABLE.findall(texts._patterns[key, name])
        text, errors = bundle.format_pattern(pattern, {variable: f"<{variable}>" for variable in variables})
        assert errors == []
        theirs[key, name] = text
    ours = {
        (key, name): pattern.format_map({variable: f"<{variable}>" for variable in VARIABLE.findall(pattern)})
        for (key, name), pattern in texts._patterns.items()
    }
    assert ours == theirs
    count = sum(
        (message.value is not None) + len(message.attributes)
        for message in resource.body
        if isinstance(message, ast.Message)
    )
    assert count == len(ours)


def test_both_languages_have_the_same_keys_and_variables() -> None:
    vi, en = (read_texts(language) for language in LANGUAGES)
    assert vi.known() == en.known()
    different = [
        key
        for key in vi.known()
        if set(VARIABLE.findall(vi._patterns[key])) != set(VARIABLE.findall(en._patterns[key]))
    ]
    assert different == []


def test_texts_are_nfc() -> None:
    for language in LANGUAGES:
        assert unicodedata.is_normalized("NFC", whole(language))


FAMILIES = {
    "status",
    "act",
    "flag",
    "group",
    "level",
    "channel",
    "field",
    "start",
    "error",
    "command",
    "column",
}
FAMILIES |= {"mailing", "addressees", "window"}
FAMILIES |= {"kind", "objection", "compare", "nominated"}
FAMILIES |= {"problem", "change", "heading", "about"}
FAMILIES |= {"people", "outcome"}  # requests about personal data
FAMILIES |= {"item", "fault", "state", "hint"}  # dossiers
FAMILIES |= {"option", "metavar", "exit", "section", "settings", "advice", "show"}
FAMILIES |= {"rehearsed"}
FAMILIES |= {"detail"}  # of acts in the audit
FAMILIES |= {"language"}  # of an entry
FAMILIES |= {"sheet", "choice", "wrong", "add", "entering"}  # entering on behalf: rows, cells, questions


def code() -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "admin_cli").rglob("*.py"))


def test_every_text_is_used() -> None:
    written = set(re.findall(r'"([a-z]+-[a-z0-9_-]+)"', code())) | set(
        re.findall(r"'([a-z]+-[a-z_-]+)'", code())
    )
    keys = {key for key, _ in read_texts("vi").known()}
    unused = {key for key in keys - written if key.partition("-")[0] not in FAMILIES}
    assert unused <= {"interrupted", "crash", "doctor-ok", "doctor-warning", "doctor-bad", "letters-none"}


def test_every_text_that_is_used_exists() -> None:
    texts = read_texts("vi")
    papers = {key for key, _ in read_texts("papers").known()}  # of documents that exist in Vietnamese only
    asked = set(
        re.findall(
            r'(?:say|text|label|ask|agrees|ok|warning|bad|Failed|WrongUsage)\(\s*"([a-z][a-z0-9_-]+)"', code()
        )
    )
    known = {key for key, _ in texts.known()}  # some are spoken by their attributes only
    assert asked - known <= papers


@pytest.mark.parametrize(
    "wrong", ["key = {NUMBER($n)}", "text without key", "key = a\nkey = b", "    .x = alone"]
)
def test_what_we_do_not_read_is_refused(wrong: str, tmp_path: Path) -> None:
    (tmp_path / "vi").mkdir()
    (tmp_path / "vi" / "texts.ftl").write_text(wrong, encoding="utf-8")
    with pytest.raises(ValueError, match=r"."):
        read_texts("vi", tmp_path)


def test_both_languages_have_the_same_files() -> None:
    files = [sorted(file.name for file in (TEXTS / language).iterdir()) for language in LANGUAGES]
    assert files[0] == files[1]


def whole(language: str) -> str:
    return "\n".join(file.read_text(encoding="utf-8") for file in sorted((TEXTS / language).glob("*.ftl")))
