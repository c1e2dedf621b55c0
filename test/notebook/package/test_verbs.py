"""The verbs, put to the server with the data that ships."""

import asyncio
import datetime as dt
from typing import Any

import networkx as nx
import pandas as pd
import pytest

import moothall
from moothall import Moothall

LEADER = "post:tameside-council-executive-leader"
DAYS = ("2024-09-17", "2025-07-31")


def answers(m: Moothall) -> dict[str, moothall.Answer]:
    """One of each kind."""
    return {
        "search": m.search("tameside", first=10),
        "person": m.person("person:jill-colbert"),
        "document": m.document("doc:strategic-partner-release"),
        "holders": m.holders(LEADER),
        "changes": m.changes(*DAYS, of="org:tameside-council"),
        "learned": m.learned("2024-09-01", "2024-12-31"),
        "paths": m.paths("person:jill-colbert", "person:wendy-meikle", same_time=True),
        "around": m.around("org:department-for-education", depth=2, first=30),
        "statements": m.statements(about="org:tameside-council", kind="fact"),
        "judgements": m.judgements(),
    }


def test_every_answer_is_a_table_a_graph_files_a_view_and_a_query(m: Moothall, tmp_path: Any) -> None:
    for name, answer in answers(m).items():
        assert m.query(answer.query, answer.variables), name
        frame = answer.to_frame()
        assert len(frame) > 0, name
        assert list(answer.to_polars().columns) == list(frame.columns), name
        graph = answer.to_networkx()
        assert len(graph) > 0, name
        answer.to_gexf(tmp_path / "a.gexf")
        answer.to_graphml(tmp_path / "a.graphml")
        assert set(nx.read_gexf(tmp_path / "a.gexf")) == set(nx.read_graphml(tmp_path / "a.graphml")) == set(graph), (
            name
        )
        assert answer.url.startswith(f"{m.url}/?show="), name
        html = answer._repr_html_()  # type: ignore[operator]
        assert html.count("<div") == html.count("</div") > 0, name
        assert repr(answer) and "object at" not in repr(answer), name


def test_one_by_its_name_or_a_message_with_those_that_may_be_meant(m: Moothall) -> None:
    assert m.person("cooney").id == "person:gerald-cooney"
    assert m.person("Gerald Cooney").id == "person:gerald-cooney"
    assert m.organization("tameside council").id == "org:tameside-council"
    assert m.organization(m.organization("org:ofsted")).name == "Ofsted"
    with pytest.raises(moothall.NotOne, match=r"may be any of \d+. Say which, by its id:\n  person:") as raised:
        m.person("member")
    assert len(raised.value.candidates) > 1
    for nobody in ("xyzzy", "person:nobody", ""):
        with pytest.raises(LookupError, match="person"):
            m.person(nobody)
    with pytest.raises(moothall.NotOne, match="org:ofsted is no person"):
        m.person("org:ofsted")
    with pytest.raises(moothall.NotOne, match="person:gerald-cooney"):
        m.person("person:gerald-coonei")


def test_a_person_says_what_is_said_of_them(m: Moothall) -> None:
    person = m.person("person:jill-colbert")
    assert person.honorific_suffix == "OBE"
    assert len(person.statements) == person.total > 0
    assert "appointed" in person._repr_html_()
    assert "<details>" in person._repr_html_()
    assert m.person("person:jill-colbert", known_by="2020-01-01").total == 0


def test_holders_on_a_day(m: Moothall) -> None:
    day = dt.date(2024, 9, 17)
    for on in (day, "2024-09-17", pd.Timestamp("2024-09-17 10:00")):
        held = m.holders(LEADER, on=on)
        assert [(one.subject.name, one.holds) for one in held] == [("Gerald Cooney", "CERTAINLY")]
    asked = m.query(
        'query ($id: ID!) { post(id: $id) { holders(asOf: "2025-02-01") { edges { holds node { id } } } } }', id=LEADER
    )
    expected = [(edge["node"]["id"], edge["holds"]) for edge in asked["post"]["holders"]["edges"]]
    assert [(one.id, one.holds) for one in m.holders(LEADER, on="2025-02-01")] == expected
    assert {one.holds for one in m.holders(LEADER)} == {None}
    event = "event:tameside-ofsted-inspection-2023-12"
    assert m.holders(LEADER, on=m.event(event)).variables["asOfEvent"] == event
    for no_day in ("17 September 2024", "2024-02-30", m.person("person:jill-colbert")):
        with pytest.raises(moothall.BadDay):
            m.holders(LEADER, on=no_day)


def test_what_changed_and_what_was_learned(m: Moothall) -> None:
    changed = m.changes(dt.date(2024, 9, 17), "2025-07-31", of="tameside council")
    assert "membership:eleanor-wills-executive-leader" in {one.id for one in changed.began}
    assert [one.post.id for one in changed.new_holders if one.before] == [LEADER]
    assert set(changed.to_frame()["change"]) == {"began", "ended", "continued"}
    assert "against=2024-09-17" in changed.url
    learned = m.learned(*DAYS)
    assert all(one.type == "DOCUMENT" for one in learned.documents)
    assert len(learned) == len({one.id for one in learned.statements}) > 0


