"""Asks a GraphQL endpoint, and turns what goes wrong into exceptions."""

from typing import Any

import httpx

from .errors import Problem, QueryError, ServerUnreachable, UnreadableAnswer

WAIT_SECONDS = 30.0
"""Longer than any query may take at the server, so that its own message arrives first."""


def endpoint_of(url: str) -> str:
    """The server's address without a slash at its end, whether the page's or the API's was given."""
    address = url.strip().rstrip("/").removesuffix("/graphql").rstrip("/")
    return address if "://" in address else f"http://{address}"


class Endpoint:
    """One server, spoken to over one connection pool."""

    def __init__(self, url: str, token: str | None = None) -> None:
        """Take the address of the explorer or of its API, and a bearer token where one is needed."""
        self.url = endpoint_of(url)
        headers = {"accept": "application/graphql-response+json, application/json"}
        if token is not None:
            headers["authorization"] = f"Bearer {token}"
        self._http = httpx.Client(headers=headers, timeout=WAIT_SECONDS)

    def ask(self, text: str, variables: dict[str, Any]) -> dict[str, Any]:
        """The `data` of the answer. Raises QueryError, ServerUnreachable or UnreadableAnswer."""
        try:
            response = self._http.post(f"{self.url}/graphql", json={"query": text, "variables": variables})
        except httpx.TimeoutException:
            raise ServerUnreachable(
                f"{self.url} did not answer within {WAIT_SECONDS:.0f} seconds. Ask for less at once, or try again."
            ) from None
        except httpx.TransportError as error:
            raise ServerUnreachable(
                f"No server answers at {self.url} ({error}). If it is to run on this machine, start it in the project's "
                "folder with `npm start`; if it runs elsewhere, say where: connect('https://…'), or set MOOTHALL_URL."
            ) from None
        return _data_of(response, text, self.url)


def _data_of(response: httpx.Response, text: str, url: str) -> dict[str, Any]:
    try:
        body = response.json()
    except ValueError:
        body = None
    if not isinstance(body, dict) or not ("data" in body or "errors" in body):
        raise UnreadableAnswer(
            f"{url}/graphql answered HTTP {response.status_code}, and not with GraphQL. "
            "Is that the address of a Moothall server, and not of something in front of it?"
        )
    data: dict[str, Any] | None = body.get("data")
    if errors := body.get("errors"):
        raise QueryError([_problem(error) for error in errors], text, data)
    return data or {}


def _problem(error: dict[str, Any]) -> Problem:
    place: dict[str, int] = next(iter(error.get("locations") or []), {})
    code = (error.get("extensions") or {}).get("code", "INTERNAL_SERVER_ERROR")
    return Problem(code, error["message"], place.get("line"), place.get("column"), tuple(error.get("path") or ()))
