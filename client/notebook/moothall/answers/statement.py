"""What joins two entities of the graph, or says something of one: with its dates and its sources."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from ..day import OPEN
from ..identified import Identified
from .citation import CITATIONS, Citation
from .html import escaped, folded, items, whole

DAYS = ("earliestStart", "latestStart", "earliestEnd", "latestEnd")

BOUNDS = f"bounds {{ {' '.join(DAYS)} }}"

STATED_EDGE = f"""holds start end {BOUNDS} certainty citationCount sourceCount sentence {CITATIONS}
      node {{
        id kind label standing subject {{ id name type }} object {{ id name type }}
        ... on Statement {{ ... on Judgement {{ category grade }} }}
      }}"""
"""What is asked of a place in a list of statements."""

LINK = f"""key kind label start end holds standing certainty citationCount sourceCount sentence {BOUNDS}
      source: sourceNode {{ id name type }} target: targetNode {{ id name type }}
      statement {{ id {CITATIONS.replace("citations", "citations(knownBy: $knownBy)", 1)} }}"""
"""What is asked of a link of a graph; the question declares $knownBy."""


@dataclass(frozen=True)
class Named(Identified):
    """An entity of the graph with its name and type, such as PERSON."""

    name: str
    type: str

    def __str__(self) -> str:
        """Its name."""
        return self.name


@dataclass(frozen=True)
class Statement(Identified):
    """One statement, as the question asked for it: on its day, and by its record."""

    kind: str
    """MEMBERSHIP, JUDGEMENT …; in a graph the relation that is drawn, such as OVERSEES."""
    label: str
    subject: Named
    object: Named | None
    """None where it says something of one entity alone."""
    sentence: str
    start: str | None
    """EDTF; None is not known."""
    end: str | None
    """EDTF; None is not known, never 'until today'; '..' is that a source says it goes on."""
    earliest_start: date | None
    latest_start: date | None
    earliest_end: date | None
    latest_end: date | None
    holds: str | None
    """CERTAINLY or POSSIBLY on the day that was asked about; None where none was."""
    standing: str
    certainty: str
    citation_count: int
    source_count: int
    citations: tuple[Citation, ...]
    category: str | None = None
    """Of a judgement: what was judged."""
    grade: str | None = None
    """Of a judgement: the grade in the inspectorate's words."""
    key: str = ""
    """What tells it from all others of its answer: a membership may be drawn to a body, and to a post."""
    change: str | None = None
    """Of a comparison of two days: began, ended or continued."""

    @property
    def open(self) -> bool:
        """Whether a source says that it goes on."""
        return self.end == OPEN

    def __str__(self) -> str:
        """The sentence that it says."""
        return self.sentence

    def __repr__(self) -> str:
        """The sentence, and the id to ask with."""
        return f"<{self.id}: {self.sentence}>"

    def _repr_html_(self) -> str:
        return whole(self.html())

    def html(self) -> str:
        """The sentence, its sources folded into it."""
        marks = [
            mark
            for mark in (_HOLDS.get(self.holds or ""), _MARKS.get(self.standing), _MARKS.get(self.certainty))
            if mark
        ]
        said = f" <i>({', '.join(marks)})</i>" if marks else ""
        return folded(f"{escaped(self.sentence)}{said}", items(one.html() for one in self.citations))


_HOLDS = {"POSSIBLY": "possibly on the day asked about"}
_MARKS = {"PROPOSED": "planned", "IMPLIED": "follows from several passages"}


def statement_of(edge: dict[str, Any]) -> Statement:
    """From a place in a list of statements, asked as STATED_EDGE."""
    node = edge["node"]
    said = node["object"]
    return Statement(
        id=node["id"],
        key=node["id"],
        kind=node["kind"],
        label=node["label"],
        subject=_named(node["subject"]),
        object=None if said is None else _named(said),
        standing=node["standing"],
        citations=tuple(Citation.of(one) for one in edge["citations"]),
        category=node.get("category"),
        grade=node.get("grade"),
        **_dated(edge),
    )


def link_of(edge: dict[str, Any], change: str | None = None) -> Statement:
    """From a link of a graph, asked as LINK."""
    return Statement(
        id=edge["statement"]["id"],
        key=edge["key"],
        kind=edge["kind"],
        label=edge["label"],
        subject=_named(edge["source"]),
        object=_named(edge["target"]),
        standing=edge["standing"],
        citations=tuple(Citation.of(one) for one in edge["statement"]["citations"]),
        change=change,
        **_dated(edge),
    )


def _named(answer: dict[str, Any]) -> Named:
    return Named(answer["id"], answer["name"], answer["type"])


def _dated(edge: dict[str, Any]) -> dict[str, Any]:
    days = [None if text is None else date.fromisoformat(text) for text in (edge["bounds"][day] for day in DAYS)]
    return {
        "sentence": edge["sentence"],
        "start": edge["start"],
        "end": edge["end"],
        "earliest_start": days[0],
        "latest_start": days[1],
        "earliest_end": days[2],
        "latest_end": days[3],
        "holds": edge["holds"],
        "certainty": edge["certainty"],
        "citation_count": edge["citationCount"],
        "source_count": edge["sourceCount"],
    }
