"""The day, the event and the record that a question is about, as people give them."""

from collections.abc import Iterable
from typing import Any

from ..address import Address, type_of
from ..day import Day, iso, iso_or_none
from ..errors import BadDay
from ..identified import Identified

Standing = Iterable[str] | str

WHEN = "$asOf: Date, $asOfEvent: ID, $knownBy: Date, $standing: [Standing!]"
"""How a question declares them."""

GIVEN = "asOf: $asOf, asOfEvent: $asOfEvent, knownBy: $knownBy, standing: $standing"
"""How it hands them on."""


def when(as_of: "Day | Identified | None", known_by: Day | None, standing: Standing) -> dict[str, Any]:
    """The variables of WHEN. `as_of` may be a day, or an event or document (or its id) whose day is meant."""
    event = as_of.id if isinstance(as_of, Identified) else as_of if isinstance(as_of, str) else None
    happened = event if event is not None and type_of(event) in ("EVENT", "DOCUMENT") else None
    if happened is None and isinstance(as_of, Identified):
        raise BadDay(f"{as_of.id} is no event or document, and so has no day of its own.")
    given = {
        "asOf": None if happened or as_of is None else iso(as_of),
        "asOfEvent": happened,
        "knownBy": iso_or_none(known_by),
        "standing": words(standing),
    }
    return some(given)


def words(given: Standing) -> list[str]:
    """One or several words of the API's lists, however they are written: 'in force' is IN_FORCE."""
    return [
        one.strip().upper().replace(" ", "_").replace("-", "_")
        for one in ([given] if isinstance(given, str) else given)
    ]


def words_or_none(given: Standing | None) -> list[str] | None:
    """The same where some are given."""
    return None if given is None else words(given)


def some(variables: dict[str, Any]) -> dict[str, Any]:
    """Those variables that have a value; the server knows best what is meant where none is given."""
    return {name: value for name, value in variables.items() if value is not None}


def viewed(variables: dict[str, Any]) -> Address:
    """The days of a view of what came."""
    day = variables.get("asOf")
    planned = "PROPOSED" in variables["standing"]
    return Address(as_of=day, known_by=variables.get("knownBy"), any_time=day is None, proposed=planned)
