"""Reads a query against the schema: which of its fields is the table, and of which type each column is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    GraphQLList,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    Node,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
    parse,
    validate,
)

from .errors import BadAddress, Problem, QueryError

AFTER = "afterTheLastPage"
"""Name of the variable that a paged query is given."""

LIST = "[]"
"""Type of a column that holds lists."""

BOUNDS = "end bounds { earliestStart latestStart earliestEnd latestEnd }"
"""With the end, as that alone tells one that is open from one that is not known."""


@dataclass(frozen=True)
class Plan:
    """How to get a table out of a query."""

    text: str
    """The query as it is sent: its own lines, with a cursor where pages are turned, and bounds beside starts and ends."""
    path: tuple[str, ...]
    """Where the table is in the answer."""
    rows: str | None
    """'nodes' or 'edges' of a connection, None of a list."""
    paged: bool
    columns: dict[tuple[str, ...], str]
    """Each column's path within a row, and the name of its scalar, or LIST."""


class Selected(NamedTuple):
    """A field of a query: where it is in the answer, what was written, and its type in the schema."""

    at: tuple[str, ...]
    node: FieldNode
    kind: Any

    @property
    def inner(self) -> SelectionSetNode:
        """What is selected of it; only for a field of an object type."""
        assert self.node.selection_set is not None
        return self.node.selection_set


def plan_of(text: str, path: str | None, schema: GraphQLSchema) -> Plan:
    """The plan for the table at `path`, such as 'organization.members'; without it, for the query's only list.

    Raises QueryError where the query is not valid, BadAddress where it has no such list.
    """
    query = _Query(_valid(text, schema), schema)
    tables = list(query.tables(query.operation.selection_set, schema.query_type, ()))
    found = [table for table in tables if path is None or ".".join(table.at) == path]
    if len(found) != 1:
        choices = ", ".join(f"'{'.'.join(table.at)}'" for table in tables) or "none"
        asked = "Say which of the query's lists is the table" if path is None else f"The query has no list at '{path}'"
        raise BadAddress(f"{asked}. It has: {choices}.")
    return _plan(text, query, found[0])


def _valid(text: str, schema: GraphQLSchema) -> DocumentNode:
    try:
        document = parse(text)
        errors = validate(schema, document)
    except GraphQLError as error:
        errors = [error]
    if errors:
        raise QueryError([_problem(error) for error in errors], text)
    return document


def _problem(error: GraphQLError) -> Problem:
    for place in error.locations or []:
        return Problem("BAD_USER_INPUT", error.message, place.line, place.column)
    return Problem("BAD_USER_INPUT", error.message)


def _plan(text: str, query: "_Query", table: Selected) -> Plan:
    rows, row = None, table
    paged = False
    insertions: dict[int, str] = {}
    if _is_connection(table.kind):
        rows, row = query.row_of(table)
        paged = not {"first", "last", "after", "before"} & {argument.name.value for argument in table.node.arguments or ()}
        if paged:
            insertions = _page_turning(query.operation, table)
    of = get_named_type(row.kind)
    insertions |= dict.fromkeys(query.without_bounds(row.inner, of), f" {BOUNDS} ")
    sent = text
    for place in sorted(insertions, reverse=True):
        sent = sent[:place] + insertions[place] + sent[place:]
    with_bounds = _Query(parse(sent), query.schema)
    again = next(one for one in with_bounds.tables(with_bounds.operation.selection_set, query.schema.query_type, ()) if one.at == table.at)
    selected = with_bounds.row_of(again)[1].inner if rows else again.inner
    return Plan(sent, table.at, rows, paged, dict(with_bounds.columns(selected, of, ())))


