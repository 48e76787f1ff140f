"""What a benchmark finds, and how it takes the time: all sides of a comparison by turns, within one run."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter

RATIO = "\N{MULTIPLICATION SIGN}"
"""The unit of a figure that compares two others."""


@dataclass(frozen=True)
class Figure:
    """A figure with what it was made of and the budget it must stay within (None: only reported)."""

    what: str
    value: float
    unit: str
    budget: float | None
    made_of: str

    @property
    def holds(self) -> bool:
        """Whether the figure is within its budget."""
        return self.budget is None or self.value <= self.budget

    def __str__(self) -> str:
        verdict = "" if self.budget is None else f"; batas {decimal(self.budget)}{self.unit}"
        verdict += "" if self.budget is None else ": terpenuhi" if self.holds else ": TERLAMPAUI"
        return f"{self.what}: {decimal(self.value)}{self.unit} ({self.made_of}){verdict}"


class UnmeasuredError(Exception):
    """Raised when a figure cannot be taken on this machine; says what is missing."""


def decimal(value: float) -> str:
    """Return a number with two decimals, the Indonesian way."""
    return f"{value:.2f}".replace(".", ",")


def by_turns(repeats: int, *actions: Callable[[], object]) -> list[float]:
    """Run all actions once to warm up, then `repeats` times by turns; return the median seconds of each."""
    times: list[list[float]] = [[] for _ in actions]
    for action in actions:
        action()
    for _ in range(repeats):
        for taken, action in zip(times, actions, strict=True):
            gc.collect()
            start = perf_counter()
            action()
            taken.append(perf_counter() - start)
    return [median(taken) for taken in times]
