"""What a server holds, which is what is asked when it is connected to."""

from dataclasses import dataclass
from typing import Any

from ..asking import Ask, Asking
from ..errors import QueryError, UnreadableAnswer
from ..questions import COVERS
from ..server import Server

NOT_OURS = ("GRAPHQL_VALIDATION_FAILED", "BAD_USER_INPUT")


@dataclass(frozen=True)
class Covers:
    """How many documents there are, and the first and last day that they cover."""

    documents: int
    start: str | None
    end: str | None

    def __str__(self) -> str:
        """In words."""
        days = f", {self.start} to {self.end}" if self.start else ""
        return f"{self.documents:,} document{'' if self.documents == 1 else 's'}{days}"


def covers(server: Server) -> Asking[Covers]:
    """Ask what there is. Raises UnreadableAnswer where something else speaks GraphQL there."""
    try:
        stats: dict[str, Any] = (yield Ask(COVERS, {}))["stats"]
    except QueryError as error:
        if error.code in NOT_OURS or "Cannot query field" in str(error):
            raise UnreadableAnswer(f"{server.url} speaks GraphQL, and is no Moothall server: {error}") from None
        raise
    days: dict[str, str | None] = stats["covers"] or {}
    return Covers(stats["documents"], days.get("start"), days.get("end"))
