"""What can go wrong, one class a failure, each with words that say what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


class MoothallError(Exception):
    """Anything that this package raises on purpose."""


class ServerUnreachable(MoothallError):
    """No server answers at the address."""


class UnreadableAnswer(MoothallError):
    """Something answers at the address, and it is not this API."""


class BadAddress(MoothallError, ValueError):
    """A link or a path that stands for nothing."""


class BadDay(MoothallError, ValueError):
    """A text where an ISO day of the years 1000 to 9999 is wanted."""


@dataclass(frozen=True)
class Problem:
    """One GraphQL error, with its place in the text that was sent: line and column count from 1, None where it has none."""

    code: str
    message: str
    line: int | None = None
    column: int | None = None
    path: tuple[str | int, ...] = ()

    def shown_in(self, text: str) -> str:
        """The problem in words, with its line of the query and a caret under the place."""
        place = "" if not self.path else f"  at {'.'.join(str(part) for part in self.path)}\n"
        lines = text.splitlines()
        if self.line is None or self.column is None or not 0 < self.line <= len(lines):
            return f"{self.code}: {self.message}\n{place}".rstrip()
        margin = f"  {self.line} | "
        caret = " " * (len(margin) + self.column - 1) + "^"
        return f"{self.code}: {self.message}\n{place}{margin}{lines[self.line - 1]}\n{caret}"


class QueryError(MoothallError):
    """The server refused a query, or could not answer all of it.

    `problems` are all of the errors, `code` is the first one's, `data` is what came back in spite of them.
    """

    def __init__(self, problems: Sequence[Problem], text: str, data: dict[str, Any] | None = None) -> None:
        """Keep the problems, the text they point into and the partial answer."""
        self.problems = tuple(problems)
        self.text = text
        self.data = data
        super().__init__("\n".join(problem.shown_in(text) for problem in self.problems))

    @property
    def code(self) -> str:
        """`extensions.code` of the first problem, such as `NOT_FOUND`."""
        return self.problems[0].code
