"""How results show themselves: a line at a prompt, a line and tables in a notebook."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple


class Grid(NamedTuple):
    """A table of words: its heads, and rows as long as they are."""

    heads: tuple[str, ...]
    rows: Sequence[Sequence[str]]


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
