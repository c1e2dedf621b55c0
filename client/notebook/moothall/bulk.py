"""Which days hold the bulk of a table, so that one far from all others does not squeeze a chart to nothing."""

from functools import reduce

import pandas as pd

NEAR = pd.Timedelta(days=25 * 365)
"""A stretch this long without a day does not yet cut off what lies behind it."""


def bulk(starts: pd.Series, ends: pd.Series) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first and last day of the bulk, by the rule of the explorer's axis (`schema/bulk.ts`).

    It is the middle four fifths of the starts, and whatever follows at either side without a gap longer than that
    middle, or 25 years. Raises ValueError where there is no day at all.
    """
    days = sorted([*starts, *ends])
    if not days:
        raise ValueError("None of the rows has a date to draw.")
    counted = sorted(starts) or days
    doubtful = max(min(2, len(counted) // 3), len(counted) // 10)
    first, last = counted[doubtful], counted[-1 - doubtful]
    near = max(NEAR, last - first)
    return (
        reduce(lambda edge, day: day if day < edge and edge - day <= near else edge, reversed(days), first),
        reduce(lambda edge, day: day if day > edge and day - edge <= near else edge, days, last),
    )
