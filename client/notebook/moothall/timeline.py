"""A chart of who held what when, that tells what is certain from what is possible."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.lines import Line2D

from .bulk import bulk
from .still import INK, RULE, SOFT, Still

CERTAIN, POSSIBLE = "#1d5fa7", "#7db4ee"
BOUNDS = ("earliestStart", "latestStart", "earliestEnd", "latestEnd")


def timeline(frame: pd.DataFrame, label: str, group: str | None = None, title: str = "") -> Still:
    """One line a row of a frame that has the four bounds; `label` names the row, `group` what it is listed under.

    Thick is certain: from the latest start to the earliest end. Thin is possible: the sources allow it and do not
    settle it. Where nothing bounds a side, the thin line runs to the edge with an arrow: not known, and never 'until
    today'. Where a source leaves the end open, the thick one does: it says that it goes on. A point is certain on one
    day only. Days far from all others lie outside the chart, and it says so. Raises ValueError where no row has a date.
    """
    rows = frame.sort_values(
        [*([group] if group else []), "latestStart", "earliestEnd"], na_position="last", ignore_index=True
    )
    starts, ends = (_known(rows, columns) for columns in (BOUNDS[:2], BOUNDS[2:]))
    first, last = bulk(starts, ends)
    margin = max((last - first) * 0.08, pd.Timedelta(days=30))
    edges = (_place(first - margin), _place(last + margin))
    figure = Figure(figsize=(9.5, 0.9 + 0.3 * (len(rows) + (rows[group].nunique() if group else 0))))
    axes = figure.add_subplot()
    names: list[tuple[float, str, bool]] = []
    place, listed = 0.0, None
    for _, row in rows.iterrows():
        if group and row[group] != listed:
            names.append((place, str(row[group]), True))
            listed, place = row[group], place + 1
        names.append((place, str(row[label]), False))
        _bar(axes, place, row, edges)
        place += 1
    days = pd.concat([starts, ends])
    outside = int(((days < first) | (days > last)).sum())
    _frame(axes, names, edges, f"{title}{f' ({outside} days lie outside)' if outside else ''}")
    _key(figure, axes)
    return Still(figure, f"{title or 'Timeline'}: {len(rows)} rows, {days.min():%Y-%m-%d} to {days.max():%Y-%m-%d}")


def _place(day: pd.Timestamp) -> float:
    """Where a day is on the axis: matplotlib counts days from the beginning of 1970."""
    return float((day - pd.Timestamp("1970-01-01")) / pd.Timedelta(days=1))


def _known(rows: pd.DataFrame, columns: Sequence[str]) -> pd.Series:
    days: pd.Series = pd.concat([rows[column] for column in columns])
    return days.dropna()


def _key(figure: Figure, axes: Axes) -> None:
    figure.legend(
        handles=[
            Line2D([], [], color=CERTAIN, linewidth=7, label="certain"),
            Line2D([], [], color=CERTAIN, linewidth=0, marker=">", label="goes on"),
            Line2D([], [], color=POSSIBLE, linewidth=2, label="possible"),
            Line2D([], [], color=POSSIBLE, linewidth=0, marker=">", label="not known how far"),
        ],
        loc="lower right",
        bbox_to_anchor=(1, 1),
        bbox_transform=axes.transAxes,
        ncols=4,
        frameon=False,
        fontsize=8,
    )


def _bar(axes: Axes, place: float, row: pd.Series, edges: tuple[float, float]) -> None:
    earliest, sure, until, latest = (None if pd.isna(row[name]) else _place(row[name]) for name in BOUNDS)
    if not pd.isna(row.get("open")) and row["open"]:
        until, latest = edges[1], edges[1]
        axes.plot([edges[1]], [place], color=CERTAIN, marker=">", markersize=8)
    left, right = (edges[0] if earliest is None else earliest), (edges[1] if latest is None else latest)
    axes.plot([left, right], [place, place], color=POSSIBLE, linewidth=2, solid_capstyle="butt")
    for day, edge, marker in ((earliest, edges[0], "<"), (latest, edges[1], ">")):
        if day is None:
            axes.plot([edge], [place], color=POSSIBLE, marker=marker, markersize=5)
    if sure is None or until is None or sure > until:
        return
    if sure == until:
        axes.plot([sure], [place], color=CERTAIN, marker="o", markersize=6)
    else:
        axes.plot([sure, until], [place, place], color=CERTAIN, linewidth=8, solid_capstyle="butt")


def _frame(axes: Axes, names: list[tuple[float, str, bool]], edges: tuple[float, float], title: str) -> None:
    axes.xaxis_date()
    axes.set_xlim(edges)
    axes.set_ylim(names[-1][0] + 0.7, -0.7)
    axes.set_yticks([place for place, _, _ in names], [name for _, name, _ in names], fontsize=8)
    for tick, (_, _, head) in zip(axes.get_yticklabels(), names, strict=True):
        tick.set(fontweight="bold" if head else "normal", color=INK if head else SOFT, parse_math=False)
    axes.tick_params(length=0, labelsize=8)
    axes.grid(axis="x", color=RULE, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.spines[:].set_visible(False)
    axes.set_title(title, fontsize=10, color=SOFT, loc="left", parse_math=False)
