"""Connections between two entities."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, overload

from ..address import Address
from ..frames.columns import Column
from .answer import Asked, OfStatements, statement_columns
from .html import escaped, items, whole
from .statement import Named, Statement, link_of


@dataclass(frozen=True)
class Path:
    """One connection: its entities in turn, and the links between them."""

    sentence: str
    nodes: tuple[Named, ...]
    links: tuple[Statement, ...]
    window: tuple[str | None, str | None] | None
    """First and last day on which all its links may have held at once, None where unbounded; None for no day."""

    def __len__(self) -> int:
        """How many links it has."""
        return len(self.links)

    def __str__(self) -> str:
        """It in words."""
        return self.sentence

    @property
    def together(self) -> str:
        """When all of it may have held at once, in words."""
        if self.window is None:
            return "never all at once"
        first, last = self.window
        if first and first == last:
            return f"all at once on {first}"
        words = [f"from {first}" if first else "", f"until {last}" if last else ""]
        return f"all at once, possibly {' '.join(word for word in words if word) or 'at any time'}"

    def html(self) -> str:
        """It in words, then each of its links with its sources."""
        return f"{escaped(self.sentence)} <i>({self.together})</i>{items(link.html() for link in self.links)}"

    def _repr_html_(self) -> str:
        return whole(self.html())


class Paths(OfStatements, Sequence[Path]):
    """The shortest connections, best evidenced first of those of one length; a sequence like any other."""

    def __init__(self, asked: Asked, paths: Sequence[Path], truncated: bool, missing: str | None) -> None:
        """Take what was asked, the connections, and whether the search could look everywhere."""
        self._asked = asked
        self._paths = tuple(paths)
        self.truncated = truncated
        """Whether a connection as short as these may be missing."""
        self.missing = missing
        """What may be missing, in words."""
        self.statements = tuple({link.key: link for path in paths for link in path.links}.values())

    @overload
    def __getitem__(self, index: int) -> Path: ...

    @overload
    def __getitem__(self, index: slice) -> "Paths": ...

    def __getitem__(self, index: int | slice) -> "Path | Paths":
        """One of them, or some."""
        if isinstance(index, slice):
            return Paths(self._asked.part, self._paths[index], self.truncated, self.missing)
        return self._paths[index]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._paths)

    def __iter__(self) -> Iterator[Path]:
        """One after another."""
        return iter(self._paths)

    def __repr__(self) -> str:
        """How many, and what may be missing."""
        count = f"{len(self)} connection{'' if len(self) == 1 else 's'}" if len(self) else "Nothing connects them"
        return f"{count}. {self.missing}" if self.missing else count

    @property
    def ids(self) -> list[str]:
        """All that the connections lead through."""
        return list(dict.fromkeys(node.id for path in self for node in path.nodes))

    @property
    def address(self) -> Address:
        """See Answer; with the question in it, so that the explorer opens it as such."""
        view = super().address
        if self._asked.link is not None or not len(self):
            return view
        ends = replace(view, path_from=self[0].nodes[0].id, path_to=self[0].nodes[-1].id)
        return ends.with_parts(panel="paths", **({"together": "1"} if self._asked.variables.get("sameTime") else {}))

    def _columns(self) -> list[Column]:
        """One row a link of each connection."""
        links = [(index, path, step, link) for index, path in enumerate(self) for step, link in enumerate(path.links)]
        return statement_columns(
            [link for *_, link in links],
            path=[index + 1 for index, *_ in links],
            step=[step + 1 for _, _, step, _ in links],
            connection=[path.sentence for _, path, _, _ in links],
        )

    def _pieces(self) -> Sequence[str]:
        return [path.html() for path in self]


def path_of(answer: dict[str, Any]) -> Path:
    """From the API, asked as `verbs/paths.py` does."""
    window = answer["window"]
    nodes = [step["node"] for step in answer["steps"]]
    return Path(
        sentence=answer["sentence"],
        nodes=tuple(Named(node["id"], node["name"], node["type"]) for node in nodes),
        links=tuple(link_of(step["edge"]) for step in answer["steps"] if step["edge"] is not None),
        window=None if window is None else (window["start"], window["end"]),
    )
