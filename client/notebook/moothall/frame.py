"""Rows of an answer as a DataFrame with typed, nullable columns."""

from collections.abc import Callable, Iterable
from functools import reduce
from typing import Any

import pandas as pd

from .day import FOREVER, OPEN
from .errors import MoothallError
from .plan import AFTER, LIST, Plan

DTYPES = {
    "Date": "datetime64[s]",
    "DateTime": "datetime64[s, UTC]",
    "Int": "Int64",
    "Float": "Float64",
    "Boolean": "boolean",
    LIST: "object",
}
"""Column types by scalar. All else is text: ids, enums, and partial dates, which stay EDTF."""

_ENDS = ("earliestEnd", "latestEnd")

Ask = Callable[[str, dict[str, Any]], dict[str, Any]]


def rows_of(plan: Plan, variables: dict[str, Any], ask: Ask) -> list[dict[str, Any]]:
    """All rows of the table, page after page."""
    rows: list[dict[str, Any]] = []
    after: str | None = None
    while True:
        data = ask(plan.text, {**variables, AFTER: after} if plan.paged else variables)
        found = _at(data, plan.path)
        if found is None:
            raise MoothallError(f"There is no {'.'.join(plan.path)}: nothing has the id that the query asks for.")
        if plan.rows is None:
            return [row for row in found if row is not None]
        page = found[plan.rows]
        rows += [row["node"] for row in page] if plan.rows == "edges" else page
        if not plan.paged or not found["pageInfo"]["hasNextPage"]:
            return rows
        after = found["pageInfo"]["endCursor"]


def frame_of(rows: Iterable[dict[str, Any]], columns: dict[tuple[str, ...], str]) -> pd.DataFrame:
    """The rows as a DataFrame. Nested things become columns such as `organization.name`; the four bounds lose their `bounds.`.

    An end that a source leaves open has FOREVER for its bounds.
    """
    rows = list(rows)
    return pd.DataFrame(
        {
            ".".join(part for part in path if part != "bounds"): pd.Series(
                [_value(row, path) for row in rows], dtype=DTYPES.get(scalar, "string")
            )
            for path, scalar in columns.items()
        }
    )


def _value(row: dict[str, Any], path: tuple[str, ...]) -> Any:
    *above, last = path
    if last in _ENDS and above[-1:] == ["bounds"] and _at(row, (*above[:-1], "end")) == OPEN:
        return FOREVER.isoformat()
    return _at(row, path)


def _at(value: Any, path: tuple[str, ...]) -> Any:
    return reduce(lambda inner, key: None if inner is None else inner.get(key), path, value)
