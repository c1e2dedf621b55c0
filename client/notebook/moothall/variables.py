"""Values of Python, pandas and numpy as variables of a GraphQL query."""

import math
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any, cast
from uuid import UUID

import pandas as pd
from graphql import GraphQLError, OperationDefinitionNode, parse
from graphql.language import ListTypeNode, NamedTypeNode, NonNullTypeNode, TypeNode

from .errors import BadVariable
from .identified import Identified
from .json import is_many


def variables_of(text: str, variables: Mapping[str, Any], more: Mapping[str, Any]) -> dict[str, Any]:
    """The variables of a query as JSON has them; `more` are those that were given by name.

    Days, Timestamps and numpy's go in as days, or as times where the query declares a DateTime; numbers of numpy as
    numbers; a Series, Index, array, set or generator as a list; what is missing (None, NaN, NaT, NA) as null; a person
    or anything else with an id as its id. Raises BadVariable for what is none of these, for a name that is given twice,
    and for one in `more` that the query does not declare.
    """
    declared = _declared(text)
    if twice := sorted(variables.keys() & more.keys()):
        raise BadVariable(f"${twice[0]} is given twice: in the dict, and by name.")
    if declared is not None and (unknown := [name for name in more if name not in declared]):
        names = ", ".join(f"${name}" for name in declared) or "none"
        raise BadVariable(f"The query declares no variable ${unknown[0]}. It has: {names}.")
    types = declared or {}
    return {name: _plain(value, f"${name}", types.get(name, "")) for name, value in {**variables, **more}.items()}


def _declared(text: str) -> dict[str, str] | None:
    """Each variable and its scalar; None where the text does not parse, which the server says better."""
    try:
        document = parse(text)
    except GraphQLError:
        return None
    return {
        variable.variable.name.value: _named(variable.type)
        for one in document.definitions
        if isinstance(one, OperationDefinitionNode)
        for variable in one.variable_definitions or ()
    }


def _named(kind: TypeNode) -> str:
    while isinstance(kind, ListTypeNode | NonNullTypeNode):
        kind = kind.type
    return kind.name.value if isinstance(kind, NamedTypeNode) else ""


def _plain(value: Any, name: str, scalar: str) -> Any:
    if value is None or (isinstance(value, str | bool | int) and not isinstance(value, Enum)):
        return str(value) if isinstance(value, str) else value
    if isinstance(value, Identified):
        return value.id
    if isinstance(value, Enum):
        return _plain(value.value, name, scalar)
    if isinstance(value, Mapping):
        inner = cast(Mapping[str, Any], value)
        return {str(key): _plain(one, f"{name}.{key}", "") for key, one in inner.items()}
    if isinstance(value, pd.DataFrame):
        raise BadVariable(f"{name} is a DataFrame; give one of its columns, such as frame['{_first(value)}'].")
    if isinstance(value, bytes | bytearray):
        raise BadVariable(f"{name} is bytes; give text: value.decode().")
    if is_many(value):
        return [_plain(one, f"{name}[{index}]", scalar) for index, one in enumerate(value)]
    return _single(value, name, scalar)


def _single(value: Any, name: str, scalar: str) -> Any:
    """One that is no list: a day, a number, or nothing."""
    if type(value).__module__ == "numpy":
        value = pd.Timestamp(value) if value.dtype.kind == "M" else value.item()
        return _plain(value, name, scalar) if isinstance(value, str | bool | int) else _single(value, name, scalar)
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, datetime) and scalar == "DateTime":
        return value.isoformat() if value.tzinfo else f"{value.isoformat()}Z"
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, pd.Period | UUID):
        return str(value)
    if isinstance(value, float | Decimal):
        number = float(value)
        if math.isinf(number):
            raise BadVariable(f"{name} is infinite, and GraphQL has no such number.")
        return None if math.isnan(number) else number
    raise BadVariable(
        f"{name} is a {type(value).__name__}, which GraphQL cannot be given. Give text, a number or a day."
    )


def _first(frame: pd.DataFrame) -> str:
    return str(frame.columns[0]) if len(frame.columns) else "id"
