"""Entities of the graph, each with what is said of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..identified import Identified
from .answer import Asked, OfStatements
from .html import escaped, whole
from .statement import Statement
from .statements import Statements


class Entity(OfStatements, Identified):
    """An entity of the graph. `statements` are what is said of it; a field that is not known is None."""

    fields = ""
    """What is asked of it besides what all entities have, as GraphQL."""

    def __init__(self, asked: Asked, answer: Mapping[str, Any], statements: Sequence[Statement], total: int) -> None:
        """Take what was asked, what the API says of it, what is stated about it, and how much there is of that."""
        Identified.__init__(self, answer["id"])
        set_ = object.__setattr__  # what has an id stays as it is
        set_(self, "_asked", asked)
        set_(self, "_answer", dict(answer))
        set_(self, "total", total)
        set_(self, "statements", Statements(asked, statements, f"about {answer['name']}"))

    _answer: dict[str, Any]
    total: int
    """How many statements there are about it; `statements` has the first thousand."""

    @property
    def name(self) -> str:
        """What it is called."""
        return str(self._answer["name"])

    @property
    def alternate_names(self) -> tuple[str, ...]:
        """Every other name it was ever given."""
        return tuple(self._answer["alternateNames"])

    @property
    def summary(self) -> str | None:
        """One line on it, where the data has one."""
        return self._text("summary")

    @property
    def ids(self) -> list[str]:
        """Itself first, then whatever it is connected with."""
        return list(dict.fromkeys([self.id, *super().ids]))

    def _text(self, name: str) -> str | None:
        value = self._answer.get(name)
        return None if value is None else str(value)

    def __str__(self) -> str:
        """Its name."""
        return self.name

    def __repr__(self) -> str:
        """Its type, its id and its name."""
        return f"<{type(self).__name__} {self.id}: {self.name}>"

    def _head(self) -> str:
        rest = f"; {len(self.statements):,} of {self.total:,} statements" if self.total > len(self.statements) else ""
        return f"{self.name} ({self.id}){rest}"

    def _repr_html_(self) -> str:
        names = f"<p>Also: {escaped('; '.join(self.alternate_names))}</p>" if self.alternate_names else ""
        summary = f"<p>{escaped(self.summary)}</p>" if self.summary else ""
        return whole(f"<h4>{escaped(self.name)}</h4>", summary, names, super()._repr_html_())


class Person(Entity):
    """Somebody who acts in a source."""

    fields = "honorificPrefix honorificSuffix named"

    @property
    def honorific_prefix(self) -> str | None:
        """Put before the name, such as 'Cllr'."""
        return self._text("honorificPrefix")

    @property
    def honorific_suffix(self) -> str | None:
        """Put behind the name, such as 'OBE'."""
        return self._text("honorificSuffix")

    @property
    def named(self) -> bool:
        """False where sources know them by post only; the name is a description then."""
        return bool(self._answer["named"])


class Organization(Entity):
    """A council, department, regulator, charity, committee, team or school."""

    fields = "classification founded dissolved identifiers { scheme value }"

    @property
    def classification(self) -> str:
        """What kind of body it is."""
        return str(self._answer["classification"])

    @property
    def founded(self) -> str | None:
        """EDTF."""
        return self._text("founded")

    @property
    def dissolved(self) -> str | None:
        """EDTF."""
        return self._text("dissolved")

    @property
    def identifiers(self) -> dict[str, str]:
        """Its codes by their scheme."""
        return {one["scheme"]: one["value"] for one in self._answer["identifiers"]}


class Post(Entity):
    """A seat that people hold in turn."""

    fields = "role seats organization { id name }"

    @property
    def role(self) -> str:
        """What its holder is."""
        return str(self._answer["role"])

    @property
    def seats(self) -> int | None:
        """How many hold it at a time."""
        seats: int | None = self._answer["seats"]
        return seats

    @property
    def organization(self) -> str | None:
        """Id of the body that it belongs to."""
        body = self._answer["organization"]
        return None if body is None else str(body["id"])


class Partnership(Entity):
    """Two or more bodies working to a purpose for a term."""

    fields = "partnershipKind purpose terms"

    @property
    def kind(self) -> str:
        """What kind of partnership it is."""
        return str(self._answer["partnershipKind"])

    @property
    def purpose(self) -> str | None:
        """What it is for."""
        return self._text("purpose")

    @property
    def terms(self) -> tuple[str, ...]:
        """What was agreed, planned terms beginning with 'Planned: '."""
        return tuple(self._answer["terms"])


class Programme(Entity):
    """A named initiative, plan, framework or grant."""

    fields = "programmeKind"

    @property
    def kind(self) -> str:
        """What kind of programme it is."""
        return str(self._answer["programmeKind"])


class Event(Entity):
    """Something that happened at a time."""

    fields = "eventKind date published"

    @property
    def kind(self) -> str:
        """What kind of event it was."""
        return str(self._answer["eventKind"])

    @property
    def date(self) -> str | None:
        """EDTF; of an inspection the days on site."""
        return self._text("date")

    @property
    def published(self) -> str | None:
        """When its outcome was published, EDTF."""
        return self._text("published")


class Document(Entity):
    """Where something is stated."""

    fields = "documentKind published source: url publisher { id name }"

    @property
    def kind(self) -> str:
        """What kind of document it is."""
        return str(self._answer["documentKind"])

    @property
    def published(self) -> str | None:
        """When it was published, EDTF."""
        return self._text("published")

    @property
    def source(self) -> str | None:
        """Its own address on the web; `url` is its view in the explorer."""
        return self._text("source")

    def _head(self) -> str:
        return f"{super()._head()}, published {self.published or 'on a day not known'}"
