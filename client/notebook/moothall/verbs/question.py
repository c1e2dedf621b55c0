"""A question of the explorer's, which a link opens at one of its steps."""

import re
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from ..address import Address
from ..answers.answer import Asked
from ..answers.question import Question
from ..asking import Ask, Asking
from ..errors import BadAddress
from ..server import Server
from ..view import drawn, question_of

STEPS = "question steps { title text }"

STORIES = """query Stories {
  stories(first: 1000) { nodes {
    id question
    steps { title text view { shows selected asOf anyTime knownBy compareWith standing } }
  } }
}
"""


def question(server: Server, address: Address) -> Asking[Question]:
    """The step that the link names, with what is drawn there; without a picture in the link, with the step's own.

    Raises BadAddress where there is no such question, or no such step.
    """
    named = address.part("story") or ""
    id_, _, number = named.rpartition("/")
    known: dict[str, Any] = {one["id"]: one for one in (yield Ask(STORIES, {}))["stories"]["nodes"]}
    if id_ not in known:
        near = get_close_matches(id_ or named, known, 1) or list(known)[:1]
        meant = f" Did you mean story={near[0]}/1, '{known[near[0]]['question']}'?" if near else ""
        raise BadAddress(f"There is no question '{id_ or named}'.{meant}")
    steps = known[id_]["steps"]
    if not re.fullmatch(r"[1-9]\d*", number) or int(number) > len(steps):
        raise BadAddress(f"The question {id_} has {len(steps)} steps: write story={id_}/1 to story={id_}/{len(steps)}.")
    step = steps[int(number) - 1]
    there = address if address.nodes else _drawn_by(address, step["view"])
    relations = yield from server.relations_without(there.off)
    query, variables = yield from question_of(there, relations)
    asked = Asked(server, _with_story(query), {**variables, "story": id_}, there)
    graph = drawn((yield Ask(asked.query, asked.variables)), variables)
    return Question(asked, graph, known[id_]["question"], step["title"], step["text"], int(number))


def _drawn_by(address: Address, view: dict[str, Any]) -> Address:
    """The address of what a step draws by itself."""
    return replace(
        address,
        nodes=tuple(view["shows"]),
        as_of=view["asOf"],
        any_time=view["anyTime"],
        known_by=view["knownBy"],
        compare_with=view["compareWith"],
        proposed="PROPOSED" in view["standing"],
        selection=() if view["selected"] is None else (view["selected"],),
    )


def _with_story(query: str) -> str:
    """The question of a picture with that of the story before it."""
    head = re.sub(r"^query \w+\(", "query Question(\n  $story: ID!,", query, count=1)
    return head.replace("\n) {\n", f"\n) {{\n  story(id: $story) {{ {STEPS} }}\n", 1)
