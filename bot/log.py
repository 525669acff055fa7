"""The log: one canonical line a turn, and never a name, a phone or a description (design §3.9)."""

import sys
import traceback
from collections.abc import Iterator
from typing import Literal, TextIO

import structlog
from structlog.typing import FilteringBoundLogger, Processor

from bot.engine.job import Done, Job
from bot.metrics import Metrics

Format = Literal["console", "json"]
_LEVELS = {"debug": 10, "info": 20, "warning": 30, "error": 40}


def open_log(
    format_: Format = "console", level: str = "info", file: TextIO | None = None
) -> FilteringBoundLogger:
    """A logger that writes to `file` (stderr): colours for a terminal, or JSON in production."""
    stream = file or sys.stderr
    draw: Processor = (
        structlog.processors.JSONRenderer(ensure_ascii=False)
        if format_ == "json"
        else structlog.dev.ConsoleRenderer(colors=stream.isatty(), pad_event_to=0, sort_keys=False)
    )
    logger: FilteringBoundLogger = structlog.wrap_logger(
        structlog.PrintLogger(stream),
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            draw,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(_LEVELS[level]),
    )
    return logger


class TurnLog:
    """What the engine says of its turns, to the log and to the metrics."""

    def __init__(self, logger: FilteringBoundLogger, metrics: Metrics) -> None:
        self._logger = logger
        self._metrics = metrics

    def turn(self, job: Job, done: Done, seconds: float) -> None:
        """An event was handled in so many seconds, from its arrival to its commit."""
        channel = job.key.channel
        outcome = _outcome(done)
        self._metrics.turn(channel, outcome, seconds)
        ms = round(seconds * 1000, 1)
        if done.before is None or done.after is None:
            self._logger.info("turn", channel=channel, conversation=done.conversation, outcome=outcome, ms=ms)
            return
        self._logger.info(
            "turn",
            channel=channel,
            conversation=done.conversation,
            dialogue=done.dialogue,
            at=done.before.at,
            to=done.after.at,
            replies=done.replies,
            effects=done.effects,
            ms=ms,
        )

    def failed(self, job: Job, error: Exception) -> None:
        """A turn raised an exception of our own code."""
        self._logger.error(
            "turn failed", channel=job.key.channel, error=type(error).__name__, trace=trace(error)
        )

    def database(self, error: BaseException) -> None:
        """The database could not be written for as long as the engine tries."""
        self._logger.error("database unavailable", error=type(error).__name__)


def trace(error: BaseException) -> str:
    """Where an exception came from, without its words: they may quote what a person wrote."""
    return "\n".join(_lines(error))


def _lines(error: BaseException) -> Iterator[str]:
    cause = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if cause is not None:
        yield from _lines(cause)
        yield "which led to:"
    for frame in traceback.extract_tb(error.__traceback__):
        yield f"{frame.filename}:{frame.lineno} in {frame.name}: {frame.line}"
    yield type(error).__name__


def _outcome(done: Done) -> str:
    if done.failed:
        return "failed"
    if done.handled.duplicate:
        return "duplicate"
    return "void" if done.before is None else "done"
