"""What the service counts, in a registry of its own; no label ever names a person or a chat."""

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest

_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)


class Metrics:
    """Two metrics a turn, one a message that is sent, two a request of an officer."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._turns = Counter(
            "sangkien_turns",
            "Events handled, by what they came to",
            ("channel", "outcome"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "sangkien_turn_seconds",
            "From the arrival of an event to its commit",
            ("channel",),
            registry=self._registry,
            buckets=_SECONDS,
        )
        self._messages = Counter(
            "sangkien_messages",
            "Messages tried from the outbox",
            ("channel", "outcome"),
            registry=self._registry,
        )

        self._requests = Counter(
            "sangkien_officer_requests",
            "Requests of officers over HTTPS, by status",
            ("operation", "status"),
            registry=self._registry,
        )
        self._request_seconds = Histogram(
            "sangkien_officer_seconds",
            "From a request of an officer to its answer",
            ("operation",),
            registry=self._registry,
            buckets=_SECONDS,
        )

    def turn(self, channel: str, outcome: str, seconds: float) -> None:
        """An event was handled: `outcome` is done, duplicate, void or failed."""
        self._turns.labels(channel, outcome).inc()
        self._seconds.labels(channel).observe(seconds)

    def message(self, channel: str, outcome: str) -> None:
        """A message was tried: `outcome` is sent, parked, later or dead."""
        self._messages.labels(channel, outcome).inc()

    def officer(self, operation: str, status: int, seconds: float) -> None:
        """A request of an officer was answered."""
        self._requests.labels(operation, str(status)).inc()
        self._request_seconds.labels(operation).observe(seconds)

    def text(self) -> bytes:
        """All of it in Prometheus' text format."""
        return generate_latest(self._registry)
