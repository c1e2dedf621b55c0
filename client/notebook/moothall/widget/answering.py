"""Puts the picture's questions to the server, by the notebook's own connection."""

import json
from typing import Any

from ..asking import Ask, Asking
from ..errors import MoothallError, QueryError


def answered(body: str) -> Asking[str]:
    """What the server answers to the body of a question, as GraphQL over HTTP has both."""
    asked: dict[str, Any] = json.loads(body)
    try:
        data = yield Ask(asked["query"], asked.get("variables") or {})
    except QueryError as error:
        told = [{"message": one.message, "extensions": {"code": one.code}} for one in error.problems]
        return json.dumps({"errors": told, "data": error.data})
    return json.dumps({"data": data})


def unanswered(error: MoothallError) -> str:
    """The same where the server does not answer."""
    return json.dumps({"errors": [{"message": str(error), "extensions": {"code": "UNREACHABLE"}}]})
