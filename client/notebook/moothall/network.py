"""A graph of the API as a networkx MultiDiGraph, and back to a table of its ties."""

from datetime import date
from typing import Any, TypeAlias

import networkx as nx
import pandas as pd

from .day import FOREVER, OPEN

Network: TypeAlias = nx.MultiDiGraph

_DAYS = ("earliestStart", "latestStart", "earliestEnd", "latestEnd")
_EDGE = ("kind", "label", "start", "end", "holds", "standing", "certainty", "citationCount")


def network_of(answer: dict[str, Any], **about: Any) -> Network:
    """Entities as nodes by id, ties as edges whose key is the tie's id; `about` is kept on the graph itself.

    A node carries what the API says of it (`name`, `type`, `summary` …). An edge carries `kind`, `label`, `start` and
    `end` as EDTF text, the four bounds as `datetime.date` or None (9999-12-31 where the end is open), `holds`,
    `standing`, `certainty`, the `sentence` that it says, and its `citations`.
    """
    graph: Network = nx.MultiDiGraph(truncated=answer["truncated"], totalNodes=answer["totalNodes"], **about)
    for entity in answer["nodes"]:
        graph.add_node(entity["id"], **{key: value for key, value in entity.items() if key != "id"})
    for edge in answer["edges"]:
        graph.add_edge(edge["source"], edge["target"], key=edge["id"], **edge_attributes(edge))
    return graph


def edge_attributes(edge: dict[str, Any]) -> dict[str, Any]:
    """What is kept of a tie."""
    bounds = {day: date.fromisoformat(text) if (text := edge["bounds"][day]) else None for day in _DAYS}
    if edge["end"] == OPEN:
        bounds |= {"earliestEnd": FOREVER, "latestEnd": FOREVER}
    said = edge["statement"]
    return {**{key: edge[key] for key in _EDGE}, **bounds, "sentence": said["sentence"], "citations": said["citations"]}


def ties_of(graph: Network) -> pd.DataFrame:
    """A table of the ties, sorted by id: who or what, the tie, to whom or what, from when to when, who says so."""
    rows = [
        {
            "id": key,
            "source": source,
            "sourceName": graph.nodes[source]["name"],
            "target": target,
            "targetName": graph.nodes[target]["name"],
            **tie,
        }
        for source, target, key, tie in graph.edges(keys=True, data=True)
    ]
    first = ["id", "kind", "label", "source", "sourceName", "target", "targetName", "start", "end", *_DAYS]
    rest = ["holds", "standing", "certainty", "citationCount", "sentence", "citations"]
    more = sorted({key for row in rows for key in row} - {*first, *rest})
    frame = pd.DataFrame(rows, columns=[*first, *rest, *more]).sort_values("id", ignore_index=True)
    kinds = {**dict.fromkeys(_DAYS, "datetime64[s]"), "citationCount": "Int64", "citations": "object"}
    return frame.astype({column: kinds.get(column, "string") for column in frame.columns})
