"""Chains from one entity to another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, overload

from ..address import Address
from ..frames.columns import Column
from .answer import Asked, OfStatements, statement_columns
from .html import escaped, items, whole
from .statement import Named, Statement, tie_of


@dataclass(frozen=True)
class Path:
    """One chain: its entities in turn, and the links between them."""

    sentence: str
    nodes: tuple[Named, ...]
    ties: tuple[Statement, ...]
    window: tuple[str | None, str | None] | None
    """First and last day on which all its links may have held at once, None where unbounded; None for no day."""

    def __len__(self) -> int:
        """How many links it has."""
        return len(self.ties)

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
        return f"{escaped(self.sentence)} <i>({self.together})</i>{items(tie.html() for tie in self.ties)}"

    def _repr_html_(self) -> str:
        return whole(self.html())


class Paths(OfStatements, Sequence[Path]):
    """The shortest chains, best evidenced first of those of one length; a sequence like any other."""

    def __init__(self, asked: Asked, paths: Sequence[Path], truncated: bool, missing: str | None) -> None:
        """Take what was asked, the chains, and whether the search could look everywhere."""
        self._asked = asked
        self._paths = tuple(paths)
        self.truncated = truncated
        """Whether a chain as short as these may be missing."""
        self.missing = missing
        """What may be missing, in words."""
        self.statements = tuple({tie.key: tie for path in paths for tie in path.ties}.values())

    @overload
    def __getitem__(self, index: int) -> Path: ...

    @overload
    def __getitem__(self, index: slice) -> "Paths": ...

    def __getitem__(self, index: int | slice) -> "Path | Paths":
        """One of them, or some."""
        if isinstance(index, slice):
            return Paths(self._asked, self._paths[index], self.truncated, self.missing)
        return self._paths[index]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._paths)

    def __iter__(self) -> Iterator[Path]:
        """One after another."""
        return iter(self._paths)

    def __repr__(self) -> str:
        """How many, and what may be missing."""
        count = f"{len(self)} chain{'' if len(self) == 1 else 's'}" if len(self) else "No chain connects them"
        return f"{count}. {self.missing}" if self.missing else count

    @property
    def ids(self) -> list[str]:
        """All that the chains lead through."""
        return list(dict.fromkeys(node.id for path in self for node in path.nodes))

    @property
    def address(self) -> Address:
        """See Answer; with the path in it."""
        view = super().address
        return replace(view, path_from=self[0].nodes[0].id, path_to=self[0].nodes[-1].id) if len(self) else view

    def _columns(self) -> list[Column]:
        """One row a link of each chain."""
        ties = [(index, path, step, tie) for index, path in enumerate(self) for step, tie in enumerate(path.ties)]
        return statement_columns(
            [tie for *_, tie in ties],
            path=[index + 1 for index, *_ in ties],
            step=[step + 1 for _, _, step, _ in ties],
            chain=[path.sentence for _, path, _, _ in ties],
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
        ties=tuple(tie_of(step["edge"]) for step in answer["steps"] if step["edge"] is not None),
        window=None if window is None else (window["start"], window["end"]),
    )
