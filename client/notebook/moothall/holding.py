"""Which rows of a frame held on a day, and how surely: what the API says of `asOf`, of rows that are already there."""

import pandas as pd

from .day import Day, day_of


def holding(frame: pd.DataFrame, day: Day) -> pd.DataFrame:
    """The rows of a frame with the four bounds that held on a day, with a column `holds`: CERTAINLY or POSSIBLY.

    `day` is a day, as text or as a date. An end that a source leaves open is certain on every day from
    the start; one that is not known rules no day out and makes none certain. Raises BadDay.
    """
    on = pd.Timestamp(day_of(day)).as_unit("s")
    goes_on = frame["open"].fillna(False).astype(bool) if "open" in frame.columns else False
    certain = (frame["latestStart"] <= on) & ((frame["earliestEnd"] >= on) | goes_on)
    before = frame["earliestStart"] > on
    after = frame["latestEnd"] < on
    holds = pd.Series("POSSIBLY", index=frame.index, dtype="string").mask(certain, "CERTAINLY")
    return frame.assign(holds=holds)[certain | ~(before | after)]
