"""What the tests of the package share: the real server named by MOOTHALL_URL, and one that says what a test wants."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import MappingProxyType
from typing import Any, NamedTuple

import pytest

import moothall


@pytest.fixture(scope="session")
def m() -> Iterator[moothall.Moothall]:
    """The server named by MOOTHALL_URL, with the data that ships."""
    with moothall.connect() as there:
        yield there


class Asked(NamedTuple):
    """A request as it arrived."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


class Said(NamedTuple):
    """What is answered."""

    status: int = 200
    body: Any = None
    headers: Mapping[str, str] = MappingProxyType({})


COVERED = {"data": {"stats": {"documents": 5, "covers": {"start": "2018-01-01", "end": "2025-06-01"}}}}

Saying = Callable[[Asked], Said]


@pytest.fixture
def saying() -> Callable[[Saying], Any]:
    """A server whose answers are those of a function; a context that gives its address and what it was asked."""
    return _saying


@contextmanager
def _saying(answer: Saying) -> Iterator[tuple[str, list[Asked]]]:
    heard: list[Asked] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            text = self.rfile.read(int(self.headers["content-length"]))
            heard.append(Asked(self.path, {k.lower(): v for k, v in self.headers.items()}, json.loads(text)))
            said = answer(heard[-1])
            body = said.body if isinstance(said.body, bytes) else json.dumps(said.body).encode()
            self.send_response(said.status)
            for name, value in {"content-length": str(len(body)), **said.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", heard
    finally:
        server.shutdown()
        server.server_close()
