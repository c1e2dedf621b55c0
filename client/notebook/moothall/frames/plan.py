"""Reads a query: which of its fields is the table, and what to ask so that all of it comes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    OperationType,
    parse,
    print_ast,
    validate,
)

from ..errors import BadAddress, Problem, QueryError
from .paging import AFTER, COUNTED, FIRST, followable, pages_itself, turning, with_bounds
from .tree import Field, Part, Reader, every_field, fields_of, is_connection, is_list
from .written import written

PAGING = {FIRST: "Int", AFTER: "String", COUNTED: "Boolean = false"}


@dataclass(frozen=True)
class Plan:
    """How to get a table out of a query."""

    text: str
    """The query as it is sent: with a cursor where pages are turned, and bounds beside starts and ends."""
    path: tuple[str, ...]
    """Where the table is in the answer."""
    rows: str | None
    """Where the rows of a connection are, 'nodes' or 'edges'; None of a list."""
    paged: bool
    cut: tuple[str, ...] | None
    """Where the answer says whether a plain list was cut, where it does."""
    parts: tuple[Part, ...]
    """What is selected of a row."""
    owner: str
    """The type of a row."""
    declared: dict[str, str]
    """The query's variables, with type and default."""
    schema: GraphQLSchema


def plan_of(text: str, path: str | None, schema: GraphQLSchema) -> Plan:
    """The plan for the table at `path`, such as 'organization.members'; without it, for the query's only list.

    Raises QueryError where the query is not valid, BadAddress where it has no such list.
    """
    operation, roots = _read(text, schema)
    tables = list(_tables(roots, ()))
    found = [table for table in tables if path is None or ".".join(table) == path]
    if len(found) != 1:
        choices = ", ".join(f"'{'.'.join(table)}'" for table in tables) or "none"
        asked = "Say which of the query's lists is the table" if path is None else f"The query has no list at '{path}'"
        raise BadAddress(f"{asked}. It has: {choices}.")
    declared = {
        one.variable.name.value: print_ast(one.type)
        + (f" = {print_ast(one.default_value)}" if one.default_value else "")
        for one in operation.variable_definitions or ()
    }
    return _planned(roots, found[0], declared, operation.name.value if operation.name else "", schema)


def _read(text: str, schema: GraphQLSchema) -> tuple[OperationDefinitionNode, tuple[Part, ...]]:
    document = _valid(text, schema)
    operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
    if len(operations) != 1:
        raise BadAddress(f"A table comes from one query; the text has {len(operations)}.")
    if operations[0].operation is not OperationType.QUERY:
        raise BadAddress(f"A table comes from a query, and this is a {operations[0].operation.value}.")
    fragments = [one for one in document.definitions if isinstance(one, FragmentDefinitionNode)]
    assert schema.query_type is not None
    reader = Reader(schema, fragments)
    return operations[0], reader.parts(operations[0].selection_set, schema.query_type.name)


def _valid(text: str, schema: GraphQLSchema) -> DocumentNode:
    try:
        document = parse(text)
        errors = validate(schema, document)
    except GraphQLError as error:
        errors = [error]
        document = DocumentNode(definitions=())
    if errors:
        raise QueryError([_problem(error) for error in errors], text)
    return document


def _problem(error: GraphQLError) -> Problem:
    for place in error.locations or []:
        return Problem("BAD_USER_INPUT", error.message, place.line, place.column)
    return Problem("BAD_USER_INPUT", error.message)


def _tables(parts: tuple[Part, ...], at: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Where the lists and connections are that are in no other list."""
    for one in every_field(parts):
        if not one.inner:
            continue
        if one.kind is not None and (is_list(one) or is_connection(one)):
            yield (*at, one.key)
        else:
            yield from _tables(one.inner, (*at, one.key))


def _planned(
    roots: tuple[Part, ...], path: tuple[str, ...], declared: dict[str, str], name: str, schema: GraphQLSchema
) -> Plan:
    made: list[Plan] = []

    def table(field: Field) -> Field:
        rows = _rows_of(field, path)
        paged = rows is not None and not pages_itself(field)

        def row(of: Field) -> Field:
            inner = followable(with_bounds(of.inner, of.type_name, schema), of.type_name, schema)
            made.append(Plan("", path, rows, paged, None, inner, of.type_name, declared, schema))
            return replace(of, inner=inner)

        if rows is None:
            return row(field)
        changed = replace(field, inner=_at(field.inner, (rows,), row))
        return turning(changed) if paged else changed

    sent, cut = _cut(_at(roots, path, table), path, schema)
    return replace(made[0], text=written(sent, {**declared, **PAGING}, name), cut=cut)


def _at(parts: tuple[Part, ...], path: tuple[str, ...], change: Callable[[Field], Field]) -> tuple[Part, ...]:
    """The same parts with the field at a path changed."""
    head, *rest = path
    done: list[Part] = []
    for part in parts:
        if not isinstance(part, Field):
            done.append(replace(part, inner=_at(part.inner, path, change)))
        elif part.key != head:
            done.append(part)
        elif rest:
            done.append(replace(part, inner=_at(part.inner, tuple(rest), change)))
        else:
            done.append(change(part))
    return tuple(done)


def _cut(
    roots: tuple[Part, ...], path: tuple[str, ...], schema: GraphQLSchema
) -> tuple[tuple[Part, ...], tuple[str, ...] | None]:
    """Ask besides whether the list was cut, where what it stands in says so."""
    found: list[tuple[str, ...]] = []

    def holder(field: Field) -> Field:
        if field.kind is None or "truncated" not in fields_of(schema, field.type_name):
            return field
        found.append((*path[:-1], "moothallCut"))
        return replace(field, inner=(*field.inner, Field("moothallCut", "truncated", field.type_name, None)))

    sent = roots if len(path) == 1 else _at(roots, path[:-1], holder)
    return sent, found[0] if found else None


def _rows_of(field: Field, path: tuple[str, ...]) -> str | None:
    if is_list(field):
        return None
    keys = {one.name: one.key for one in every_field(field.inner)}
    rows = keys.get("nodes") or keys.get("edges")
    if rows is None:
        raise BadAddress(f"'{'.'.join(path)}' is a connection: select its rows as nodes {{ … }}.")
    return rows