class _Query:
    def __init__(self, document: DocumentNode, schema: GraphQLSchema) -> None:
        operations = [one for one in document.definitions if isinstance(one, OperationDefinitionNode)]
        if len(operations) != 1:
            raise BadAddress(f"A table comes from one query; the text has {len(operations)}.")
        self.operation = operations[0]
        self.schema = schema
        self.fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}

    def fields(self, selected: SelectionSetNode, of: Any, at: tuple[str, ...] = ()) -> Iterator[Selected]:
        """Every field selected of a type, through its fragments."""
        for one in selected.selections:
            if isinstance(one, FieldNode):
                name = one.name.value
                kind = self.schema.type_map["String"] if name == "__typename" else of.fields[name].type
                yield Selected((*at, (one.alias or one.name).value), one, kind)
                continue
            fragment: Any = self.fragments[one.name.value] if isinstance(one, FragmentSpreadNode) else one
            condition = fragment.type_condition
            yield from self.fields(fragment.selection_set, of if condition is None else self.schema.type_map[condition.name.value], at)

    def tables(self, selected: SelectionSetNode, of: Any, at: tuple[str, ...]) -> Iterator[Selected]:
        """The lists and connections that are in no other list."""
        for one in self.fields(selected, of, at):
            if one.node.selection_set is None:
                continue
            if _is_list(one.kind) or _is_connection(one.kind):
                yield one
            else:
                yield from self.tables(one.inner, get_named_type(one.kind), one.at)

    def row_of(self, table: Selected) -> tuple[str, Selected]:
        """Where a connection's rows are, and the field that selects what is in them."""
        for one in self.fields(table.inner, get_named_type(table.kind)):
            if one.node.name.value == "nodes":
                return one.at[0], one
            if one.node.name.value == "edges":
                for inside in self.fields(one.inner, get_named_type(one.kind)):
                    if inside.node.name.value == "node":
                        return one.at[0], inside
        raise BadAddress(f"'{'.'.join(table.at)}' is a connection: select its rows as nodes {{ … }}.")

    def without_bounds(self, selected: SelectionSetNode, of: Any) -> Iterator[int]:
        """Places in the text where a start or an end is asked for without its bounds, or bounds without the end."""
        plain = {one.name.value for one in selected.selections if isinstance(one, FieldNode)}
        if "bounds" in of.fields and {"start", "end", "bounds"} & plain and not {"end", "bounds"} <= plain:
            yield _end_of(selected)
        for one in selected.selections:
            if isinstance(one, FieldNode):
                if one.selection_set is not None:
                    yield from self.without_bounds(one.selection_set, get_named_type(of.fields[one.name.value].type))
                continue
            fragment: Any = self.fragments[one.name.value] if isinstance(one, FragmentSpreadNode) else one
            condition = fragment.type_condition
            yield from self.without_bounds(fragment.selection_set, of if condition is None else self.schema.type_map[condition.name.value])

    def columns(self, selected: SelectionSetNode, of: Any, at: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
        """Each column of a row and its type."""
        for one in self.fields(selected, of, at):
            inner = get_named_type(one.kind)
            if _is_list(one.kind) or _is_connection(one.kind):
                yield one.at, LIST
            elif one.node.selection_set is None:
                yield one.at, inner.name
            else:
                yield from self.columns(one.inner, inner, one.at)


def _page_turning(operation: OperationDefinitionNode, table: Selected) -> dict[int, str]:
    """What to write where, so that a query takes a cursor and gives the next; its lines stay as they are."""
    declared, given = f"${AFTER}: String", f"after: ${AFTER}"
    if operation.variable_definitions:
        head = {_start_of(operation.variable_definitions[0]): f"{declared}, "}
    elif operation.name is not None:
        head = {_loc(operation.name).end: f"({declared})"}
    else:
        start = _start_of(operation.selection_set)
        shorthand = _start_of(operation) == start
        head = {start: f"{'query ' if shorthand else ''}({declared}) "}
    arguments = table.node.arguments
    field = {_start_of(arguments[0]): f"{given}, "} if arguments else {_loc(table.node.name).end: f"({given})"}
    return {**head, **field, _end_of(table.inner): " pageInfo { hasNextPage endCursor } "}


def _loc(node: Node) -> Any:
    return node.loc


def _start_of(node: Node) -> int:
    return int(_loc(node).start)


def _end_of(selected: SelectionSetNode) -> int:
    """Before its closing brace."""
    return int(_loc(selected).end) - 1


def _is_list(kind: Any) -> bool:
    return isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)


def _is_connection(kind: Any) -> bool:
    named = get_named_type(kind)
    return isinstance(named, GraphQLObjectType) and {"pageInfo", "nodes"} <= set(named.fields)
