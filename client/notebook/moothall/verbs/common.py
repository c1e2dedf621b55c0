"""What some entities of a view have in common."""

from ..address import Address, type_of
from ..answers.answer import Asked
from ..answers.common import Common
from ..asking import Ask, Asking
from ..server import Server
from ..view import drawn, question_of
from .unknown import all_there


def common(server: Server, address: Address) -> Asking[Common]:
    """What the selected entities of a view are all linked to, of what is drawn there. Raises NotOne."""
    yield from all_there(server, [*address.nodes, *address.selection])
    relations = yield from server.relations_without(address.off)
    query, variables = yield from question_of(address, relations)
    answer = yield Ask(query, variables)
    of = [one for one in address.selection if type_of(one) is not None]
    return Common(Asked(server, query, variables, address), drawn(answer, variables), of)
