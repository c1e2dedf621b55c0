"""GraphML and GEXF: what is read back is what was there, without None, and without days that XML cannot hold."""

import datetime as dt
import xml.etree.ElementTree as ET
from pathlib import Path

import networkx as nx

import moothall

GRAPH = nx.MultiDiGraph()
GRAPH.add_node("person:a", name="A \x00 & <b>", type="PERSON", summary=None, alternateNames=["A1", "A2"])
GRAPH.add_node("org:b", name="B", type="ORGANIZATION", alternateNames=[])
CITED = {"locator": "p. 1", "paraphrase": "Says so.", "document": {"id": "doc:c", "title": "Paper", "published": None}}
TIE = {
    "id": "membership:x",
    "kind": "MEMBERSHIP",
    "label": "Leader",
    "start": "2024-08",
    "end": "..",
    "earliestStart": dt.date(2024, 8, 1),
    "latestStart": dt.date(2024, 8, 31),
    "earliestEnd": None,
    "latestEnd": None,
    "open": True,
    "holds": None,
    "citationCount": 1,
    "citations": [CITED],
}
GRAPH.add_edge("person:a", "org:b", key="membership:x", **TIE)
GRAPH.add_edge("person:a", "org:b", key="membership:x#post", **{**TIE, "latestEnd": dt.date(2025, 1, 31)})


def test_graphml_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "a.graphml"
    assert moothall.to_graphml(GRAPH, path) == path.read_text(encoding="utf-8")
    back = nx.read_graphml(path)
    assert back.nodes["person:a"] == {
        "name": "A  & <b>",
        "label": "A  & <b>",
        "entityType": "PERSON",
        "alternateNames": "A1 | A2",
    }
    tie = back.get_edge_data("person:a", "org:b")["membership:x"]
    assert tie["startAsFound"] == "2024-08"
    assert tie["earliestStart"] == "2024-08-01"
    assert tie["citations"] == "Paper, p. 1: Says so."
    assert tie["open"] is True
    assert tie["citationCount"] == 1
    assert "holds" not in tie
    assert "None" not in path.read_text(encoding="utf-8")


def test_gexf_comes_back_with_days(tmp_path: Path) -> None:
    path = tmp_path / "a.gexf"
    moothall.to_gexf(GRAPH, path)
    back = nx.read_gexf(path)
    assert back.nodes["person:a"]["label"] == "A  & <b>"
    assert "None" not in path.read_text(encoding="utf-8")
    space = "{http://www.gexf.net/1.2draft}"
    root = ET.parse(path).getroot()
    graph = root.find(f"{space}graph")
    assert graph is not None
    assert graph.get("mode") == "dynamic"
    assert graph.get("timeformat") == "date"
    edges = {edge.get("id"): edge for edge in root.iter(f"{space}edge")}
    assert set(edges) == {"membership:x", "membership:x#post"}
    assert edges["membership:x"].get("start") == "2024-08-01"
    assert edges["membership:x"].get("end") is None
    assert edges["membership:x#post"].get("end") == "2025-01-31"


def test_an_empty_graph() -> None:
    assert "<graph" in moothall.to_graphml(nx.MultiDiGraph())
    assert "<graph" in moothall.to_gexf(nx.MultiDiGraph())
