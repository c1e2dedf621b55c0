"""A still picture of a graph: the explorer's shapes, colours and lines, where the explorer itself cannot be shown."""

import textwrap
from collections.abc import Mapping
from typing import Any

import networkx as nx
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from .kinds import KINDS, Kind
from .network import Network
from .still import INK, SOFT, Still

MARKERS = {
    "ellipse": "o",
    "round-rectangle": "s",
    "tag": "p",
    "hexagon": "h",
    "diamond": "D",
    "octagon": "8",
    "rectangle": "v",
}
"""What stands for each of the explorer's shapes; shape and colour say the same, so that either is enough."""

OTHER = Kind("", "Other", "ellipse", SOFT)

LINES: dict[str, Any] = {"certain": "solid", "possible": "dashed", "planned": "dotted"}


def draw(graph: Network, places: Mapping[str, tuple[int, int]] | None = None, title: str = "") -> Still:
    """Draw a graph from `Moothall.graph` or `View.graph`.

    `places` are positions as a permalink has them, y growing downwards; nodes without one are laid out around them.
    A link that holds possibly is dashed, a plan is dotted.
    """
    figure = Figure(figsize=(9.5, 6.2))
    axes = figure.add_subplot()
    axes.set_axis_off()
    axes.margins(0.12)
    laid = _places(graph, places or {})
    for style in LINES.values():
        links = [edge for edge in graph.edges(keys=True) if _line(graph.edges[edge]) == style]
        nx.draw_networkx_edges(
            graph,
            laid,
            edgelist=links,
            style=style,
            edge_color="#7b858e",
            width=1.2,
            arrowsize=9,
            node_size=260,
            ax=axes,
        )
    for type_, kind in _kinds(graph).items():
        nodes = [node for node, its in graph.nodes(data=True) if its["type"] == type_]
        marker = MARKERS[kind.shape]
        nx.draw_networkx_nodes(
            graph, laid, nodelist=nodes, node_shape=marker, node_color=kind.colour, node_size=260, ax=axes
        )
    for node, its in graph.nodes(data=True):
        axes.annotate(
            "\n".join(textwrap.wrap(str(its["name"]), 24)),
            laid[node],
            xytext=(0, -11),
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=7.5,
            color=INK,
            zorder=1.5,
            parse_math=False,
            bbox={"facecolor": "white", "edgecolor": "none", "alpha": 0.75, "pad": 0.6},
        )
    _key(figure, graph)
    words = title or f"{len(graph)} entities and {graph.number_of_edges()} links"
    axes.set_title(words, fontsize=10, color=SOFT, loc="left")
    return Still(figure, words)


def _kinds(graph: Network) -> dict[str, Kind]:
    """The kinds of node in it, in the explorer's order; a newer server may have kinds that are not known here."""
    seen = {str(its["type"]) for _, its in graph.nodes(data=True)}
    return {type_: KINDS.get(type_, OTHER) for type_ in [*KINDS, *sorted(seen - KINDS.keys())] if type_ in seen}


def _line(link: Mapping[str, object]) -> Any:
    if link["standing"] == "PROPOSED":
        return LINES["planned"]
    return LINES["possible" if link["holds"] == "POSSIBLY" else "certain"]


def _places(graph: Network, given: Mapping[str, tuple[int, int]]) -> dict[str, tuple[float, float]]:
    known = {node: (float(x), -float(y)) for node, (x, y) in given.items() if node in graph}
    if len(known) == len(graph):
        return known
    # Links in both directions pull alike, and parallel links pull once.
    plain = nx.Graph(graph.to_undirected(as_view=True))
    laid = nx.spring_layout(
        plain,
        pos=known or None,
        fixed=list(known) or None,
        k=1.6 / len(graph) ** 0.5 if not known else None,
        iterations=200,
        seed=4,
    )
    return {node: (float(x), float(y)) for node, (x, y) in laid.items()}


def _key(figure: Figure, graph: Network) -> None:
    marks = [
        Line2D([], [], linestyle="none", marker=MARKERS[kind.shape], color=kind.colour, label=kind.label)
        for kind in _kinds(graph).values()
    ]
    styles = {_line(link) for *_, link in graph.edges(data=True)}
    lines = [
        Line2D([], [], color="#7b858e", linestyle=style, label=words)
        for words, style in LINES.items()
        if style in styles
    ]
    figure.legend(handles=marks + lines, loc="lower center", ncols=6, frameon=False, fontsize=8)
