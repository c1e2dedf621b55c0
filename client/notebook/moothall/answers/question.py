"""A question of the explorer's, at one of its steps."""

from ..network import Network
from ..view import View
from .answer import Asked
from .html import escaped, whole


class Question(View):
    """A step of a question that comes with the data: what it asks, what it says, and the picture that shows it."""

    def __init__(self, asked: Asked, graph: Network, question: str, title: str, text: str, step: int) -> None:
        """Take what was asked, the picture, the question, and the step's title, text and number, counted from 1."""
        super().__init__(asked, graph)
        self.question = question
        self.title = title
        self.text = text
        """What the step says."""
        self.step = step

    def __str__(self) -> str:
        """What the step says."""
        return self.text

    def __repr__(self) -> str:
        """What it asks, and where it is shown."""
        return f"<Question '{self.question}', step {self.step}, '{self.title}': {self.permalink}>"

    def _repr_html_(self) -> str:
        heading = f"<h4>{escaped(self.question)}</h4><p><b>{escaped(self.title)}</b> {escaped(self.text)}</p>"
        return whole(heading, super()._repr_html_())

    def _head(self) -> str:
        return f"{len(self.graph)} entities and {self.graph.number_of_edges()} links"
