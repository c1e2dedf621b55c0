"""What can be asked of a server, written once for clients that wait and for clients that are awaited."""

from collections.abc import Generator, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias, TypeVar

Found = TypeVar("Found")


@dataclass(frozen=True)
class Ask:
    """One GraphQL question: its text and its variables, plain values as JSON has them."""

    text: str
    variables: Mapping[str, Any]


Data: TypeAlias = dict[str, Any]
"""The `data` of an answer."""

Asking: TypeAlias = Generator[Ask, Data, Found]
"""Yields questions, is sent each one's `data`, and returns what came of it; knows nothing of HTTP, or of waiting."""
