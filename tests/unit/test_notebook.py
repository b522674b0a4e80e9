"""What notebooks show of results."""

import ast
from pathlib import Path

import pytest
from scenario_texts import MS07, SHORT

from sim.base.notebook import Grid, line_of, page, page_of, record_of, tables_of
from sim.scenario import loads

PLANNING = Path(__file__).resolve().parents[2] / "sim" / "planning"


def test_words_are_never_markup() -> None:
    shown = page("a < b", Grid(("<script>",), [("x & y",)]), Grid(("empty",), []))
    assert "<script>" not in shown
    assert "a &lt; b" in shown
    assert "x &amp; y" in shown
    assert "empty" not in shown
    assert shown.count("<tr>") == 2


def test_a_scenario_is_a_line_at_a_prompt() -> None:
    assert repr(loads(MS07, "ms07.toml")) == (
        f"<Scenario Soyuz MS-07: ascent to landing, {MS07.count('[[check]]')} checks, from ms07.toml>"
    )
    assert len(repr(loads(SHORT)).splitlines()) == 1


class Found:
    """A result of somebody's own."""


def test_who_writes_a_result_registers_for_its_type() -> None:
    for asked in (line_of, record_of, page_of):
        with pytest.raises(TypeError, match="Found"):
            asked(Found())
    assert tables_of(Found()) == ()
    line_of.register(Found, lambda found: "found & told")
    assert page_of(Found()) == "<p><b>found &amp; told</b></p>"


@pytest.mark.parametrize("module", ["plan", "days", "pork_chop", "landing"])
def test_plans_know_nothing_of_their_writers(module: str) -> None:
    """They would know each other in a circle: the writers import them."""
    tree = ast.parse((PLANNING / f"{module}.py").read_text(encoding="utf-8"))
    named = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert "sim.base.notebook" in named
    assert not named & {"sim.planning.record", "sim.planning.notebook"}
