"""A permalink of the explorer as a query, a table and a graph."""

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

import pandas as pd

from .address import Address
from .answers.answer import Answer, Asked
from .answers.citation import Citation
from .answers.html import escaped, folded, items
from .asking import Ask, Asking
from .frames.columns import Column
from .network import KINDS_OF_COLUMN, Network, link_columns, links_of, network_of
from .questions import COMPARED, COVERS, SUBGRAPH

if TYPE_CHECKING:
    from .server import Server


class View(Answer):
    """What the explorer draws at a permalink.

    `query` and `variables` are the question, as `query(view.query, **view.variables)` asks it; `graph` is the answer;
    `frame` is a table of its links. Where two days are compared, both have `change`: began, ended or kept.
    """

    def __init__(self, asked: Asked, graph: Network) -> None:
        """Take what was asked, whose `view` is the address, and what is drawn there."""
        self._asked = asked
        self.graph = graph

    @property
    def address(self) -> Address:
        """What the permalink says."""
        return self._asked.view

    @property
    def permalink(self) -> str:
        """The link that opens it in the explorer."""
        return self.url

    @property
    def ids(self) -> list[str]:
        """The entities that are drawn."""
        return list(self.graph)

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The links that are drawn, sorted by id."""
        return links_of(self.graph)

    def to_networkx(self) -> Network:
        """Its `graph`."""
        return self.graph

    def _columns(self) -> list[Column]:
        rows = link_columns(self.graph)
        return [Column(name, KINDS_OF_COLUMN.get(name, ""), values) for name, values in rows.items()]

    def _pieces(self) -> Sequence[str]:
        return [said(link) for *_, link in self.graph.edges(data=True)]

    def __repr__(self) -> str:
        """How much there is."""
        return f"<View of {len(self.graph)} entities and {self.graph.number_of_edges()} links: {self.permalink}>"


def said(link: dict[str, Any]) -> str:
    """A link of a graph as HTML: its sentence, its sources folded into it."""
    change = f"<b>{link['change']}</b> " if "change" in link else ""
    sources = items(Citation.of(one).html() for one in link["citations"])
    return folded(f"{change}{escaped(link['sentence'])}", sources)


def view_at(server: "Server", address: Address, relations: list[str] | None) -> Asking[View]:
    """Ask for what is drawn at an address; `relations` are those that are switched on, None for all."""
    query, variables = yield from question_of(address, relations)
    answer = yield Ask(query, variables)
    return View(Asked(server, query, variables, address), drawn(answer, variables))


def question_of(address: Address, relations: list[str] | None) -> Asking[tuple[str, dict[str, Any]]]:
    """The question whose answer is what is drawn at an address, and its variables."""
    day = yield from day_of_view(address)
    common = {"ids": address.visible, "relations": relations, "knownBy": address.known_by, "standing": address.standing}
    if address.compare_with is not None and day is not None:
        start, end = sorted((day, address.compare_with))
        return COMPARED, {**common, "from": start, "to": end}
    return SUBGRAPH, {**common, "asOf": None if address.any_time else day}


def day_of_view(address: Address) -> Asking[str | None]:
    """The day of a view: its own, or the latest that is covered; None where nothing is."""
    if address.as_of is not None:
        return address.as_of
    covered: dict[str, str | None] = (yield Ask(COVERS, {}))["stats"]["covers"] or {}
    return covered.get("end")


def drawn(answer: dict[str, Any], variables: dict[str, Any]) -> Network:
    """The graph of an answer to the question of a view."""
    if "before" in answer:
        return _compared(answer["before"], answer["after"], variables["from"], variables["to"])
    about = {name: variables[name] for name in ("asOf", "knownBy", "standing")}
    return network_of(answer["graph"], **about)


def _compared(before: dict[str, Any], after: dict[str, Any], start: str, end: str) -> Network:
    """Both days in one graph, the later day's words where a link is in both."""
    earlier, later = network_of(before), network_of(after, **{"from": start, "to": end})
    had, has = set(earlier.edges(keys=True)), set(later.edges(keys=True))
    for source, target, key, link in earlier.edges(keys=True, data=True):
        if (source, target, key) not in has:
            later.add_edge(source, target, key=key, **link)
    for source, target, key, link in later.edges(keys=True, data=True):
        edge = (source, target, key)
        link["change"] = "kept" if edge in had and edge in has else "began" if edge in has else "ended"
    return later
