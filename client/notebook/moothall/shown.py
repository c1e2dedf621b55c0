"""What `show` gives: the explorer in the notebook, with a still picture for readers whose browser does not reach it."""

from html import escape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from .drawing import draw
from .still import Still

if TYPE_CHECKING:
    from .view import View


class Shown:
    """A view, to be looked at. `permalink` opens it in a browser, `still` is the picture that needs none."""

    def __init__(self, view: "View", *, static: bool, height: int) -> None:
        """Take what is drawn, whether only the still picture is wanted, and the height in pixels."""
        self.view = view
        self.permalink = view.permalink
        self.static = static
        self.height = height

    @property
    def still(self) -> Still:
        """The still picture, each entity where the permalink has it."""
        address = self.view.address
        day = " against ".join(day for day in (address.as_of, address.compare_with) if day)
        when = "at any time" if address.any_time else f"on {day}" if day else "on the latest day covered"
        record = f", on the record by {address.known_by}" if address.known_by else ""
        graph = self.view.graph
        words = f"{len(graph)} entities and {graph.number_of_edges()} links, {when}{record}"
        return draw(graph, address.positions, words)

    def __repr__(self) -> str:
        """Say what it shows, and where."""
        return f"{self.still.words}: {self.permalink}"

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        still = self.still
        if self.static:
            return {"image/svg+xml": still.svg, "text/plain": repr(self)}
        # A browser shows what is inside of <object> where it cannot load the page: the one test of reach that is sure.
        link = escape(self.permalink)
        page = (
            f'<object type="text/html" data="{escape(_framed(self.permalink))}" '
            f'width="100%" height="{self.height}" aria-label="The explorer">'
            f'<img src="{still.data_url}" alt="{escape(still.words)}" style="max-width: 100%"></object>'
            f'<p><a href="{link}" target="_blank" rel="noopener">Open in the explorer</a></p>'
        )
        return {"text/html": page, "text/plain": repr(self)}


def _framed(link: str) -> str:
    """The same view where it may be shown within another page; no other page of the server may."""
    parts = urlsplit(link)
    return parts._replace(path=f"{parts.path.rstrip('/')}/embed").geturl()
