"""What can go wrong, one class a failure, each with words that say what to do."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any


class MoothallError(Exception):
    """Anything that this package raises on purpose."""


class ServerUnreachable(MoothallError):
    """No server answers at the address, or it does not answer in time."""


class UnreadableAnswer(MoothallError):
    """Something answers at the address, and it is not this API."""


class BadAddress(MoothallError, ValueError):
    """An address, a link or a path that stands for nothing."""


class BadDay(MoothallError, ValueError):
    """A text where an ISO day of the years 1000 to 9999 is wanted."""


class BadToken(MoothallError, ValueError):
    """A token that cannot be one."""


class BadVariable(MoothallError, TypeError, ValueError):
    """A value that GraphQL cannot be given, or a variable that the query does not have."""


@dataclass(frozen=True)
class Candidate:
    """Something that may have been meant."""

    id: str
    name: str
    why: str = ""
    """What matched, where it is not the name."""

    def __str__(self) -> str:
        """Its id first, as that is what can be asked with."""
        return f"{self.id} ({self.name}{f'; {self.why}' if self.why else ''})"


class NotBuilt(MoothallError):
    """A part of this package that the explorer's build makes, and that this copy came without."""


class NotOne(MoothallError, LookupError, ValueError):
    """A name that nothing has, or that more than one entity may have; `candidates` are those that may be meant."""

    def __init__(self, message: str, candidates: Sequence[Candidate] = ()) -> None:
        """Keep the candidates, the likeliest first."""
        self.candidates = tuple(candidates)
        super().__init__(message)


@dataclass(frozen=True)
class Problem:
    """One GraphQL error, with its place in the text that was sent: line and column from 1, None where it has none."""

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
