"""Days as Moothall has them: ISO days of the years 1000 to 9999, and the end that a source leaves open."""

import re
from datetime import date

from .errors import BadDay

OPEN = ".."
"""An end that a source says it has not come to: it goes on."""

FOREVER = date.max
"""The last day there is, 9999-12-31; as a bound, it stands for an open end, so that days can be compared with it."""

_FORM = re.compile(r"[1-9]\d{3}-\d{2}-\d{2}")


def day_of(text: str) -> date:
    """The day that a text names. Raises BadDay for anything but an ISO day of the years 1000 to 9999."""
    try:
        if _FORM.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise BadDay(f"'{text}' is no day: write it as 2024-09-17; years run from 1000 to 9999.")
