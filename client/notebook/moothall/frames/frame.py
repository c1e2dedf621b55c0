"""Columns as a DataFrame of pandas or of polars, typed and nullable."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import pandas as pd

from .columns import LIST, Column

if TYPE_CHECKING:
    import polars as pl

DTYPES = {
    "Date": "datetime64[s]",
    "DateTime": "datetime64[s, UTC]",
    "Int": "Int64",
    "Float": "Float64",
    "Boolean": "boolean",
    LIST: "object",
}
"""Column types by scalar. All else is text: ids, enums, and partial dates, which stay EDTF."""


def frame_of(columns: Iterable[Column]) -> pd.DataFrame:
    """The columns as a DataFrame of pandas."""
    return pd.DataFrame({one.name: pd.Series(one.values, dtype=DTYPES.get(one.kind, "string")) for one in columns})


def polars_of(columns: Iterable[Column]) -> "pl.DataFrame":
    """The columns as a DataFrame of polars. Raises ImportError, with what to do, where polars is not installed."""
    try:
        import polars as pl
    except ImportError:
        raise ImportError("For this, polars has to be there: pip install 'moothall[polars]'") from None

    def series(one: Column) -> Any:
        if one.kind == LIST:
            return pl.Series(one.name, one.values, strict=False)
        if one.kind == "Date":
            return pl.Series(one.name, one.values, dtype=pl.String).str.to_date("%Y-%m-%d")
        if one.kind == "DateTime":
            return pl.Series(one.name, one.values, dtype=pl.String).str.to_datetime(time_unit="ms", time_zone="UTC")
        kinds: dict[str, Any] = {"Int": pl.Int64, "Float": pl.Float64, "Boolean": pl.Boolean}
        return pl.Series(one.name, one.values, dtype=kinds.get(one.kind, pl.String))

    return pl.DataFrame([series(one) for one in columns])
