"""How results show themselves: a line at a prompt, a line and tables in a notebook, a JSON document.

A result asks `line_of`, `tables_of` or `record_of` for itself, and knows none of those who answer: they know
it, and register for its type.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import singledispatch
from html import escape
from typing import Any, NamedTuple


class Grid(NamedTuple):
    """A table of words: its heads, and rows as long as they are."""

    heads: tuple[str, ...]
    rows: Sequence[Sequence[str]]


@singledispatch
def line_of(found: object) -> str:
    """Say in a line what a result is; raises TypeError for one that nobody registered for."""
    raise TypeError(f"nobody says what a {type(found).__name__} is")


@singledispatch
def tables_of(found: object) -> tuple[Grid, ...]:
    """Return the tables of a result, none unless somebody registered."""
    return ()


@singledispatch
def record_of(found: object) -> dict[str, Any]:
    """Return a result as a JSON document; raises TypeError for one that nobody registered for."""
    raise TypeError(f"nobody writes a {type(found).__name__} as JSON")


def page_of(found: object) -> str:
    """Return a result as HTML: its line and its tables."""
    return page(line_of(found), *tables_of(found))


def page(line: str, *grids: Grid) -> str:
    """Return a line and tables as HTML; grids without rows are left out. Words are data, never markup."""
    return f"<p><b>{escape(line)}</b></p>" + "".join(map(_table, grids))


def _table(grid: Grid) -> str:
    if not grid.rows:
        return ""
    head = _row("th", grid.heads)
    return (
        f"<table><thead>{head}</thead><tbody>{''.join(_row('td', row) for row in grid.rows)}</tbody></table>"
    )


def _row(tag: str, cells: Sequence[str]) -> str:
    styled = f'<{tag} style="text-align:left;white-space:nowrap">'
    return "<tr>" + "".join(f"{styled}{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
