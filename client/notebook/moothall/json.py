"""What JSON has, told apart in a way that type checkers follow."""

from collections.abc import Iterable
from typing import Any, TypeGuard, cast


def is_object(value: object) -> TypeGuard[dict[str, Any]]:
    """Whether it is an object of JSON."""
    return isinstance(value, dict)


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether it is a list."""
    return isinstance(value, list)


def is_many(value: object) -> TypeGuard[Iterable[Any]]:
    """Whether it can be gone through, as a list, a set or a column can; a text is one thing."""
    return isinstance(value, Iterable) and not isinstance(value, str) and getattr(cast(object, value), "ndim", 1) != 0
