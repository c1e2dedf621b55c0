"""The way in: `connect()`, and what can be asked then."""

from types import TracebackType
from typing import Self

import httpx
from graphql import GraphQLSchema

from .asking import Asking, Found
from .server import Server
from .verbs.around import around as around_
from .verbs.bound import waited
from .verbs.changes import changes as changes_
from .verbs.covers import Covers, covers
from .verbs.frame import frame as frame_
from .verbs.frame import polars as polars_
from .verbs.graph import graph as graph_
from .verbs.holders import holders as holders_
from .verbs.learned import learned as learned_
from .verbs.one import document as document_
from .verbs.one import event as event_
from .verbs.one import organization as organization_
from .verbs.one import partnership as partnership_
from .verbs.one import person as person_
from .verbs.one import post as post_
from .verbs.one import programme as programme_
from .verbs.paths import paths as paths_
from .verbs.query import query as query_
from .verbs.search import search as search_
from .verbs.show import show as show_
from .verbs.statements import judgements as judgements_
from .verbs.statements import statements as statements_
from .verbs.view import view as view_
from .verbs.widget import widget as widget_
from .wire.conversation import Line
from .wire.server_address import server_address
from .wire.talk import talk, talk_async
from .wire.token import authorization

TIMEOUT = 30.0
"""Seconds, longer than any query may take at the server, so that its own message arrives first."""

RETRIES = 3
"""How often a server that is too busy is asked again, after as long as it says."""


def connect(
    url: str | None = None, token: str | None = None, *, timeout: float = TIMEOUT, retries: int = RETRIES
) -> "Moothall":
    """Connect to a server, and see that it answers.

    `url` is the address of the explorer; without it `MOOTHALL_URL` from the environment, then http://127.0.0.1:4000.
    `token` is a key, where the server asks for one. `timeout` is in seconds; a server that is too busy (429, 503) is
    asked again, `retries` times, after as long as its Retry-After says. What comes can be used as a context manager.
    Raises BadAddress, BadToken, ServerUnreachable, UnreadableAnswer or QueryError.
    """
    return Moothall(url, token, timeout=timeout, retries=retries)


class Moothall:
    """A server to ask. Made by `connect`."""

    def __init__(
        self, url: str | None = None, token: str | None = None, *, timeout: float = TIMEOUT, retries: int = RETRIES
    ) -> None:
        """See `connect`."""
        self._line = Line(server_address(url), authorization(token), timeout, retries)
        self._http = httpx.Client()
        self.server = Server(self._line, self.ask, self._await)
        try:
            self._covers = self.ask(covers(self.server))
        except BaseException:
            self._http.close()
            raise

    def ask(self, asking: Asking[Found], /) -> Found:
        """Put what is to be asked, and wait for what comes of it."""
        return talk(self._line.conversation(asking), self._http)

    async def _await(self, asking: Asking[Found], /) -> Found:
        async with httpx.AsyncClient() as http:
            return await talk_async(self._line.conversation(asking), http)

    @property
    def url(self) -> str:
        """Where the server is."""
        return self._line.url

    @property
    def covers(self) -> Covers:
        """What it holds: how many documents, from when to when, and the version of program and data, to be cited."""
        return self._covers

    @property
    def schema(self) -> GraphQLSchema:
        """The server's schema, asked for once."""
        return self.ask(self.server.schema())

    def close(self) -> None:
        """Let go of the connection; `with moothall.connect() as m:` does so by itself."""
        self._http.close()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the connection."""
        self.close()

    def __repr__(self) -> str:
        """Where it is, and how much it covers."""
        return f"<Moothall at {self.url}: {self._covers}>"

    query = waited(query_)
    frame = waited(frame_)
    polars = waited(polars_)
    search = waited(search_)
    person = waited(person_)
    organization = waited(organization_)
    post = waited(post_)
    partnership = waited(partnership_)
    programme = waited(programme_)
    event = waited(event_)
    document = waited(document_)
    holders = waited(holders_)
    changes = waited(changes_)
    learned = waited(learned_)
    paths = waited(paths_)
    around = waited(around_)
    statements = waited(statements_)
    judgements = waited(judgements_)
    graph = waited(graph_)
    view = waited(view_)
    show = waited(show_)
    widget = waited(widget_)
