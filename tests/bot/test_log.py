import io
import json

from bot.log import open_log, trace
from storage.database import Database
from tests.bot.engine_world import World, world

PERSONAL = ("Nguyễn Văn A", "0900 000 001", "Gá kẹp nhanh cho máy tiện")


def lines(here: World) -> list[dict[str, object]]:
    return [json.loads(line) for line in here.log.getvalue().splitlines()]


async def test_a_turn_is_one_line_with_what_happened_and_nothing_personal(database: Database) -> None:
    async with world(database) as here:
        for text in PERSONAL:
            await here.say(text)
        logged = lines(here)
    assert [sorted(line) for line in logged] == [
        [
            "at",
            "channel",
            "conversation",
            "dialogue",
            "effects",
            "event",
            "level",
            "ms",
            "replies",
            "timestamp",
            "to",
        ]
    ] * 3
    assert {(line["event"], line["channel"], line["at"], line["to"], line["replies"]) for line in logged} == {
        ("turn", "telegram", "idle", "idle", 1)
    }
    assert not any(text in here.log.getvalue() for text in PERSONAL)


async def test_a_failing_turn_is_logged_with_its_trace_but_not_with_its_words(database: Database) -> None:
    async with world(database) as here:
        await here.say("hỏng")
        failed, turn = lines(here)
    assert (failed["event"], failed["error"], turn["outcome"]) == ("turn failed", "ValueError", "failed")
    assert "in echo" in str(failed["trace"])
    # The raise statement itself is quoted from the source; what it was given at run time is not.
    assert here.log.getvalue().count("0900 000 001") == str(failed["trace"]).count("raise ValueError(")


def test_a_trace_names_places_and_classes_but_never_quotes_the_error() -> None:
    words = "Nguyễn Văn " + "A"
    try:
        try:
            raise KeyError(words)  # noqa: TRY301 - the test needs the exception here
        except KeyError as error:
            raise ValueError(words) from error
    except ValueError as error:
        told = trace(error)
    assert words not in told
    assert [line for line in told.splitlines() if line.endswith(("Error", ":"))] == [
        "KeyError",
        "which led to:",
        "ValueError",
    ]


def test_the_console_line_is_readable() -> None:
    file = io.StringIO()
    open_log("console", file=file).info("turn", channel="zalo", replies=1)
    assert file.getvalue().rstrip().endswith("turn channel=zalo replies=1")


def test_what_is_below_the_level_is_not_written() -> None:
    file = io.StringIO()
    open_log("json", "warning", file).info("turn")
    assert file.getvalue() == ""