def test_connections(m: Moothall) -> None:
    connections = m.paths("jill colbert", "wendy meikle", same_time=True, first=3)
    assert 0 < len(connections) <= 3
    for found in connections:
        assert len(found.nodes) == len(found) + 1
        assert [found.nodes[0].id, found.nodes[-1].id] == ["person:jill-colbert", "person:wendy-meikle"]
        assert found.window is not None
        assert all(link.citations for link in found.links)
    through = connections[0].nodes[1]
    avoided = m.paths("person:jill-colbert", "person:wendy-meikle", avoid=through)
    assert all(through.id not in [node.id for node in found.nodes] for found in avoided)
    assert len(m.paths("org:ofsted", "org:ofsted")[0]) == 0


def test_statements_by_what_they_say(m: Moothall) -> None:
    graded = m.judgements(grade="inadequate")
    assert {one.grade for one in graded} == {"Inadequate"}
    assert list(graded.to_frame()["grade"]) == [one.grade for one in graded]
    with pytest.raises(ValueError, match="'bad' is no grade. There are: 'outstanding'"):
        m.judgements(grade="bad")
    all_of_them = m.statements()
    assert len(all_of_them) == m.query("{ statements(first: 1) { totalCount } }")["statements"]["totalCount"]
    assert len(m.statements(first=7)) == 7
    single = m.statements(where={"not": {"minSources": 2}}, kind="membership")
    assert {one.source_count for one in single} == {1}
    begun = m.statements(kind="membership", start_from=dt.date(2024, 1, 1), start_to="2024-12-31")
    assert all(one.latest_start is None or one.latest_start >= dt.date(2024, 1, 1) for one in begun)
    assert all_of_them[2:4].ids
    assert m.query("query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=graded)["nodes"] == [
        {"id": one.id} for one in graded
    ]


def test_around_says_when_it_was_cut(m: Moothall) -> None:
    cut = m.around("org:tameside-council", depth=2, first=5)
    assert cut.truncated
    assert len(cut.nodes) == 5 < cut.total
    with pytest.warns(UserWarning, match="5 of"):
        m.graph("org:tameside-council", depth=2, first=5)


@pytest.mark.parametrize(
    "what", ["Tameside Council", "org:tameside-counci", ["org:tameside-council", "Tameside Council"]]
)
def test_showing_what_is_no_id_suggests_ids(m: Moothall, what: Any) -> None:
    with pytest.raises(ValueError, match=r"Did you mean org:tameside-council"):
        m.show(what)


def test_showing_what_cannot_be_shown(m: Moothall) -> None:
    frame = m.holders(LEADER).to_frame()
    with pytest.raises(ValueError, match=r"m.show\(frame\['subject'\]"):
        m.show(frame)  # type: ignore[arg-type]
    for nonsense in (5, [], [5], "", None):
        with pytest.raises(ValueError):
            m.show(nonsense)  # type: ignore[arg-type]
    assert "person:gerald-cooney" in m.show(frame["subject"]).permalink
    with pytest.raises(ValueError, match="org:nope"):
        m.graph(ids=["org:nope"])


def test_the_day_counts_wherever_it_is_given(m: Moothall) -> None:
    day = dt.date(2021, 3, 17)
    view = m.view(f"{m.url}/?show=org:tameside-council,org:ofsted&on=2025-02-01")
    graph = m.graph("org:tameside-council", as_of="2025-02-01")
    for what in (
        "org:ofsted",
        ["org:ofsted"],
        graph,
        view,
        view.address,
        view.permalink,
        m.holders(LEADER, on="2025-02-01"),
    ):
        assert "on=2021-03-17" in m.show(what, as_of=day).permalink
    for what in (graph, view, view.permalink):
        assert "on=2025-02-01" in m.show(what).permalink
    ids = list(graph)
    shown = m.show(ids, as_of=day).view.graph
    assert set(shown.edges(keys=True)) == set(m.graph(ids=ids, as_of=day).edges(keys=True))
    statement = m.holders(LEADER)[0]
    assert m.show(statement.id).view.address.nodes == (statement.subject.id, "org:tameside-council")


def test_lists_in_rows_come_to_their_end(m: Moothall) -> None:
    found = m.frame("{ documents { nodes { title statements { totalCount nodes { id } } } } }")
    assert list(found["statements"].map(len)) == list(found["statements.totalCount"])
    assert found["statements.totalCount"].max() > 100


def test_the_same_when_it_is_awaited(m: Moothall) -> None:
    async def ask() -> list[Any]:
        async with moothall.connect_async() as there:
            found = await asyncio.gather(
                there.holders(LEADER),
                there.person("cooney"),
                there.judgements(grade="good"),
                there.frame("{ stories { nodes { id } } }"),
            )
            return [*found, await there.show(found[0])]

    held, person, graded, stories, shown = asyncio.run(ask())
    assert [one.id for one in held] == [one.id for one in m.holders(LEADER)]
    assert person.id == "person:gerald-cooney"
    assert [one.id for one in graded] == [one.id for one in m.judgements(grade="good")]
    assert len(stories) == len(m.frame("{ stories { nodes { id } } }"))
    assert shown.permalink == held.show().permalink
