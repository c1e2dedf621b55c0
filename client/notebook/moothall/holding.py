"""Which rows of a frame held on a day, and how surely: what the API says of `asOf`, of rows that are already there."""

import pandas as pd

from .day import day_of


def holding(frame: pd.DataFrame, day: str) -> pd.DataFrame:
    """The rows of a frame with the four bounds that held on a day, with a column `holds`: CERTAINLY or POSSIBLY.

    `day` is an ISO day. An end that a source leaves open is certain on every day from the start; one that is not known
    rules no day out and makes none certain. Raises BadDay.
    """
    on = pd.Timestamp(day_of(day)).as_unit("s")
    certain = (frame["latestStart"] <= on) & (frame["earliestEnd"] >= on)
    before = frame["earliestStart"] > on
    after = frame["latestEnd"] < on
    holds = pd.Series("POSSIBLY", index=frame.index, dtype="string").mask(certain, "CERTAINLY")
    return frame.assign(holds=holds)[certain | ~(before | after)]
