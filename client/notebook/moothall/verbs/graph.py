"""`graph`: what is around something, or all links among some, for networkx."""

import warnings
from collections.abc import Iterable

from ..asking import Ask, Asking
from ..day import Day, iso_or_none
from ..identified import Identified
from ..network import Network, network_of
from ..questions import NEIGHBOURHOOD, SUBGRAPH
from ..server import Server
from .resolve import resolve_all
from .unknown import all_there, unknown
from .when import Standing, words, words_or_none


def graph(
    server: Server,
    of: str | Identified | Iterable[str | Identified] | None = None,
    *,
    ids: Iterable[str | Identified] | None = None,
    depth: int = 1,
    types: Iterable[str] | str | None = None,
    relations: Iterable[str] | str | None = None,
    as_of: Day | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
    first: int = 200,
) -> Asking[Network]:
    """A networkx MultiDiGraph: what is around the entities `of`, or every link among `ids`.

    `depth`, `types` and `first` (the number of nodes, nearest first) belong to `of`; the rest are as in the API.
    What nodes and edges carry, see `moothall.network.network_of`. Warns where `first` cut something off.
    Raises NotOne for what there is not, QueryError; ValueError unless exactly one of `of` and `ids` is given.
    """
    if (of is None) == (ids is None):
        raise ValueError("Give either `of`, for what is around, or `ids`, for the links among them.")
    about = {"asOf": iso_or_none(as_of), "knownBy": iso_or_none(known_by), "standing": words(standing)}
    common = {"relations": words_or_none(relations), **about}
    if ids is not None:
        among = yield from resolve_all(server, ids)
        yield from all_there(server, among)
        answer = (yield Ask(SUBGRAPH, {"ids": among, **common}))["graph"]
    else:
        around = yield from resolve_all(server, of or ())
        asked = {"of": around, "depth": depth, "types": words_or_none(types), "first": first, **common}
        answer = (yield from unknown(server, Ask(NEIGHBOURHOOD, asked), around))["graph"]
    if answer["truncated"]:
        have, of_all = len(answer["nodes"]), answer["totalNodes"]
        warnings.warn(f"{have} of {of_all} nodes; ask for more with first=…", stacklevel=2)
    return network_of(answer, **about)
