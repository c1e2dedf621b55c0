"""Which card of the explorer a link opens, by the rules of the explorer (`client/state/trail.ts`)."""

from typing import Literal

from .address import Address, type_of

Card = Literal["question", "connection", "comparison", "coverage", "common", "entity", "statements", "picture"]

PANELS = (
    *("home", "details", "expand", "common", "paths", "changes", "coverage", "story", "legend", "data"),
    "none",
)
"""The explorer's cards, as a link names them."""


def card_of(address: Address) -> Card:
    """What a link is about: a question, a connection, a comparison …; a picture where it is about nothing else."""
    panel = address.part("panel") or "none"
    story = address.part("story") is not None
    if panel == "coverage":
        return "coverage"
    if panel == "changes" and address.compare_with is not None:
        return "comparison"
    if panel == "common" and len(address.selection) > 1:
        return "common"
    if panel == "paths" or (panel in ("none", "home") and not story and address.path_from and address.path_to):
        return "connection"
    selected = panel in ("details", "expand", "common") or (panel == "none" and not story)
    if selected and address.selection:
        return "entity" if type_of(address.selection[-1]) else "statements"
    return "question" if story and panel != "home" else "picture"
