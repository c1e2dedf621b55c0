"""`around`: what something is connected with."""

from collections.abc import Iterable

from ..answers.answer import Asked
from ..answers.around import Around
from ..answers.statement import LINK, Named, link_of
from ..asking import Ask, Asking
from ..day import Day
from ..identified import Identified
from ..server import Server
from .resolve import resolve_all
from .unknown import unknown
from .when import GIVEN, WHEN, Standing, some, viewed, when, words_or_none

AROUND = f"""query Around(
  $of: [ID!]!, $depth: Int, $types: [EntityType!], $relations: [RelationKind!], $first: Int,
  {WHEN}
) {{
  neighbourhood(of: $of, depth: $depth, types: $types, relations: $relations, first: $first, {GIVEN}) {{
    totalNodes
    nodes {{ id name type }}
    edges {{
      {LINK}
    }}
  }}
}}
"""


def around(
    server: Server,
    what: Iterable[str | Identified] | str | Identified,
    *,
    depth: int = 1,
    types: Iterable[str] | str | None = None,
    relations: Iterable[str] | str | None = None,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
    first: int = 200,
) -> Asking[Around]:
    """What is around one or several entities, by id or by name: the nearest first, `first` of them at most.

    `depth` is how many links away; `types` and `relations` are those of the API, such as 'person' or 'oversees'.
    Raises NotOne, QueryError.
    """
    ids = yield from resolve_all(server, what)
    variables = some(
        {
            **when(as_of, known_by, standing),
            "of": ids,
            "depth": depth,
            "types": words_or_none(types),
            "relations": words_or_none(relations),
            "first": first,
        }
    )
    found = (yield from unknown(server, Ask(AROUND, variables), ids))["neighbourhood"]
    nodes = [Named(**node) for node in found["nodes"]]
    asked = Asked(server, AROUND, variables, viewed(variables))
    return Around(asked, nodes, [link_of(edge) for edge in found["edges"]], found["totalNodes"])
