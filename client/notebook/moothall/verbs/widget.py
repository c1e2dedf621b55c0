"""`widget`: the picture alone, to work with in the notebook."""

from typing import TYPE_CHECKING

from ..asking import Asking
from ..day import Day
from ..server import Server
from .show import Shows, show

if TYPE_CHECKING:
    from ..widget.widget import Widget


def widget(
    server: Server,
    what: Shows,
    *,
    as_of: Day | None = None,
    known_by: Day | None = None,
    height: int = 560,
) -> Asking["Widget"]:
    """The explorer's picture of ids, of a graph, of an answer, of a view or of a permalink, to work with.

    `w.selection` are the ids of what is selected in it and `w.on` is its day, both ways: `w.on = date(2024, 9, 17)`
    moves it. It asks the server through this notebook, in Jupyter, VS Code and marimo; saved or exported it is the
    picture as it was last drawn. Raises what `show` raises, and ImportError where anywidget is not installed.
    """
    try:
        from ..widget.widget import Widget
    except ModuleNotFoundError as error:
        if error.name not in ("anywidget", "traitlets"):
            raise
        raise ImportError("For this, anywidget has to be there: pip install 'moothall[widget]'") from None
    return Widget(server, (yield from show(server, what, as_of=as_of, known_by=known_by, height=height)))
