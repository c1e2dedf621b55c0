"""Frames tell the truth: every page of every list, whatever its length, and a column for each value.

The pages come from a small GraphQL server of Python's own, so that lists of any length are at hand.
"""

import random
from typing import Any

import pandas as pd
import pytest
from graphql import build_schema, graphql_sync

import moothall
from moothall.asking import Ask, Asking
from moothall.errors import Problem
from moothall.frames.columns import columns_of
from moothall.frames.frame import frame_of, polars_of
from moothall.frames.plan import plan_of
from moothall.frames.rows import rows_of
from moothall.progress import Progress

SCHEMA = build_schema("""
scalar Date
scalar PartialDate
interface Node { id: ID! }
type Query {
  node(id: ID!): Node
  things(first: Int = 2, after: String): ThingConnection
  any: [Node!]!
  cut: Cut
}
type Cut { some: [Thing!]! truncated: Boolean! }
type Bounds { earliestStart: Date latestStart: Date earliestEnd: Date latestEnd: Date }
type Thing implements Node {
  id: ID!
  size: Int
  start(knownBy: Date): PartialDate
  end(knownBy: Date): PartialDate
  bounds(knownBy: Date): Bounds
  names: [String!]!
  parts(first: Int = 2, after: String, named: String): ThingConnection!
  owner: Thing
}
type Other implements Node { id: ID! parts(first: Int = 2, after: String): ThingConnection! }
type ThingConnection { edges: [ThingEdge!]! nodes: [Thing!]! pageInfo: PageInfo! totalCount: Int! }
type ThingEdge { node: Thing! cursor: String! start: PartialDate end: PartialDate bounds: Bounds }
type PageInfo { hasNextPage: Boolean! endCursor: String }
""")

MOST = 5
"""Rows that this server gives at most; any more are too much for it."""


class World:
    """Things with parts: their ids say of which."""

    def __init__(self, counts: list[int]) -> None:
        self.counts = counts
        self.asked: list[str] = []

    def thing(self, at: str) -> dict[str, Any]:
        open_ = len(at) % 2 == 0
        found = {
            "__typename": "Thing",
            "id": at,
            "size": len(at),
            "names": [at, at],
            "owner": None,
            "start": "2020",
            "end": ".." if open_ else None,
            "bounds": {
                "earliestStart": "2020-01-01",
                "latestStart": "2020-12-31",
                "earliestEnd": None,
                "latestEnd": None,
            },
        }
        depth = at.count(".")
        count = self.counts[depth] if depth < len(self.counts) else 0
        return {**found, "parts": self.listed([f"{at}.{part}" for part in range(count)])}

    def listed(self, ids: list[str]) -> Any:
        def page(_: Any, first: int | None = 2, after: str | None = None, named: str | None = None) -> dict[str, Any]:
            if first is None or first > MOST:
                raise moothall.QueryError([Problem("QUERY_TOO_COMPLEX", "Too much.")], "")
            start = int(after) if after else 0
            things = [self.thing(one) for one in ids[start : start + first]]
            return {
                "nodes": things,
                "edges": [
                    {"node": one, "cursor": str(start + i), "start": "2021", "end": "..", "bounds": dict.fromkeys([])}
                    for i, one in enumerate(things, 1)
                ],
                "pageInfo": {"hasNextPage": start + first < len(ids), "endCursor": str(start + len(things))},
                "totalCount": len(ids),
            }

        return page

    def other(self) -> dict[str, Any]:
        return {"__typename": "Other", "id": "other", "parts": self.listed(["x", "y", "z"])}

    def answer(self, ask: Ask) -> dict[str, Any]:
        self.asked.append(ask.text)
        root = {
            "things": self.listed([str(one) for one in range(self.counts[0])]),
            "node": lambda _, id: self.other() if id == "other" else self.thing(id),
            "any": [self.thing("0"), self.other()],
            "cut": {"some": [self.thing("0")], "truncated": True},
        }
        done = graphql_sync(SCHEMA, ask.text, root, variable_values=dict(ask.variables))
        for error in done.errors or []:
            raise error.original_error or error
        assert done.data is not None
        return done.data


def said(world: World, asking: Asking[Any]) -> Any:
    """What comes of it, each question put to the world."""
    try:
        ask = next(asking)
        while True:
            try:
                answer = world.answer(ask)
            except moothall.MoothallError as error:
                ask = asking.throw(error)
            else:
                ask = asking.send(answer)
    except StopIteration as stop:
        return stop.value


def columns(world: World, text: str, path: str | None = None, **variables: Any) -> Any:
    """The columns of a query's list."""
    plan = plan_of(text, path, SCHEMA)
    return columns_of(plan, said(world, rows_of(plan, variables, Progress())))


def frame(world: World, text: str, path: str | None = None, **variables: Any) -> pd.DataFrame:
    """The list as a DataFrame."""
    return frame_of(columns(world, text, path, **variables))


