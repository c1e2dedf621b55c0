"""How far something long has come, in one line that is overwritten; only where somebody is looking."""

import sys
import time

PATIENCE = 2.0
"""Seconds that pass before anything is said."""

BETWEEN = 0.25
"""Seconds between two words."""


class Progress:
    """Says nothing by itself; `Told` does."""

    def rows(self, have: int, total: int | None) -> None:
        """So many rows have come, of so many where that is known."""

    def lists(self, done: int, total: int) -> None:
        """The lists in so many rows are complete."""

    def done(self) -> None:
        """It is over."""


class Told(Progress):
    """Says it on the standard error, in a terminal or a notebook."""

    def __init__(self) -> None:
        """Start the clock."""
        self._last = time.monotonic() + PATIENCE - BETWEEN
        self._said = 0

    def rows(self, have: int, total: int | None) -> None:
        """See Progress."""
        self._say(
            f"{have:,} rows" if total is None else f"{have:,} of {total:,} rows ({100 * have // max(total, 1)} %)"
        )

    def lists(self, done: int, total: int) -> None:
        """See Progress."""
        self._say(f"the lists in {done:,} of {total:,} rows")

    def done(self) -> None:
        """See Progress."""
        if self._said:
            self._write("")

    def _say(self, words: str) -> None:
        if time.monotonic() - self._last >= BETWEEN:
            self._last = time.monotonic()
            self._write(words)

    def _write(self, words: str) -> None:
        sys.stderr.write(f"\r{words.ljust(self._said)}\r" if not words else f"\r{words.ljust(self._said)}")
        sys.stderr.flush()
        self._said = len(words)


def progress() -> Progress:
    """What tells how far something has come, to whom it may concern."""
    looked_at = sys.stderr.isatty() or "ipykernel" in sys.modules
    return Told() if looked_at else Progress()
