"""Links of the explorer, of every kind, as a person pastes them."""

import re
from typing import Any

import pytest

import moothall
from moothall import Moothall

SHOWN = "org:tameside-council,org:stockport-council,partnership:tameside-improvement-partnership,person:jill-colbert"
SEATS = "membership:gerald-cooney-executive-leader"

KINDS: list[tuple[str, type[moothall.Answer], str]] = [
    (f"?show={SHOWN}&on=2025-02-01", moothall.View, "subgraph("),
    (f"?show={SHOWN}&on=2025-02-01&against=2024-09-17", moothall.View, "before: subgraph("),
    (f"?show={SHOWN}&panel=legend&as=table", moothall.View, "subgraph("),
    (f"?show={SHOWN}&on=2025-07-31&against=2024-09-17&panel=changes", moothall.Changes, "changes("),
    (f"?show={SHOWN}&from=person:jill-colbert&to=person:wendy-meikle&panel=paths", moothall.Paths, "paths("),
    ("?from=person:jill-colbert&to=person:wendy-meikle&any=1&together=1&not=part-of", moothall.Paths, "paths("),
    (f"?show={SHOWN}&panel=coverage", moothall.Coverage, "coverage("),
    ("?panel=coverage", moothall.Coverage, "coverage("),
    (f"?show={SHOWN}&pick=org:tameside-council,org:stockport-council&panel=common&any=1", moothall.Common, "subgraph("),
    (f"?show={SHOWN}&pick=person:jill-colbert", moothall.Person, "person("),
    (
        f"?show={SHOWN}&pick=person:jill-colbert,org:tameside-council&panel=expand",
        moothall.Organization,
        "organization(",
    ),
    ("?pick=doc:strategic-partner-release&panel=details", moothall.Document, "document("),
    (f"?show={SHOWN}&pick={SEATS}", moothall.Statements, "statements("),
    (f"?show={SHOWN}&pick={SEATS}%23post&panel=details&by=2024-12-31", moothall.Statements, "statements("),
]


@pytest.mark.parametrize(("behind", "kind", "asks"), KINDS)
def test_a_link_becomes_its_own_query_and_its_own_kind_of_answer(
    m: Moothall, behind: str, kind: type[moothall.Answer], asks: str
) -> None:
    link = f"{m.url}/{behind}"
    answer = m.view(link)
    assert type(answer) is kind
    assert asks in answer.query
    assert m.query(answer.query, answer.variables)
    assert len(answer.to_frame()) > 0
    assert list(answer.to_polars().columns) == list(answer.to_frame().columns)
    assert len(answer.to_networkx()) > 0
    assert answer.url == moothall.address.read_address(link).at(m.url) or "show=" not in link
    assert "?show=" in answer.url
    assert "<div" in answer._repr_html_()
    assert "object at" not in repr(answer)
    # However it came: of another server, framed, or with all of it behind '#'.
    for same in (f"https://example.org/embed{behind}", f" {m.url}/#{behind[1:]} "):
        assert type(m.view(same)) is kind


def test_each_step_of_each_question_says_what_it_says_in_the_explorer(m: Moothall) -> None:
    stories = m.query("{ stories { nodes { id question steps { title text view { shows } } } } }")["stories"]["nodes"]
    assert len(stories) > 1
    for story in stories:
        number = len(story["steps"])
        step = story["steps"][-1]
        answer = m.view(f"{m.url}/?story={story['id']}/{number}")
        assert isinstance(answer, moothall.Question)
        assert (answer.question, answer.title, str(answer)) == (story["question"], step["title"], step["text"])
        assert set(answer.graph) == set(step["view"]["shows"])
        asked = m.query(answer.query, answer.variables)
        assert asked["story"]["steps"][answer.step - 1]["text"] == answer.text


