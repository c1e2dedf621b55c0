"""`paths`: how two entities are connected."""

from collections.abc import Iterable

from ..answers.answer import Asked
from ..answers.paths import Paths, path_of
from ..answers.statement import LINK
from ..asking import Ask, Asking
from ..day import Day
from ..identified import Identified
from ..server import Server
from .resolve import resolve, resolve_all
from .unknown import unknown
from .when import GIVEN, WHEN, Standing, some, viewed, when, words_or_none

PATHS = f"""query Paths(
  $from: ID!, $to: ID!, $maxHops: Int, $first: Int, $relations: [RelationKind!], $not: [ID!], $sameTime: Boolean,
  {WHEN}
) {{
  paths(
    from: $from, to: $to, maxHops: $maxHops, first: $first, relations: $relations, not: $not, sameTime: $sameTime,
    {GIVEN}
  ) {{
    truncated
    missing
    paths {{
      sentence
      window {{ start end }}
      steps {{
        node {{ id name type }}
        edge {{
      {LINK}
        }}
      }}
    }}
  }}
}}
"""


def paths(
    server: Server,
    start: str | Identified,
    end: str | Identified,
    *,
    same_time: bool = False,
    max_hops: int = 6,
    first: int = 5,
    relations: Iterable[str] | str | None = None,
    avoid: Iterable[str | Identified] | str | Identified = (),
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Paths]:
    """The shortest connections between two entities, by id or by name, each link with its sources.

    With `same_time` all links of a connection may have held on one day; `avoid` are entities that it may not lead
    through. Raises NotOne, QueryError.
    """
    ends = [(yield from resolve(server, start)), (yield from resolve(server, end))]
    variables = some(
        {
            **when(as_of, known_by, standing),
            "from": ends[0],
            "to": ends[1],
            "maxHops": max_hops,
            "first": first,
            "relations": words_or_none(relations),
            "not": (yield from resolve_all(server, avoid)),
            "sameTime": same_time,
        }
    )
    found = (yield from unknown(server, Ask(PATHS, variables), ends))["paths"]
    asked = Asked(server, PATHS, variables, viewed(variables))
    return Paths(asked, [path_of(one) for one in found["paths"]], found["truncated"], found["missing"])
