"""What the widget runs in a browser, as it lies in the package."""

from functools import cache
from importlib.resources import files

from ..errors import NotBuilt

DOOR = "door.js"
LIVE = {"script": "picture.js", "style": "picture.css"}


def door() -> str:
    """What a notebook loads first."""
    return _text(DOOR)


@cache
def front() -> dict[str, str]:
    """The live picture, as script and style. Raises NotBuilt where the package was installed without it."""
    try:
        return {part: _text(name) for part, name in LIVE.items()}
    except FileNotFoundError:
        raise NotBuilt(
            "This copy of moothall came without its widget, which is made when the explorer is built. In Moothall's "
            "folder, run `npm run build`, and install it again: pip install './client/notebook[widget]'. Until then, "
            "m.show(…) shows the explorer."
        ) from None


def _text(name: str) -> str:
    return (files("moothall.widget") / name).read_text("utf-8")
