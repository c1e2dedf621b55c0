"""A graph as a file that Gephi, yEd, Cytoscape and others read: GraphML and GEXF."""

import re
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import networkx as nx

from .json import is_many, is_object
from .network import Network

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold."""


def to_graphml(graph: Network, path: str | Path | None = None) -> str:
    """The graph as GraphML; also written to a file where a path is given.

    Nodes and links have a `label`; days are ISO text, lists are joined, and what is not known is left out.
    """
    return _written(nx.write_graphml, _plain(graph), path)


def to_gexf(graph: Network, path: str | Path | None = None) -> str:
    """The graph as GEXF 1.2; also written to a file where a path is given.

    As GraphML, and each link has the `start` and `end` of the days on which it may have held, which Gephi's timeline
    reads; where nothing bounds a side it has none. The dates as the sources give them are `startAsFound` and
    `endAsFound`.
    """
    plain = _plain(graph)
    for *_, key, link in plain.edges(keys=True, data=True):
        link["id"] = key
        for ours, theirs in (("earliestStart", "start"), ("latestEnd", "end")):
            if ours in link:
                link[theirs] = link[ours]
    return _written(nx.write_gexf, plain, path)


def _written(write: Any, graph: Network, path: str | Path | None) -> str:
    out = BytesIO()
    write(graph, out)
    if path is not None:
        Path(path).write_bytes(out.getvalue())
    return out.getvalue().decode("utf-8")


def _plain(graph: Network) -> Network:
    """The same with texts, numbers and truths alone."""
    plain: Network = nx.MultiDiGraph()
    for node, its in graph.nodes(data=True):
        plain.add_node(_text(node), **_attributes({**its, "label": its.get("name", node)}))
    for source, target, key, its in graph.edges(keys=True, data=True):
        plain.add_edge(_text(source), _text(target), key=_text(key), **_attributes(its))
    return plain


_RENAMED = {"start": "startAsFound", "end": "endAsFound", "id": "statement", "type": "entityType"}
"""Names that the formats, or Gephi, keep for themselves."""


def _attributes(its: Mapping[str, Any]) -> dict[str, str | int | float | bool]:
    found = {_RENAMED.get(key, key): _value(value) for key, value in its.items() if not key.startswith("__")}
    return {key: value for key, value in found.items() if value is not None}


def _value(value: Any) -> str | int | float | bool | None:
    if value is None or isinstance(value, bool | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if is_many(value) and not is_object(value):
        return " | ".join(_text(_words(one)) for one in value) or None
    return _text(_words(value))


def _words(value: Any) -> str:
    """A value in words; of a citation its document, where in it, and what it says."""
    if is_object(value) and "document" in value:
        return f"{value['document']['title']}, {value['locator']}: {value['paraphrase']}"
    if is_object(value):
        return ", ".join(f"{key}: {_words(inner)}" for key, inner in value.items() if inner is not None)
    return str(value)


def _text(words: object) -> str:
    return _NO_XML.sub("", str(words))
