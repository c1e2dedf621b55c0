"""Ids that nothing has, told before an answer that leaves them out would hide it."""

from collections.abc import Iterable

from ..asking import Ask, Asking, Data
from ..errors import QueryError
from ..server import Server
from .resolve import nothing

THERE = "query There($ids: [ID!]!) { nodes(ids: $ids) { id } }"


def unknown(server: Server, ask: Ask, ids: Iterable[str]) -> Asking[Data]:
    """What is answered; where the server does not find one of the ids, NotOne with what may have been meant."""
    try:
        return (yield ask)
    except QueryError as error:
        if error.code != "NOT_FOUND":
            raise
        yield from all_there(server, ids)
        raise


def all_there(server: Server, ids: Iterable[str]) -> Asking[None]:
    """Raises NotOne, with what may have been meant, for the first of the ids that nothing has."""
    asked = list(dict.fromkeys(ids))
    for start in range(0, len(asked), 500):
        some = asked[start : start + 500]
        found = (yield Ask(THERE, {"ids": some}))["nodes"]
        for id_, node in zip(some, found, strict=True):
            if node is None:
                raise (yield from nothing(server, id_))
