"""How long to wait before a question is asked again."""

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpx

BUSY = (429, 503)
"""Answers of a server that did nothing with the question, and may take it later."""

LONGEST = 60.0
"""Seconds that are waited for at most; who has to wait longer is told so instead."""


def seconds_to_wait(response: httpx.Response, tries: int) -> float | None:
    """Seconds until the question may be asked again; None where the answer is final, or the wait too long.

    It is what `Retry-After` says, as seconds or as a date; without it half a second, then twice as long each time.
    """
    if response.status_code not in BUSY:
        return None
    said = response.headers.get("retry-after", "").strip()
    seconds = 0.5 * 2.0**tries if not said else _seconds(said)
    return seconds if seconds is not None and seconds <= LONGEST else None


def _seconds(said: str) -> float | None:
    try:
        return max(0.0, float(said))
    except ValueError:
        pass
    try:
        then = parsedate_to_datetime(said)
    except ValueError:
        return None
    return max(0.0, ((then if then.tzinfo else then.replace(tzinfo=UTC)) - datetime.now(UTC)).total_seconds())
