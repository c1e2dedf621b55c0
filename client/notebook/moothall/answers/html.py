"""Words as HTML: names and titles come from documents and from people, and none of them is markup or a formula."""

from collections.abc import Iterable
from html import escape

from ..web import web


def escaped(words: str) -> str:
    """Words that show as they are."""
    return escape(words)


def link(words: str, address: str | None) -> str:
    """Words that lead to an address of the web; words alone where the address is of any other kind."""
    to = web(address)
    return escape(words) if to is None else f'<a href="{escape(to)}" target="_blank" rel="noopener">{escape(words)}</a>'


def items(each: Iterable[str]) -> str:
    """A list of pieces of HTML; nothing where there is none."""
    inner = "".join(f"<li>{one}</li>" for one in each)
    return f"<ul>{inner}</ul>" if inner else ""


def folded(head: str, inner: str) -> str:
    """HTML that opens when pressed."""
    return f"<details><summary>{head}</summary>{inner}</details>" if inner else head


def whole(*pieces: str) -> str:
    """The pieces as one output, in which nothing is typeset as a formula."""
    return f'<div class="moothall tex2jax_ignore mathjax_ignore">{"".join(pieces)}</div>'
