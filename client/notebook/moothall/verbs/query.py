"""`query`: GraphQL as it is."""

from collections.abc import Mapping
from typing import Any

from ..asking import Ask, Asking
from ..server import Server
from ..variables import variables_of


def query(
    server: Server, text: str, variables: Mapping[str, Any] | None = None, /, **more: Any
) -> Asking[dict[str, Any]]:
    """The `data` that a GraphQL query gives, as it comes.

    Variables go in by name, or in a dict: days, Timestamps, numbers of numpy and Series as themselves. Raises
    QueryError, which shows each problem's code, message and place in the query; `error.data` has what came back in
    spite of it. Raises BadVariable for a value that GraphQL has no word for, and for a name the query does not declare.
    """
    return (yield Ask(text, variables_of(text, variables or {}, more)))
