"""What a trial measured, and what follows from it."""

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median

from bench.load import Sample
from bench.measures import Memory
from bench.open_loop import Delays
from bench.profiles import Profile
from bench.servers import GATEWAY

Cell = tuple[str, str]
"""Names an operation and a server, or an operation and a set of rows."""


@dataclass
class Results:
    """What was measured; samples of one cell stand in the order of the rounds."""

    samples: dict[Cell, list[Sample]] = field(default_factory=lambda: defaultdict(list))
    delays: dict[Cell, list[Delays]] = field(default_factory=lambda: defaultdict(list))
    scale: dict[Cell, list[Sample]] = field(default_factory=lambda: defaultdict(list))
    """Of the gateway alone: over "few" orders and over "many"."""
    profiles: dict[str, Profile] = field(default_factory=dict)
    """Of the gateway alone: where the time of each read goes."""
    memory: dict[str, Memory] = field(default_factory=dict)
    compared: int = 0
    """How many answers were found equal."""

    def typical(self, operation: str, kind: str, figure: str) -> float:
        """Give the median of a figure over the rounds."""
        return float(median(getattr(sample, figure) for sample in self.samples[operation, kind]))

    def ratio(self, operation: str, kind: str) -> float:
        """Give how many times as many requests the gateway answers: the median, round by round."""
        return _ratio(self.samples[operation, GATEWAY.name], self.samples[operation, kind])

    def delay(self, operation: str, kind: str, figure: str) -> float:
        """Give the median of a delay at the fixed rate."""
        return float(median(getattr(delays, figure) for delays in self.delays[operation, kind]))

    def typical_of_scale(self, operation: str, size: str, figure: str) -> float:
        """Give the median of a figure of the gateway over "few" or "many" orders."""
        return float(median(getattr(sample, figure) for sample in self.scale[operation, size]))

    def ratio_of_scale(self, operation: str) -> float:
        """Give how many times as many requests are answered over few orders as over many."""
        return _ratio(self.scale[operation, "few"], self.scale[operation, "many"])


def _ratio(these: list[Sample], others: list[Sample]) -> float:
    return median(one.per_second / other.per_second for one, other in zip(these, others, strict=True))
