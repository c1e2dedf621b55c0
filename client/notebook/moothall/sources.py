"""Who says so: the passages behind a table, so that what is shown can be quoted."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from .web import web


def sources(frame: pd.DataFrame, said: str | None = None) -> pd.DataFrame:
    """One row for each passage behind the rows of a frame that has a `citations` column, in the frame's order.

    `said` is the column that tells what is being shown; without it `sentence`, or the first column. Passages that
    support several rows are listed once for each. Raises KeyError where the frame has no citations: ask for
    `citations { locator paraphrase document { title url } }` in the query.
    """
    column = said or ("sentence" if "sentence" in frame.columns else str(frame.columns[0]))
    if "citations" not in frame.columns:
        raise KeyError(
            "The frame has no 'citations' column; ask for citations { locator paraphrase document { title url } }."
        )
    rows = [
        {"statement": what, **passage}
        for what, cited in zip(frame[column], frame["citations"], strict=True)
        for passage in _passages(cited)
    ]
    return pd.DataFrame(
        rows, columns=["statement", "document", "published", "locator", "paraphrase", "attributedTo", "url"]
    ).astype("string")


def _passages(cited: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for passage in cited:
        document: dict[str, Any] = passage.get("document") or {}
        speaker: dict[str, Any] = passage.get("attributedTo") or {}
        yield {
            "document": document.get("title", document.get("id")),
            "published": document.get("published"),
            "locator": passage.get("locator"),
            "paraphrase": passage.get("paraphrase"),
            "attributedTo": speaker.get("name"),
            "url": web(document.get("url")),
        }
