"""What some entities have in common."""

from collections.abc import Sequence

from ..network import Network
from ..view import View, said
from .answer import Asked
from .html import escaped, items
from .statement import Named


class Common(View):
    """What some entities of a picture are all linked to, by the links that are drawn there."""

    def __init__(self, asked: Asked, graph: Network, of: Sequence[str]) -> None:
        """Take what was asked, the picture, and the ids of those that are compared."""
        super().__init__(asked, graph)
        self.of = tuple(self._named(one) for one in of if one in graph)
        """Those that are compared."""
        self.shared = tuple(self._named(one) for one in graph if one not in of and self._all_linked_to(one))
        """What each of them is linked to."""

    def _named(self, id_: str) -> Named:
        node = self.graph.nodes[id_]
        return Named(id_, node["name"], node["type"])

    def _between(self, a: str, b: str) -> list[dict[str, object]]:
        pairs = ((a, b), (b, a))
        return [link for one, other in pairs for link in (self.graph.get_edge_data(one, other) or {}).values()]

    def _all_linked_to(self, id_: str) -> bool:
        return len(self.of) > 1 and all(self._between(id_, one.id) for one in self.of)

    def __len__(self) -> int:
        """How much they have in common."""
        return len(self.shared)

    def __repr__(self) -> str:
        """It in one sentence."""
        names = _listed([one.name for one in self.of])
        if not self.shared:
            return f"Nothing that is drawn there is linked to {'both' if len(self.of) == 2 else 'all of'} {names}"
        both = "both" if len(self.of) == 2 else "all"
        return f"{names} are {both} linked to {_listed([one.name for one in self.shared])}"

    def _pieces(self) -> Sequence[str]:
        return [
            escaped(one.name) + items(said(link) for other in self.of for link in self._between(one.id, other.id))
            for one in self.shared
        ]


def _listed(names: Sequence[str]) -> str:
    *most, last = names or [""]
    return f"{', '.join(most)} and {last}" if most else last
