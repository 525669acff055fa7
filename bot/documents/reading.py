"""Reads the files that people send without making a turn wait for it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import structlog
from structlog.typing import FilteringBoundLogger

from bot.documents.docx import read_docx
from bot.documents.paragraphs import Unreadable
from bot.log import trace
from conversations.events import FileProblem, SentFile

AT_ONCE = 2
WAITING_MAX = 20


class Documents:
    """Reads Word files in threads, `AT_ONCE` of them; past `WAITING_MAX` in all a file is turned away.

    Nothing is logged of a file but a fault of ours.
    """

    def __init__(self, logger: FilteringBoundLogger | None = None) -> None:
        self._logger: FilteringBoundLogger = logger or structlog.get_logger()
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="documents")
        self._under_way = 0

    async def read(self, name: str, content: bytes, caption: str = "") -> SentFile:
        """The file as an event: with its text, or with the problem for which there is none."""
        if self._under_way >= WAITING_MAX:
            return SentFile(name, problem=FileProblem.UNREACHED, caption=caption)
        self._under_way += 1
        try:
            text = await asyncio.get_running_loop().run_in_executor(self._threads, read_docx, content)
        except Unreadable as error:
            return SentFile(name, problem=error.problem, caption=caption)
        except Exception as error:  # noqa: BLE001 - the edge at which a fault is caught, logged and survived
            kind, where = type(error).__name__, trace(error)
            self._logger.error("document not read", error=kind, trace=where)  # noqa: TRY400 - the trace is written by the log itself, without messages
            return SentFile(name, problem=FileProblem.DAMAGED, caption=caption)
        finally:
            self._under_way -= 1
        return SentFile(name, text, caption=caption)
