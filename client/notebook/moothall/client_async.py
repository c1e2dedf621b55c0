"""The same for programs that await: `async with moothall.connect_async() as m:`."""

from collections.abc import Generator
from types import TracebackType
from typing import Any, Self

import httpx

from .asking import Asking, Found
from .client import RETRIES, TIMEOUT
from .server import Server
from .verbs.around import around as around_
from .verbs.bound import awaited
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


class AsyncMoothall:
    """A server to ask, each verb awaited; otherwise as `Moothall`. Made by `connect_async`.

    What is answered needs no awaiting: `.to_frame()` and the rest work on what is there. Only `.show()` of an answer
    asks again, and waits; `await m.show(answer)` does not.
    """

    def __init__(
        self, url: str | None = None, token: str | None = None, *, timeout: float = TIMEOUT, retries: int = RETRIES
    ) -> None:
        """See `moothall.connect`; nothing is asked yet."""
        self._line = Line(server_address(url), authorization(token), timeout, retries)
        self._http = httpx.AsyncClient()
        self.server = Server(self._line, self._wait, self.ask)
        self._covers: Covers | None = None

    async def ask(self, asking: Asking[Found], /) -> Found:
        """Put what is to be asked, and give what comes of it."""
        return await talk_async(self._line.conversation(asking), self._http)

    def _wait(self, asking: Asking[Found], /) -> Found:
        with httpx.Client() as http:
            return talk(self._line.conversation(asking), http)

    @property
    def url(self) -> str:
        """Where the server is."""
        return self._line.url

    @property
    def covers(self) -> Covers | None:
        """What it holds; None before it is connected to."""
        return self._covers

    async def aclose(self) -> None:
        """Let go of the connection."""
        await self._http.aclose()

    def __await__(self) -> Generator[Any, None, Self]:
        """Connect, and see that it answers: `m = await moothall.connect_async()`."""
        return self.__aenter__().__await__()

    async def __aenter__(self) -> Self:
        """Connect, and see that it answers."""
        try:
            self._covers = await self.ask(covers(self.server))
        except BaseException:
            await self.aclose()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the connection."""
        await self.aclose()

    def __repr__(self) -> str:
        """Where it is, and how much it covers."""
        return f"<AsyncMoothall at {self.url}: {self._covers or 'not connected yet'}>"

    query = awaited(query_)
    frame = awaited(frame_)
    polars = awaited(polars_)
    search = awaited(search_)
    person = awaited(person_)
    organization = awaited(organization_)
    post = awaited(post_)
    partnership = awaited(partnership_)
    programme = awaited(programme_)
    event = awaited(event_)
    document = awaited(document_)
    holders = awaited(holders_)
    changes = awaited(changes_)
    learned = awaited(learned_)
    paths = awaited(paths_)
    around = awaited(around_)
    statements = awaited(statements_)
    judgements = awaited(judgements_)
    graph = awaited(graph_)
    view = awaited(view_)
    show = awaited(show_)
    widget = awaited(widget_)


def connect_async(
    url: str | None = None, token: str | None = None, *, timeout: float = TIMEOUT, retries: int = RETRIES
) -> AsyncMoothall:
    """A server whose answers are awaited: `async with` this, or `await` it.

    Its arguments, and what it raises once it is awaited, are those of `connect`.
    """
    return AsyncMoothall(url, token, timeout=timeout, retries=retries)
