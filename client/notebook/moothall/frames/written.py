"""A tree of fields as the text of a query."""

from collections.abc import Iterable, Mapping

from .tree import Field, Part


def written(parts: Iterable[Part], variables: Mapping[str, str], name: str = "") -> str:
    """The query that selects these, declaring those of the variables that it uses; each with its type and default."""
    parts = tuple(parts)
    used = _uses(parts)
    declared = ", ".join(f"${variable}: {kind}" for variable, kind in variables.items() if variable in used)
    return f"query{f' {name}' if name else ''}{f'({declared})' if declared else ''} {_selection(parts, 0)}\n"


def _selection(parts: tuple[Part, ...], depth: int) -> str:
    margin = "  " * (depth + 1)
    lines = "".join(f"{margin}{_part(part, depth)}\n" for part in parts)
    return f"{{\n{lines}{'  ' * depth}}}"


def _part(part: Part, depth: int) -> str:
    if isinstance(part, Field):
        alias = "" if part.key == part.name else f"{part.key}: "
        given = ", ".join(f"{name}: {value}" for name, value in part.arguments)
        head = f"{alias}{part.name}{f'({given})' if given else ''}"
    else:
        head = f"... on {part.type_name}"
    return f"{head}{part.directives}{f' {_selection(part.inner, depth + 1)}' if part.inner else ''}"


def _uses(parts: Iterable[Part]) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for part in parts:
        found |= part.uses | _uses(part.inner)
    return found
