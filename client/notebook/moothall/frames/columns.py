"""The columns of a table: where each value is in a row, what it is called, and of which kind it is."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

from graphql import GraphQLSchema

from ..day import OPEN
from ..json import is_array, is_object
from .paging import BOUNDS, END, TYPE, applying, hidden
from .plan import Plan
from .rows import at
from .tree import Field, On, Part, fields_of, is_connection, is_list

LIST = "[]"
"""Kind of a column that holds lists."""


@dataclass(frozen=True)
class Column:
    """One column; `values` are plain, as JSON has them, None where there is none."""

    name: str
    kind: str
    """Name of a scalar, or LIST."""
    values: list[Any]


class Leaf(NamedTuple):
    """Where a column's values come from: a path in the row, and what is made of what is there."""

    path: tuple[str, ...]
    named: tuple[str, ...]
    kind: str
    read: Callable[[Any], Any]


def columns_of(plan: Plan, rows: list[dict[str, Any]]) -> list[Column]:
    """The columns of all rows, in the order asked.

    Entities within a row become columns such as `organization.name`. What stands on a connection's edges and what they
    lead to are one row; where both have a name, that of what they lead to is written out, as `node.start`. Beside a
    start or an end stand `earliestStart`, `latestStart`, `earliestEnd`, `latestEnd`, and `open`: whether a source says
    that it goes on.
    """
    leaves = list({leaf.path: leaf for leaf in _leaves(plan.parts, (), (), plan.schema)}.values())
    node = next((part.key for part in plan.parts if isinstance(part, Field) and part.name == "node"), None)
    is_edge = "cursor" in fields_of(plan.schema, plan.owner)
    short = [leaf.named[1:] if is_edge and leaf.named[0] == node else leaf.named for leaf in leaves]
    taken = Counter(short)
    names = [leaf.named if taken[brief] > 1 else brief for leaf, brief in zip(leaves, short, strict=True)]
    return [
        Column(".".join(name), leaf.kind, [leaf.read(at(row, leaf.path)) for row in rows])
        for leaf, name in zip(leaves, names, strict=True)
    ]


def _leaves(
    parts: tuple[Part, ...], at_path: tuple[str, ...], named: tuple[str, ...], schema: GraphQLSchema
) -> Iterator[Leaf]:
    bounded = any(isinstance(part, Field) and part.key == BOUNDS for part in parts)
    for part in parts:
        if isinstance(part, On):
            yield from _leaves(part.inner, at_path, named, schema)
        elif not (bounded and part.name == "bounds" and part.key != BOUNDS):
            yield from _of(part, (*at_path, part.key), named, schema)


def _of(field: Field, path: tuple[str, ...], named: tuple[str, ...], schema: GraphQLSchema) -> Iterator[Leaf]:
    if field.key == END:
        yield Leaf(path, (*named, "open"), "Boolean", _is_open)
    elif field.key == BOUNDS:
        yield from _leaves(field.inner, path, named, schema)
    elif hidden(field.key):
        return
    elif field.kind is not None and (is_list(field) or is_connection(field)):
        yield Leaf(path, (*named, field.key), LIST, partial(unwrapped, field=field, schema=schema))
        for one in applying(field.inner, None, schema) if is_connection(field) else ():
            if not one.inner and not hidden(one.key):
                yield Leaf((*path, one.key), (*named, field.key, one.key), one.type_name, _as_it_is)
    elif not field.inner:
        yield Leaf(path, (*named, field.key), field.type_name, _as_it_is)
    else:
        yield from _leaves(field.inner, path, (*named, field.key), schema)


def _as_it_is(value: Any) -> Any:
    return value


def _is_open(end: Any) -> bool:
    return bool(end == OPEN)


def unwrapped(value: Any, field: Field, schema: GraphQLSchema) -> Any:
    """A value as it was asked for: lists as lists of what is in them, without pages, edges and what came besides."""
    if value is None or not field.inner:
        return value
    if field.kind is not None and is_connection(field):
        inner = next(
            (one for name in ("edges", "nodes") for one in applying(field.inner, None, schema) if one.name == name),
            None,
        )
        return [] if inner is None else [_row(row, inner, schema) for row in value[inner.key]]
    if is_array(value):
        return [unwrapped(one, field, schema) for one in value]
    return _told(value, field, schema)


def _row(row: Any, field: Field, schema: GraphQLSchema) -> Any:
    told = _told(row, field, schema)
    if field.name != "edges" or not is_object(told):
        return told
    node = next((one.key for one in applying(field.inner, None, schema) if one.name == "node"), None)
    led_to: dict[str, Any] = (told.pop(node, None) if node is not None else None) or {}
    return {**led_to, **told}


def _told(value: Any, field: Field, schema: GraphQLSchema) -> Any:
    if not is_object(value):
        return value
    return {
        one.key: unwrapped(value[one.key], one, schema)
        for one in applying(field.inner, value.get(TYPE), schema)
        if one.key in value and not hidden(one.key)
    }
