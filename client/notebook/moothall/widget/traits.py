"""What a notebook and the picture in it share, taken as people give it."""

from datetime import date
from typing import Any

import traitlets

from ..day import day_of
from ..identified import Identified
from ..json import is_many


class Ids(traitlets.List[str]):
    """Ids of entities and statements; given as an id, an entity, a statement, or several of these."""

    def validate(self, obj: Any, value: Any) -> Any:
        """Take ids from what has one. Raises ValueError for what has none."""
        return super().validate(obj, ids_of(value))


class OneDay(traitlets.TraitType[date | None, Any]):
    """A day, given as text, a date or a Timestamp; None is the latest day covered."""

    default_value = None
    allow_none = True

    def validate(self, obj: Any, value: Any) -> date | None:
        """Take the day. Raises BadDay for what is none."""
        return None if value is None else day_of(value)


def ids_of(given: Any) -> list[str]:
    """The ids of what is given. Raises ValueError for what is no id and has none."""
    several = [given] if isinstance(given, str | Identified) else given
    if several is None or not is_many(several):
        raise ValueError(f"{given!r} cannot be selected. Give ids such as 'org:ofsted', entities or statements.")
    ids = [one.id if isinstance(one, Identified) else one for one in several]
    for one in ids:
        if not isinstance(one, str) or ":" not in one:
            raise ValueError(f"{one!r} is no id. Ids are texts such as 'org:ofsted'; m.search('…') finds them.")
    return list(dict.fromkeys(ids))