@pytest.mark.parametrize("seed", range(6))
def test_every_list_comes_to_its_end(seed: int) -> None:
    counts = random.Random(seed).choices(range(9), k=3)
    world = World(counts)
    text = """query Q($n: String) { things { nodes { ...T } } }
      fragment T on Thing { id parts(named: $n) { nodes { id parts { edges { node { id } } } } } }"""
    found = frame(world, text, n="x")
    ids = [str(one) for one in range(counts[0])]
    assert list(found["id"]) == ids, f"seed {seed}: {counts}"
    expected = [
        [{"id": f"{one}.{i}", "parts": [{"id": f"{one}.{i}.{j}"} for j in range(counts[1])]} for i in range(counts[0])]
        for one in ids
    ]
    assert list(found["parts"]) == expected, f"seed {seed}: {counts}"


def test_a_page_that_is_asked_for_is_that_page() -> None:
    world = World([9, 9])
    assert len(frame(world, "{ things(first: 3) { nodes { id } } }")) == 3
    assert (
        frame(world, "{ things { nodes { parts(first: 4) { nodes { id } } } } }")["parts"].map(len).tolist() == [4] * 9
    )
    assert list(frame(world, "{ things { nodes { parts { totalCount } } } }")["parts.totalCount"]) == [9] * 9


def test_bounds_stand_beside_starts_and_an_open_end_is_missing_and_said() -> None:
    found = frame(World([2]), "{ things { nodes { id start } } }")
    assert list(found) == ["id", "start", "open", "earliestStart", "latestStart", "earliestEnd", "latestEnd"]
    assert str(found["earliestStart"].dtype) == "datetime64[s]"
    assert found["latestEnd"].isna().all()
    assert str(found["open"].dtype) == "boolean"
    assert list(found["open"]) == [False, False]
    said = '{ node(id: "aaa") { ... on Thing { parts { nodes { id end } } } } }'
    assert list(frame(World([2]), said)["open"]) == [False, False]
    assert list(frame(World([2]), said.replace("aaa", "aa"))["open"]) == [True, True]


def test_what_stands_on_edges_and_what_they_lead_to_are_one_row() -> None:
    found = frame(
        World([1, 2]),
        "{ things { edges { start node { id start owner { id } parts { edges { start node { id } } } } } } }",
    )
    assert list(found["start"]) == ["2021"]
    assert list(found["node.start"]) == ["2020"]
    assert list(found["id"]) == ["0"]
    assert found["owner.id"].isna().all()
    assert found["parts"][0] == [{"id": "0.0", "start": "2021"}]


def test_lists_of_several_types() -> None:
    text = "{ any { __typename id ... on Other { parts { nodes { id } } } ... on Thing { size names } } }"
    found = frame(World([1, 4]), text)
    assert list(found["__typename"]) == ["Thing", "Other"]
    assert found["parts"][1] == [{"id": "x"}, {"id": "y"}, {"id": "z"}]
    assert found["parts"][0] is None
    assert found["names"][0] == ["0", "0"]


def test_a_list_that_was_cut_says_so() -> None:
    with pytest.warns(UserWarning, match="There is more than these 1 rows"):
        frame(World([1]), "{ cut { some { id } } }")


def test_polars_too() -> None:
    pl = pytest.importorskip("polars")
    found = polars_of(columns(World([3, 2]), "{ things { nodes { id size start parts { nodes { id } } } } }"))
    assert found.shape == (3, 9)
    assert found.schema["earliestStart"] == pl.Date
    assert found.schema["size"] == pl.Int64
    assert found["parts"][0].to_list() == [{"id": "0.0"}, {"id": "0.1"}, {"id": "0.2"}]
    assert polars_of(columns(World([0]), "{ things { nodes { id } } }")).shape == (0, 1)


@pytest.mark.parametrize(
    ("text", "path", "words"),
    [
        (
            "{ things { nodes { id } } any { id } }",
            None,
            "Say which of the query's lists is the table. It has: 'things', 'any'",
        ),
        ("{ things { nodes { id } } }", "people", "no list at 'people'"),
        ("{ things { totalCount } }", None, "select its rows as nodes"),
        ("query A { any { id } } query B { any { id } }", None, "the text has 2"),
    ],
)
def test_a_query_without_that_table(text: str, path: str | None, words: str) -> None:
    with pytest.raises(moothall.BadAddress, match=words):
        plan_of(text, path, SCHEMA)


def test_a_query_that_is_wrong_shows_where() -> None:
    with pytest.raises(moothall.QueryError) as raised:
        plan_of("{ any { idd } }", None, SCHEMA)
    assert "Did you mean 'id'?" in str(raised.value)
    assert str(raised.value).endswith("  1 | { any { idd } }\n              ^")
