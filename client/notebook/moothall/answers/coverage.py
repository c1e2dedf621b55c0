"""How much evidence there is."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..frames.columns import Column
from ..network import Network, network_of_statements
from .answer import Answer, Asked
from .html import escaped
from .statement import Named


@dataclass(frozen=True)
class Covered:
    """How many statements count for one body in one month."""

    organization: Named
    month: str
    """Such as 2024-09."""
    statements: int


class Coverage(Answer):
    """How many statements count in each month, by organisation."""

    def __init__(self, asked: Asked, cells: Sequence[Covered]) -> None:
        """Take what was asked, and what came of it."""
        self._asked = asked
        self.cells = tuple(cells)

    def __len__(self) -> int:
        """How many pairs of a body and a month there are."""
        return len(self.cells)

    def __iter__(self) -> Iterator[Covered]:
        """One pair after another."""
        return iter(self.cells)

    @property
    def ids(self) -> list[str]:
        """The bodies."""
        return list(dict.fromkeys(cell.organization.id for cell in self))

    def to_networkx(self) -> Network:
        """The bodies, without links."""
        graph = network_of_statements([])
        for cell in self:
            graph.add_node(cell.organization.id, name=cell.organization.name, type=cell.organization.type)
        return graph

    def _columns(self) -> list[Column]:
        return [
            Column("organization", "", [cell.organization.id for cell in self]),
            Column("organizationName", "", [cell.organization.name for cell in self]),
            Column("month", "", [cell.month for cell in self]),
            Column("statementCount", "Int", [cell.statements for cell in self]),
        ]

    def _pieces(self) -> Sequence[str]:
        names = {cell.organization.id: cell.organization.name for cell in self}
        return [f"{escaped(name)}: {escaped(self._span(id_))}" for id_, name in names.items()]

    def _span(self, id_: str) -> str:
        cells = [cell for cell in self if cell.organization.id == id_]
        months = sorted(cell.month for cell in cells)
        total = sum(cell.statements for cell in cells)
        return f"{total:,} in {len(months):,} month{'' if len(months) == 1 else 's'}, {months[0]} to {months[-1]}"

    def __repr__(self) -> str:
        """How much it is."""
        months = sorted({cell.month for cell in self})
        span = f", {months[0]} to {months[-1]}" if months else ""
        return f"Evidence on {len(self.ids):,} organisation{'' if len(self.ids) == 1 else 's'}{span}"
