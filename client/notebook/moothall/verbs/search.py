"""`search`: entities and statements by what is said of them."""

from collections.abc import Iterable

from ..answers.answer import Asked
from ..answers.hits import Hits, hit_of
from ..asking import Ask, Asking
from ..day import Day, iso
from ..server import Server
from .when import Standing, viewed, when, words_or_none


def _question(types: Iterable[str] | None) -> str:
    """The question; the types stand in its text, as words that GraphQL has for them."""
    of = "" if types is None else f"types: [{', '.join(types)}], "
    return f"""query Search($text: String!, $asOf: Date, $knownBy: Date, $standing: [Standing!], $first: Int) {{
  search(text: $text, {of}asOf: $asOf, knownBy: $knownBy, standing: $standing, first: $first) {{
    totalCount
    nodes {{
      score
      matched {{ text start end }}
      node {{
        __typename id
        ... on Node {{
          ... on Entity {{ name alternateNames }}
          ... on Statement {{ sentence subject {{ id }} object {{ id }} }}
          ... on Story {{ title }}
        }}
      }}
    }}
  }}
}}
"""


def search(
    server: Server,
    text: str,
    *,
    types: Iterable[str] | str | None = None,
    as_of: Day | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
    first: int = 20,
) -> Asking[Hits]:
    """Look for names, aliases, codes, roles, and what is stated; the best hits first.

    Case, accents, titles before names and one typo do not matter, and a word may be cut short. `types` are those of the
    API, such as 'person' or 'judgement'. Raises QueryError.
    """
    named = words_or_none(types)
    for one in named or ():
        if not one.isidentifier():
            raise ValueError(f"'{one}' is no type. Types are those of the API, such as 'person' or 'judgement'.")
    query = _question(named)
    day = when(None if as_of is None else iso(as_of), known_by, standing)
    variables = {**day, "text": text, "first": first}
    found = (yield Ask(query, variables))["search"]
    asked = Asked(server, query, variables, viewed(variables))
    return Hits(asked, [hit_of(one) for one in found["nodes"]], text, found["totalCount"])
