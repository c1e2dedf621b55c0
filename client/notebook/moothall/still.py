"""A figure that shows itself in a notebook as SVG, without a browser's help and the same every time."""

import base64
from io import BytesIO
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.figure import Figure

INK, SOFT, RULE = "#1b2228", "#4d5761", "#dcd8cd"

_STYLE: Any = {
    "svg.fonttype": "none",  # text stays text, to be read aloud and searched
    "svg.hashsalt": "moothall",
    "font.family": "sans-serif",
}


class Still:
    """A picture that does not move. `figure` is matplotlib's, to change or to save in other formats."""

    def __init__(self, figure: Figure, words: str) -> None:
        """Take the figure, and the words that say what it shows to those who cannot see it."""
        self.figure = figure
        self.words = words

    @property
    def svg(self) -> str:
        """The picture as SVG."""
        out = BytesIO()
        with mpl.rc_context(_STYLE):
            self.figure.savefig(out, format="svg", bbox_inches="tight", metadata={"Date": None, "Title": self.words})
        return out.getvalue().decode()

    @property
    def data_url(self) -> str:
        """The picture as an address that holds it."""
        return "data:image/svg+xml;base64," + base64.b64encode(self.svg.encode()).decode()

    def save(self, path: str | Path) -> None:
        """Write it to a file; the name's ending says the format: .svg, .png, .pdf."""
        with mpl.rc_context(_STYLE):
            self.figure.savefig(path, bbox_inches="tight")

    def __repr__(self) -> str:
        """Say what it shows."""
        return self.words

    def _repr_mimebundle_(self, include: object = None, exclude: object = None) -> dict[str, str]:
        return {"image/svg+xml": self.svg, "text/plain": self.words}