def test_what_some_have_in_common_is_what_each_is_linked_to(m: Moothall) -> None:
    of = ["org:tameside-council", "org:stockport-council"]
    answer = m.view(f"{m.url}/?show={SHOWN}&pick={','.join(of)}&panel=common&any=1")
    assert isinstance(answer, moothall.Common)
    pairs = {frozenset(edge) for edge in answer.graph.edges()}
    linked = {node for node in answer.graph if all(frozenset((node, one)) in pairs for one in of)}
    assert {one.id for one in answer.shared} == linked
    assert "partnership:tameside-improvement-partnership" in linked
    assert repr(answer).startswith("Tameside Council and Stockport Council are both linked to ")


def test_the_day_the_record_and_what_is_left_out_count(m: Moothall) -> None:
    ends = ("person:jill-colbert", "person:wendy-meikle")
    behind = f"?from={ends[0]}&to={ends[1]}&panel=paths&together=1&on=2025-02-01&by=2025-12-31&plans=1"
    answer = m.view(f"{m.url}/{behind}")
    wanted = {"asOf": "2025-02-01", "knownBy": "2025-12-31", "sameTime": True, "standing": ["IN_FORCE", "PROPOSED"]}
    assert {name: answer.variables[name] for name in wanted} == wanted
    without = m.view(f"{m.url}/?from={ends[0]}&to={ends[1]}&any=1&not=part-of,supports")
    assert not {"PART_OF", "SUPPORTS"} & set(without.variables["relations"])
    assert "MEMBERSHIP" in without.variables["relations"]
    assert not {"PART_OF", "SUPPORTS"} & set(without.to_frame()["kind"])


def test_what_the_verbs_answer_opens_as_the_same_again(m: Moothall) -> None:
    paths = m.paths("jill colbert", "wendy meikle", same_time=True)
    changes = m.changes("2024-09-17", "2025-07-31", of="tameside council")
    assert [str(one) for one in m.view(paths.url)] == [str(one) for one in paths]  # type: ignore[union-attr]
    again = m.view(changes.url)
    assert isinstance(again, moothall.Changes)
    assert {one.id for one in changes.began} <= {one.id for one in again.began}


NONSENSE: list[tuple[Any, str]] = [
    ("Tameside Council", r"is no link of the explorer. Did you mean m.show\('org:tameside-council'\)"),
    ("org:ofsted", r"m.show\('org:ofsted'\)"),
    ("", "search"),
    (None, "Copy link"),
    (5, "Copy link"),
    ("https://example.org/", "Copy link"),
    ("https://example.org/?utm_source=mail&v=1", "Copy link"),
    ("?show=org:tameside-counci", "Did you mean org:tameside-council"),
    ("?show=org:ofsted,banana", "banana"),
    ("?show=org:ofsted&on=17 September", "is no day"),
    ("?show=org:ofsted&on=2024-02-30", "is no day"),
    ("?on=2024-09-17", "draws nothing"),
    ("?panel=coverag", "Did you mean panel=coverage"),
    ("?from=person:jill-colbert&panel=paths", "does not name two"),
    ("?from=person:jill-colbert&to=person:jill-colbert&panel=paths", "does not name two"),
    ("?from=person:jill-colber&to=person:wendy-meikle&panel=paths", "Did you mean person:jill-colbert"),
    ("?pick=person:gerald-coonei", "Did you mean person:gerald-cooney"),
    ("?pick=membership:nobody-at-all", "membership:nobody-at-all"),
    ("?story=no-such-question/1", r"There is no question 'no-such-question'. Did you mean story="),
    ("?show=org:nope&on=2025-07-31&against=2024-09-17&panel=changes", "org:nope"),
]


@pytest.mark.parametrize(("nonsense", "says"), NONSENSE)
def test_nonsense_is_a_value_error_that_says_what_may_be_meant(m: Moothall, nonsense: Any, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        m.view(nonsense)


def test_a_step_that_is_not_there(m: Moothall) -> None:
    story = m.query("{ stories(first: 1) { nodes { id steps { title } } } }")["stories"]["nodes"][0]
    count = len(story["steps"])
    for step in ("0", str(count + 1), "x", ""):
        with pytest.raises(ValueError, match=re.escape(f"story={story['id']}/{count}")):
            m.view(f"?story={story['id']}/{step}")
