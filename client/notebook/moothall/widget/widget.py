"""The widget: a view of the explorer, the picture alone, in a notebook."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any, cast

import anywidget
import traitlets

from ..address import read_address
from ..errors import MoothallError
from ..server import Server
from ..shown import Shown
from .answering import answered, unanswered
from .front import door, front
from .traits import Ids, OneDay


def _iso(day: date | None, _: object) -> str | None:
    return None if day is None else day.isoformat()


def _day(text: Any, _: object) -> Any:
    return text


class Widget(anywidget.AnyWidget):
    """A picture to work with. What is selected in it is `selection`, its day is `on`; set either, and it follows.

    It asks the server through this notebook's Python, so that it works wherever the notebook does. Saved, or in a page
    that the notebook is exported to, it is the picture as it was last drawn.
    """

    _esm = door()

    selection = Ids(traitlets.Unicode()).tag(sync=True)
    """Ids of the nodes and links that are selected. Entities and statements may be given."""
    on = OneDay().tag(sync=True, to_json=_iso, from_json=_day)
    """The day of the picture, as a date; None is the latest day covered, or all times in a view of all times."""
    address = traitlets.Unicode("", read_only=True).tag(sync=True)
    """What the link of the view has behind the server's address, as the picture wrote it last."""
    picture = traitlets.Unicode("", read_only=True).tag(sync=True)
    """The picture as it was last drawn, as SVG."""
    url = traitlets.Unicode("", read_only=True).tag(sync=True)
    words = traitlets.Unicode("", read_only=True).tag(sync=True)
    height = traitlets.Int(560).tag(sync=True)
    """In pixels."""

    def __init__(self, server: Server, shown: Shown) -> None:
        """Take whom to ask, and what is shown first. Raises NotBuilt."""
        self._server = server
        self._asking: set[asyncio.Task[None]] = set()
        front()
        view = shown.view.address
        super().__init__(selection=list(view.selection), on=view.as_of, height=shown.height)
        given = {"url": server.url, "words": shown.still.words, "picture": shown.still.svg}
        for name, value in {**given, "address": view.at("").removeprefix("/")}.items():
            self.set_trait(name, value)
        self.on_msg(self._hear)

    @property
    def permalink(self) -> str:
        """The link that opens the view in the explorer, with what is selected now and its day."""
        view = read_address(self.address)
        on = self.on.isoformat() if self.on else None
        any_time = view.any_time and on is None
        return replace(view, selection=tuple(self.selection), as_of=on, any_time=any_time).at(self.url)

    def _hear(self, _: object, said: Mapping[str, Any], __: object) -> None:
        if said.get("want") == "front":
            self.send({"answer": said["ask"], **front()})
        elif "body" in said:
            self._put(said["ask"], said["body"])

    def _put(self, ask: str, body: str) -> None:
        """Put a question to the server; in a notebook without holding it up."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            try:
                text = self._server.wait(answered(body))
            except MoothallError as error:
                text = unanswered(error)
            self._say(ask, text)
        else:
            task = loop.create_task(self._put_awaited(ask, body))
            # Nothing else holds a task until it is done.
            self._asking.add(task)
            task.add_done_callback(self._asking.discard)

    async def _put_awaited(self, ask: str, body: str) -> None:
        try:
            text = await self._server.awaited(answered(body))
        except MoothallError as error:
            text = unanswered(error)
        self._say(ask, text)

    def _say(self, ask: str, text: str) -> None:
        self.send({"answer": ask, "status": 200, "text": text})

    def _repr_mimebundle_(self, **kwargs: Any) -> Any:
        """The widget, and for readers without one the picture as it was last drawn."""
        bundle: tuple[dict[str, Any], ...] = cast(Any, super())._repr_mimebundle_(**kwargs)
        return ({**bundle[0], "image/svg+xml": self.picture, "text/plain": repr(self)}, *bundle[1:])

    def __repr__(self) -> str:
        """What it shows, and where."""
        return f"<Widget: {self.words}: {self.permalink}>"
