"""A server as the verbs know it: where it is, what its schema says, and what it shows."""

from collections.abc import Awaitable, Iterable
from typing import TYPE_CHECKING, Any, Protocol

from graphql import GraphQLEnumType, GraphQLSchema, build_client_schema, get_introspection_query

from .address import Address
from .asking import Ask, Asking, Found
from .shown import Shown
from .view import View, view_at

if TYPE_CHECKING:
    from .widget.widget import Widget


class Asks(Protocol):
    """Puts a question and waits for what comes of it."""

    def __call__(self, asking: Asking[Found], /) -> Found:
        """What comes of it."""
        ...


class AsksAsync(Protocol):
    """Puts a question, and is awaited."""

    def __call__(self, asking: Asking[Found], /) -> Awaitable[Found]:
        """What comes of it."""
        ...


class HasUrl(Protocol):
    """What knows where the server is."""

    url: str


class Server:
    """Made by a client; `url` is where it is now."""

    def __init__(self, line: HasUrl, waiting: Asks, awaiting: AsksAsync) -> None:
        """Take what knows where it is, and how a question is put that is waited for, and one that is awaited."""
        self._line = line
        self.wait = waiting
        self.awaited = awaiting
        self._schema: GraphQLSchema | None = None

    @property
    def url(self) -> str:
        """Its address."""
        return self._line.url

    def schema(self) -> Asking[GraphQLSchema]:
        """Its schema, asked for once."""
        if self._schema is None:
            introspection: Any = yield Ask(get_introspection_query(descriptions=False), {})
            self._schema = build_client_schema(introspection)
        return self._schema

    def relations_without(self, off: Iterable[str]) -> Asking[list[str] | None]:
        """The relations that are not among those that are switched off; None, which is all, where none is."""
        names = set(off)
        if not names:
            return None
        schema = yield from self.schema()
        kinds = schema.type_map["RelationKind"]
        assert isinstance(kinds, GraphQLEnumType)
        return [kind for kind in kinds.values if kind not in names]

    def widget(self, address: Address, *, height: int) -> "Widget":
        """A view as a picture to work with; waits for what is drawn in it."""
        from .verbs.widget import widget

        return self.wait(widget(self, address, height=height))

    def show(self, address: Address, *, static: bool, height: int) -> Shown:
        """A view in the explorer; waits for what is drawn in it."""
        view = self.wait(self.view(address))
        return Shown(view, static=static, height=height)

    def view(self, address: Address) -> Asking[View]:
        """What the explorer draws at an address."""
        relations = yield from self.relations_without(address.off)
        return (yield from view_at(self, address, relations))
