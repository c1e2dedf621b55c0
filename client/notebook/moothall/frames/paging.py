"""Makes lists turn their pages: what has to be asked besides, so that each can be followed to its end."""

from collections.abc import Iterable
from dataclasses import replace

from graphql import GraphQLAbstractType, GraphQLSchema, is_abstract_type

from .tree import Field, On, Part, every_field, fields_of, is_connection, is_list

PAGE = 1000
"""Rows of a page: the most that a server gives."""

FIRST, AFTER, COUNTED = "moothallFirst", "moothallAfter", "moothallCounted"
"""Variables that a paged list is given: the size of its page, the cursor, and whether all are to be counted."""

PAGE_INFO, TOTAL, ID, TYPE, END, BOUNDS = (
    "moothallPage",
    "moothallTotal",
    "moothallId",
    "moothallType",
    "moothallEnd",
    "moothallBounds",
)
"""Names in the answer of what is asked besides."""

DAYS = ("earliestStart", "latestStart", "earliestEnd", "latestEnd")


def hidden(key: str) -> bool:
    """Whether something in an answer was asked besides."""
    return key.startswith("moothall")


def pages_itself(field: Field) -> bool:
    """Whether the query says which page it wants, or wants no rows at all."""
    named = {name for name, _ in field.arguments}
    rows = {one.name for one in every_field(field.inner)} & {"nodes", "edges"}
    return bool(named & {"first", "last", "after", "before"}) or not rows


def turning(field: Field) -> Field:
    """The same connection, from a cursor on, and saying whether more follows."""
    total = Field(
        TOTAL, "totalCount", field.type_name, None, directives=f" @include(if: ${COUNTED})", uses=frozenset([COUNTED])
    )
    return replace(
        field,
        arguments=(*field.arguments, ("first", f"${FIRST}"), ("after", f"${AFTER}")),
        uses=field.uses | {FIRST, AFTER},
        inner=(*field.inner, _page_info(field), total),
    )


def _page_info(field: Field) -> Field:
    inner = tuple(Field(name, name, "PageInfo", None) for name in ("hasNextPage", "endCursor"))
    return Field(PAGE_INFO, "pageInfo", field.type_name, None, inner=inner)


def followable(parts: tuple[Part, ...], owner: str, schema: GraphQLSchema) -> tuple[Part, ...]:
    """What a row selects, and what is needed to follow each list in it to its end.

    Those lists say whether more follows; whatever has one says its id, and its type where it may be of several.
    """
    known = fields_of(schema, owner)
    lists = [one for one in every_field(parts) if is_connection(one) and not pages_itself(one)]
    more: list[Part] = []
    if lists and "id" in known:
        more.append(Field(ID, "id", owner, known["id"].type))
    if is_abstract_type(schema.type_map[owner]) and any(isinstance(part, On) for part in parts):
        more.append(Field(TYPE, "__typename", owner, None))
    return (*(_part(part, schema) for part in parts), *more)


def _part(part: Part, schema: GraphQLSchema) -> Part:
    if isinstance(part, On):
        return replace(part, inner=followable(part.inner, part.type_name, schema))
    if not part.inner:
        return part
    inner = followable(part.inner, part.type_name, schema)
    if is_connection(part) and not pages_itself(part):
        inner = (*inner, _page_info(part))
    return replace(part, inner=inner)


def with_bounds(parts: tuple[Part, ...], owner: str, schema: GraphQLSchema) -> tuple[Part, ...]:
    """The same with the bounds, and the end that says whether it is open, wherever a start or an end is asked for.

    Not within lists, which stay as they were asked for.
    """
    here = {part.name: part for part in parts if isinstance(part, Field)}
    said = next((here[name] for name in ("bounds", "start", "end") if name in here), None)
    more: list[Part] = []
    if said is not None and "bounds" in fields_of(schema, owner):
        days = tuple(Field(day, day, "Bounds", schema.type_map["Date"]) for day in DAYS)
        more = [
            _beside(said, END, "end", owner, schema),
            replace(_beside(said, BOUNDS, "bounds", owner, schema), inner=days),
        ]
    return (*(_bounded(part, schema) for part in parts), *more)


def _beside(said: Field, key: str, name: str, owner: str, schema: GraphQLSchema) -> Field:
    """A field by the same record as one that was asked for."""
    return replace(said, key=key, name=name, kind=fields_of(schema, owner)[name].type, inner=())


def _bounded(part: Part, schema: GraphQLSchema) -> Part:
    if isinstance(part, On):
        return replace(part, inner=with_bounds(part.inner, part.type_name, schema))
    if not part.inner or part.kind is None or is_list(part) or is_connection(part):
        return part
    return replace(part, inner=with_bounds(part.inner, part.type_name, schema))


def applying(parts: Iterable[Part], typename: str | None, schema: GraphQLSchema) -> list[Field]:
    """The fields that an object of a type has an answer to."""
    found: list[Field] = []
    for part in parts:
        if isinstance(part, Field):
            found.append(part)
        elif typename is None or typename in _types_of(part.type_name, schema):
            found += applying(part.inner, typename, schema)
    return found


def _types_of(name: str, schema: GraphQLSchema) -> set[str]:
    kind = schema.type_map[name]
    if not is_abstract_type(kind):
        return {name}
    abstract: GraphQLAbstractType = kind
    return {one.name for one in schema.get_possible_types(abstract)}
