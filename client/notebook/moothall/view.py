"""A permalink of the explorer as a query, a DataFrame and a graph."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from .address import Address
from .asking import Ask, Asking
from .network import Network, network_of, ties_of
from .questions import COMPARED, COVERS, SUBGRAPH


@dataclass(frozen=True)
class View:
    """What the explorer draws at a permalink.

    `query` and `variables` are the question, as `query(view.query, **view.variables)` asks it; `graph` is the answer;
    `frame` is a table of its links. Where two days are compared, both have `change`: began, ended or kept.
    """

    permalink: str
    address: Address
    query: str
    variables: dict[str, Any]
    graph: Network

    @cached_property
    def frame(self) -> pd.DataFrame:
        """The links that are drawn, sorted by id."""
        return ties_of(self.graph)

    def __repr__(self) -> str:
        """How much there is."""
        return f"<View of {len(self.graph)} entities and {self.graph.number_of_edges()} links: {self.permalink}>"


def view_at(address: Address, permalink: str, relations: list[str] | None) -> Asking[View]:
    """Ask for what is drawn at an address; `relations` are those that are switched on, None for all."""
    day = address.as_of
    if day is None:
        covers = yield Ask(COVERS, {})
        day = covers["stats"]["covers"]["end"]
    common = {"ids": address.visible, "relations": relations, "knownBy": address.known_by, "standing": address.standing}
    if address.compare_with is not None and day is not None:
        start, end = sorted((day, address.compare_with))
        compared = {**common, "from": start, "to": end}
        answer = yield Ask(COMPARED, compared)
        return View(permalink, address, COMPARED, compared, _compared(answer["before"], answer["after"], start, end))
    variables = {**common, "asOf": None if address.any_time else day}
    drawn = yield Ask(SUBGRAPH, variables)
    about = {"asOf": variables["asOf"], "knownBy": address.known_by, "standing": address.standing}
    return View(permalink, address, SUBGRAPH, variables, network_of(drawn["graph"], **about))


def _compared(before: dict[str, Any], after: dict[str, Any], start: str, end: str) -> Network:
    """Both days in one graph, the later day's words where a link is in both."""
    earlier, later = network_of(before), network_of(after, **{"from": start, "to": end})
    had, has = set(earlier.edges(keys=True)), set(later.edges(keys=True))
    for source, target, key, tie in earlier.edges(keys=True, data=True):
        if (source, target, key) not in has:
            later.add_edge(source, target, key=key, **tie)
    for source, target, key, tie in later.edges(keys=True, data=True):
        edge = (source, target, key)
        tie["change"] = "kept" if edge in had and edge in has else "began" if edge in has else "ended"
    return later
