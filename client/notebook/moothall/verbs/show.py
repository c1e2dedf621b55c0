"""`show`: the explorer's view of something."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pandas as pd

from ..address import Address, read_address, type_of, view_of
from ..answers.answer import Answer
from ..asking import Ask, Asking
from ..day import Day, iso_or_none
from ..identified import Identified
from ..json import is_many, is_object
from ..network import Network
from ..server import Server
from ..shown import Shown
from ..view import View
from .resolve import nothing

ENDS = """query Ends($ids: [ID!]!) {
  nodes(ids: $ids) { id ... on Statement { subject { id } object { id } } }
}
"""

Shows = str | Identified | Iterable[str | Identified] | Network | View | Address | Answer
"""What can be shown: ids, entities that have one, a graph, a view, a permalink, or an answer."""


def show(
    server: Server,
    what: Shows,
    *,
    as_of: Day | None = None,
    known_by: Day | None = None,
    static: bool = False,
    height: int = 560,
) -> Asking[Shown]:
    """The explorer's view of ids, of a graph, of an answer, of a view or of a permalink, to look at in the notebook.

    It is the explorer itself where the reader's browser reaches the server, and a still picture where it does not;
    `static=True` is the still picture in any case. `.permalink` is the link. `as_of` and `known_by` are days, and count
    before those of what is shown. Raises ValueError, with ids that may be meant, for what is none of these.
    """
    address = _dated(_address_of(what), iso_or_none(as_of), iso_or_none(known_by))
    drawn = yield from _there(server, address)
    return Shown((yield from server.view(drawn)), static=static, height=height)


def _address_of(what: Any) -> Address:
    if isinstance(what, View):
        return what.address
    if isinstance(what, Address):
        return what
    if isinstance(what, Answer):
        return what.address
    if isinstance(what, str) and ("?" in what or "#" in what):
        return read_address(what)
    if isinstance(what, pd.DataFrame):
        raise ValueError(_not_a_frame(what))
    ids = _ids_of(what)
    about = getattr(what, "graph", None)
    if not is_object(about):
        return view_of(ids)
    day = about.get("asOf")
    planned = "PROPOSED" in about.get("standing", ())
    return view_of(ids, as_of=day, known_by=about.get("knownBy"), any_time=day is None, proposed=planned)


def _ids_of(what: Any) -> list[str]:
    if isinstance(what, str | Identified):
        return [what.id if isinstance(what, Identified) else what]
    if not is_many(what):
        raise ValueError(f"{what!r} cannot be shown. Give ids such as 'org:ofsted', a graph, an answer or a link.")
    ids: list[str] = []
    for one in what:
        id_ = one.id if isinstance(one, Identified) else one
        if not isinstance(id_, str):
            raise ValueError(f"{one!r} is no id. Ids are texts such as 'org:ofsted'; m.search('…') finds them.")
        ids.append(id_)
    if not ids:
        raise ValueError("There is nothing to show: no id is given.")
    return ids


def _not_a_frame(frame: pd.DataFrame) -> str:
    """Which of its columns could be meant."""
    columns = [
        str(name)
        for name, column in frame.items()
        if len(found := column.dropna()) and all(isinstance(one, str) and type_of(one) for one in found)
    ]
    meant = f"; such as m.show(frame['{columns[0]}'].dropna())" if columns else ""
    return f"A DataFrame cannot be shown as it is. Give a column of ids{meant}, or ids such as 'org:ofsted'."


def _dated(address: Address, as_of: str | None, known_by: str | None) -> Address:
    if as_of is not None:
        address = replace(address, as_of=as_of, any_time=False, compare_with=None)
    return address if known_by is None else replace(address, known_by=known_by)


def _there(server: Server, address: Address) -> Asking[Address]:
    """The same address, of statements their ends. Raises NotOne for what there is not."""
    places: list[str] = []
    given = list(dict.fromkeys(address.nodes))
    for start in range(0, len(given), 500):
        some = given[start : start + 500]
        found = (yield Ask(ENDS, {"ids": some}))["nodes"]
        for id_, node in zip(some, found, strict=True):
            if node is None:
                raise (yield from nothing(server, id_))
            ends = [end["id"] for end in (node.get("subject"), node.get("object")) if end is not None]
            places += ends or [id_]
    return replace(address, nodes=tuple(dict.fromkeys(places)))
