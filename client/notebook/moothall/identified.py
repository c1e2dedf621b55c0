"""What has an id, and can be given wherever an id is asked for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Identified:
    """Something of the graph, known by its readable id."""

    id: str
