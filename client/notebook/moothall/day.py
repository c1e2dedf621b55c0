"""Days as Moothall has them: ISO days of the years 1000 to 9999, and the end that a source leaves open."""

import re
from datetime import date, datetime

import pandas as pd

from .errors import BadDay

OPEN = ".."
"""An end that a source says it has not come to: it goes on."""

Day = str | date | pd.Timestamp
"""A day as it is given: '2024-09-17', a date, or a Timestamp."""

_FORM = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")


def day_of(given: object) -> date:
    """The day that is meant. Raises BadDay for anything but a day of the years 1000 to 9999.

    Takes an ISO day as text, a date, and a datetime, Timestamp or numpy day, of which the time of day is left out.
    """
    day = _read(given)
    if day is None or day.year < 1000:
        raise BadDay(f"'{given}' is no day: write it as 2024-09-17; years run from 1000 to 9999.")
    return day


def iso(given: object) -> str:
    """The same as ISO text."""
    return day_of(given).isoformat()


def iso_or_none(given: object | None) -> str | None:
    """The same where a day is given."""
    return None if given is None else iso(given)


def _read(given: object) -> date | None:
    if isinstance(given, str):
        try:
            return date.fromisoformat(given) if _FORM.fullmatch(given) else None
        except ValueError:
            return None
    if given is None or given is pd.NaT or given is pd.NA:
        return None
    if isinstance(given, datetime):
        return given.date()
    if isinstance(given, date):
        return given
    return pd.Timestamp(given).date() if type(given).__module__ == "numpy" else None  # type: ignore[arg-type]
