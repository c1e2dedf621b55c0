"""What is around something."""

from collections.abc import Sequence

from ..network import Network
from .answer import Asked, OfStatements
from .statement import Named, Statement


class Around(OfStatements):
    """Entities and the links among them, the nearest entities first."""

    def __init__(self, asked: Asked, nodes: Sequence[Named], links: Sequence[Statement], total: int) -> None:
        """Take what was asked, what is there, and how many entities there are without the cut."""
        self._asked = asked
        self.nodes = tuple(nodes)
        self.statements = tuple(links)
        self.total = total
        """How many entities there are, where this is not all of them."""

    @property
    def truncated(self) -> bool:
        """Whether entities were left out."""
        return self.total > len(self.nodes)

    @property
    def ids(self) -> list[str]:
        """All of the entities, those without a link too."""
        return [node.id for node in self.nodes]

    def to_networkx(self) -> Network:
        """See Answer; `truncated` and `totalNodes` stand on the graph."""
        graph = super().to_networkx()
        for node in self.nodes:
            graph.add_node(node.id, name=node.name, type=node.type)
        graph.graph |= {"truncated": self.truncated, "totalNodes": self.total}
        return graph

    def __len__(self) -> int:
        """How many entities there are."""
        return len(self.nodes)

    def __repr__(self) -> str:
        """How much there is."""
        cut = f" of {self.total}" if self.truncated else ""
        return f"{len(self.nodes)}{cut} entities and {len(self.statements)} links"
