"""`view`: what a link of the explorer is about, asked anew."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any

from ..address import Address, read_address, type_of
from ..answers.answer import Answer
from ..answers.changes import Changes
from ..answers.paths import Paths
from ..answers.statements import Statements
from ..asking import Asking
from ..card import PANELS, Card, card_of
from ..errors import BadAddress
from ..kinds import STEPS
from ..server import Server
from ..view import View, day_of_view
from .changes import changes
from .common import common
from .coverage import coverage
from .one import entity
from .paths import paths
from .question import question
from .resolve import nothing
from .statements import statements
from .unknown import all_there


def view(server: Server, permalink: str) -> Asking[Answer]:
    """What a link of the explorer is about ('Copy link' there), by a query of its own.

    A connection gives Paths, a comparison Changes, an entity that is selected a Person, an Organization …, lines that
    are selected Statements, what some have in common Common, the coverage Coverage, a question Question; a picture, of
    one day or of two, is a View, with `.graph` and `.frame`. Asked of this server, whatever server the link names.
    Raises BadAddress where the link holds no view, NotOne where it names what there is not: both are ValueErrors that
    say what may be meant.
    """
    address = yield from _read(server, permalink)
    answer: Answer = yield from _ASK[card_of(address)](server, address)
    return answer.pasted(address)


def _read(server: Server, link: Any) -> Asking[Address]:
    if not isinstance(link, str):
        raise BadAddress(f"{link!r} is no link. In the explorer, choose 'Copy link' (or press c) and paste it as text.")
    text = link.strip()
    if "?" not in text and "#" not in text and "://" not in text:
        meant = yield from _suggested(server, text)
        raise BadAddress(f"'{text}' is no link of the explorer.{meant}")
    address = read_address(text)
    panel = address.part("panel")
    if panel is not None and panel not in PANELS and not address.nodes:
        near = get_close_matches(panel, PANELS, 1)
        raise BadAddress(f"The link names a card '{panel}'.{f' Did you mean panel={near[0]}?' if near else ''}")
    return address


def _suggested(server: Server, text: str) -> Asking[str]:
    if type_of(text) is not None and " " not in text:
        return f" It is an id: m.show('{text}') shows it, m.around('{text}') gives what is around it."
    found = (yield from nothing(server, text)).candidates
    return (
        f" Did you mean m.show('{found[0].id}'), {found[0].name}?" if found else " m.search('…') finds what there is."
    )


def _connection(server: Server, address: Address) -> Asking[Paths]:
    start, end = address.path_from, address.path_to
    if start is None or end is None or start == end:
        raise BadAddress(
            "The link asks how two are connected, and does not name two: it has 'from' and 'to' where both are chosen. "
            "m.paths('…', '…') asks by name."
        )
    without = {word.upper().replace("-", "_") for word in (address.part("not") or "").split(",")}
    return (
        yield from paths(
            server,
            start,
            end,
            same_time=address.part("together") is not None,
            relations=[step for step in STEPS if step not in without] if without & set(STEPS) else None,
            as_of=None if address.any_time else (yield from day_of_view(address)),
            known_by=address.known_by,
            standing=address.standing,
        )
    )


def _comparison(server: Server, address: Address) -> Asking[Changes]:
    day = yield from day_of_view(address)
    assert address.compare_with is not None
    yield from all_there(server, address.nodes)
    return (
        yield from changes(
            server,
            day or address.compare_with,
            address.compare_with,
            of=address.nodes or None,
            known_by=address.known_by,
            standing=address.standing,
        )
    )


def _coverage(server: Server, _: Address) -> Asking[Answer]:
    return (yield from coverage(server))


def _entity(server: Server, address: Address) -> Asking[Answer]:
    standing = address.standing
    return (yield from entity(server, address.selection[-1], known_by=address.known_by, standing=standing))


def _statements(server: Server, address: Address) -> Asking[Statements]:
    ids = list(dict.fromkeys(one.removesuffix("#post") for one in address.selection if type_of(one) is None))
    yield from all_there(server, ids)
    both = ["IN_FORCE", "PROPOSED"]
    return (yield from statements(server, where={"ids": ids}, known_by=address.known_by, standing=both))


def _picture(server: Server, address: Address) -> Asking[View]:
    if not address.nodes:
        raise BadAddress(
            "The link draws nothing: it has no 'show'. In the explorer, choose 'Copy link' (or press c) where "
            "something is drawn; m.search('…') finds ids."
        )
    yield from all_there(server, address.nodes)
    return (yield from server.view(address))


_ASK: dict[Card, Callable[[Server, Address], Asking[Any]]] = {
    "question": question,
    "connection": _connection,
    "comparison": _comparison,
    "coverage": _coverage,
    "common": common,
    "entity": _entity,
    "statements": _statements,
    "picture": _picture,
}
