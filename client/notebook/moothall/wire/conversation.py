"""One question after another over HTTP, without a word on how it is waited for."""

import sys
from collections.abc import Generator
from dataclasses import dataclass
from typing import TypeAlias, TypeVar

import httpx

from ..asking import Ask, Asking, Data
from ..errors import BadAddress, MoothallError
from ..version import __version__
from .answer import data_of
from .server_address import base_of
from .waiting import seconds_to_wait

Found = TypeVar("Found")

MOST_REDIRECTS = 5


@dataclass(frozen=True)
class Pause:
    """Wait before going on."""

    seconds: float


Conversation: TypeAlias = Generator[httpx.Request | Pause, httpx.Response | None, Found]
"""Yields what is to be sent, or a pause; is sent each response, and returns what came of it."""


class Line:
    """One server and how it is spoken to; `url` follows where the server itself has moved to."""

    def __init__(self, url: str, authorization: dict[str, str], timeout: float, retries: int) -> None:
        """Take the server's address, the header that says who asks, and for how long and how often it is asked."""
        self.url = url
        self._retries = retries
        self._extensions = {"timeout": httpx.Timeout(timeout).as_dict()}
        self._headers = {
            "accept": "application/graphql-response+json, application/json",
            "accept-encoding": "gzip, deflate",
            "user-agent": f"moothall/{__version__} (Python {'.'.join(map(str, sys.version_info[:3]))}; httpx)",
            **authorization,
        }

    def conversation(self, asking: Asking[Found]) -> Conversation[Found]:
        """All of what is to be asked, put to the server."""
        try:
            ask = next(asking)
            while True:
                try:
                    data = yield from self._answered(ask)
                except MoothallError as error:
                    ask = asking.throw(error)
                else:
                    ask = asking.send(data)
        except StopIteration as stop:
            found: Found = stop.value
            return found

    def _answered(self, ask: Ask) -> Conversation[Data]:
        tries = 0
        while True:
            response = yield from self._followed(ask)
            seconds = seconds_to_wait(response, tries)
            if seconds is None or tries >= self._retries:
                return data_of(response, ask.text)
            tries += 1
            yield Pause(seconds)

    def _followed(self, ask: Ask) -> Conversation[httpx.Response]:
        """The response from where the server has moved to. A question that is sent on stays the question it was."""
        address = httpx.URL(f"{self.url}/graphql")
        for _ in range(MOST_REDIRECTS):
            body = {"query": ask.text, "variables": dict(ask.variables)}
            response = yield httpx.Request(
                "POST", address, headers=self._headers, json=body, extensions=self._extensions
            )
            assert response is not None
            if response.status_code not in (301, 302, 307, 308) or "location" not in response.headers:
                return response
            address = self._next(address, address.join(response.headers["location"]))
            if address.path.rstrip("/").endswith("/graphql"):
                self.url = base_of(str(address))
        raise BadAddress(f"{self.url} sends on {MOST_REDIRECTS} times, at last to {address}. Connect to where it ends.")

    def _next(self, address: httpx.URL, target: httpx.URL) -> httpx.URL:
        same = target.host == address.host and (target.scheme, target.port) in (
            (address.scheme, address.port),
            ("https", None),
        )
        if "authorization" in self._headers and not same:
            raise BadAddress(
                f"{address} sends on to {target}, and a token is not sent where nobody meant it to go. "
                f"If that is the server, connect('{base_of(str(target))}', token=…)."
            )
        return target
