"""A graph of the API as a networkx MultiDiGraph, and back to a table of its links."""

from datetime import date
from typing import TYPE_CHECKING, Any, TypeAlias

import networkx as nx
import pandas as pd

from .answers.statement import DAYS, Statement
from .day import OPEN

if TYPE_CHECKING:
    Network: TypeAlias = nx.MultiDiGraph[str]
else:
    Network = nx.MultiDiGraph

_EDGE = ("kind", "label", "start", "end", "holds", "standing", "certainty", "citationCount", "sentence")


COLUMNS = (
    *("id", "kind", "label", "subject", "subjectName", "object", "objectName", "start", "end", *DAYS, "open"),
    *("holds", "standing", "certainty", "citationCount", "sourceCount", "sentence", "citations"),
)
"""The columns of a table of statements."""

KINDS_OF_COLUMN = {
    **dict.fromkeys(DAYS, "Date"),
    "citationCount": "Int",
    "sourceCount": "Int",
    "score": "Float",
    "path": "Int",
    "step": "Int",
    "open": "Boolean",
    "citations": "[]",
}
"""Kinds of the columns of tables that are made here; all others are text."""


def network_of(answer: dict[str, Any], **about: Any) -> Network:
    """Entities as nodes by id, links as edges whose key is the link's key; `about` is kept on the graph itself.

    A node carries what the API says of it (`name`, `type`, `summary` …). An edge carries the `id` of its statement,
    `kind`, `label`, `start` and `end` as EDTF text, the four bounds as `datetime.date` or None, `open` (whether a
    source says that it goes on), `holds`, `standing`, `certainty`, `citationCount`, the `sentence` that it says, and
    its `citations`.
    """
    graph: Network = nx.MultiDiGraph(truncated=answer["truncated"], totalNodes=answer["totalNodes"], **about)
    for entity in answer["nodes"]:
        graph.add_node(entity["id"], **{key: value for key, value in entity.items() if key != "id"})
    for edge in answer["edges"]:
        graph.add_edge(edge["source"], edge["target"], key=edge["key"], **_attributes(edge))
    return graph


def _attributes(edge: dict[str, Any]) -> dict[str, Any]:
    bounds = {day: date.fromisoformat(text) if (text := edge["bounds"][day]) else None for day in DAYS}
    said = edge["statement"]
    return {
        "id": said["id"],
        **{key: edge[key] for key in _EDGE},
        **bounds,
        "open": edge["end"] == OPEN,
        "citations": said["citations"],
    }


def network_of_statements(statements: list[Statement], **about: Any) -> Network:
    """The same of statements; what is said of one entity alone is a node without a link."""
    graph: Network = nx.MultiDiGraph(**about)
    for one in statements:
        for end in (one.subject, one.object):
            if end is not None:
                graph.add_node(end.id, name=end.name, type=end.type)
        if one.object is not None:
            more = {
                name: value for name in ("category", "grade", "change") if (value := getattr(one, name)) is not None
            }
            row = row_of(one)
            link = {key: row[key] for key in ("id", *_EDGE, *DAYS, "open", "citations")}
            graph.add_edge(one.subject.id, one.object.id, key=one.key, **link, **more)
    return graph


def row_of(one: Statement) -> dict[str, Any]:
    """A statement by the API's own names, which are the columns of a table."""
    said = one.object
    values = (
        *(one.id, one.kind, one.label, one.subject.id, one.subject.name),
        *((None, None) if said is None else (said.id, said.name)),
        *(one.start, one.end, one.earliest_start, one.latest_start, one.earliest_end, one.latest_end, one.open),
        *(one.holds, one.standing, one.certainty, one.citation_count, one.source_count, one.sentence),
        [citation.plain for citation in one.citations],
    )
    return dict(zip(COLUMNS, values, strict=True))


def links_of(graph: Network) -> pd.DataFrame:
    """A table of the links, by the ids of their statements: who, the link, to whom, from when to when, who says so."""
    frame = pd.DataFrame(link_columns(graph))
    kinds = {**dict.fromkeys(DAYS, "datetime64[s]"), "citationCount": "Int64", "citations": "object", "open": "boolean"}
    return frame.astype({column: kinds.get(column, "string") for column in frame.columns})


def link_columns(graph: Network) -> dict[str, list[Any]]:
    """The columns of that table, sorted by id; days as ISO text."""
    rows = [
        {
            **link,
            "key": key,
            "source": source,
            "sourceName": graph.nodes[source]["name"],
            "target": target,
            "targetName": graph.nodes[target]["name"],
        }
        for source, target, key, link in graph.edges(keys=True, data=True)
    ]
    first = [
        "id",
        "key",
        "kind",
        "label",
        "source",
        "sourceName",
        "target",
        "targetName",
        "start",
        "end",
        *DAYS,
        "open",
    ]
    rest = ["holds", "standing", "certainty", "citationCount", "sentence", "citations"]
    more = sorted({key for row in rows for key in row} - {*first, *rest})
    rows.sort(key=lambda row: (row["id"], row["key"]))
    return {name: [_plain(row.get(name)) for row in rows] for name in (*first, *rest, *more)}


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
