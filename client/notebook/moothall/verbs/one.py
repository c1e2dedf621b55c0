"""`person`, `organization`, `post` …: one entity of the graph, with what is said of it."""

from typing import TypeVar

from ..address import type_of
from ..answers.answer import Asked
from ..answers.entity import Document, Entity, Event, Organization, Partnership, Person, Post, Programme
from ..answers.statement import STATED_EDGE, statement_of
from ..asking import Ask, Asking
from ..day import Day
from ..identified import Identified
from ..server import Server
from .resolve import nothing, resolve
from .when import GIVEN, WHEN, Standing, viewed, when

One = TypeVar("One", bound=Entity)


def _question(root: str, fields: str) -> str:
    name = root.capitalize()
    return f"""query {name}($id: ID!, {WHEN}) {{
  {root}(id: $id) {{ id type name alternateNames summary {fields} }}
  statements(filter: {{ about: [$id] }}, {GIVEN}, first: 1000) {{
    totalCount
    edges {{
      {STATED_EDGE}
    }}
  }}
}}
"""


def _one(
    server: Server,
    made: type[One],
    who: str | Identified,
    as_of: Day | Identified | None,
    known_by: Day | None,
    standing: Standing,
) -> Asking[One]:
    root = made.__name__.lower()
    id_ = yield from resolve(server, who, [root.upper()])
    variables = {**when(as_of, known_by, standing), "id": id_}
    query = _question(root, made.fields)
    answer = yield Ask(query, variables)
    if answer[root] is None:
        raise (yield from nothing(server, id_, [root.upper()]))
    stated = answer["statements"]
    asked = Asked(server, query, variables, viewed(variables))
    return made(asked, answer[root], [statement_of(edge) for edge in stated["edges"]], stated["totalCount"])


ENTITIES: dict[str, type[Entity]] = {
    made.__name__.upper(): made for made in (Person, Organization, Post, Partnership, Programme, Event, Document)
}


def entity(server: Server, id_: str, *, known_by: Day | None = None, standing: Standing = "IN_FORCE") -> Asking[Entity]:
    """One entity of whatever type its id says, with what is said of it at all times. See `person`."""
    return (yield from _one(server, ENTITIES[type_of(id_) or ""], id_, None, known_by, standing))


def person(
    server: Server,
    who: str | Identified,
    *,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Person]:
    """One person, by id or by name, with what is said of them.

    `as_of` is a day, or an event or document whose day is meant; without it all times. `known_by` counts only what had
    been published by then. Raises NotOne, with the candidates, where the name is nobody's or may be that of several.
    """
    return (yield from _one(server, Person, who, as_of, known_by, standing))


def organization(
    server: Server,
    which: str | Identified,
    *,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Organization]:
    """One body, by id or by name, with what is said of it. See `person`."""
    return (yield from _one(server, Organization, which, as_of, known_by, standing))


def post(
    server: Server,
    which: str | Identified,
    *,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Post]:
    """One post, by id or by name, with what is said of it. See `person`."""
    return (yield from _one(server, Post, which, as_of, known_by, standing))


def partnership(
    server: Server,
    which: str | Identified,
    *,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Partnership]:
    """One partnership, by id or by name, with what is said of it. See `person`."""
    return (yield from _one(server, Partnership, which, as_of, known_by, standing))


def programme(
    server: Server,
    which: str | Identified,
    *,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Programme]:
    """One programme, by id or by name, with what is said of it. See `person`."""
    return (yield from _one(server, Programme, which, as_of, known_by, standing))


def event(
    server: Server,
    which: str | Identified,
    *,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Event]:
    """One event, by id or by name, with what is said of it. See `person`."""
    return (yield from _one(server, Event, which, as_of, known_by, standing))


def document(
    server: Server,
    which: str | Identified,
    *,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Document]:
    """One document, by id or by name, with what is said of it. See `person`."""
    return (yield from _one(server, Document, which, as_of, known_by, standing))
