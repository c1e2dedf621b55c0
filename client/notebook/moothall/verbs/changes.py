"""`changes`: what is different between two days."""

from collections.abc import Iterable

from ..address import Address
from ..answers.answer import Asked
from ..answers.changes import Changes, Succession
from ..answers.statement import LINK, Named, Statement, link_of
from ..asking import Ask, Asking
from ..day import Day, iso, iso_or_none
from ..identified import Identified
from ..server import Server
from .resolve import resolve_all
from .when import Standing, some, words, words_or_none

CHANGES = f"""query Changes(
  $from: Date!, $to: Date!, $of: [ID!], $relations: [RelationKind!], $knownBy: Date, $standing: [Standing!]
) {{
  changes(from: $from, to: $to, of: $of, relations: $relations, knownBy: $knownBy, standing: $standing) {{
    began {{ ...Link }}
    ended {{ ...Link }}
    continued {{ ...Link }}
    newHolders {{ post {{ id name type }} before {{ ...Link }} after {{ ...Link }} }}
    truncated
  }}
}}
fragment Link on Edge {{
  {LINK}
}}
"""


def changes(
    server: Server,
    start: Day,
    end: Day,
    *,
    of: Iterable[str | Identified] | str | Identified | None = None,
    relations: Iterable[str] | str | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Changes]:
    """What began, ended and went on between two days, and which seats changed hands.

    `of` are the entities asked about, by id or by name; without it everything. `relations` are those of the API, such
    as 'membership' or 'oversees'. Raises BadDay, NotOne, QueryError.
    """
    first, last = sorted((iso(start), iso(end)))
    ids = None if of is None else (yield from resolve_all(server, of))
    known = iso_or_none(known_by)
    variables = some(
        {
            "from": first,
            "to": last,
            "of": ids,
            "relations": words_or_none(relations),
            "knownBy": known,
            "standing": words(standing),
        }
    )
    found = (yield Ask(CHANGES, variables))["changes"]
    links = [link_of(edge, change) for change in ("began", "ended", "continued") for edge in found[change]]
    view = Address(as_of=last, compare_with=first, known_by=known, proposed="PROPOSED" in words(standing))
    view = view.with_parts(panel="changes")
    seats = [
        Succession(Named(**one["post"]), _links(one["before"]), _links(one["after"])) for one in found["newHolders"]
    ]
    return Changes(Asked(server, CHANGES, variables, view), (first, last), links, seats, found["truncated"])


def _links(edges: list[dict[str, object]]) -> tuple[Statement, ...]:
    return tuple(link_of(edge) for edge in edges)
