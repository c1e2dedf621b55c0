"""What is different between two days."""

from collections.abc import Sequence
from dataclasses import dataclass

from .answer import Asked, OfStatements
from .html import escaped, items, whole
from .statement import Named, Statement
from .statements import Statements


@dataclass(frozen=True)
class Succession:
    """A seat whose holder is another one on the later day, as far as known."""

    post: Named
    before: tuple[Statement, ...]
    """Who held it on the first day."""
    after: tuple[Statement, ...]
    """Who held it on the last day."""

    def __str__(self) -> str:
        """It in words."""
        held, holds = (", ".join(one.subject.name for one in each) or "not known" for each in (self.before, self.after))
        return f"{self.post.name}: {held} → {holds}"

    def _repr_html_(self) -> str:
        return whole(self.html())

    def html(self) -> str:
        """It in words, and who says so."""
        return f"{escaped(str(self))}{items(one.html() for one in (*self.before, *self.after))}"


class Changes(OfStatements):
    """What began, ended and went on between two days; `statements` are all of them, each with its `change`."""

    def __init__(
        self,
        asked: Asked,
        days: tuple[str, str],
        statements: Sequence[Statement],
        new_holders: Sequence[Succession],
        truncated: bool,
    ) -> None:
        """Take what was asked, the two days, and what came of it."""
        self._asked = asked
        self.days = days
        self.statements = tuple(statements)
        self.new_holders = tuple(new_holders)
        """Seats that changed hands."""
        self.truncated = truncated
        """Whether links were left out, those that went on first."""

    @property
    def began(self) -> Statements:
        """What holds on the later day, and surely did not on the earlier."""
        return self._those("began")

    @property
    def ended(self) -> Statements:
        """What held on the earlier day, and surely does not on the later."""
        return self._those("ended")

    @property
    def continued(self) -> Statements:
        """What may have held all the way."""
        return self._those("continued")

    def _those(self, change: str) -> Statements:
        about = f"{change} between {self.days[0]} and {self.days[1]}"
        return Statements(self._asked.part, [one for one in self.statements if one.change == change], about)

    def __repr__(self) -> str:
        """How much of each, between which days."""
        counts = ", ".join(f"{len(self._those(change))} {change}" for change in ("began", "ended", "continued"))
        cut = "; there is more: ask for it of fewer entities" if self.truncated else ""
        return f"Between {self.days[0]} and {self.days[1]}: {counts}{cut}"

    def _pieces(self) -> Sequence[str]:
        different = [one for one in self.statements if one.change != "continued"]
        return [f"<b>{one.change}</b> {one.html()}" for one in different] + [one.html() for one in self.new_holders]
