"""`python -m tests.emulators.telegram`: Telegram by hand, a line a message."""

import argparse
import asyncio
import sys
from pathlib import Path

from tests.emulators.telegram.console import Console
from tests.emulators.telegram.emulator import TelegramEmulator


def main() -> int:
    """Serves until /quit or the end of the input."""
    parser = argparse.ArgumentParser(prog="python -m tests.emulators.telegram", description=__doc__)
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default="42:TEST")
    parser.add_argument("--retry-delay", type=float, default=2.0, help="seconds before the second retry")
    options = parser.parse_args()
    try:
        asyncio.run(_serve(options.port, options.token, options.retry_delay))
    except KeyboardInterrupt:
        return 130
    except (OSError, ValueError) as problem:
        sys.stderr.write(f"cannot serve: {problem}\n")
        return 1
    return 0


async def _serve(port: int, token: str, retry_delay: float) -> None:
    async with TelegramEmulator(token=token, port=port, retry_delay=retry_delay) as telegram:
        console = Console(
            telegram,
            sys.stdout,
            read_bytes=lambda name: Path(name).read_bytes(),
            write_bytes=lambda name, content: Path(name).write_bytes(content),
        )
        await console.run(sys.stdin)


if __name__ == "__main__":
    sys.exit(main())
