"""The explorer's permalinks: the same stable ids and days, read and written."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import parse_qsl, quote, urlsplit

from .day import day_of
from .errors import BadAddress
from .kinds import KINDS

VERSION = "1"
"""How links are written; a link says it as `v`."""

LONGEST_QUERY = 6000
"""Beyond this many characters a view stands behind '#', which browsers send to no server."""

_ORDER = ("show", "at", "hide", "grew", "on", "by", "any", "plans", "against", "off", "pick", "from", "to")
_PLACE = re.compile(r"^(-?\d{1,7})\.(-?\d{1,7})\*?$")
_RUN = re.compile(r"^(\d+)(?:-(\d+))?$")


@dataclass(frozen=True)
class Address:
    """A view of the explorer: what is drawn, and how it is looked at.

    Days are ISO days. What a notebook has no use for, such as the layout or an open panel, is kept in `other` and
    written back as it was.
    """

    nodes: tuple[str, ...] = ()
    """Ids of the entities, hidden ones included."""
    hidden: frozenset[str] = frozenset()
    positions: Mapping[str, tuple[int, int]] = field(default_factory=dict[str, tuple[int, int]])
    """Places on the canvas; y grows downwards."""
    as_of: str | None = None
    """The day it is of; None is the latest day covered."""
    known_by: str | None = None
    any_time: bool = False
    proposed: bool = False
    """Whether plans are drawn as well."""
    compare_with: str | None = None
    off: tuple[str, ...] = ()
    """Types and relations that are switched off, in the API's words: PERSON, PART_OF …"""
    selection: tuple[str, ...] = ()
    path_from: str | None = None
    path_to: str | None = None
    other: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        """Refuse what is no day. Raises BadDay."""
        for day in (self.as_of, self.known_by, self.compare_with):
            if day is not None:
                day_of(day)

    @property
    def visible(self) -> list[str]:
        """Ids of the entities that are drawn: neither hidden, nor of a type that is switched off."""
        return [one for one in dict.fromkeys(self.nodes) if one not in self.hidden and type_of(one) not in self.off]

    @property
    def standing(self) -> list[str]:
        """Which standings count."""
        return ["IN_FORCE", "PROPOSED"] if self.proposed else ["IN_FORCE"]

    def part(self, name: str) -> str | None:
        """What the link says under another name, such as `panel`; None where it does not."""
        return dict(self.other).get(name)

    def with_parts(self, **parts: str) -> "Address":
        """The same with other parts, such as `panel`, set."""
        return replace(self, other=tuple({**dict(self.other), **parts}.items()))

    def at(self, base: str) -> str:
        """The link itself, at a server's address."""
        parts = [part for part in self._parts() if part[1]]
        text = "&".join(f"{name}={quote(value, safe=_SAFE)}" for name, value in [*parts, ("v", VERSION)] if parts)
        mark = "" if not text else "#" if len(text) > LONGEST_QUERY else "?"
        return f"{base.rstrip('/')}/{mark}{text}"

    def _parts(self) -> list[tuple[str, str]]:
        typed = {
            "show": ",".join(self.nodes),
            "on": self.as_of or "",
            "by": self.known_by or "",
            "any": "1" if self.any_time else "",
            "plans": "1" if self.proposed else "",
            "against": self.compare_with or "",
            "off": ",".join(_lower(word) for word in self.off),
            "pick": ",".join(self.selection),
            "from": self.path_from or "",
            "to": self.path_to or "",
        }
        parts = {**typed, **dict(self.other)}
        return sorted(parts.items(), key=lambda part: _ORDER.index(part[0]) if part[0] in _ORDER else len(_ORDER))


def view_of(ids: Sequence[str], **how: object) -> Address:
    """The address of a view of these entities; `how` sets the other fields of Address."""
    return replace(Address(tuple(dict.fromkeys(ids))), **how)  # type: ignore[arg-type]


def read_address(link: str) -> Address:
    """What a permalink stands for. Raises BadAddress where it holds no view, BadDay where a day in it is none."""
    parts = urlsplit(link)
    query = dict(parse_qsl(parts.query or parts.fragment))
    if not query.keys() & (_TYPED | _OTHER | {"at", "hide", "grew"}):
        raise BadAddress(
            f"The link {link} holds no view. In the explorer, choose 'Copy link' (or press c) and paste what it copied."
        )
    named = query.get("show", "").split(",") if query.get("show") else []
    places = query.get("at", "").split("_")
    positions = {one: _place(place) for one, place in zip(named, places, strict=False)}
    hidden = frozenset(named[index] for index in _runs(query.get("hide", "")) if index < len(named))
    return Address(
        nodes=tuple(named),
        hidden=hidden,
        positions={one: place for one, place in positions.items() if place is not None},
        as_of=query.get("on"),
        known_by=query.get("by"),
        any_time="any" in query,
        proposed="plans" in query,
        compare_with=query.get("against"),
        off=tuple(word.upper().replace("-", "_") for word in query.get("off", "").split(",") if word),
        selection=tuple(one for one in query.get("pick", "").split(",") if one),
        path_from=query.get("from"),
        path_to=query.get("to"),
        other=tuple((name, value) for name, value in query.items() if name not in _TYPED and name != "v"),
    )


_SAFE = ":,/-_.!~*'()"
_OTHER = {"together", "not", "path", "layout", "sized", "panel", "as", "folded", "story"}
_TYPED = {"show", "on", "by", "any", "plans", "against", "off", "pick", "from", "to"}
_TYPES = {kind.prefix: type_ for type_, kind in KINDS.items()}


def type_of(entity: str) -> str | None:
    """The type that an entity's id begins with, in the API's words; None for an id of something else."""
    return _TYPES.get(entity.split(":", 1)[0])


def _lower(word: str) -> str:
    return word.lower().replace("_", "-")


def _place(text: str) -> tuple[int, int] | None:
    found = _PLACE.match(text)
    return None if found is None else (int(found[1]), int(found[2]))


def _runs(text: str) -> list[int]:
    """Whole numbers written as runs: '3-5.9' is 3, 4, 5, 9."""
    runs = [found for run in text.split(".") if (found := _RUN.match(run))]
    return [number for run in runs for number in range(int(run[1]), int(run[2] or run[1]) + 1)]
