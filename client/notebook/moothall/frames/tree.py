"""What a query selects, as a tree without fragments: each field once at its place, with its type in the schema."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeAlias, cast

from graphql import (
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    print_ast,
)
from graphql.language import Node, VariableNode, Visitor, visit


@dataclass(frozen=True)
class Field:
    """One field that is selected."""

    key: str
    """Its name in the answer."""
    name: str
    owner: str
    """Name of the type that has it."""
    kind: Any
    """Its type in the schema, None of `__typename`."""
    arguments: tuple[tuple[str, str], ...] = ()
    """Name and value, the value as GraphQL text."""
    directives: str = ""
    inner: tuple["Part", ...] = ()
    uses: frozenset[str] = frozenset()
    """Variables in its arguments and directives."""

    @property
    def type_name(self) -> str:
        """The name of its type, without lists and marks."""
        return "String" if self.kind is None else named_type(self.kind).name


@dataclass(frozen=True)
class On:
    """What is selected of one of several types that may stand here."""

    type_name: str
    inner: tuple["Part", ...]
    directives: str = ""
    uses: frozenset[str] = frozenset()


Part: TypeAlias = Field | On


class Reader:
    """Reads selections against a schema, fragments written out where they are used."""

    def __init__(self, schema: GraphQLSchema, fragments: Iterable[FragmentDefinitionNode]) -> None:
        """Take the schema and the fragments of the document; it has to be valid."""
        self._schema = schema
        self._fragments = {one.name.value: one for one in fragments}

    def parts(self, selected: SelectionSetNode | None, of: str) -> tuple[Part, ...]:
        """What is selected of a type, fields of one name merged."""
        return () if selected is None else merged(self._parts(selected, of))

    def _parts(self, selected: SelectionSetNode, of: str) -> Iterator[Part]:
        for one in selected.selections:
            if isinstance(one, FieldNode):
                yield self._field(one, of)
                continue
            fragment: FragmentDefinitionNode | InlineFragmentNode
            if isinstance(one, FragmentSpreadNode):
                fragment = self._fragments[one.name.value]
            else:
                assert isinstance(one, InlineFragmentNode)
                fragment = one
            on = fragment.type_condition.name.value if fragment.type_condition else of
            inner = self.parts(fragment.selection_set, on)
            if on == of and not one.directives:
                yield from inner
            else:
                yield On(on, inner, _printed(one.directives), _variables(one.directives or ()))

    def _field(self, node: FieldNode, of: str) -> Field:
        name = node.name.value
        kind: Any = None if name.startswith("__") else cast(Any, fields_of(self._schema, of)[name]).type
        return Field(
            key=(node.alias or node.name).value,
            name=name,
            owner=of,
            kind=kind,
            arguments=tuple((one.name.value, print_ast(one.value)) for one in node.arguments or ()),
            directives=_printed(node.directives),
            inner=() if kind is None else self.parts(node.selection_set, named_type(kind).name),
            uses=_variables([*(node.arguments or ()), *(node.directives or ())]),
        )


def merged(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Fields that stand in the answer under one name are one, with what each selects."""
    found: dict[tuple[str, str], Part] = {}
    for part in parts:
        key = ("", part.key) if isinstance(part, Field) else (part.type_name, part.directives)
        had = found.get(key)
        if had is None:
            found[key] = part
        else:
            found[key] = replace(had, inner=merged((*had.inner, *part.inner)))
    return tuple(found.values())


def fields_of(schema: GraphQLSchema, type_name: str) -> dict[str, GraphQLField]:
    """The fields of a type; none where it is a union."""
    kind = schema.type_map[type_name]
    return dict(kind.fields) if isinstance(kind, GraphQLObjectType | GraphQLInterfaceType) else {}


def named_type(kind: Any) -> GraphQLNamedType:
    """The type itself, without lists and marks."""
    while isinstance(kind, GraphQLNonNull | GraphQLList):
        kind = cast(Any, kind).of_type
    assert isinstance(kind, GraphQLNamedType)
    return kind


def is_list(field: Field) -> bool:
    """Whether it is a plain list of objects or values."""
    kind = field.kind
    return isinstance(kind.of_type if isinstance(kind, GraphQLNonNull) else kind, GraphQLList)


def is_connection(field: Field) -> bool:
    """Whether it is a Relay connection."""
    named = None if field.kind is None else named_type(field.kind)
    return isinstance(named, GraphQLObjectType) and {"pageInfo", "edges"} <= set(named.fields)


def every_field(parts: Iterable[Part]) -> Iterator[Field]:
    """The fields of one level, those of single types among them."""
    for part in parts:
        if isinstance(part, Field):
            yield part
        else:
            yield from every_field(part.inner)


def _printed(directives: Iterable[DirectiveNode] | None) -> str:
    return "".join(f" {print_ast(one)}" for one in directives or ())


class _Uses(Visitor):
    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()

    def enter_variable(self, node: VariableNode, *_: Any) -> None:
        self.names.add(node.name.value)


def _variables(nodes: Iterable[Node]) -> frozenset[str]:
    uses = _Uses()
    for node in nodes:
        visit(node, uses)
    return frozenset(uses.names)
