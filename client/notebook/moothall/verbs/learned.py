"""`learned`: what became known between two days."""

from collections.abc import Iterable

from ..address import Address
from ..answers.answer import Asked
from ..answers.citation import CITATIONS
from ..answers.learned import Learned
from ..answers.statement import BOUNDS, Named, statement_of
from ..asking import Ask, Asking
from ..day import Day, iso
from ..identified import Identified
from ..server import Server
from .resolve import resolve_all
from .when import Standing, some, words

_THEN = "(knownBy: $to)"
_CITED = CITATIONS.replace("citations", f"citations{_THEN}", 1)

LEARNED = f"""query Learned($from: Date!, $to: Date!, $of: [ID!], $standing: [Standing!]) {{
  learned(from: $from, to: $to, of: $of, standing: $standing) {{
    statements {{
      id kind label standing subject {{ id name type }} object {{ id name type }}
      start{_THEN} end{_THEN} {BOUNDS.replace("bounds", f"bounds{_THEN}", 1)}
      certainty{_THEN} citationCount{_THEN} sourceCount{_THEN} sentence{_THEN}
      {_CITED}
      ... on Judgement {{ category grade }}
    }}
    documents {{ id name type }}
    truncated
  }}
}}
"""


def learned(
    server: Server,
    start: Day,
    end: Day,
    *,
    of: Iterable[str | Identified] | str | Identified | None = None,
    standing: Standing = "IN_FORCE",
) -> Asking[Learned]:
    """What was first on the public record between two days, as the record of the last day had it.

    `of` are the entities it is asked of, by id or by name; without it everything. Raises BadDay, NotOne, QueryError.
    """
    first, last = sorted((iso(start), iso(end)))
    ids = None if of is None else (yield from resolve_all(server, of))
    variables = some({"from": first, "to": last, "of": ids, "standing": words(standing)})
    found = (yield Ask(LEARNED, variables))["learned"]
    asked = Asked(server, LEARNED, variables, Address(known_by=last, any_time=True))
    statements = [statement_of({**one, "holds": None, "node": one}) for one in found["statements"]]
    documents = [Named(**one) for one in found["documents"]]
    return Learned(asked, (first, last), statements, documents, found["truncated"])
