"""Microseconds to read one update: our structs beside the two libraries' own models.

`python benchmarks/telegram_parse.py [rounds]`; each line is the best of five runs over the same updates, from
the bytes of the webhook's body to what a handler would be given. The ratio is what counts.
"""

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

from aiogram import Bot
from aiogram.types import Update as AiogramUpdate
from telegram import Bot as PtbBot
from telegram import Update as PtbUpdate

from bot.channels.telegram.parsing import Account, parse

TOKEN = "42:TEST"  # noqa: S105 - a name, not a secret
PAYLOADS = Path(__file__).parents[1] / "tests" / "payloads" / "telegram"
PICKED = {"texts": "text", "commands": "start with a unit", "presses": "press", "contacts": "own"}
ACCOUNT = Account(id="42", username="sangkien_test_bot")


def bodies() -> dict[str, bytes]:
    """One update of each frequent kind."""
    found = {}
    for file, name in PICKED.items():
        cases = json.loads((PAYLOADS / f"{file}.json").read_text())
        found[name] = next(json.dumps(case["update"]).encode() for case in cases if case["case"] == name)
    return found


def microseconds(read: Callable[[bytes], object], body: bytes, rounds: int) -> float:
    """The best of five runs."""
    runs = []
    for _ in range(5):
        began = perf_counter()
        for _ in range(rounds):
            read(body)
        runs.append((perf_counter() - began) / rounds * 1e6)
    return min(runs)


def main() -> None:
    """One line for each kind of update."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 2000
    bot, ptb_bot, now = Bot(TOKEN), PtbBot(TOKEN), datetime.now(UTC)
    readers: dict[str, Callable[[bytes], object]] = {
        "ours": lambda body: parse(body, ACCOUNT, now),
        "aiogram": lambda body: AiogramUpdate.model_validate(json.loads(body), context={"bot": bot}),
        "ptb": lambda body: PtbUpdate.de_json(json.loads(body), ptb_bot),
    }
    print(f"{'update':<20}" + "".join(f"{name:>12}" for name in readers) + "   µs")
    for name, body in bodies().items():
        times = [microseconds(read, body, rounds) for read in readers.values()]
        ratios = " ".join(f"×{time / times[0]:.0f}" for time in times[1:])
        print(f"{name:<20}" + "".join(f"{time:>12.1f}" for time in times) + f"   {ratios}")


if __name__ == "__main__":
    main()
