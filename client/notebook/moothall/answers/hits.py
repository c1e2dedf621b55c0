"""What a search found."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from ..address import type_of
from ..frames.columns import Column
from ..identified import Identified
from ..network import KINDS_OF_COLUMN, Network, network_of_statements
from .answer import Answer, Asked
from .html import escaped


@dataclass(frozen=True)
class Hit(Identified):
    """One entity, statement or story that may be meant."""

    type: str
    """Its type in the API, such as Person or Judgement."""
    name: str
    """What it is called; of a statement its sentence."""
    score: float
    """From 1, the name itself, downwards."""
    matched: str
    """The text that matched."""
    start: int
    """Where the match begins in it, in UTF-16 units."""
    end: int
    ends: tuple[str, ...] = ()
    """Of a statement: the entities that it is about."""
    names: tuple[str, ...] = ()
    """Every name it has."""

    def __str__(self) -> str:
        """Its name."""
        return self.name

    def __repr__(self) -> str:
        """Its id and name."""
        return f"<{self.id}: {self.name}>"

    @property
    def html(self) -> str:
        """What it is, with what matched in it in bold."""
        units = self.matched.encode("utf-16-le")
        before, inside, after = (
            units[2 * first : last].decode("utf-16-le", "replace")
            for first, last in ((0, 2 * self.start), (self.start, 2 * self.end), (self.end, len(units)))
        )
        matched = f"{escaped(before)}<b>{escaped(inside)}</b>{escaped(after)}"
        known = matched if self.matched == self.name else f"{escaped(self.name)}: {matched}"
        return f"{known} <code>{escaped(self.id)}</code>"

    def _repr_html_(self) -> str:
        return self.html


class Hits(Answer, Sequence[Hit]):
    """Hits, the best first; a sequence like any other."""

    def __init__(self, asked: Asked, hits: Sequence[Hit], text: str, total: int) -> None:
        """Take what was asked and found, and how many there are in all."""
        self._asked = asked
        self._hits = tuple(hits)
        self.text = text
        self.total = total
        """How many there are on all pages, as far as the server counts."""

    @overload
    def __getitem__(self, index: int) -> Hit: ...

    @overload
    def __getitem__(self, index: slice) -> "Hits": ...

    def __getitem__(self, index: int | slice) -> "Hit | Hits":
        """One of them, or some."""
        if isinstance(index, slice):
            return Hits(self._asked, self._hits[index], self.text, self.total)
        return self._hits[index]

    def __len__(self) -> int:
        """How many of them are here."""
        return len(self._hits)

    def __iter__(self) -> Iterator[Hit]:
        """One after another."""
        return iter(self._hits)

    def __repr__(self) -> str:
        """How many, for what."""
        return f"{len(self)} of {max(self.total, len(self))} hits for '{self.text}'"

    @property
    def ids(self) -> list[str]:
        """The entities that were found, and the ends of the statements."""
        found = [one for hit in self for one in (hit.ends or (hit.id,)) if type_of(one) is not None]
        return list(dict.fromkeys(found))

    def to_networkx(self) -> Network:
        """The entities that were found, without links among them: `Moothall.graph(ids=hits.ids)` has those."""
        graph = network_of_statements([])
        for hit in self:
            if type_of(hit.id) is not None:
                graph.add_node(hit.id, name=hit.name, type=type_of(hit.id))
        return graph

    def _columns(self) -> list[Column]:
        names = ("id", "type", "name", "score", "matched")
        return [Column(name, KINDS_OF_COLUMN.get(name, ""), [getattr(hit, name) for hit in self]) for name in names]

    def _pieces(self) -> Sequence[str]:
        return [hit.html for hit in self]


def hit_of(answer: dict[str, Any]) -> Hit:
    """From the API, asked as `verbs/search.py` does."""
    node, matched = answer["node"], answer["matched"]
    ends = [end["id"] for end in (node.get("subject"), node.get("object")) if end is not None]
    name = node.get("name") or node.get("sentence") or node.get("title") or node["id"]
    return Hit(
        id=node["id"],
        type=node["__typename"],
        name=name,
        score=answer["score"],
        matched=matched["text"],
        start=matched["start"],
        end=matched["end"],
        ends=tuple(ends),
        names=(name, *(node.get("alternateNames") or ())),
    )
