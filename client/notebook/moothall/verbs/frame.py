"""`frame` and `polars`: one of a query's lists as a table."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import pandas as pd

from ..asking import Asking
from ..frames.columns import Column, columns_of
from ..frames.frame import frame_of, polars_of
from ..frames.plan import plan_of
from ..frames.rows import rows_of
from ..progress import progress
from ..server import Server
from ..variables import variables_of

if TYPE_CHECKING:
    import polars as pl

Variables = Mapping[str, Any] | None


def frame(
    server: Server, text: str, path: str | Variables = None, variables: Variables = None, /, **more: Any
) -> Asking[pd.DataFrame]:
    """The rows of one of a query's lists, as a DataFrame.

    `path` says which list, such as 'people' or 'organization.members'; it may be left out where there is but one. All
    pages are fetched, of the list and of every list in its rows, unless the query itself says `first`, `last`, `after`
    or `before`: then exactly that page. Lists within a row are Python lists of what is in them.

    Columns are typed and nullable, by the schema. Partial dates stay EDTF text, such as '2024-08'; wherever a start or
    an end is asked for, the bounds that follow from all sources stand beside it as days: `earliestStart`,
    `latestStart`, `earliestEnd`, `latestEnd`, NaT where nothing bounds that side, and `open`: whether a source says
    that it goes on. What is open holds on every day from its start; `moothall.holding` knows.

    Raises QueryError, BadVariable, and BadAddress where there is no such list.
    """
    return frame_of((yield from _columns(server, text, path, variables, more)))


def polars(
    server: Server, text: str, path: str | Variables = None, variables: Variables = None, /, **more: Any
) -> Asking["pl.DataFrame"]:
    """The same as `frame` for polars, where that is installed: pip install 'moothall[polars]'."""
    return polars_of((yield from _columns(server, text, path, variables, more)))


def _columns(
    server: Server, text: str, path: str | Variables, variables: Variables, more: Mapping[str, Any]
) -> Asking[list[Column]]:
    if isinstance(path, Mapping):
        variables = {**path, **(variables or {})}
        path = None
    schema = yield from server.schema()
    plan = plan_of(text, path, schema)
    rows = yield from rows_of(plan, variables_of(text, variables or {}, more), progress())
    return columns_of(plan, rows)
