"""The kinds of node, by their type. Written by 'npm run generate'; what is changed here is lost."""

from typing import NamedTuple


class Kind(NamedTuple):
    """What its ids begin with, its name on the screen, and how the explorer draws it on a light page."""

    prefix: str
    label: str
    shape: str
    colour: str


KINDS = {
    "PERSON": Kind("person", "Person", "ellipse", "#b4500b"),
    "ORGANIZATION": Kind("org", "Organisation", "round-rectangle", "#1d5fa7"),
    "POST": Kind("post", "Post", "tag", "#7a6200"),
    "PARTNERSHIP": Kind("partnership", "Partnership", "hexagon", "#00766b"),
    "PROGRAMME": Kind("programme", "Programme", "diamond", "#84459a"),
    "EVENT": Kind("event", "Event", "octagon", "#b02e58"),
    "DOCUMENT": Kind("doc", "Document", "rectangle", "#5a6470"),
}

STEPS = (
    "MEMBERSHIP",
    "PARTICIPATION",
    "PART_OF",
    "SUCCEEDED_BY",
    "OVERSEES",
    "FUNDS",
    "RUNS",
    "ADOPTED",
    "SUPPORTS",
    "REVIEWS",
    "SET_UP",
    "TAKES_PART_IN",
    "HAS",
    "COMMITTED_TO",
    "CONSIDERS",
    "DRAWS_ON",
    "RESPONSIBLE_FOR",
)
"""The relations that a connection between two may lead along."""
