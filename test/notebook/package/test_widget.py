"""The widget's side of Python: what is shared, what is answered, and what stays of it when it is saved."""

import asyncio
import datetime as dt
import json
import sys
from typing import Any

import pandas as pd
import pytest

import moothall
from moothall import Moothall

IDS = ["org:tameside-council", "org:stockport-council", "person:eleanor-wills"]


def heard(widget: Any, said: dict[str, Any]) -> dict[str, Any]:
    """What the widget answers to a message from its picture."""
    answers: list[dict[str, Any]] = []
    widget.send = lambda content, buffers=None: answers.append(content)
    widget._handle_custom_msg(said, [])
    assert len(answers) == 1
    return answers[0]


def test_what_is_selected_and_its_day_are_shared_both_ways(m: Moothall) -> None:
    w = m.widget(IDS, as_of="2025-02-01")
    assert (w.selection, w.on) == ([], dt.date(2025, 2, 1))
    # From Python, as people give them.
    for day in ("2024-09-17", dt.date(2024, 9, 17), pd.Timestamp("2024-09-17 10:00")):
        w.on = day
        assert w.on == dt.date(2024, 9, 17)
    w.selection = m.organization("org:tameside-council")
    w.selection = [*w.selection, "membership:eleanor-wills-executive-leader"]
    assert "on=2024-09-17&pick=org:tameside-council,membership:eleanor-wills" in w.permalink
    assert json.loads(json.dumps(w.get_state(["selection", "on"]))) == {
        "selection": ["org:tameside-council", "membership:eleanor-wills-executive-leader"],
        "on": "2024-09-17",
    }
    # From the picture.
    seen: list[Any] = []
    w.observe(lambda change: seen.append(change["new"]), ["selection", "on"])
    w.set_state({"on": "2021-03-17", "selection": ["person:eleanor-wills"]})
    w.set_state({"on": None})
    assert seen == [dt.date(2021, 3, 17), ["person:eleanor-wills"], None]
    with pytest.raises(moothall.BadDay, match="'17 September' is no day"):
        w.on = "17 September"
    for nonsense in (5, None, "Tameside Council", [5]):
        with pytest.raises(ValueError, match="org:ofsted"):
            w.selection = nonsense
    assert (w.selection, w.on) == (["person:eleanor-wills"], None)


def test_a_pasted_link_opens_with_its_selection_and_its_day(m: Moothall) -> None:
    link = f"{m.url}/?show={','.join(IDS)}&on=2025-02-01&pick={IDS[0]}&v=1"
    w = m.widget(link)
    assert (w.selection, w.on, w.permalink) == ([IDS[0]], dt.date(2025, 2, 1), link)
    again = m.view(link).widget(height=400)
    assert (again.permalink, again.height) == (link, 400)
    with pytest.raises(ValueError, match="Did you mean org:tameside-council"):
        m.widget("org:tameside-counci")


def test_its_questions_go_through_this_connection(m: Moothall) -> None:
    w = m.widget(IDS)
    body = json.dumps({"query": "query ($id: ID!) { organization(id: $id) { name } }", "variables": {"id": IDS[0]}})
    answer = heard(w, {"ask": "a-1", "body": body})
    assert (answer["answer"], answer["status"]) == ("a-1", 200)
    assert json.loads(answer["text"]) == {"data": {"organization": {"name": "Tameside Council"}}}
    refused = json.loads(heard(w, {"ask": "a-2", "body": json.dumps({"query": "{ nothing }"})})["text"])
    assert refused["errors"][0]["extensions"]["code"]
    assert "nothing" in refused["errors"][0]["message"]


def test_the_live_picture_comes_with_the_package(m: Moothall) -> None:
    w = m.widget(IDS)
    front = heard(w, {"ask": "a-1", "want": "front"})
    assert "cytoscape" in front["script"]
    assert "--kind-person" in front["style"]
    # It asks nothing of anybody but its host: no file beside it, no address of its own.
    assert "import.meta.url" not in front["script"].replace("URL.revokeObjectURL(import.meta.url)", "")
    assert "export default" in w._esm


def test_saved_or_exported_it_is_a_picture(m: Moothall) -> None:
    w = m.widget(IDS, as_of="2025-02-01")
    data = w._repr_mimebundle_()[0]
    assert data["application/vnd.jupyter.widget-view+json"]["model_id"] == w.model_id
    assert "Eleanor Wills" in data["image/svg+xml"]
    assert "3 entities" in data["text/plain"]
    assert w.permalink in data["text/plain"]
    # Once it was drawn, as it was drawn last.
    w.set_state({"picture": "<svg>drawn</svg>"})
    assert w._repr_mimebundle_()[0]["image/svg+xml"] == "<svg>drawn</svg>"


def test_in_a_notebook_its_questions_hold_nothing_up(m: Moothall) -> None:
    async def ask() -> None:
        async with moothall.connect_async() as there:
            for w in (m.widget(IDS), await there.widget(IDS)):
                answers: list[dict[str, Any]] = []
                w.send = lambda content, buffers=None, into=answers: into.append(content)
                for number in "123":
                    said = {"ask": number, "body": '{"query": "{ stats { documents } }"}'}
                    w._handle_custom_msg(said, [])
                assert answers == []
                await asyncio.wait_for(asyncio.gather(*w._asking), 30)
                assert {one["answer"] for one in answers} == {"1", "2", "3"}
                assert json.loads(answers[0]["text"])["data"]["stats"]["documents"] == m.covers.documents

    asyncio.run(ask())


def test_without_anywidget_it_says_what_to_install(m: Moothall, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "anywidget", None)
    monkeypatch.delitem(sys.modules, "moothall.widget.widget", raising=False)
    with pytest.raises(ImportError, match=r"pip install 'moothall\[widget\]'"):
        m.widget(IDS)
    assert m.show(IDS).permalink
