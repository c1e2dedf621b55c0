"""Reads what came back, and turns what went wrong into exceptions."""

from typing import Any, cast

import httpx

from ..asking import Data
from ..errors import Problem, QueryError, ServerUnreachable, UnreadableAnswer


def data_of(response: httpx.Response, text: str) -> Data:
    """The `data` of an answer. Raises QueryError, UnreadableAnswer, ServerUnreachable where it is too busy."""
    body: Any
    try:
        body = response.json()
    except ValueError:
        body = None
    if not isinstance(body, dict) or not ("data" in body or "errors" in body):
        raise _unreadable(response)
    answer = cast(dict[str, Any], body)
    data: Data | None = answer.get("data")
    if errors := answer.get("errors"):
        raise QueryError([_problem(error) for error in errors], text, data)
    return data or {}


def _unreadable(response: httpx.Response) -> UnreadableAnswer | ServerUnreachable:
    said = f"{response.url} answered HTTP {response.status_code}, and not with GraphQL. "
    if response.status_code in (429, 503):
        return ServerUnreachable(f"{said}It is starting, or too busy: try again in a minute.")
    if response.status_code in (401, 403, 407):
        return UnreadableAnswer(f"{said}Something in front of the server asks who you are: connect(…, token='…').")
    return UnreadableAnswer(f"{said}Is that the address of a Moothall server, and not of something in front of it?")


def _problem(error: dict[str, Any]) -> Problem:
    places: list[dict[str, int]] = error.get("locations") or []
    place = places[0] if places else {}
    extensions: dict[str, str] = error.get("extensions") or {}
    code = extensions.get("code", "INTERNAL_SERVER_ERROR")
    return Problem(code, error["message"], place.get("line"), place.get("column"), tuple(error.get("path") or ()))
