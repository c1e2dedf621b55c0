"""Asks for all rows of a table, page after page, and for all of every list that is in them."""

import warnings
from collections.abc import Generator, Mapping
from dataclasses import replace
from functools import reduce
from typing import Any

from ..asking import Ask, Asking, Data
from ..errors import MoothallError, QueryError
from ..json import is_object
from ..progress import Progress
from .paging import AFTER, COUNTED, FIRST, ID, PAGE, PAGE_INFO, TOTAL, TYPE, applying, pages_itself, turning
from .plan import PAGING, Plan
from .tree import Field, On, Part, is_connection, is_list
from .written import written

Row = dict[str, Any]


def rows_of(plan: Plan, variables: Mapping[str, Any], progress: Progress) -> Asking[list[Row]]:
    """All rows of the table, each list in them to its end. Raises MoothallError where there is no such table."""
    if plan.paged:
        rows = yield from _pages(plan.text, plan.path, plan.rows or "nodes", variables, progress)
    else:
        data = yield Ask(plan.text, variables)
        found = _there(data, plan.path)
        rows = [row for row in (found if plan.rows is None else found[plan.rows]) if row is not None]
        if plan.cut is not None and at(data, plan.cut):
            warnings.warn(f"There is more than these {len(rows)} rows; ask for more with first: …", stacklevel=2)
    for index, row in enumerate(rows):
        progress.lists(index, len(rows))
        yield from _completed(row, plan.parts, plan.owner, plan, variables)
    progress.done()
    return rows


def _pages(
    text: str,
    path: tuple[str, ...],
    rows: str,
    variables: Mapping[str, Any],
    progress: Progress,
    after: str | None = None,
) -> Asking[list[Row]]:
    """All rows of a connection from a cursor on. Pages are made smaller where one would be too much for one answer."""
    found: list[Row] = []
    size, total = PAGE, None
    while True:
        counted = bool(found) and total is None
        try:
            data = yield Ask(text, {**variables, FIRST: size, AFTER: after, COUNTED: counted})
        except QueryError as error:
            if error.code != "QUERY_TOO_COMPLEX" or size == 1:
                raise
            size = max(1, size // 4)
            continue
        page = _there(data, path)
        found += [row for row in page[rows] if row is not None]
        total = page.get(TOTAL, total)
        progress.rows(len(found), total)
        if not page[PAGE_INFO]["hasNextPage"]:
            return found
        after = page[PAGE_INFO]["endCursor"]


def _completed(
    value: Row, parts: tuple[Part, ...], owner: str, plan: Plan, variables: Mapping[str, Any]
) -> Generator[Ask, Data, None]:
    """Follow every list below an object to its end, in place."""
    for field in applying(parts, value.get(TYPE), plan.schema):
        held = value.get(field.key)
        if held is None or not field.inner:
            continue
        if field.kind is not None and is_connection(field):
            yield from _followed(value, field, plan, variables)
            for name in ("nodes", "edges"):
                for inner in (one for one in applying(field.inner, None, plan.schema) if one.name == name):
                    for row in held.get(inner.key) or ():
                        if row is not None:
                            yield from _completed(row, inner.inner, inner.type_name, plan, variables)
        else:
            for one in held if field.kind is not None and is_list(field) else [held]:
                if is_object(one):
                    yield from _completed(one, field.inner, field.type_name, plan, variables)


def _followed(holder: Row, field: Field, plan: Plan, variables: Mapping[str, Any]) -> Generator[Ask, Data, None]:
    held = holder[field.key]
    if pages_itself(field) or not held[PAGE_INFO]["hasNextPage"]:
        return
    if ID not in holder:
        warnings.warn(f"'{field.key}' has more than the rows that are shown: ask for it with first: …", stacklevel=2)
        return
    refetched = Field(
        "node",
        "node",
        "Query",
        None,
        (("id", "$moothallHolder"),),
        uses=frozenset(["moothallHolder"]),
        inner=(On(field.owner, (turning(_without_page_info(field)),)),),
    )
    text = written([refetched], {**plan.declared, **PAGING, "moothallHolder": "ID!"}, "More")
    asked = {name: value for name, value in variables.items() if f"${name}" in text}
    for inner in applying(field.inner, None, plan.schema):
        if inner.name in ("nodes", "edges"):
            more = yield from _pages(
                text,
                ("node", field.key),
                inner.key,
                {**asked, "moothallHolder": holder[ID]},
                Progress(),
                held[PAGE_INFO]["endCursor"],
            )
            held[inner.key] = [*held[inner.key], *more]


def _without_page_info(field: Field) -> Field:
    return replace(
        field, inner=tuple(part for part in field.inner if not isinstance(part, Field) or part.key != PAGE_INFO)
    )


def _there(data: Data, path: tuple[str, ...]) -> Any:
    found = at(data, path)
    if found is None:
        raise MoothallError(f"There is no {'.'.join(path)}: nothing has the id that the query asks for.")
    return found


def at(value: Any, path: tuple[str, ...]) -> Any:
    """What is at a path of an answer, None where something on the way is missing."""
    return reduce(lambda inner, key: None if inner is None else inner.get(key), path, value)
