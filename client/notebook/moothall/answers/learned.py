"""What became known between two publication days."""

from collections.abc import Sequence

from .answer import Asked, OfStatements
from .statement import Named, Statement


class Learned(OfStatements):
    """Statements that were first on the record between two days, those known first before the others."""

    def __init__(
        self,
        asked: Asked,
        days: tuple[str, str],
        statements: Sequence[Statement],
        documents: Sequence[Named],
        truncated: bool,
    ) -> None:
        """Take what was asked, the two days, and what came of it."""
        self._asked = asked
        self.days = days
        self.statements = tuple(statements)
        self.documents = tuple(documents)
        """The documents that were published then."""
        self.truncated = truncated
        """Whether there is more."""

    def __len__(self) -> int:
        """How much it is."""
        return len(self.statements)

    def __repr__(self) -> str:
        """How much, between which days."""
        cut = "; there is more: ask for it of fewer entities" if self.truncated else ""
        documents = f"{len(self.documents)} document{'' if len(self.documents) == 1 else 's'}"
        return f"Between {self.days[0]} and {self.days[1]}: {len(self)} statements learned, from {documents}{cut}"
