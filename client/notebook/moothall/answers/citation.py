"""One passage that a statement rests on."""

from dataclasses import dataclass
from typing import Any

from .html import escaped, link

CITATIONS = "citations { locator paraphrase titleAsFound attributedTo { name } document { id title published url } }"


@dataclass(frozen=True)
class Citation:
    """Where something is stated, and in other words what is said there."""

    document: str
    """Id of the document."""
    title: str
    published: str | None
    """When it was published, EDTF; None is not known."""
    url: str | None
    locator: str
    paraphrase: str
    title_as_found: str | None = None
    attributed_to: str | None = None
    """Whose claim it is, where a speaker says it and not the document."""

    @classmethod
    def of(cls, answer: dict[str, Any]) -> "Citation":
        """From the API."""
        document = answer["document"]
        return cls(
            document=document["id"],
            title=document["title"],
            published=document["published"],
            url=document["url"],
            locator=answer["locator"],
            paraphrase=answer["paraphrase"],
            title_as_found=answer["titleAsFound"],
            attributed_to=None if answer["attributedTo"] is None else answer["attributedTo"]["name"],
        )

    @property
    def words(self) -> str:
        """It in one line."""
        speaker = f" ({self.attributed_to} says so)" if self.attributed_to else ""
        day = f", {self.published}" if self.published else ""
        return f"{self.title}{day}, {self.locator}: {self.paraphrase}{speaker}"

    def __str__(self) -> str:
        """It in one line."""
        return self.words

    @property
    def plain(self) -> dict[str, Any]:
        """As the API has it, which is how frames hold citations."""
        return {
            "locator": self.locator,
            "paraphrase": self.paraphrase,
            "titleAsFound": self.title_as_found,
            "attributedTo": None if self.attributed_to is None else {"name": self.attributed_to},
            "document": {"id": self.document, "title": self.title, "published": self.published, "url": self.url},
        }

    def _repr_html_(self) -> str:
        return self.html()

    def html(self) -> str:
        """It with a link to the document."""
        speaker = f" <i>({escaped(self.attributed_to)} says so)</i>" if self.attributed_to else ""
        day = f", {escaped(self.published)}" if self.published else ""
        return f"{link(self.title, self.url)}{day}, {escaped(self.locator)}: {escaped(self.paraphrase)}{speaker}"
