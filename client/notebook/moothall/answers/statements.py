"""A list of statements."""

from collections.abc import Iterator, Sequence
from typing import overload

from .answer import Asked, OfStatements
from .statement import Statement


class Statements(OfStatements, Sequence[Statement]):
    """Statements in the order asked; a sequence like any other."""

    def __init__(self, asked: Asked, statements: Sequence[Statement], about: str = "") -> None:
        """Take what was asked, what came of it, and in a few words what it is about."""
        self._asked = asked
        self.statements = tuple(statements)
        self.about = about

    @overload
    def __getitem__(self, index: int) -> Statement: ...

    @overload
    def __getitem__(self, index: slice) -> "Statements": ...

    def __getitem__(self, index: int | slice) -> "Statement | Statements":
        """One of them, or some."""
        if isinstance(index, slice):
            return Statements(self._asked.part, self.statements[index], self.about)
        return self.statements[index]

    def __len__(self) -> int:
        """How many there are."""
        return len(self.statements)

    def __iter__(self) -> Iterator[Statement]:
        """One after another."""
        return iter(self.statements)

    def __repr__(self) -> str:
        """How many, and about what."""
        count = f"{len(self):,} statement{'' if len(self) == 1 else 's'}"
        return f"{count}: {self.about}" if self.about else count
