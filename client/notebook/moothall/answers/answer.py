"""What every answer can do: be a table, a graph, a file for Gephi, and a view of the explorer."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import pandas as pd

from ..address import Address, type_of
from ..frames.columns import Column
from ..frames.frame import frame_of, polars_of
from ..interchange import to_gexf, to_graphml
from ..network import COLUMNS, KINDS_OF_COLUMN, Network, network_of_statements, row_of
from .html import escaped, link, whole
from .statement import Statement

if TYPE_CHECKING:
    import polars as pl

    from ..server import Server
    from ..shown import Shown
    from ..widget.widget import Widget

MOST_DRAWN = 200
"""Entities that a view shows at most; a picture is for a dozen to some hundred."""

MOST_LISTED = 50
"""Entries that a notebook lists before it says how many more there are."""


@dataclass(frozen=True)
class Asked:
    """What was asked, and of whom."""

    server: "Server"
    query: str
    variables: Mapping[str, Any]
    view: Address = field(default_factory=Address)
    """The days and the record that the answer is of."""
    link: Address | None = None
    """The link that was pasted to ask it."""

    @property
    def part(self) -> "Asked":
        """The same, for a part of the answer, which is not what the link shows."""
        return replace(self, link=None)


class Answer(ABC):
    """An answer of the API. `query` is the GraphQL that was asked, `variables` what went in with it."""

    _asked: Asked

    @property
    def query(self) -> str:
        """The GraphQL that was asked; with `variables` it can be asked again, and changed."""
        return self._asked.query

    @property
    def variables(self) -> dict[str, Any]:
        """What went into the query."""
        return dict(self._asked.variables)

    @property
    @abstractmethod
    def ids(self) -> list[str]:
        """The entities that a view of it shows, the first ones first."""

    @abstractmethod
    def _columns(self) -> list[Column]:
        """Its table."""

    @abstractmethod
    def _pieces(self) -> Sequence[str]:
        """Its entries as HTML."""

    @abstractmethod
    def __repr__(self) -> str:
        """What it is, in one line."""

    @property
    def address(self) -> Address:
        """Its view in the explorer."""
        view = self._asked.link or self._asked.view
        return view if view.nodes else replace(view, nodes=tuple(self.ids[:MOST_DRAWN]))

    @property
    def url(self) -> str:
        """The link that opens it in the explorer; of more than 200 entities, with the first 200."""
        return self.address.at(self._asked.server.url)

    def pasted(self, link: Address) -> Self:
        """It, as what a pasted link is about: it opens as the link does."""
        object.__setattr__(self, "_asked", replace(self._asked, link=link))
        return self

    def show(self, *, static: bool = False, height: int = 560) -> "Shown":
        """It in the explorer, to look at in the notebook; `static=True` is a still picture. Asks the server."""
        return self._asked.server.show(self.address, static=static, height=height)

    def widget(self, *, height: int = 560) -> "Widget":
        """Its picture, to work with in the notebook; see `Moothall.widget`. Asks the server."""
        return self._asked.server.widget(self.address, height=height)

    def to_frame(self) -> pd.DataFrame:
        """A DataFrame of pandas, with the API's names; bounds are days, missing where nothing bounds that side."""
        return frame_of(self._columns())

    def to_polars(self) -> "pl.DataFrame":
        """The same as a DataFrame of polars, where that is installed."""
        return polars_of(self._columns())

    @abstractmethod
    def to_networkx(self) -> Network:
        """A networkx MultiDiGraph; what nodes and edges carry, see `moothall.network.network_of`."""

    def to_graphml(self, path: str | Path | None = None) -> str:
        """GraphML, as Gephi, yEd and Cytoscape read it; written to a file where a path is given."""
        return to_graphml(self.to_networkx(), path)

    def to_gexf(self, path: str | Path | None = None) -> str:
        """GEXF, as Gephi reads it with the days of each link; written to a file where a path is given."""
        return to_gexf(self.to_networkx(), path)

    def _repr_html_(self) -> str:
        pieces = self._pieces()
        listed = "".join(f"<li>{piece}</li>" for piece in pieces[:MOST_LISTED])
        more = len(pieces) - MOST_LISTED
        rest = f"<p>… and {more:,} more; .to_frame() has them all.</p>" if more > 0 else ""
        there = "" if not self.ids else f"<p>{link('Open in the explorer', self.url)}</p>"
        return whole(f"<p>{escaped(self._head())}</p>", f"<ol>{listed}</ol>" if listed else "", rest, there)

    def _head(self) -> str:
        return repr(self)


class OfStatements(Answer):
    """An answer that is made of statements."""

    statements: Sequence[Statement]
    """What is said, in the order of the answer."""

    @property
    def ids(self) -> list[str]:
        """The ends of its statements; documents only where there is nothing else."""
        ends = [end.id for one in self.statements for end in (one.subject, one.object) if end is not None]
        found = list(dict.fromkeys(ends))
        return [one for one in found if type_of(one) != "DOCUMENT"] or found

    def to_networkx(self) -> Network:
        """See Answer. What is said of one entity alone is a node without a link."""
        view = self._asked.view
        standing = view.standing
        return network_of_statements(list(self.statements), asOf=view.as_of, knownBy=view.known_by, standing=standing)

    def _columns(self) -> list[Column]:
        return statement_columns(self.statements)

    def _pieces(self) -> Sequence[str]:
        return [one.html() for one in self.statements]


def statement_columns(statements: Sequence[Statement], **more: list[Any]) -> list[Column]:
    """A table of statements; `more` are columns in front. Grades and changes have columns where there are any."""
    rows = [row_of(one) for one in statements]
    columns = [Column(name, KINDS_OF_COLUMN.get(name, ""), [_text(row[name]) for row in rows]) for name in COLUMNS]
    extra = [
        Column(name, "", values)
        for name in ("category", "grade", "change")
        if any(values := [getattr(one, name) for one in statements])
    ]
    front = [Column(name, KINDS_OF_COLUMN.get(name, ""), values) for name, values in more.items()]
    return [*front, *columns[:3], *extra, *columns[3:]]


def _text(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
