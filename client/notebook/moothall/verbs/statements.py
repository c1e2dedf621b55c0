"""`statements` and `judgements`: what is stated, by what it says and when it held."""

from collections.abc import Iterable, Mapping
from typing import Any

from ..answers.answer import Asked
from ..answers.statement import STATED_EDGE, Statement, statement_of
from ..answers.statements import Statements
from ..asking import Ask, Asking
from ..day import Day, iso_or_none
from ..errors import QueryError
from ..identified import Identified
from ..json import is_array
from ..progress import progress
from ..server import Server
from .resolve import resolve, resolve_all
from .when import GIVEN, WHEN, Standing, some, viewed, when, words, words_or_none

Given = Iterable[str | Identified] | str | Identified

GRADES = ("OUTSTANDING", "GOOD", "REQUIRES_IMPROVEMENT", "INADEQUATE")


def _question(root: str, kind: str) -> str:
    return f"""query {kind}s(
  $filter: {kind}Filter, $orderBy: {kind}Order, {WHEN}, $first: Int, $after: String
) {{
  {root}(filter: $filter, orderBy: $orderBy, {GIVEN}, first: $first, after: $after) {{
    totalCount
    pageInfo {{ hasNextPage endCursor }}
    edges {{
      {STATED_EDGE}
    }}
  }}
}}
"""


STATEMENTS = _question("statements", "Statement")
JUDGEMENTS = _question("judgements", "Judgement")


def statements(
    server: Server,
    *,
    about: Given | None = None,
    of: Given | None = None,
    kind: Iterable[str] | str | None = None,
    role: str | None = None,
    post: str | Identified | None = None,
    graded: Iterable[str] | str | None = None,
    tag: str | None = None,
    document: Given | None = None,
    attributed_to: str | Identified | None = None,
    text: str | None = None,
    start_from: Day | None = None,
    start_to: Day | None = None,
    end_from: Day | None = None,
    end_to: Day | None = None,
    min_sources: int | None = None,
    holds: str | None = None,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    standing: Standing = "IN_FORCE",
    order_by: str | None = None,
    first: int | None = None,
    where: Mapping[str, Any] | None = None,
) -> Asking[Statements]:
    """Statements that meet every condition given; all of them, or the `first` so many.

    `about` is at either end or through its post, `of` the subject; both take ids, names and entities. `kind` is one of
    the API's, such as 'membership'; `text` are words that are stated; `document` is where, `attributed_to` who says so;
    `min_sources` is how many documents at least. `as_of` is a day, or an event or document whose day is meant; `holds`
    is then 'certainly' or 'possibly'. `start_from` and `start_to` are the days between which it may have begun,
    `end_from` and `end_to` those between which it may have ended. `where` is a filter as the API takes it, with `and`,
    `or` and `not`. Raises NotOne, QueryError.
    """
    filter_ = {
        **(where or {}),
        "about": None if about is None else (yield from resolve_all(server, about)),
        "of": None if of is None else (yield from resolve_all(server, of)),
        "kind": words_or_none(kind),
        "role": role,
        "post": None if post is None else (yield from resolve(server, post, ["POST"])),
        "graded": None if graded is None else grades(graded),
        "tag": tag,
        "document": None if document is None else (yield from resolve_all(server, document, ["DOCUMENT"])),
        "attributedTo": None if attributed_to is None else (yield from resolve(server, attributed_to)),
        "text": text,
        "startFrom": iso_or_none(start_from),
        "startTo": iso_or_none(start_to),
        "endFrom": iso_or_none(end_from),
        "endTo": iso_or_none(end_to),
        "minSources": min_sources,
        "holds": None if holds is None else words(holds)[0],
    }
    variables = {**when(as_of, known_by, standing), **_ordered(order_by)}
    return (yield from _listed(server, "statements", STATEMENTS, filter_, variables, first))


def judgements(
    server: Server,
    *,
    grade: Iterable[str] | str | None = None,
    about: Given | None = None,
    category: str | None = None,
    as_of: Day | Identified | None = None,
    known_by: Day | None = None,
    order_by: str | None = None,
    first: int | None = None,
    where: Mapping[str, Any] | None = None,
) -> Asking[Statements]:
    """Grades that inspections gave, such as grade='inadequate' or ['inadequate', 'requires improvement'].

    `about` is who or what was judged; with `as_of` those that stood on that day. See `statements` for the rest. Raises
    ValueError for what is no grade, NotOne, QueryError.
    """
    filter_ = {
        **(where or {}),
        "about": None if about is None else (yield from resolve_all(server, about)),
        "graded": None if grade is None else grades(grade),
        "category": category,
    }
    variables = {**when(as_of, known_by, "IN_FORCE"), **_ordered(order_by)}
    return (yield from _listed(server, "judgements", JUDGEMENTS, filter_, variables, first))


def _ordered(by: str | None) -> dict[str, str]:
    return {} if by is None else {"orderBy": words(by)[0]}


def grades(given: Iterable[str] | str) -> list[str]:
    """Grades as the API has them. Raises ValueError for what is none."""
    found = words(given)
    for one in found:
        if one not in GRADES:
            known = ", ".join(f"'{grade.lower().replace('_', ' ')}'" for grade in GRADES)
            raise ValueError(f"'{one.lower().replace('_', ' ')}' is no grade. There are: {known}.")
    return found


def _listed(
    server: Server, root: str, query: str, filter_: Mapping[str, Any], variables: Mapping[str, Any], first: int | None
) -> Asking[Statements]:
    given = {name: value for name, value in filter_.items() if value is not None}
    asked = {**variables, "filter": given}
    told, found, size = progress(), list[Statement](), 1000
    after: str | None = None
    while first is None or len(found) < first:
        page = size if first is None else min(size, first - len(found))
        try:
            answer = (yield Ask(query, some({**asked, "first": page, "after": after})))[root]
        except QueryError as error:
            if error.code != "QUERY_TOO_COMPLEX" or size == 1:
                raise
            size = max(1, size // 4)
            continue
        found += [statement_of(edge) for edge in answer["edges"]]
        told.rows(len(found), answer["totalCount"])
        if not answer["pageInfo"]["hasNextPage"]:
            break
        after = answer["pageInfo"]["endCursor"]
    told.done()
    again = {**asked, "first": 1000 if first is None else min(first, 1000)}
    return Statements(Asked(server, query, again, viewed(again)), found, _about(given))


def _about(given: Mapping[str, Any]) -> str:
    """The conditions in words."""
    return ", ".join(f"{name} {_told(value)}" for name, value in given.items())


def _told(value: Any) -> str:
    return " or ".join(map(str, value)) if is_array(value) else str(value)
