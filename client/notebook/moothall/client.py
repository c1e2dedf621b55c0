"""The way in: `connect()`, and what can be asked then."""

import os
import warnings
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

import pandas as pd
from graphql import GraphQLEnumType, GraphQLSchema, build_client_schema, get_introspection_query

from .address import Address, read_address, view_of
from .endpoint import Endpoint
from .frame import frame_of, rows_of
from .network import Network, network_of
from .plan import plan_of
from .questions import COVERS, NEIGHBOURHOOD, SUBGRAPH
from .shown import Shown
from .view import View, view_at

DEFAULT_URL = "http://127.0.0.1:4000"


def connect(url: str | None = None, token: str | None = None) -> "Moothall":
    """Connect to a server, and see that it answers.

    `url` is the address of the explorer; without it `MOOTHALL_URL` from the environment, then http://127.0.0.1:4000.
    `token` is a bearer token, where the server asks for one. Raises ServerUnreachable, UnreadableAnswer or QueryError.
    """
    return Moothall(url or os.environ.get("MOOTHALL_URL") or DEFAULT_URL, token)


class Moothall:
    """A server to ask. Made by `connect`."""

    def __init__(self, url: str, token: str | None = None) -> None:
        """See `connect`."""
        self._endpoint = Endpoint(url, token)
        self.url = self._endpoint.url
        self._stats = self._endpoint.ask(COVERS, {})["stats"]

    def __repr__(self) -> str:
        """Where it is, and how much it covers."""
        covers = self._stats["covers"]
        return f"<Moothall at {self.url}: {self._stats['documents']} documents, {covers['start']} to {covers['end']}>"

    @cached_property
    def schema(self) -> GraphQLSchema:
        """The server's schema, asked for once."""
        return build_client_schema(self._endpoint.ask(get_introspection_query(), {}))  # type: ignore[arg-type]

    def query(self, text: str, **variables: Any) -> dict[str, Any]:
        """The `data` that a GraphQL query gives, as it comes.

        Raises QueryError, which shows each problem's code, message and place in the query; `error.data` has what came
        back in spite of it.
        """
        return self._endpoint.ask(text, variables)

    def frame(self, text: str, path: str | None = None, **variables: Any) -> pd.DataFrame:
        """The rows of one of a query's lists, as a DataFrame.

        `path` says which list, such as 'people' or 'organization.members'; it may be left out where there is but one.
        Of a connection all pages are fetched, unless the query itself says `first`, `last`, `after` or `before`: then
        exactly that page. Lists inside of a row stay lists.

        Columns are typed and nullable, by the schema. Partial dates stay EDTF text, such as '2024-08'; wherever a start
        or an end is asked for, the bounds that follow from all sources stand beside it as days: `earliestStart`,
        `latestStart`, `earliestEnd`, `latestEnd`, NaT where nothing bounds that side. An end that a source leaves open
        (`..`) has 9999-12-31, the last day there is, for both of its bounds: it is certain on every day from its start.

        Raises QueryError, and BadAddress where there is no such list.
        """
        plan = plan_of(text, path, self.schema)
        return frame_of(rows_of(plan, variables, self._endpoint.ask), plan.columns)

    def graph(
        self,
        of: str | Iterable[str] | None = None,
        *,
        ids: Iterable[str] | None = None,
        depth: int = 1,
        types: Sequence[str] | None = None,
        relations: Sequence[str] | None = None,
        as_of: str | None = None,
        known_by: str | None = None,
        standing: Sequence[str] = ("IN_FORCE",),
        first: int = 200,
    ) -> Network:
        """A networkx MultiDiGraph: what is around the entities `of`, or every tie among `ids`.

        `depth`, `types` and `first` (the number of nodes, nearest first) belong to `of`; the rest are as in the API.
        What nodes and edges carry, see `moothall.network.network_of`. Warns where `first` cut something off.
        Raises QueryError; ValueError unless exactly one of `of` and `ids` is given.
        """
        if (of is None) == (ids is None):
            raise ValueError("Give either `of`, for what is around, or `ids`, for the ties among them.")
        common = {"relations": relations, "asOf": as_of, "knownBy": known_by, "standing": list(standing)}
        if ids is not None:
            answer = self._endpoint.ask(SUBGRAPH, {"ids": list(ids), **common})["graph"]
        else:
            around = [of] if isinstance(of, str) else list(of or [])
            answer = self._endpoint.ask(NEIGHBOURHOOD, {"of": around, "depth": depth, "types": types, "first": first, **common})["graph"]
        if answer["truncated"]:
            warnings.warn(f"{len(answer['nodes'])} of {answer['totalNodes']} nodes; ask for more with first=…", stacklevel=2)
        return network_of(answer, asOf=as_of, knownBy=known_by, standing=list(standing))

    def view(self, permalink: str) -> View:
        """What the explorer draws at a permalink ('Copy link' there): its query, its DataFrame and its graph.

        Asked of this server, whatever server the link names. Raises BadAddress where the link holds no view.
        """
        address = read_address(permalink)
        return self._view(address)

    def show(
        self,
        what: str | Iterable[str] | Network | View | Address,
        *,
        as_of: str | None = None,
        known_by: str | None = None,
        static: bool = False,
        height: int = 560,
    ) -> Shown:
        """The explorer's view of ids, of a graph, of a view or of a permalink, to look at in the notebook.

        It is the explorer itself where the reader's browser reaches the server, and a still picture where it does not;
        `static=True` is the still picture in any case. `.permalink` is the link. `as_of` and `known_by` are days.
        """
        address = _address_of(what, as_of, known_by)
        return Shown(self._view(address), static=static, height=height)

    def _view(self, address: Address) -> View:
        relations = None
        if address.off:
            kinds = self.schema.type_map["RelationKind"]
            assert isinstance(kinds, GraphQLEnumType)
            relations = [kind for kind in kinds.values if kind not in address.off]
        return view_at(address, address.at(self.url), relations, self._endpoint.ask)


def _address_of(what: str | Iterable[str] | Network | View | Address, as_of: str | None, known_by: str | None) -> Address:
    if isinstance(what, View):
        return what.address
    if isinstance(what, Address):
        return what
    if isinstance(what, str) and ("?" in what or "#" in what):
        return read_address(what)
    about = getattr(what, "graph", None) or {}
    day = as_of or about.get("asOf")
    return view_of(
        [what] if isinstance(what, str) else list(what),
        as_of=day,
        known_by=known_by or about.get("knownBy"),
        any_time=bool(about) and day is None,
        proposed="PROPOSED" in about.get("standing", ()),
    )
