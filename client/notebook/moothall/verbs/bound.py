"""Makes a verb a method: of a client that waits for answers, and of one whose answers are awaited."""

import functools
import inspect
from collections.abc import Awaitable, Callable
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar, get_args

from ..asking import Asking
from ..server import Asks, AsksAsync, Server

Given = ParamSpec("Given")
Found = TypeVar("Found")


class Waiting(Protocol):
    """A client that waits."""

    server: Server
    ask: Asks


class Awaiting(Protocol):
    """A client that is awaited."""

    server: Server
    ask: AsksAsync


def waited(verb: Callable[Concatenate[Server, Given], Asking[Found]]) -> Callable[Concatenate[Waiting, Given], Found]:
    """The verb as a method that gives what comes of it."""

    @functools.wraps(verb)
    def method(client: Waiting, /, *args: Given.args, **kwargs: Given.kwargs) -> Found:
        return client.ask(verb(client.server, *args, **kwargs))

    return _signed(method, verb)


def awaited(
    verb: Callable[Concatenate[Server, Given], Asking[Found]],
) -> Callable[Concatenate[Awaiting, Given], Awaitable[Found]]:
    """The verb as a method that is awaited."""

    @functools.wraps(verb)
    async def method(client: Awaiting, /, *args: Given.args, **kwargs: Given.kwargs) -> Found:
        return await client.ask(verb(client.server, *args, **kwargs))

    return _signed(method, verb)


Method = TypeVar("Method", bound=Callable[..., Any])


def _signed(method: Method, verb: Callable[..., Any]) -> Method:
    """With the signature that help() shows: of itself, and giving what comes of the asking."""
    asked = inspect.signature(verb)
    head, *rest = asked.parameters.values()
    itself = head.replace(name="self", annotation=inspect.Parameter.empty)
    gives = get_args(asked.return_annotation)[-1]
    signature = asked.replace(parameters=[itself, *rest], return_annotation=gives)
    setattr(method, "__signature__", signature)  # noqa: B010
    return method
