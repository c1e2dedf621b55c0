"""Values of Python, pandas and numpy as variables."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from typing import Any

import numpy as np
import pandas as pd
import pytest

import moothall
from moothall.identified import Identified
from moothall.variables import variables_of


class Grade(Enum):
    """An enum of somebody's own."""

    GOOD = "GOOD"


def _generated() -> Iterator[str]:
    yield "a"


DAY = "2024-09-17"
SERIES = pd.Series(["org:a", None], dtype="string")


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (None, None),
        (True, True),
        (np.True_, True),
        (3, 3),
        (np.int64(3), 3),
        (np.float32(0.5), 0.5),
        (Decimal("0.5"), 0.5),
        (float("nan"), None),
        (np.nan, None),
        (pd.NaT, None),
        (pd.NA, None),
        (np.datetime64("NaT"), None),
        ("words", "words"),
        (np.str_("words"), "words"),
        (dt.date(2024, 9, 17), DAY),
        (dt.datetime(2024, 9, 17, 12, 30), DAY),
        (pd.Timestamp("2024-09-17 12:30", tz="Europe/London"), DAY),
        (np.datetime64("2024-09-17"), DAY),
        (np.datetime64("2024-09-17T12:30:00.000000000"), DAY),
        (pd.Period("2024-09-17", "D"), DAY),
        (Grade.GOOD, "GOOD"),
        (Identified("org:a"), "org:a"),
        ((Identified("org:a"), "org:b"), ["org:a", "org:b"]),
        ({"org:a"}, ["org:a"]),
        ({"a": 1}.keys(), ["a"]),
        (_generated(), ["a"]),
        (range(2), [0, 1]),
        (np.array([1, 2]), [1, 2]),
        (np.array(3), 3),
        (np.array(["2024-09-17"], dtype="datetime64[D]"), [DAY]),
        (SERIES, ["org:a", None]),
        (pd.Index(["a"]), ["a"]),
        (pd.to_datetime(pd.Series([DAY])), [DAY]),
        (pd.Categorical(["a"]), ["a"]),
        (
            {"ids": SERIES[:1], "from": dt.date(2024, 9, 17), "n": {"i": np.int8(1)}},
            {"ids": ["org:a"], "from": DAY, "n": {"i": 1}},
        ),
    ],
)
def test_goes_in_as_itself(given: Any, sent: Any) -> None:
    found = variables_of("query ($x: X) { a }", {"x": given}, {})["x"]
    assert found == sent
    assert type(found) is type(sent)


def test_times_where_times_are_asked_for() -> None:
    text = "query ($x: [DateTime!]!) { a }"
    given = [pd.Timestamp("2024-09-17 12:30"), dt.datetime(2024, 9, 17, tzinfo=dt.UTC)]
    assert variables_of(text, {}, {"x": given}) == {"x": ["2024-09-17T12:30:00Z", "2024-09-17T00:00:00+00:00"]}


@pytest.mark.parametrize("given", [object(), 1j, b"bytes", float("inf"), pd.DataFrame({"id": ["a"]}), lambda: 1])
def test_what_graphql_has_no_word_for(given: Any) -> None:
    with pytest.raises(moothall.BadVariable, match=r"^\$x is "):
        variables_of("query ($x: X) { a }", {"x": given}, {})


def test_names() -> None:
    text = "query ($text: A, $path: A, $from: A, $self: A, $variables: A, $server: A, $client: A) { a }"
    names = ["text", "path", "from", "self", "variables", "server", "client"]
    assert variables_of(text, {}, dict.fromkeys(names, 1)) == dict.fromkeys(names, 1)
    with pytest.raises(moothall.BadVariable, match=r"no variable \$asof. It has: \$text"):
        variables_of(text, {}, {"asof": 1})
    with pytest.raises(moothall.BadVariable, match=r"\$text is given twice"):
        variables_of(text, {"text": 1}, {"text": 1})
    # What does not parse, the server says better; a dict may be shared by queries.
    assert variables_of("query (", {}, {"x": 1}) == {"x": 1}
    assert variables_of("{ a }", {"x": 1}, {}) == {"x": 1}
