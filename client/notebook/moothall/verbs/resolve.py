"""What is meant by an id, a name or an entity: one id, or a message with those that may be meant."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from ..address import type_of
from ..answers.hits import Hit
from ..asking import Asking
from ..errors import Candidate, NotOne
from ..identified import Identified
from ..kinds import KINDS
from ..server import Server
from .search import search

ALIKE = 0.15
"""Hits whose scores are nearer than this are equally like what was typed; the server's own steps are 0.2."""


def resolve(server: Server, what: str | Identified, types: Sequence[str] = ()) -> Asking[str]:
    """The id that is meant; `types` are those it may be of, such as PERSON, without them any.

    Raises NotOne where a name is nobody's, or may be that of several; ids are taken as they are.
    """
    given = what.id if isinstance(what, Identified) else what
    kind = type_of(given)
    if kind is not None and (kind in types or not types) and " " not in given:
        return given
    if isinstance(what, Identified) or (kind is not None and " " not in given):
        wanted = " or ".join(KINDS[one].label.lower() for one in types)
        raise NotOne(f"{given} is no {wanted}.")
    hits = yield from _hits(server, given, types)
    best = _best(given, hits)
    if len(best) == 1:
        return best[0].id
    if not best:
        raise (yield from nothing(server, given, types))
    many = [_candidate(hit) for hit in best[:10]]
    more = "\n  …" if len(best) > 10 else ""
    listed = "".join(f"\n  {one}" for one in many)
    raise NotOne(f"'{given}' may be any of {len(best)}. Say which, by its id:{listed}{more}", many)


def resolve_all(
    server: Server, what: "Iterable[str | Identified] | str | Identified", types: Sequence[str] = ()
) -> Asking[list[str]]:
    """The same of one or of several."""
    found: list[str] = []
    for one in [what] if isinstance(what, str | Identified) else what:
        found.append((yield from resolve(server, one, types)))
    return found


def nothing(server: Server, given: str, types: Sequence[str] = ()) -> Asking[NotOne]:
    """The error for an id or a name that nothing has, with what may have been meant."""
    wanted = " or ".join(KINDS[one].label.lower() for one in types) or "entity"
    text = re.sub(r"[-:/_]+", " ", given.split(":", 1)[1] if type_of(given) else given)
    near = yield from _hits(server, text, types)
    if not near and types:
        near = yield from _hits(server, text, ())
    candidates = [_candidate(hit) for hit in near[:5]]
    said = f"There is no {wanted} with the id {given}." if type_of(given) else f"No {wanted} is called '{given}'."
    meant = f" Did you mean {' or '.join(str(one) for one in candidates)}?" if candidates else ""
    return NotOne(f"{said}{meant} m.search('…') looks for more.", candidates)


def _hits(server: Server, text: str, types: Sequence[str]) -> Asking[list[Hit]]:
    if not text.strip():
        return []
    found = yield from search(server, text, types=types or list(KINDS), first=50)
    return list(found)


def _best(given: str, hits: Sequence[Hit]) -> list[Hit]:
    """Those that are called exactly so; where none is, those that are as like it as the likeliest one."""
    exact = [hit for hit in hits if _fold(given) in {_fold(name) for name in hit.names}]
    return exact or [hit for hit in hits if hit.score > hits[0].score - ALIKE]


def _fold(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(re.findall(r"\w+", "".join(letter for letter in plain if not unicodedata.combining(letter))))


def _candidate(hit: Hit) -> Candidate:
    return Candidate(hit.id, hit.name, "" if hit.matched == hit.name else hit.matched)
